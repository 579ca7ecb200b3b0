import { CONTAINERS, isFurniture, isHidden } from './furniture.ts'
import { isSilent, type Measure, type Measures, proseOf } from './survey.ts'
import { attribute, type PageNode } from './tree.ts'

/** Points of an element, the characters of its paragraphs that are no links, and all its characters that are not left out. */
type Points = { score: number; prose: number; text: number }

/** Where the article is, and whether furniture may be taken out of it. */
export type Article = { node: PageNode; pruned: boolean; prose: number }

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'pre', 'blockquote', 'li', 'td', 'dd', 'h2', 'h3'])

/** Characters of loose text that may be copy. */
const LOOSE = 80

/** Under this many characters the article was probably pruned away with the furniture. */
const ENOUGH = 350

/** A piece that holds this share of all text on the page is no furniture, whatever it is called. */
const TOO_MUCH = 0.5

/**
 * The element that holds the article: paragraphs score for their ancestors, the best ancestor wins and is left for its
 * parent when that adds paragraphs that are no links (bodies are often split). Tried again without pruning when little
 * is found. Undefined when the page has no text at all.
 */
export function findArticle(root: PageNode, measures: Measures): Article | undefined {
  const pruned = bestOf(root, measures, true)
  if (pruned && pruned.prose >= ENOUGH) return pruned
  const whole = bestOf(root, measures, false)
  return whole && (!pruned || whole.prose > 2 * pruned.prose) ? whole : pruned
}

/** So many characters beside it are a whole article. */
export const WHOLE = 3000

/** Shorter nested articles are teasers. */
const TEASER = 300

/**
 * Whether a part of the page is left out: furniture, unless most of the page's text is in there and what is beside it is less
 * than `whole`. What is hidden, without the headline, never needs to be kept beside a whole article.
 */
export function isLeftOut(node: PageNode, measures: Measures, total: number, whole = Infinity): boolean {
  if (isSilent(node)) return true
  // An article inside the article, with a few words only, points to another one.
  if (node.name === 'article' && proseOf(measures.get(node)) < TEASER) return true
  if (node.name !== 'form' && !isFurniture(node)) return false
  const measure = measures.get(node)
  const beside = isHidden(node) && !measure?.heading ? WHOLE : whole
  return proseOf(measure) < total * TOO_MUCH || total - proseOf(measure) >= beside
}

type Walk = { measures: Measures; points: Map<PageNode, Points>; prune: boolean; total: number }

function bestOf(root: PageNode, measures: Measures, prune: boolean): Article | undefined {
  const walk: Walk = { measures, points: new Map(), prune, total: proseOf(measures.get(root)) }
  score(root, walk)
  let best: { node: PageNode; points: Points; weighed: number } | undefined
  for (const [node, points] of walk.points) {
    if (!node.name || PARAGRAPHS.has(node.name) || points.score === 0) continue
    const weighed = points.score * hint(node) * (1 - density(measures.get(node)))
    if (weighed > (best?.weighed ?? 0)) best = { node, points, weighed }
  }
  if (!best) return undefined
  const at = climb(best, walk)
  return { node: at.node, pruned: prune, prose: at.points.prose }
}

const density = (measure: Measure | undefined): number => (measure ? measure.links / Math.max(measure.text, 1) : 0)

function score(node: PageNode, walk: Walk): Points {
  const measure = walk.measures.get(node)
  const points: Points = { score: 0, prose: 0, text: measure?.own ?? 0 }
  for (const child of node.children ?? []) {
    if (!child.name || skips(child, walk)) continue
    const part = score(child, walk)
    // A paragraph counts whole for its parent, half for the one above, and so on.
    points.score += part.score / 2
    points.prose += part.prose
    points.text += part.text
  }
  if (measure && node.name && PARAGRAPHS.has(node.name)) scoreParagraph(points, measure, node.name)
  else if (measure && measure.own >= LOOSE) scoreLoose(points, measure)
  walk.points.set(node, points)
  return points
}

const skips = (node: PageNode, { measures, prune, total }: Walk): boolean =>
  prune ? isLeftOut(node, measures, total) : isSilent(node)

function scoreParagraph(points: Points, { text, links, commas }: Measure, name: string): void {
  if (text < 25 || links > text / 2) return
  points.score = (name === 'li' || name === 'td' ? 1 : 2) * (1 + commas + Math.min(text / 100, 3))
  points.prose = text - links
}

/** Text that stands in its container without a paragraph counts for the container itself. */
function scoreLoose(points: Points, { own, text, links, commas }: Measure): void {
  if (links > text / 2) return
  points.score += 1 + commas * (own / text) + Math.min(own / 100, 20)
  points.prose = Math.max(points.prose, own)
}

function hint(node: PageNode): number {
  if (node.name === 'body') return 1
  if (/articlebody/iu.test(attribute(node, 'itemprop') ?? '')) return 3
  if (CONTAINERS.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`.slice(0, 300).toLowerCase())) {
    return 2
  }
  return node.name === 'article' || node.name === 'main' ? 1.5 : 1
}

/** What a parent must add, as a share of what is there. Out of the article's own container only for much: the next stories follow. */
function leastGain(node: PageNode, below: PageNode, parent: PageNode): number {
  if (parent.name === 'body') return 2
  if (hint(node) <= 1) return 0.2
  const own = attribute(below, 'class')
  const twins =
    own && (parent.children ?? []).filter((child) => child.name === below.name && attribute(child, 'class') === own)
  if (twins && twins.length > 1) return 0.2
  return node.name === 'article' || node.name === 'main' ? 2 : 1
}

/** What a parent adds must be paragraphs for so large a part. */
const PURE = 0.75

/** Characters of paragraphs beside the body that belong to it. */
const BESIDE = 100

const besideParagraphs = (parent: PageNode, points: ReadonlyMap<PageNode, Points>): number =>
  (parent.children ?? []).reduce((sum, child) => sum + (child.name === 'p' ? (points.get(child)?.prose ?? 0) : 0), 0)

type Found = { node: PageNode; points: Points }

function climb(best: Found, { points, measures }: Walk): Found {
  let at = best
  let below = best.node
  for (let parent = at.node.parent; parent?.name && parent.name !== 'html'; parent = parent.parent) {
    const above = points.get(parent)
    if (!above) break
    const gained = above.prose - at.points.prose
    const pure = gained >= (above.text - at.points.text) * PURE
    // Paragraphs beside the body are its beginning or its end, whatever it is called.
    const beside = parent === at.node.parent && pure && besideParagraphs(parent, points) >= BESIDE
    // Above the story's own heading are other stories.
    if (!beside && measures.get(at.node)?.heading) break
    const least = leastGain(at.node, below, parent)
    below = parent
    if (!beside && (!pure || gained < at.points.prose * least)) continue
    at = { node: parent, points: above }
  }
  return at
}
