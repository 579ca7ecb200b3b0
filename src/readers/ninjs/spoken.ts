import { objectsOf, textOf } from './names.ts'

/**
 * 2.x and 3.x §headlines, §descriptions, §bodies: lists of {role, contentType, value}. The one whose role fits, in the item's
 * language where the list names languages; else the first of that language.
 */
export function spokenText(value: unknown, role: RegExp, language?: string): string | undefined {
  const all = objectsOf(value).filter((one) => textOf(one.value) !== undefined)
  const spoken = (one: (typeof all)[number]) =>
    (textOf(one.language) ?? textOf(one.lang) ?? textOf(one.xmllang) ?? '').slice(0, 2)
  const same = language ? all.filter((one) => spoken(one) === language.slice(0, 2)) : []
  const candidates = same.length > 0 ? same : all
  return textOf((candidates.find((one) => role.test(textOf(one.role) ?? '')) ?? candidates[0])?.value)
}
