import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { looksLikeHtml } from '../unreadable.ts'
import { readBody } from './body.ts'
import { readMetadata } from './metadata.ts'
import { parsePage } from './tree.ts'

/** An article's page, as `parse --batch` shows it. */
export type Page = {
  title?: string
  byline?: string
  published?: string
  text: string
  language?: string
  image?: { url: string; caption?: string | undefined; credit?: string | undefined }
}

/** An HTML page as one item. */
export const page: Reader = { name: 'HTML page', detect: ({ text }) => looksLikeHtml(text), read }

function read(document: Document): Reading {
  const { item } = readArticle(document)
  return {
    format: 'HTML page',
    feed: defined({ title: item.source, language: item.language }),
    items: [item],
    failures: [],
    warnings: document.warnings,
  }
}

/** Reads a page once, as page and as item. Throws AppError('unreadable') for one that nests too deep. */
export function readArticle(document: Document): { page: Page; item: Item } {
  const tree = parsePage(document.text)
  const metadata = readMetadata(tree.root, document.url)
  const { content, text } = readBody(tree, metadata)
  const { title, byline, published, language, image } = metadata
  const item: Item = {
    ...defined({ guid: metadata.link, link: metadata.link, title, summary: metadata.description }),
    ...(content && { content }),
    text: text || (metadata.description ?? ''),
    authors: byline ? byline.split(', ').map((name) => ({ name })) : [],
    ...defined({ published, updated: metadata.updated, language, source: metadata.site }),
    categories: metadata.keywords.map((term) => ({ term })),
    enclosures: [],
    media: image
      ? [{ kind: 'picture', url: image.url, ...defined({ caption: image.caption, credit: image.credit }) }]
      : [],
    warnings: [...warningsOf(text), ...doubleEncoded(text)],
  }
  return { page: { text, ...defined({ title, byline, published, language, image }) }, item }
}

const warningsOf = (text: string): string[] =>
  text === '' ? ['no article was found on the page; only its own summary was kept'] : []
