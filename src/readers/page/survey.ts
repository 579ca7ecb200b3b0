import type { PageNode } from './tree.ts'

/**
 * What one walk learns of an element: characters of text, those inside links, and commas, and whether
 * an h1 is in it; nothing of scripts and the like. */
export type Measure = { text: number; own: number; links: number; commas: number; heading: boolean }

export type Measures = ReadonlyMap<PageNode, Measure>

/** Characters that are no links. */
export const proseOf = (measure: Measure | undefined): number => (measure ? measure.text - measure.links : 0)

/** Elements whose text nobody reads. */
const SILENT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas', 'head', 'select'],
  ...['textarea', 'audio', 'video', 'map', 'math', 'option', 'dialog'],
])

export const isSilent = (node: PageNode): boolean => SILENT.has(node.name ?? '')

/** Measures every element under a node. Recursion is safe: the tree's depth was checked before it was built. */
export function survey(root: PageNode): Measures {
  const measures = new Map<PageNode, Measure>()
  measure(root, false, measures)
  return measures
}

function measure(node: PageNode, linked: boolean, measures: Map<PageNode, Measure>): Measure {
  const sum: Measure = { text: 0, own: 0, links: 0, commas: 0, heading: node.name === 'h1' }
  const inLink = linked || node.name === 'a'
  for (const child of node.children ?? []) {
    if (child.type === 'text') addText(sum, child.data ?? '', inLink)
    else if (child.name && !isSilent(child)) addPart(sum, measure(child, inLink, measures))
  }
  measures.set(node, sum)
  return sum
}

function addText(sum: Measure, data: string, inLink: boolean): void {
  const length = data.trim().length
  if (length === 0) return
  sum.text += length
  sum.own += length
  if (inLink) sum.links += length
  else sum.commas += countCommas(data)
}

function countCommas(text: string): number {
  let commas = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Comma, Arabic comma, the ideographic one.
    if (code === 0x2c || code === 0x60c || code === 0x3001) commas++
  }
  return commas
}

function addPart(sum: Measure, part: Measure): void {
  sum.text += part.text
  sum.links += part.links
  sum.commas += part.commas
  if (part.heading) sum.heading = true
}
