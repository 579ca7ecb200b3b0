import { htmlToText } from '../markup/html-text.ts'
import { sanitise } from '../sanitise.ts'
import { findArticle } from './article.ts'
import { isFurniture, isFurnitureLine, NEVER } from './furniture.ts'
import type { PageMetadata } from './metadata.ts'
import { type PageNode, type PageTree, words } from './tree.ts'

/** The article of a page as sanitised HTML and as text. */
export type PageBody = { content: string; text: string }

/** Takes the article out of a page; JSON-LD's own copy when it is half as long again as what was found. */
export function readBody(tree: PageTree, metadata: PageMetadata): PageBody {
  const found = findArticle(tree.root)
  const seen = found ? take(tree, found.node, found.pruned, metadata) : { content: '', text: '' }
  const said = metadata.articleBody ? sanitise(metadata.articleBody, metadata.base) : ''
  const saidText = htmlToText(said)
  return saidText.length > seen.text.length * 1.5 ? { content: said, text: saidText } : seen
}

function take(tree: PageTree, node: PageNode, pruned: boolean, metadata: PageMetadata): PageBody {
  prune(node, pruned)
  const content = sanitise(tree.html(node), metadata.base)
  const paragraphs = htmlToText(content)
    .split('\n\n')
    .filter((paragraph) => !isFurnitureLine(paragraph))
  if (paragraphs[0] !== undefined && paragraphs[0] === metadata.title) paragraphs.shift()
  return { content, text: paragraphs.join('\n\n') }
}

/** Takes furniture and lists of links out of the article, in place: the tree is read once and then let go. */
function prune(node: PageNode, furniture: boolean): void {
  const kept = (node.children ?? []).filter((child) => !child.name || keeps(child, furniture))
  node.children = kept
  for (const child of kept) if (child.name) prune(child, furniture)
}

function keeps(node: PageNode, furniture: boolean): boolean {
  if (NEVER.has(node.name ?? '')) return false
  if (furniture && isFurniture(node.name ?? '', node.attribs ?? {})) return false
  return !isLinkList(node) && !isFurnitureBlock(node)
}

/** More text than this is no list of links, and need not be counted. */
const LIST_LENGTH = 3000

function isLinkList(node: PageNode): boolean {
  if (node.name !== 'ul' && node.name !== 'ol' && node.name !== 'div') return false
  if ((node.children ?? []).filter((child) => child.name).length < 3) return false
  const { all, linked } = countText(node, { all: 0, linked: 0 }, false)
  return all > 0 && all < LIST_LENGTH && linked > all * 0.8
}

type Count = { all: number; linked: number }

function countText(node: PageNode, count: Count, inLink: boolean): Count {
  for (const child of node.children ?? []) {
    if (count.all > LIST_LENGTH) break
    const length = child.type === 'text' ? (child.data ?? '').trim().length : 0
    count.all += length
    if (inLink) count.linked += length
    if (child.name) countText(child, count, inLink || child.name === 'a')
  }
  return count
}

const isFurnitureBlock = (node: PageNode): boolean =>
  (node.name === 'p' || node.name === 'h2' || node.name === 'h3' || node.name === 'h4') && isFurnitureLine(words(node))
