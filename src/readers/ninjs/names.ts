/** Members by name in lower case without underscores or hyphens: body_html, contenttype, contentType, date-published. */
export type Fields = Record<string, unknown>

/** An object's members under the names above; the first of two that differ in spelling only. Undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields: Fields = Object.create(null)
  for (const [name, member] of Object.entries(value)) fields[name.toLowerCase().replace(/[_-]/gu, '')] ??= member
  return fields
}

/** A list as it is, an object's members as a list, nothing for anything else. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : Object.values(fieldsOf(value) ?? {})

/** The objects of a list, or of an object's members. */
export const objectsOf = (value: unknown): Fields[] =>
  listOf(value)
    .map(fieldsOf)
    .filter((one) => one !== undefined)

/** A text or a number as text; what WordPress calls `{"rendered": …}`; several texts as lines. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.flatMap((one) => (typeof one === 'string' ? one.trim() : [])).join('\n') || undefined
  const text = typeof value === 'object' ? fieldsOf(value)?.rendered : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

/** The first of several members that is a text. */
export const firstText = (fields: Fields, names: readonly string[]): string | undefined =>
  names.map((name) => textOf(fields[name])).find((one) => one !== undefined)

/** What a thing is called: its name, else the word or code that stands for it. */
export const nameOf = (fields: Fields | undefined): string | undefined =>
  fields && firstText(fields, ['name', 'title', 'by', 'byline', 'literal', 'code', 'qcode'])

/** The names of one thing or several, written as texts or as objects. */
export const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(
    (one) => (typeof one === 'string' && one.trim()) || (nameOf(fieldsOf(one)) ?? []),
  )
