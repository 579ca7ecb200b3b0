import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { looksLikeHtml } from '../unreadable.ts'
import { type PageBody, readBody } from './body.ts'
import { bylineInHead, signatureBelow } from './byline.ts'
import { type Followed, follow } from './followed.ts'
import { headOf, isSeenIn } from './head.ts'
import { type PageMetadata, readMetadata } from './metadata.ts'
import { type Picture, pictureOf, storyOf } from './picture.ts'
import { dateInHead } from './published.ts'
import { chooseRecipe, type Recipe } from './recipe.ts'
import { redirectIn } from './redirect.ts'
import { lookAt, type Seen } from './seen.ts'
import { standfirstOf } from './standfirst.ts'
import { refuseStub } from './stub.ts'
import { type Measures, proseOf, survey } from './survey.ts'
import { openNoscripts, type PageNode, type PageTree, parsePage, words } from './tree.ts'

/** An article's page, as `parse --batch` shows it. */
export type Page = {
  title?: string
  byline?: string
  standfirst?: string
  published?: string
  /** The copy, one paragraph a line with a blank line between. A standfirst as long as a paragraph stands first. */
  text: string
  language?: string
  /** The address the page gives as its own. */
  link?: string
  keywords?: string[]
  image?: Picture
}

/** An HTML page as one item. */
export const page: Reader = pageReader([])

/** The same with recipes for sites and themes, from config/sites. */
export function pageReader(recipes: readonly Recipe[]): Reader {
  return {
    name: 'HTML page',
    detect: ({ text }) => looksLikeHtml(text),
    read: (document) => readingOf(document, recipes),
  }
}

function readingOf(document: Document, recipes: readonly Recipe[]): Reading {
  const { item } = readArticle(document, recipes)
  return {
    format: 'HTML page',
    feed: defined({ title: item.source, language: item.language }),
    items: [item],
    failures: [],
    warnings: document.warnings,
  }
}

/**
 * Reads a page once, as page and as item. Throws AppError('unreadable') for one that nests too deep, and for pages that are
 * no article: errors, log-ins, walls of consent, first lines before a paywall.
 */
export function readArticle(document: Document, recipes: readonly Recipe[] = []): { page: Page; item: Item } {
  const tree = parsePage(document.text)
  const seen = lookAt(tree.root)
  const metadata = readMetadata(seen, document.url)
  const measures = measuresOf(tree.root)
  const recipe = chooseRecipe(recipes, document.text, document.url)
  const followed = recipe && follow(recipe, tree, measures, metadata.base)
  const body = readBody(tree.root, measures, metadata, followed, seen.programs)
  refuseStub(suspectOf(body, metadata, seen, tree, followed))
  const page = pageOf(body, metadata, seen, measures, followed)
  return { page, item: itemOf(page, body, metadata) }
}

/** A page with less text than this may keep its copy where scripts are off. */
const BARE = 250

function measuresOf(root: PageNode): Measures {
  const measures = survey(root)
  return proseOf(measures.get(root)) < BARE && openNoscripts(root) ? survey(root) : measures
}

const suspectOf = (
  { text, node }: PageBody,
  metadata: PageMetadata,
  { passwords, metas, programs }: Seen,
  { root }: PageTree,
  followed: Followed | undefined,
) => ({
  text,
  metadata,
  page: text.length < 1500 ? words(text.length >= 100 && node?.parent ? node.parent : root) : '',
  passwords,
  paid: followed?.paid ?? false,
  refresh: /url\s*=\s*['"]?([^'"\s]{1,500})/iu.exec(metas.get('refresh') ?? '')?.[1] ?? redirectIn(programs),
})

function pageOf(
  { text, node, opening, closing }: PageBody,
  metadata: PageMetadata,
  seen: Seen,
  measures: Measures,
  followed: Followed | undefined,
): Page {
  const story = node && storyOf(node, measures)
  const head = story && node ? headOf(story, node) : []
  const lines = [...head.map((block) => block.text), ...opening].flatMap((block) => block.split('\n'))
  const title = followed?.title ?? metadata.title
  const { description, language, link } = metadata
  const around = {
    head,
    body: text,
    title,
    description,
    seenIn: (part: PageNode) => story !== undefined && isSeenIn(part, story),
  }
  const standfirst = followed?.standfirst ?? standfirstOf(seen, around)
  const keywords = [...new Set([...(followed?.tags ?? []), ...metadata.keywords])]
  return {
    text: withLead(text, standfirst),
    ...defined({ title, standfirst, language, link }),
    ...defined({
      byline: followed?.byline ?? signed(metadata, lines, closing),
      published: followed?.published ?? metadata.published ?? dateInHead(lines),
      keywords: keywords.length > 0 ? keywords : undefined,
      image: followed?.picture ?? pictureOf(story, measures, metadata),
    }),
  }
}

/** A person's name in the page's head or under the story comes before the outlet's own. */
function signed(metadata: PageMetadata, lines: readonly string[], closing: readonly string[]): string | undefined {
  const { byline, house } = metadata
  return byline && !house ? byline : (bylineInHead(lines) ?? signatureBelow(closing) ?? byline)
}

/** So long a standfirst is the story's first paragraph, set apart. */
const LEAD = 160

const withLead = (text: string, standfirst: string | undefined): string =>
  standfirst && standfirst.length >= LEAD && text !== '' && !text.includes(standfirst.slice(0, 60))
    ? `${standfirst}\n\n${text}`
    : text

function itemOf(page: Page, { content }: PageBody, metadata: PageMetadata): Item {
  const { image, text } = page
  const summary = page.standfirst ?? metadata.description
  return {
    ...defined({ guid: metadata.link, link: metadata.link, title: page.title, summary }),
    ...(content && { content }),
    text: text || (metadata.description ?? ''),
    authors: page.byline ? page.byline.split(', ').map((name) => ({ name })) : [],
    ...defined({ published: page.published, updated: metadata.updated, language: page.language }),
    ...defined({ source: metadata.site }),
    categories: (page.keywords ?? []).map((term) => ({ term })),
    enclosures: [],
    media: image
      ? [{ kind: 'picture', url: image.url, ...defined({ caption: image.caption, credit: image.credit }) }]
      : [],
    warnings: [...warningsOf(text), ...doubleEncoded(text)],
  }
}

const warningsOf = (text: string): string[] =>
  text === '' ? ['no article was found on the page; only its own summary was kept'] : []
