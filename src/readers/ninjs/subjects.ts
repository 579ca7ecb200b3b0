import type { Item } from '../../model/item.ts'
import type { WireCopy } from '../wire/copy.ts'
import { type Fields, firstText, nameOf, namesOf, objectsOf, textOf } from './names.ts'

/** §subject: code with its scheme (1.x), uri (2.x, 3.x), qcode (Superdesk); the name as given. */
export const subjectsOf = (fields: Fields): NonNullable<WireCopy['subjects']> =>
  objectsOf(fields.subjects ?? fields.subject).map((one) => ({
    code: firstText(one, ['code', 'qcode', 'uri', 'literal']),
    name: textOf(one.name),
    scheme: textOf(one.scheme),
  }))

/** What copy names, by the kind of thing it is: ninjs 1.x names one, 2.x and 3.x several. */
const MENTIONS: readonly [scheme: string, ...names: string[]][] = [
  ['person', 'people', 'person', 'persons'],
  ['organisation', 'organisations', 'organisation', 'organizations', 'organization'],
  ['place', 'places', 'place'],
  ['event', 'events', 'event'],
  ['object', 'objects', 'object'],
]

/** Keywords, sections and tags by name; people, organisations, places, events and objects with their kind as scheme. */
export function categoriesOf(fields: Fields): Pick<WireCopy, 'keywords' | 'categories'> {
  return { keywords: keywordsOf(fields), categories: MENTIONS.flatMap((mention) => mentioned(fields, mention)) }
}

function mentioned(fields: Fields, [scheme, ...names]: (typeof MENTIONS)[number]): Item['categories'] {
  const value = names.map((name) => fields[name]).find((one) => Array.isArray(one))
  return objectsOf(value).flatMap((one) => {
    const term = nameOf(one)
    return term ? [{ term, scheme }] : []
  })
}

/** Numbers are rows of a database (WordPress), not words. */
function keywordsOf(fields: Fields): string[] {
  const given = [
    fields.keywords,
    fields.service,
    fields.categories,
    fields.category,
    fields.section,
    fields.rubrique,
    fields.tags,
  ]
  const words = given.flatMap((value) =>
    typeof value === 'string' ? value.split(/[,;،]/u).map((word) => word.trim()) : namesOf(value ?? []),
  )
  return [...new Set(words.filter((word) => word !== '' && !/^\d+$/u.test(word)))]
}
