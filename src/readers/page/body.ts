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
  node.children?.splice(0, node.children.length, ...kept)
  for (const child of kept) if (child.name) prune(child, furniture)
}

function keeps(node: PageNode, furniture: boolean): boolean {
  if (NEVER.has(node.name ?? '')) return false
  if (furniture && isFurniture(node.name ?? '', node.attribs ?? {})) return false
  return !isLinkList(node) && !isFurnitureBlock(node)
}

function isLinkList(node: PageNode): boolean {
  if (node.name !== 'ul' && node.name !== 'ol' && node.name !== 'div') return false
  const items = (node.children ?? []).filter((child) => child.name)
  if (items.length < 3) return false
  const all = words(node).length
  const linked = items.reduce((sum, item) => sum + linkedText(item), 0)
  return all > 0 && linked > all * 0.8
}

function linkedText(node: PageNode): number {
  if (node.name === 'a') return words(node).length
  return (node.children ?? []).reduce((sum, child) => sum + (child.name ? linkedText(child) : 0), 0)
}

const isFurnitureBlock = (node: PageNode): boolean =>
  (node.name === 'p' || node.name === 'h2' || node.name === 'h3' || node.name === 'h4') && isFurnitureLine(words(node))
