import type { Picture } from './picture.ts'

/** What schema.org markup (JSON-LD) says of an article. */
export type JsonLd = {
  title?: string | undefined
  byline?: string | undefined
  published?: string | undefined
  updated?: string | undefined
  language?: string | undefined
  articleBody?: string | undefined
  image?: { url: string; caption?: string | undefined; credit?: string | undefined } | undefined
  description?: string | undefined
  /** Pictures described by themselves. */
  images: Picture[]
  publisher?: string | undefined
  /** Whether it is not free to read. */
  paid: boolean
  keywords: string[]
}

type Json = { readonly [name: string]: unknown }

/** Larger scripts are no description of one article. */
const LARGEST = 500_000

/** The first news article, blog posting or the like that the scripts describe. */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const things = scripts.filter((script) => script.length < LARGEST).flatMap(parse)
  const article = things.find(isArticle)
  const images = things
    .filter((thing) => thing['@type'] === 'ImageObject')
    .flatMap((thing) => imageOf(thing, things) ?? [])
  if (!article) return { keywords: [], paid: false, images }
  return {
    title: string(article.headline) ?? string(article.name),
    byline: bylineOf(article.author ?? article.creator, things),
    published: string(article.datePublished) ?? string(article.dateCreated),
    updated: string(article.dateModified),
    language: string(article.inLanguage),
    articleBody: string(article.articleBody),
    image: imageOf(article.image, things),
    description: string(article.description),
    publisher: bylineOf(article.publisher, things),
    images,
    paid: /^false$/iu.test(String(article.isAccessibleForFree)),
    keywords: keywordsOf(article.keywords),
  }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : Array.isArray(value) ? string(value[0]) : undefined

function parse(script: string): Json[] {
  try {
    // Sites put line ends inside strings, which JSON forbids.
    return flatten(JSON.parse(script.replace(/[\r\n\t]+/gu, ' ')), 0)
  } catch {
    return []
  }
}

function flatten(value: unknown, depth: number): Json[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => flatten(one, depth + 1))
  if (!isObject(value)) return []
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)]
}

const isArticle = (thing: Json): boolean =>
  [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /Article|BlogPosting|Report|LiveBlog|ClaimReview/u.test(type))

/** A thing given by reference stands elsewhere in the graph. */
function follow(value: unknown, things: readonly Json[]): unknown {
  if (!isObject(value) || Object.keys(value).length > 1 || value['@id'] === undefined) return value
  return things.find((thing) => thing['@id'] === value['@id'] && Object.keys(thing).length > 1) ?? value
}

function bylineOf(value: unknown, things: readonly Json[]): string | undefined {
  const names = [value].flat().map((one) => {
    const person = follow(one, things)
    return isObject(person) ? string(person.name) : string(person)
  })
  const distinct = [...new Set(names.filter((one) => one && !/^https?:/u.test(one)))]
  return distinct.length > 0 ? distinct.join(', ') : undefined
}

function imageOf(value: unknown, things: readonly Json[]): JsonLd['image'] {
  const image = follow([value].flat()[0], things)
  if (!isObject(image)) return typeof image === 'string' && image ? { url: image } : undefined
  const url = string(image.url) ?? string(image.contentUrl)
  if (!url) return undefined
  return {
    url,
    caption: string(image.caption),
    credit:
      string(image.creditText) ??
      bylineOf(image.copyrightHolder ?? image.creator ?? image.author, things) ??
      string(image.copyrightNotice),
  }
}

const keywordsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .map((word) => word.trim())
    .filter((word) => word !== '')
