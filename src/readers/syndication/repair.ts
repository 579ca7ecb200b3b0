import { decodeEntities } from '../entities.ts'

/** An entity's text may be this long; a document may declare this many. Longer ones serve no feed (XML 1.0 §4.3.2). */
const ENTITY_LENGTH = 256
const ENTITIES = 64

/** How much of a document type declaration is looked at for entities. */
const SUBSET_LENGTH = 100_000

/**
 * Cuts the document type declaration out of a document and keeps its short literal entities, one level deep.
 * External entities are never read; an entity made of other entities is dropped, which leaves nothing to expand.
 */
export function takeDoctype(xml: string): { xml: string; entities: ReadonlyMap<string, string> } {
  const entities = new Map<string, string>()
  const start = findDoctype(xml)
  if (start < 0) return { xml, entities }
  const end = doctypeEnd(xml, start)
  const subset = xml.slice(start, Math.min(end, start + SUBSET_LENGTH))
  const declaration = /<!ENTITY\s{1,20}([\w.-]{1,32})\s{1,20}(?:"([^"]{0,256})"|'([^']{0,256})')\s{0,20}>/gu
  for (const [, name, double, single] of subset.matchAll(declaration)) {
    const value = double ?? single ?? ''
    const plain = decodeEntities(value)
    const nested = /&[\w.-]+;/u.test(plain) && /&[a-z]/iu.test(value)
    if (name && !nested && value.length <= ENTITY_LENGTH && entities.size < ENTITIES) entities.set(name, plain)
  }
  return { xml: xml.slice(0, start) + xml.slice(end), entities }
}

/** Only before the first element: further on "<!DOCTYPE" is somebody's text. */
function findDoctype(xml: string): number {
  const start = xml.slice(0, 4096).search(/<!DOCTYPE/iu)
  if (start < 0) return -1
  return /<[a-z]/iu.test(xml.slice(0, start)) ? -1 : start
}

/** Just after the declaration's `>`: that of the internal subset (`]>`) when it has one. */
function doctypeEnd(xml: string, start: number): number {
  const bracket = xml.indexOf('[', start)
  const angle = xml.indexOf('>', start)
  if (angle < 0) return xml.length
  if (bracket < 0 || bracket > angle) return angle + 1
  const close = /\]\s{0,100}>/gu
  close.lastIndex = bracket
  const found = close.exec(xml)
  return found ? found.index + found[0].length : xml.length
}
