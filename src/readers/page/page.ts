import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { looksLikeHtml } from '../unreadable.ts'
import { readBody } from './body.ts'
import { readMetadata } from './metadata.ts'
import { pictureOf, storyOf } from './picture.ts'
import { lookAt } from './seen.ts'
import { standfirstOf } from './standfirst.ts'
import { survey } from './survey.ts'
import { type PageNode, parsePage } from './tree.ts'

/** An article's page, as `parse --batch` shows it. */
export type Page = {
  title?: string
  byline?: string
  standfirst?: string
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
  const seen = lookAt(tree.root)
  const metadata = readMetadata(seen, document.url)
  const measures = survey(tree.root)
  const { content, text, node } = readBody(tree.root, measures, metadata)
  const { title, byline, published, language } = metadata
  const story = node && storyOf(node, measures)
  const image = pictureOf(story, measures, metadata)
  const standfirst = standfirstOf(seen, metadata.description, (part) => isIn(part, story))
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
  return { page: { text, ...defined({ title, byline, standfirst, published, language, image }) }, item }
}

function isIn(node: PageNode, story: PageNode | undefined): boolean {
  for (let at: PageNode | null | undefined = node; at; at = at.parent) if (at === story) return true
  return false
}

const warningsOf = (text: string): string[] =>
  text === '' ? ['no article was found on the page; only its own summary was kept'] : []
