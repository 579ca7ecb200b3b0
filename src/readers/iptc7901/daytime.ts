import { MONTHS } from '../dates/words.ts'

/** Day, hour, minute, zone, month, year: "021410 GMT JUL 25", "310001 JUL 97" (§6.2). */
const GROUP = /^\s*(\d{2})(\d{2})(\d{2})\s?(?:(GMT|UTC|Z|[A-Z]{3,4})\s)?\s*(\p{L}{3,12})\.?\s+(\d{4}|\d{2})(?!\d)/u

/** The group as a date that can be read, and its day. A group without a zone keeps none. */
export function readDayTime(text: string): { text: string; day: string } | undefined {
  for (const line of text.slice(0, 400).split(/[\r\n]+/u)) {
    const [, date, hour, minute, zone = '', month = '', year = ''] = GROUP.exec(line) ?? []
    const plain = month
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
    const known = MONTHS.get(plain) ?? MONTHS.get(plain.slice(0, 3))
    if (!date || !known) continue
    // Two figures below 70 are of this century: the format is of 1979.
    const full = year.length === 4 ? year : (Number(year) < 70 ? '20' : '19') + year
    const day = `${full}-${String(known).padStart(2, '0')}-${date}`
    return { day, text: `${day} ${hour}:${minute}:00 ${zone}`.trim() }
  }
  return undefined
}
