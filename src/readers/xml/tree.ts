import { Parser } from 'htmlparser2'
import { AppError } from '../../model/error.ts'
import { decodeEntities } from '../entities.ts'
import { takeDoctype } from '../syndication/repair.ts'
import { rootOf } from './prolog.ts'

/** An element. Names are local and lower case: agencies change prefixes and, now and then, capitals. */
export type XmlNode = {
  name: string
  attributes: ReadonlyMap<string, string>
  children: (XmlNode | string)[]
  /** The namespace its name is in (Namespaces in XML 1.0 §6). */
  namespace?: string | undefined
  /** The file ended inside it. */
  cutOff?: boolean
}

export type XmlDocument = { root: XmlNode; cutOff: boolean; warnings: string[] }

/** Deeper documents are an attack: no agency format nests past 40. */
const DEPTH = 300
/** A message of 5,000 items of a hundred elements each passes. */
const NODES = 800_000
/** Longer attributes are an attack or a picture written into an address: neither is kept. */
const ATTRIBUTE = 65_536
/** Prefixes kept at a time: copying without end is what a flood of declarations is after. */
const PREFIXES = 64

/** The root's name, local and lower case. Undefined for JSON with markup inside and for anything else that is not XML. */
export const xmlRoot = (text: string): string | undefined =>
  /^\s*</u.test(text.slice(0, 1000)) ? rootOf(text) : undefined

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')
const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

type Prefixes = ReadonlyMap<string, string>
type Open = { node: XmlNode; prefixes: Prefixes }

/**
 * The elements of a document under a root that is named "". References are decoded once, a DOCTYPE's own among them.
 * Throws AppError('unreadable') beyond 300 levels or 800,000 elements.
 */
export function buildXml(document: string): XmlDocument {
  const { xml, entities } = takeDoctype(document)
  const root: XmlNode = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [{ node: root, prefixes: new Map() }]
  const warnings = new Set<string>()
  let inCdata = false
  let count = 0
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        if (++count > NODES) throw new AppError('unreadable', `It holds more than ${NODES} elements.`)
        if (open.length > DEPTH) throw new AppError('unreadable', `Its markup is nested more than ${DEPTH} deep.`)
        const parent = open.at(-1)
        const prefixes = declare(given, parent?.prefixes ?? new Map())
        // A prefix nobody declared is taken for the default.
        const namespace = prefixes.get(prefixOf(name)) ?? prefixes.get('')
        const node: XmlNode = {
          name: localName(name),
          attributes: attributesOf(given, entities, warnings),
          children: [],
          namespace,
        }
        parent?.node.children.push(node)
        open.push({ node, prefixes })
      },
      ontext: (text) => {
        open.at(-1)?.node.children.push(inCdata ? text : decodeEntities(text, entities))
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
  for (const { node } of open) node.cutOff = cutOff
  parser.end()
  return { root, cutOff, warnings: [...warnings, ...(cutOff ? ['the file was cut off'] : [])] }
}

function declare(given: Record<string, string>, prefixes: Prefixes): Prefixes {
  let own: Map<string, string> | undefined
  for (const name in given) {
    const value = given[name] ?? ''
    if (!name.startsWith('xmlns') || value.length > 1000) continue
    own ??= new Map(prefixes)
    if (own.size < PREFIXES) own.set(name.slice('xmlns:'.length), value.trim())
  }
  return own ?? prefixes
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Attributes by local name; one without a prefix goes before one of the same name with another's prefix. */
function attributesOf(
  given: Record<string, string>,
  entities: ReadonlyMap<string, string>,
  warnings: Set<string>,
): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined
  for (const name in given) {
    if (name.startsWith('xmlns')) continue
    const value = given[name] ?? ''
    const local = localName(name)
    const foreign = name.includes(':') && !name.startsWith('xml:')
    attributes ??= new Map()
    if (value.length > ATTRIBUTE) warnings.add(`an attribute of ${value.length} characters was left out`)
    else if (!foreign || !attributes.has(local)) attributes.set(local, decodeEntities(value, entities))
  }
  return attributes ?? NONE
}
