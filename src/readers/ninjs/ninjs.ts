import { AppError } from '../../model/error.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { toItem } from '../wire/copy.ts'
import { listOf, readNinjs } from './item.ts'
import { type Fields, fieldsOf } from './names.ts'

/** ninjs 1.x, 2.x and 3.x (iptc.org/std/ninjs), and the flat JSON of newsroom systems that goes by its names. */
export const ninjs: Reader = { name: 'ninjs', detect, read }

const HEAD = 65_536
const NAMES =
  /"(?:body_?(?:x?html|text)|bodies|headlines?|version_?created|versioncreated|pub_?status|slugline|associations|renditions|byline|content_?created|\$standard|event_?details|plan_?details|descriptions)"\s*:/iu

function detect({ text }: Document): boolean {
  return (
    /^\s*[[{]/u.test(text) && !text.slice(0, 4096).includes('jsonfeed.org/version') && NAMES.test(text.slice(0, HEAD))
  )
}

function read(document: Document): Reading {
  const entries = entriesOf(parse(document.text))
  const failures: Reading['failures'] = []
  const items = entries.flatMap((value, index) => {
    const fields = fieldsOf(value)
    if (fields) return [toItem(readNinjs(fields), document.url)]
    failures.push({ index, reason: 'The entry is not an object of ninjs.' })
    return []
  })
  return { format: 'ninjs', feed: {}, items, failures, warnings: document.warnings }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new AppError('unreadable', 'This ninjs file is broken: it is cut off, or it is not JSON.', { cause })
  }
}

/** One item, a list of them, or a list under the name newsroom systems give it. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const fields: Fields | undefined = fieldsOf(value)
  const listed = ['items', '_items', 'docs'].map((name) => listOf(fields?.[name.replace('_', '')]))
  return listed.find((list) => list.length > 0 && !fields?.headline) ?? [value]
}
