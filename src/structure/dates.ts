import { newsroomZone } from '../model/zone.ts'
import type { Knowledge } from './knowledge.ts'
import { aDigit, natureOf } from './letters.ts'
import { asList, isIn, type WordMap } from './lists.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** A date as the copy words it, in tokens `[from, to)`; `date` (ISO) only when it can be resolved. */
export type DateReading = {
  from: number
  to: number
  date?: string | undefined
  form: 'full' | 'day-month' | 'numeric' | 'weekday' | 'relative'
}

/** Reads the date that starts at token `at`. `published` (ISO 8601, a time or its day) gives what the words leave out. */
export function readDate(
  tokens: readonly Token[],
  at: number,
  know: Knowledge,
  published: string | undefined,
): DateReading | undefined {
  // "Monday's vote"
  const weekday = named(tokens[at], know.weekdays, "'s")
  const afterWeekday = weekday === undefined ? at : skipComma(tokens, at + 1)
  const day =
    readDay(tokens, afterWeekday, know) ?? readMonthFirst(tokens, afterWeekday, know) ?? readNumeric(tokens, at)
  if (day) return resolveDay(at, day, published)
  if (weekday !== undefined) {
    return { from: at, to: at + 1, form: 'weekday', date: lastWeekday(weekday, published) }
  }
  const relative = matchPhrase(tokens, at, know.relativeDays)
  if (!relative) return undefined
  const today = newsroomDay(published)
  return { from: at, to: relative.to, form: 'relative', date: today && shifted(today, relative.value) }
}

/** What a token's word names, with or without this ending. */
function named(token: Token | undefined, names: WordMap<number>, ending: string): number | undefined {
  if (token?.low.endsWith(ending)) return names.get(token.low.slice(0, -ending.length))
  return token && isIn(token, names) ? names.get(token.low) : undefined
}

const skipComma = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'comma' || tokens[at]?.kind === 'stop' ? at + 1 : at

type Day = { to: number; day: number; month: number; year?: number | undefined; numeric: boolean }

const ordinal = /^(?<day>\d{1,2})(?:er|st|nd|rd|th|º|°)?$/u
const fourDigits = /^(?:19|20)\d\d$/u

/** Western digits for Arabic ones. */
const digits = (text: string): string => text.replace(/[٠-٩۰-۹]/gu, (sign) => String((sign.codePointAt(0) ?? 0) & 0xf))

function dayNumber(token: Token | undefined): number | undefined {
  if (!token || (token.kind !== 'number' && token.kind !== 'word')) return undefined
  if (!(natureOf(token.text.charCodeAt(0)) & aDigit)) return undefined
  const day = Number(ordinal.exec(digits(token.text))?.groups?.day ?? Number.NaN)
  return day >= 1 && day <= 31 ? day : undefined
}

/** "2 juillet 2025", "2 de julio de 2025", "1er mai", "Feb.04" read the other way round below. */
function readDay(tokens: readonly Token[], at: number, know: Knowledge): Day | undefined {
  const day = dayNumber(tokens[at])
  if (day === undefined) return undefined
  const monthAt = skipLink(tokens, at + 1)
  const month = monthOf(tokens[monthAt], know)
  if (month === undefined) return undefined
  return { day, month, numeric: false, ...yearAfter(tokens, monthAt + 1) }
}

/** "July 2, 2025", "Apr. 11", "Oct 8". */
function readMonthFirst(tokens: readonly Token[], at: number, know: Knowledge): Day | undefined {
  const month = monthOf(tokens[at], know)
  if (month === undefined) return undefined
  const dayAt = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  const day = dayNumber(tokens[dayAt])
  if (day === undefined) return undefined
  return { day, month, numeric: false, ...yearAfter(tokens, skipComma(tokens, dayAt + 1), dayAt + 1) }
}

const monthOf = (token: Token | undefined, know: Knowledge): number | undefined =>
  token?.kind === 'word' ? named(token, know.months, '.') : undefined

const links = asList(new Set(['de', 'of', 'del']))
const skipLink = (tokens: readonly Token[], at: number): number => (isIn(tokens[at], links) ? at + 1 : at)

function yearAfter(tokens: readonly Token[], at: number, without = at): { to: number; year?: number } {
  const stop = tokens[at]?.text === '.' ? at + 1 : at
  for (const place of [stop, skipLink(tokens, stop), skipComma(tokens, stop)]) {
    const text = digits(tokens[place]?.text ?? '')
    if (fourDigits.test(text)) return { to: place + 1, year: Number(text) }
  }
  return { to: without }
}

