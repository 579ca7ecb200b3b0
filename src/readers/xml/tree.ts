import { Parser } from 'htmlparser2'
import { AppError } from '../../model/error.ts'
import { decodeEntities } from '../entities.ts'
import { takeDoctype } from '../syndication/repair.ts'
import { rootName } from '../unreadable.ts'

/** An element. Names are local and lower case: agencies change prefixes and, now and then, capitals. */
export type XmlNode = { name: string; attributes: ReadonlyMap<string, string>; children: (XmlNode | string)[] }

/** Deeper documents are an attack: no agency format nests past 40. */
const DEPTH = 300
const NODES = 300_000

/** The root's name, local and lower case. Undefined for JSON with markup inside and for anything else that is not XML. */
export const xmlRoot = (text: string): string | undefined =>
  /^\s*</u.test(text.slice(0, 1000)) ? rootName(text) : undefined

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/**
 * The elements of a document under a root that is named "". References are decoded once, a DOCTYPE's own among them.
 * Throws AppError('unreadable') beyond 300 levels or 300,000 elements.
 */
export function buildXml(document: string): { root: XmlNode; cutOff: boolean } {
  const { xml, entities } = takeDoctype(document)
  const root: XmlNode = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let inCdata = false
  let count = 0
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        if (++count > NODES) throw new AppError('unreadable', `It holds more than ${NODES} elements.`)
        if (open.length > DEPTH) throw new AppError('unreadable', `Its markup is nested more than ${DEPTH} deep.`)
        const attributes = new Map(
          Object.entries(given).map(([key, value]) => [localName(key), decodeEntities(value, entities)]),
        )
        const node = { name: localName(name), attributes, children: [] }
        open.at(-1)?.children.push(node)
        open.push(node)
      },
      ontext: (text) => {
        open.at(-1)?.children.push(inCdata ? text : decodeEntities(text, entities))
      },
      onclosetag: () => {
        open.pop()
      },
      oncdatastart: () => {
        inCdata = true
      },
      oncdataend: () => {
        inCdata = false
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(xml)
  const cutOff = open.length > 1
  parser.end()
  return { root, cutOff }
}
