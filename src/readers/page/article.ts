import { CONTAINERS, isFurniture } from './furniture.ts'
import { attribute, elements, type PageNode } from './tree.ts'

/** What one walk learns of an element. */
type Measure = { text: number; own: number; links: number; commas: number; score: number; paragraphs: number }

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'pre', 'blockquote', 'h2', 'h3', 'li', 'td'])

/** Characters of loose text that may be copy. */
const LOOSE = 80

/** Under this many characters the article was probably pruned away with the furniture. */
const ENOUGH = 350

/**
 * The element that holds the article: one walk scores paragraphs for their ancestors, the best ancestor wins and is left
 * for its parent when that adds paragraphs that are no links (bodies are often split). Tried again without pruning when
 * little is found. Undefined when the page has no text at all.
 */
export function findArticle(root: PageNode): { node: PageNode; pruned: boolean } | undefined {
  const pruned = bestOf(measurePage(root, true))
  if (pruned && pruned.measure.text >= ENOUGH) return { node: pruned.node, pruned: true }
  const whole = bestOf(measurePage(root, false))
  const better = whole && (!pruned || whole.measure.text > 7 * pruned.measure.text)
  if (better) return { node: whole.node, pruned: false }
  if (pruned) return { node: pruned.node, pruned: true }
  const body = [...elements(root)].find(({ name }) => name === 'body')
  return body && { node: body, pruned: true }
}

type Measured = ReadonlyMap<PageNode, Measure>

function measurePage(root: PageNode, prune: boolean): Measured {
  const measures = new Map<PageNode, Measure>()
  measure(root, { measures, prune, inLink: false })
  return measures
}

type Walk = { measures: Map<PageNode, Measure>; prune: boolean; inLink: boolean }

/** Recursion is safe here: the tree's depth was checked before it was built. */
function measure(node: PageNode, walk: Walk): Measure {
  const sum: Measure = { text: 0, own: 0, links: 0, commas: 0, score: 0, paragraphs: 0 }
  const inLink = walk.inLink || node.name === 'a'
  for (const child of node.children ?? []) {
    if (child.type === 'text') addText(sum, child.data ?? '', inLink)
    else if (child.name && !skipped(child, walk.prune)) add(sum, measure(child, { ...walk, inLink }))
  }
  if (node.name && PARAGRAPHS.has(node.name)) scoreParagraph(sum)
  else if (sum.own >= LOOSE) scoreLoose(sum)
  walk.measures.set(node, sum)
  return sum
}

const skipped = (node: PageNode, prune: boolean): boolean =>
  prune ? isFurniture(node.name ?? '', node.attribs ?? {}) : node.name === 'script' || node.name === 'style'

function addText(sum: Measure, data: string, inLink: boolean): void {
  const length = data.trim().length
  sum.text += length
  sum.own += length
  if (inLink) sum.links += length
  if (length > 0) sum.commas += data.match(/[,،]/gu)?.length ?? 0
}

function add(sum: Measure, part: Measure): void {
  sum.text += part.text
  sum.links += part.links
  sum.commas += part.commas
  // A paragraph counts whole for its parent, half for the one above, and so on.
  sum.score += part.score / 2
  sum.paragraphs += part.paragraphs
}

function scoreParagraph(sum: Measure): void {
  if (sum.text < 25 || sum.links > sum.text / 2) return
  sum.score = 2 * (1 + sum.commas + Math.min(sum.text / 100, 3))
  sum.paragraphs = sum.text - sum.links
}

/** Text that stands in its container without a paragraph counts for the container itself. */
function scoreLoose(sum: Measure): void {
  if (sum.links > sum.text / 2) return
  sum.score += 1 + sum.commas + Math.min(sum.own / 100, 20)
  sum.paragraphs = Math.max(sum.paragraphs, sum.own)
}

function bestOf(measures: Measured): { node: PageNode; measure: Measure } | undefined {
  let best: { node: PageNode; measure: Measure; score: number } | undefined
  for (const [node, measure] of measures) {
    if (!node.name || PARAGRAPHS.has(node.name)) continue
    const score = measure.score * hint(node) * (1 - measure.links / Math.max(measure.text, 1))
    if (score > (best?.score ?? 0)) best = { node, measure, score }
  }
  return best && climb(best, measures)
}

function hint(node: PageNode): number {
  if (/articlebody/iu.test(attribute(node, 'itemprop') ?? '')) return 2
  if (CONTAINERS.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`.toLowerCase())) return 1.7
  return node.name === 'article' || node.name === 'main' ? 1.4 : 1
}

function climb(best: { node: PageNode; measure: Measure }, measures: Measured): { node: PageNode; measure: Measure } {
  let at = best
  for (let parent = at.node.parent; parent?.name && parent.name !== 'body'; parent = parent.parent) {
    const measure = measures.get(parent)
    if (!measure) break
    const gained = measure.paragraphs - at.measure.paragraphs
    const other = measure.text - at.measure.text
    if (gained < at.measure.paragraphs * 0.2 || gained < other * 0.8) continue
    at = { node: parent, measure }
  }
  return at
}
