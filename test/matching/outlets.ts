import type { Item } from '../../src/model/item.ts'
import { item as itemSchema } from '../../src/model/item.ts'

/** A dispatch as it was filed. */
export type Dispatch = { language: string; published: string; title: string; text: readonly string[] }

/** What an outlet makes of a dispatch. */
export type Cut = {
  title?: string
  /** So many paragraphs from the top. */
  keep?: number
  /** Paragraphs left out, from 0. */
  drop?: readonly number[]
  replace?: readonly (readonly [string, string])[]
  before?: readonly string[]
  after?: readonly string[]
  credit?: string
  /** Other quotation marks and apostrophes. */
  marks?: boolean
  /** Without dateline and titles. */
  bare?: boolean
}

const titles = /(?<![\p{L}])(?:MM?\.|Mmes?|Dr|السيدة|السيد) (?=\p{L})/gu
const dateline = /^[^.–—]{3,70}?\((?:ANP|وأن)\)\s?(?:\.-|-) /u

/** The dispatch as the outlet runs it. */
export function cutOf({ title, text, ...rest }: Dispatch, cut: Cut): Dispatch {
  const kept = text.slice(0, cut.keep).filter((_, at) => !cut.drop?.includes(at))
  const body = [...(cut.before ?? []), ...kept.map((paragraph) => dressed(paragraph, cut)), ...(cut.after ?? [])]
  return { ...rest, title: cut.title ?? title, text: [...body, ...(cut.credit ? [cut.credit] : [])] }
}

function dressed(paragraph: string, { replace = [], marks, bare }: Cut): string {
  const changed = replace.reduce((text, [from, to]) => text.replaceAll(from, to), paragraph)
  const marked = marks
    ? changed
        .replace(/«\s?/gu, '“')
        .replace(/\s?»/gu, '”')
        .replace(/["](?=\p{L})/gu, '“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
    : changed
  return bare ? marked.replace(dateline, '').replace(titles, '') : marked
}

/** The item a feed brings it as. */
export const itemOf = ({ language, published, title, text }: Dispatch, minutesLater = 0): Item =>
  itemSchema.parse({
    language,
    title,
    text: text.join('\n\n'),
    published: new Date(Date.parse(published) + minutesLater * 60_000).toISOString(),
  })
