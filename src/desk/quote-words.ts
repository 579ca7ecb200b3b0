import { type DiffPart, diffOfWords, wordKey } from './word-diff.ts'

/** How houses write what they all mean: agencies' "18 pc" is a newspaper's "18 %". */
const percent: ReadonlySet<string> = new Set(['pc', 'pct'])

/** The words of a quote; the blank in "42 600" parts thousands, not words. */
export const quoteWords = (text: string): string[] =>
  text.split(/(?<!(?<!\d)\d{1,3})\s+|\s+(?!\d{3}(?!\d))/u).filter(Boolean)

/**
 * Equal for words that say the same in a quote, whatever their case, accents and marks. "42.600" → "42600" as "42 600" and "٤٢٬٦٠٠",
 * but "1,5" → "1v5": a decimal mark that goes is another figure.
 */
export function quoteKey(word: string): string {
  const digits = word.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
  const figures = digits.replace(/(?<=\d)[.,٬\s](?=\d{3}(?!\d))/gu, '').replace(/(?<=\d)[.,٫](?=\d)/gu, 'v')
  const key = wordKey(figures)
  return percent.has(key) ? '' : key
}

export const quoteKeys = (text: string): string[] => quoteWords(text).map(quoteKey).filter(Boolean)

/** What became of a quote, word by word. */
export const quoteDiff = (before: string, after: string): DiffPart[] =>
  diffOfWords(quoteWords(before), quoteWords(after), quoteKey)

/** "RABAT, 2 nov. 2026 (MAP) - ", "Ksar Amellal - ": what may stand before a paragraph that says who said it at its end. */
const datelines = [
  /^[^!?:;()]{2,70}?\s\([^()]{2,12}\)\s?\.?\s?[-–—]\s+/u,
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*\s){1,4}[-–—]\s+/u,
]

/** An indirect quote as it was said: of two copies one may have its dateline before it, the other not. */
export const withoutDateline = (text: string): string =>
  datelines.reduce((rest, dateline) => rest.replace(dateline, ''), text)
