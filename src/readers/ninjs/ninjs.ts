import { AppError } from '../../model/error.ts'
import type { Item } from '../../model/item.ts'
import { type Parsed, parseNews } from '../json.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { toItem } from '../wire/copy.ts'
import { entriesOf } from './entries.ts'
import { readNinjs } from './item.ts'
import { type Fields, fieldsOf } from './names.ts'
import { flatten, isPost } from './wordpress.ts'

/**
 * ninjs 1.x, 2.x and 3.x (iptc.org/std/ninjs), and the flat JSON of newsroom systems: Superdesk, WordPress, agencies' own
 * interfaces, anything with a headline and a body. One item, a list, lines of them.
 */
export const ninjs: Reader = { name: 'ninjs', detect, read }

const HEAD = 65_536
/** Names that only news has. */
const NAMES =
  /"(?:body_?(?:x?html5?|text|nitf)|bodies|headlines?|version_?created|pub_?status|slugline|associations|renditions|byline|content_?created|\$standard|event_?details|plan_?details|descriptions|article_?body|date_?published|published_?at)"\s*:/iu
/** A title is news when copy stands beside it. */
const TITLE = /"(?:title|titre|titular)"\s*:/iu
const COPY = /"(?:body|content|text|story|article|texte|contenu|excerpt|summary|chapo|cuerpo|texto)"\s*:/iu

function detect({ text }: Document): boolean {
  if (!/^\s*[[{]/u.test(text) || text.slice(0, 4096).includes('jsonfeed.org/version')) return false
  const head = text.slice(0, HEAD)
  return NAMES.test(head) || (TITLE.test(head) && COPY.test(head))
}

function read(document: Document): Reading {
  const parsed = parseNews(document.text)
  const entries = entriesOf(parsed.value)
  const failures: Reading['failures'] = []
  const items = entries.flatMap((value, index) => {
    const fields = fieldsOf(value)
    if (fields && !(parsed.partial && index === entries.length - 1)) return [readEntry(fields, document.url)]
    failures.push({ index, reason: reasonFor(value, parsed) })
    return []
  })
  if (items.every(isEmpty) && failures.length === 0)
    throw new AppError('unreadable', 'This is JSON, but no news is in it: neither a headline nor any copy.')
  const warnings = parsed.cut ? [...document.warnings, 'the file was cut off'] : document.warnings
  return { format: formatOf(entries), feed: {}, items, failures, warnings }
}

const readEntry = (fields: Fields, url: string | undefined): Item =>
  toItem(readNinjs(isPost(fields) ? flatten(fields) : fields), url)

function reasonFor(value: unknown, { cut }: Parsed): string {
  if (value === undefined) return 'The line is not JSON.'
  return cut && fieldsOf(value) ? 'The file was cut off inside this entry.' : 'The entry is not an object of ninjs.'
}

const isEmpty = ({ title, text, media, guid }: Item): boolean =>
  title === undefined && text === '' && media.length === 0 && guid === undefined

function formatOf(entries: readonly unknown[]): string {
  const first = fieldsOf(entries.find((entry) => fieldsOf(entry)))
  if (first && isPost(first)) return 'WordPress posts'
  const names = [
    'uri',
    'bodies',
    'bodyhtml',
    'bodyxhtml',
    'bodytext',
    'versioncreated',
    'headlines',
    'renditions',
    'eventdetails',
  ]
  return !first || names.some((name) => first[name] !== undefined) ? 'ninjs' : 'news in JSON'
}
