import type { Item } from '../../model/item.ts'
import { readDate } from '../dates/date.ts'
import { defined } from '../defined.ts'
import { readTitle } from '../text.ts'

/** What a header line may be called, in the languages of the wire → the field it fills. */
const LABELS: ReadonlyMap<string, Field> = new Map([
  ...named('title', 'headline', 'title', 'titre', 'titular', 'título', 'العنوان', 'عنوان'),
  ...named('published', 'date', 'published', 'fecha', 'التاريخ', 'تاريخ'),
  ...named('author', 'byline', 'author', 'by', 'auteur', 'par', 'signature', 'autor', 'por', 'الكاتب', 'بقلم'),
  ...named('source', 'source', 'agency', 'agence', 'agencia', 'fuente', 'المصدر'),
  ...named('language', 'language', 'langue', 'idioma', 'اللغة'),
  ...named('category', 'category', 'keywords', 'catégorie', 'rubrique', 'mots-clés', 'categoría', 'التصنيف'),
  ...named('guid', 'id', 'guid', 'identifier'),
  ...named('link', 'link', 'url', 'lien', 'enlace', 'الرابط'),
  ...named('rights', 'rights', 'copyright', 'droits', 'derechos'),
  ...named('edNote', 'ednote', 'editor-note', 'note'),
])

type Field =
  | 'title'
  | 'published'
  | 'author'
  | 'source'
  | 'language'
  | 'category'
  | 'guid'
  | 'link'
  | 'rights'
  | 'edNote'

function named(field: Field, ...labels: string[]): [string, Field][] {
  return labels.map((label) => [label.normalize('NFC'), field])
}

/** A header has at most this many lines. */
const LINES = 20

/**
 * Splits "Headline: …⏎Date: …⏎⏎copy" into its fields and the copy. A header ends with a blank line and knows every one of
 * its labels; anything else is copy, for a first paragraph may well begin "Rabat: …".
 */
export function splitHeader(text: string): { fields: Partial<Record<Field, string>>; body: string } {
  const lines = text.split('\n', LINES + 1)
  const end = lines.indexOf('')
  if (end < 1) return { fields: {}, body: text }
  const pairs = lines.slice(0, end).map(readLine)
  if (pairs.some((pair) => pair === undefined)) return { fields: {}, body: text }
  const fields = Object.fromEntries(pairs.filter((pair) => pair !== undefined))
  const length = lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0)
  return { fields, body: text.slice(length).trim() }
}

function readLine(line: string): [Field, string] | undefined {
  const colon = line.indexOf(':')
  const field = colon > 0 && colon < 20 ? LABELS.get(line.slice(0, colon).trim().toLowerCase()) : undefined
  return field && [field, line.slice(colon + 1).trim()]
}

/** The header's fields as an item has them. */
export function headerFields(fields: Partial<Record<Field, string>>): Partial<Item> {
  const title = readTitle(fields.title ?? '', false)
  const date = readDate(fields.published)
  const unread = fields.published && !date ? [`the date "${fields.published.slice(0, 60)}" could not be read`] : []
  const { source, language, guid, link, rights, edNote } = fields
  return {
    ...defined({ title: title.title, published: date?.iso, source, language, guid, link, rights, edNote }),
    authors: fields.author ? [{ name: fields.author }] : [],
    categories: (fields.category ?? '')
      .split(/[,;،]/u)
      .map((term) => ({ term: term.trim() }))
      .filter(({ term }) => term !== ''),
    warnings: [...title.warnings, ...(date?.warning ? [date.warning] : []), ...unread],
  }
}
