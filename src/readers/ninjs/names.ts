/** Members by name in lower case without underscores: 1.x has body_html, 2.x contenttype, 3.x contentType. */
export type Fields = Record<string, unknown>

/** An object's members under the names above. Undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields: Fields = Object.create(null)
  for (const [name, member] of Object.entries(value)) fields[name.toLowerCase().replace(/_/gu, '')] ??= member
  return fields
}

/** A text or a number as text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
