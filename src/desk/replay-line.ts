import type { Change } from '../model/reparse.ts'

/** A field that is another, or nothing. */
export const differing = (field: string, before: string | undefined, after: string | undefined): Change[] =>
  before === after ? [] : [{ field, ...sides(after, before) }]

export const sides = (after: string | undefined, before: string | undefined) => ({
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
})

/** Cut to so many characters, at a word where there is one. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const head = line.slice(0, most)
  const end = head.lastIndexOf(' ')
  return `${(end > most / 2 ? head.slice(0, end) : head).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

/** Changes told one by one in a line of history; the rest is counted. */
const mostTold = 4
const mostCharacters = 60

/** What changed, in one line: "quote added → Naïma Tazi: Nous irons…; credit: none → MAP; 2 more". */
export function changesLine(changes: readonly Change[]): string {
  const lines = changes.slice(0, mostTold).map(changeText)
  const more = changes.length - lines.length
  return [...lines, ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

function changeText({ field, before, after }: Change): string {
  if (before === undefined && after === undefined) return field
  const [was, is] = [before, after].map((text) => text && cut(text, mostCharacters))
  if (/(?:added|moved)$/u.test(field)) return `${field}: ${is ?? ''}`
  if (/(?:lost|removed)$/u.test(field)) return `${field}: ${was ?? ''}`
  return `${field}: ${was ?? 'none'} → ${is ?? 'none'}`
}