/** "02/07/2025", "02-07-2025", "2.7.2025", "2025-07-02"; the day stands first, as everywhere on this wire. */
function readNumeric(tokens: readonly Token[], at: number): Day | undefined {
  if (tokens[at]?.kind !== 'number') return undefined
  const [first, sign, second, other, third] = tokens.slice(at, at + 5)
  if (!first) return undefined
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/u.exec(digits(first.text))
  if (dotted) return numericDay(dotted[1], dotted[2], dotted[3], at + 1)
  const joined = sign?.text === other?.text && (sign?.text === '/' || sign?.text === '-')
  if (!joined || !second || !third) return undefined
  const [a, b, c] = [digits(first.text), digits(second.text), digits(third.text)]
  return fourDigits.test(a) ? numericDay(c, b, a, at + 5) : numericDay(a, b, c, at + 5)
}

function numericDay(day = '', month = '', year = '', to: number): Day | undefined {
  const [d, m, y] = [Number(day), Number(month), Number(year.length === 2 ? `20${year}` : year)]
  const real = d >= 1 && d <= 31 && m >= 1 && m <= 12 && y >= 1900 && y < 2200
  return real ? { day: d, month: m, year: y, to, numeric: true } : undefined
}

function resolveDay(from: number, { to, day, month, year, numeric }: Day, published: string | undefined): DateReading {
  const whole = isoDay(year ?? yearNear(day, month, published) ?? 2000, month, day)
  const known = year !== undefined || published !== undefined
  const form = numeric ? 'numeric' : year === undefined ? 'day-month' : 'full'
  return { from, to, form, date: known ? whole : undefined }
}

/** Days a date without a year may lie ahead of its publication: announced events; older ones are looked back on. */
const daysAhead = 30
const dayMs = 24 * 3600 * 1000

function yearNear(day: number, month: number, published: string | undefined): number | undefined {
  const now = newsroomDay(published)
  if (now === undefined) return undefined
  const year = Number(now.slice(0, 4))
  const ahead = (Date.UTC(year, month - 1, day) - Date.parse(now)) / dayMs
  if (ahead > daysAhead) return year - 1
  return ahead < daysAhead - 365 ? year + 1 : year
}

const isDay = /^\d{4}-\d\d-\d\d$/u

/**
 * The day of a publication in the newsroom's zone, in ISO 8601; a day stays what it is. Worked out once for each copy: it
 * took a tenth of the whole reading when every date asked anew.
 */
export function newsroomDay(published: string | undefined): string | undefined {
  if (!published) return undefined
  if (isDay.test(published)) return Number.isNaN(Date.parse(published)) ? undefined : published
  const time = Date.parse(published)
  const day = Number.isNaN(time) ? '' : dayOf(time)
  return isDay.test(day) ? day : undefined
}

const hourMs = 3600 * 1000
/** Zones have run in whole hours since then. */
const wholeHours = Date.UTC(1920, 0)
const mostHours = 1000
const daysByHour = new Map<number, string>()

/** A dispatch seldom comes alone: the calendar is asked once for each hour. */
function dayOf(time: number): string {
  if (time < wholeHours) return calendar.format(time)
  const hour = Math.floor(time / hourMs)
  const known = daysByHour.get(hour)
  if (known !== undefined) return known
  if (daysByHour.size >= mostHours) daysByHour.clear()
  const day = calendar.format(time)
  daysByHour.set(hour, day)
  return day
}

/** "2026-11-24". Canada writes days as ISO 8601 does. */
const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: newsroomZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** A day of the calendar in ISO 8601; undefined for 31 February. */
function isoDay(year: number, month: number, day: number): string | undefined {
  const iso = isoOf(Date.UTC(year, month - 1, day) / dayMs)
  return Number(iso.slice(5, 7)) === month && Number(iso.slice(8)) === day ? iso : undefined
}

/** Days since 1 January 1970, a Thursday. */
const numberOf = (day: string): number => Date.parse(day) / dayMs
const thursday = 4

const weekdayOf = (number: number): number => (((number + thursday) % 7) + 7) % 7

const mostDays = 2000
const isoDays = new Map<number, string>()

/** A day in ISO 8601 by its number. Copy tells of few days, again and again: each is written once. */
function isoOf(number: number): string {
  const known = isoDays.get(number)
  if (known !== undefined) return known
  const iso = new Date(number * dayMs).toISOString().slice(0, 10)
  if (isoDays.size >= mostDays) isoDays.clear()
  isoDays.set(number, iso)
  return iso
}

const shifted = (day: string, days: number): string => isoOf(numberOf(day) + days)

/** The nearest such weekday (1 Monday to 7 Sunday) not after the publication. */
function lastWeekday(weekday: number, published: string | undefined): string | undefined {
  const day = newsroomDay(published)
  if (day === undefined) return undefined
  return shifted(day, -((weekdayOf(numberOf(day)) - weekday + 7) % 7))
}

/** The day a number of days before another, in ISO 8601. */
export const dayBefore = (date: string, days: number): string => shifted(date, -days)
