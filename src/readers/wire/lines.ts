/** Each once, in order. */
export const distinct = (words: readonly string[]): string[] => [...new Set(words)]

/** Notes one a line. One that merely repeats others, as a digest does, goes: its parts are there. */
export function joinNotes(given: readonly (string | undefined)[]): string | undefined {
  const notes = distinct(given.flatMap((note) => note ?? [])).slice(0, 100)
  const kept = notes.filter((note) => !notes.some((other) => other !== note && note.includes(other)))
  return kept.length > 0 ? kept.join('\n') : undefined
}

const BLOCK = /<\/?(?:p|br|div|li|ul|ol|table|tr|h[1-6]|hr|blockquote|pre|section|dl)\b/iu

/** HTML whose lines are paragraphs when no tag makes any. */
export function withParagraphs(html: string): string {
  if (BLOCK.test(html)) return html
  return html
    .trim()
    .split(/(?:\r?\n[ \t]*){2,}/u)
    .map((lines) => `<p>${lines.trim().replace(/\r?\n/gu, '<br>')}</p>`)
    .join('')
}

/** Text that may hold markup, as agencies write it whatever type they declare. */
export const markupOrText = (text: string): { html: string } | { plain: string } =>
  /<\/?[a-z][^<>]{0,1000}>/iu.test(text) ? { html: withParagraphs(text) } : { plain: text }
