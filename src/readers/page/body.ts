import { htmlToText } from '../markup/html-text.ts'
import { sanitise } from '../sanitise.ts'
import { cleanText } from '../text.ts'
import { findArticle, isLeftOut, proseOf } from './article.ts'
import { type Block, readBlocks } from './blocks.ts'
import type { PageMetadata } from './metadata.ts'
import { isSilent, type Measures } from './survey.ts'
import type { PageNode } from './tree.ts'
import { trim } from './trim.ts'
import { writeBlocks } from './write.ts'

/** The article of a page as sanitised HTML and as text. */
export type PageBody = { content: string; text: string; node?: PageNode }

/** Less than this share of the text left means that pruning went wrong. */
const OVER_PRUNED = 1 / 7

/** JSON-LD's own copy is taken when it is longer than what was found by this factor. */
const LONGER = 1.5

/** Takes the article out of a page; JSON-LD's own copy when it is half as long again as what was found. */
export function readBody(root: PageNode, measures: Measures, metadata: PageMetadata): PageBody {
  const found = findArticle(root, measures)
  const seen = found ? take(found.node, found.pruned, measures, metadata) : { content: '', text: '' }
  const said = metadata.articleBody ? sanitise(metadata.articleBody, metadata.base) : ''
  const saidText = htmlToText(said)
  return saidText.length > seen.text.length * LONGER ? { content: said, text: saidText } : seen
}

function take(node: PageNode, prune: boolean, measures: Measures, metadata: PageMetadata): PageBody {
  const total = proseOf(measures.get(node))
  const all = readBlocks(node, prune ? (part) => isLeftOut(part, measures, total) : isSilent, metadata.base)
  const kept = trim(all, metadata)
  const blocks = length(kept) < length(all) * OVER_PRUNED ? all : kept
  const text = blocks
    .filter((block) => block.text !== '')
    .map((block) => block.text)
    .join('\n\n')
  return { content: sanitise(writeBlocks(blocks), metadata.base), text: cleanText(text), node }
}

const length = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)
