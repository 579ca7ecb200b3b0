import { htmlToText } from '../markup/html-text.ts'
import { sanitise } from '../sanitise.ts'
import { cleanText } from '../text.ts'
import { findArticle, isLeftOut, WHOLE } from './article.ts'
import { type Block, readBlocks } from './blocks.ts'
import { embeddedCopy } from './embedded.ts'
import type { Followed } from './followed.ts'
import type { PageMetadata } from './metadata.ts'
import { isSilent, type Measures, proseOf, survey } from './survey.ts'
import { isTooDeep, type PageNode, parsePage } from './tree.ts'
import { isProse, trim } from './trim.ts'
import { writeBlocks } from './write.ts'

/** The article of a page as sanitised HTML and as text. */
export type PageBody = {
  content: string
  text: string
  node?: PageNode
  /** Short lines before the first paragraph and after the last: labels, dates, signatures. */
  opening: readonly string[]
  closing: readonly string[]
}

/** Less than this share of the text left means that pruning went wrong. */
const OVER_PRUNED = 1 / 7

/** JSON-LD's own copy is taken when it is longer than what was found by this factor. */
const LONGER = 1.5

/** Shorter copy may be only the beginning. */
const SHORT = 2000

/** Shorter copy may be all that stands on a page before a script fills it. */
const BARE = 350

/**
 * Takes the article out of a page; JSON-LD's own copy, or that of the page's data when there is hardly any, when it is half
 * as long again as what was found.
 */
export function readBody(
  root: PageNode,
  measures: Measures,
  metadata: PageMetadata,
  followed: Followed | undefined,
  programs: readonly string[],
): PageBody {
  const found = followed?.body ? { node: followed.body, pruned: true } : findArticle(root, measures)
  const seen = found
    ? take(found, measures, metadata, followed?.remove)
    : { content: '', text: '', opening: [], closing: [] }
  const said = metadata.articleBody ? sanitise(metadata.articleBody, metadata.base) : ''
  const saidText = htmlToText(said).replace(/\n+/gu, '\n\n')
  // Long copy that lacks what was left out of its own element lacks nothing.
  const shown = seen.text.length < SHORT ? seen.text.length : proseOf(found && measures.get(found.node))
  if (saidText.length > shown * LONGER) return { ...seen, content: inParagraphs(said), text: saidText }
  // What a page keeps for its subscribers is not taken from its data.
  const paid = metadata.paid || followed?.paid
  const filled = seen.text.length < BARE && !paid ? embedded(programs, metadata, seen.text) : undefined
  return filled && filled.text.length > seen.text.length * LONGER ? filled : seen
}

/** Shown copy of so many characters may be news in brief, and the data's longer copy another story. */
const BRIEF = 80

/** The copy in the page's data, read as the page itself is. Beside news in brief it must speak of the same thing. */
function embedded(programs: readonly string[], metadata: PageMetadata, shown: string): PageBody | undefined {
  const html = embeddedCopy(programs, metadata.title, shown.length < BRIEF ? undefined : 0.6)
  if (html === undefined || isTooDeep(html)) return undefined
  const { root } = parsePage(html)
  const { content, text, opening, closing } = take({ node: root, pruned: true }, survey(root), metadata, undefined)
  return { content, text, opening, closing }
}

/** JSON-LD mostly gives copy as plain text. */
const inParagraphs = (said: string): string =>
  said.includes('<')
    ? said
    : said
        .split(/\n+/u)
        .map((line) => `<p>${line}</p>`)
        .join('')

type Found = { node: PageNode; pruned: boolean }

function take(
  { node, pruned }: Found,
  measures: Measures,
  metadata: PageMetadata,
  remove: ReadonlySet<PageNode> | undefined,
): PageBody {
  const total = proseOf(measures.get(node))
  const all = readBlocks(
    node,
    (part) => remove?.has(part) || (pruned ? isLeftOut(part, measures, total, WHOLE) : isSilent(part)),
    metadata.base,
  )
  const kept = trim(all, metadata)
  const blocks = length(kept) < length(all) * OVER_PRUNED ? all : kept
  const text = blocks
    .filter((block) => block.text !== '')
    .map((block) => block.text)
    .join('\n\n')
  return { content: sanitise(writeBlocks(blocks), metadata.base), text: cleanText(text), node, ...edgesOf(all, kept) }
}

function edgesOf(all: readonly Block[], kept: readonly Block[]): Pick<PageBody, 'opening' | 'closing'> {
  const first = all.findIndex(isParagraph)
  const last = kept.findLastIndex(isParagraph)
  const opening = all.slice(0, first < 0 ? 5 : first)
  return { opening: textsOf(opening), closing: textsOf(last < 0 ? [] : kept.slice(last + 1).slice(0, 5)) }
}

const isParagraph = ({ kind, text }: Block): boolean => kind !== 'heading' && isProse(text)
const textsOf = (blocks: readonly Block[]): string[] => blocks.flatMap(({ text }) => (text === '' ? [] : text))

const length = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)
