import { MONTHS, ZONES } from './words.ts'

/** A moment as the wire gave it, and what had to be assumed. */
export type WireDate = { iso: string; warning?: string }

type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number; millis: string }

/** Longer texts are no dates. */
const LONGEST = 80

const EMPTY = { hour: 0, minute: 0, second: 0, millis: '' }

/**
 * Reads a date in any form feeds use: RFC 822 and 2822, ISO 8601 and its kin, asctime, seconds since 1970, day first
 * with slashes, French, Spanish and Arabic month names. Never the machine's zone: without one it is UTC, with a warning.
 * Undefined for what is no date, and for the years of empty clocks (0, 1970).
 */
export function readDate(text: string | undefined): WireDate | undefined {
  if (!text) return undefined
  const usual = readUsual(text)
  if (usual) return usual
  const plain = normalise(text)
  if (plain === '' || plain.length > LONGEST) return undefined
  const seconds = readSeconds(plain)
  if (seconds) return seconds
  const parts = readCompact(plain) ?? readIso(plain) ?? readNumbers(plain) ?? readWords(plain) ?? readYearFirst(plain)
  return parts && write(parts, readZone(plain))
}

/** `Wed, 02 Jul 2025 10:05:00 +0100` and `2025-07-02T10:05:00Z`, which nine feeds in ten write; the rest goes the long way. */
const RFC_822 = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:([+-])(\d\d)(\d\d)|GMT)$/u
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:([+-])(\d\d):(\d\d)|Z)$/u

function readUsual(text: string): WireDate | undefined {
  const mail = RFC_822.exec(text)
  const [, a = '', b = '', c = '', hour, minute, second, sign, zoneHour, zoneMinute] = mail ?? RFC_3339.exec(text) ?? []
  if (a === '') return undefined
  const [year, month, day] = mail ? [c, MONTHS.get(b.toLowerCase()), a] : [a, Number(b), c]
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second), millis: '' }
  const found = parts(Number(year), month, Number(day), time)
  const offset = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * (sign === '-' ? -1 : 1)
  return found && write(found, offset)
}

/** Lower case, western digits, no accents, single spaces. */
function normalise(text: string): string {
  if (text.length > LONGEST * 4) return ''
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replace(/[\s،,]+/gu, ' ')
    .toLowerCase()
    .trim()
}

function readSeconds(text: string): WireDate | undefined {
  if (!/^\d{9,13}$/u.test(text)) return undefined
  const moment = new Date(Number(text) * (text.length > 11 ? 1 : 1000))
  return moment.getUTCFullYear() > 1970 ? { iso: moment.toISOString() } : undefined
}

const TIME = /(?<!\d)(\d{1,2})\s?[:h.]\s?(\d{2})(?:\s?:\s?(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)/u

function readTime(text: string): Omit<Parts, 'year' | 'month' | 'day'> {
  const [, hour, minute, second, fraction] = TIME.exec(text) ?? []
  if (hour === undefined) return EMPTY
  const half = /(?:^|[\d\s])([ap])\.?\s?m\b/u.exec(text)?.[1]
  const given = Number(hour)
  const shift = half === 'p' && given < 12 ? 12 : half === 'a' && given === 12 ? -12 : 0
  return { hour: given + shift, minute: Number(minute), second: Number(second ?? 0), millis: fraction ?? '' }
}

/** `20210906T090500Z`, `20210906`, `210906`, and the day of the year: `2021249`, `2021-249` (ISO 8601 §5.2). */
function readCompact(text: string): Parts | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:t?\s?(\d{2})(\d{2})(\d{2})?)?(?:\D|$)/u.exec(text)
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact.map(Number)
    return parts(year, month, day, { hour: hour || 0, minute: minute || 0, second: second || 0, millis: '' })
  }
  const [, shortYear = '', month, day] = /^(\d{2})(\d{2})(\d{2})$/u.exec(text) ?? []
  if (shortYear) return parts(fullYear(shortYear), Number(month), Number(day))
  const [, year, dayOfYear] = /^(\d{4})-?(\d{3})$/u.exec(text) ?? []
  if (!year) return undefined
  const counted = new Date(Date.UTC(Number(year), 0, Number(dayOfYear)))
  return parts(counted.getUTCFullYear(), counted.getUTCMonth() + 1, counted.getUTCDate())
}

/** `2021-09-06T09:05:00.5+01:00`, `2021-09-06 09:05`, `2021-09-06T09Z`, `2021-09`, `2021`, `2021/09/06`. */
function readIso(text: string): Parts | undefined {
  const dashed = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])(.*)$/u.exec(text)
  if (!dashed) return undefined
  const [, year, month, day, rest] = dashed
  const time = (rest ?? '').replace(/^\s?t/u, '')
  const hour = /^(\d{2})(?=z|[+-]|$)/u.exec(time)?.[1]
  return parts(
    Number(year),
    Number(month ?? 1),
    Number(day ?? 1),
    hour ? { ...EMPTY, hour: Number(hour) } : readTime(time),
  )
}

/** `ven. 2006/09/15 08:19:53 EDT`: words before a date that begins with its year. */
function readYearFirst(text: string): Parts | undefined {
  const found = /^\p{L}{1,12}\.?\s(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d).*)$/u.exec(text)?.[1]
  return found === undefined ? undefined : readIso(found)
}

/** `06/09/2021 09:05`: day first, as the press around the Mediterranean writes; month first only where it must be. */
function readNumbers(text: string): Parts | undefined {
  const found = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/u.exec(text)
  if (!found) return undefined
  const [, a, b, year, after] = found
  // The time may stand before the date.
  const rest = TIME.test(after ?? '') ? after : text.slice(0, found.index)
  const [day, month] = Number(b) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)]
  return parts(fullYear(year ?? ''), month, day, readTime(rest ?? ''))
}

/** Anything with a month's name in it: day and year are the numbers beside it. */
function readWords(text: string): Parts | undefined {
  const time = TIME.exec(text)
  const dateWords = time ? text.replace(time[0], ' ') : text
  const words = dateWords.replace(/(\d)(\p{L})/gu, '$1 $2').split(/[\s/.-]+/u)
  const at = words.findIndex((word) => MONTHS.has(word))
  const month = MONTHS.get(words[at] ?? '')
  if (month === undefined) return undefined
  const numbers = words.map((word) => (/^\d{1,4}$/u.test(word) ? word : undefined))
  const dayAt = [at - 1, at + 1, at - 2].find((place) => /^\d{1,2}$/u.test(numbers[place] ?? ''))
  const yearAt = numbers.findIndex(
    (word, place) => place !== dayAt && word !== undefined && /^(?:\d{4}|\d{2})$/u.test(word),
  )
  if (dayAt === undefined || yearAt < 0) return undefined
  return parts(fullYear(numbers[yearAt] ?? ''), month, Number(numbers[dayAt]), readTime(text))
}

function fullYear(year: string): number {
  // RFC 2822 §4.3: two digits below 50 are of this century.
  return year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
}

function parts(year = 0, month = 0, day = 0, time: Omit<Parts, 'year' | 'month' | 'day'> = EMPTY): Parts | undefined {
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= 31 && time.hour <= 24 && time.minute < 60
  // The years of clocks that were never set (bad input 77).
  if (!possible || year < 1971 || year > 9999) return undefined
  return { year, month, day, ...time }
}

/** Minutes east of UTC; undefined when the text names no zone. */
function readZone(text: string): number | undefined {
  const numeric = /(?:\d|\s|gmt|utc)\s?([+-])(\d{1,2}):?(\d{2})?(?:\s|$|\()/u.exec(afterTime(text))
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes > 18 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes
  }
  const named = afterTime(text)
    .split(/[^\p{L}]+/u)
    .map((word) => ZONES.get(word))
  return named.find((offset) => offset !== undefined)
}

/** From the time on; a date without a time has its zone, if any, after the day. */
function afterTime(text: string): string {
  const time = TIME.exec(text)
  if (time) return text.slice(time.index + time[0].length - 1)
  return /^\d{8}t?\d{4,6}(.*)$/u.exec(text)?.[1]?.padStart(20) ?? (/^\d{4}-/u.test(text) ? text.slice(10) : text)
}

function write(parts: Parts, offset: number | undefined): WireDate | undefined {
  const { year, month, day, hour, second } = parts
  // Only days after the 28th can be none of their month; only leap seconds and 24:00 need counting.
  if (day > 28 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined
  const even = hour < 24 && second < 60 && !/[1-9]/u.test(parts.millis)
  const stamp = even ? stampOf(parts) : countedStamp(parts)
  if (offset === undefined) return { iso: `${stamp}Z`, warning: 'the date names no time zone; UTC was assumed' }
  return { iso: stamp + writeOffset(offset) }
}

const pad = (number: number): string => (number < 10 ? `0${number}` : String(number))

const stampOf = ({ year, month, day, hour, minute, second }: Parts): string =>
  `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`

function countedStamp({ year, month, day, hour, minute, second, millis }: Parts): string {
  const thousandths = Math.trunc(Number(`0.${millis || '0'}`) * 1000)
  const wall = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 60), thousandths)
  return new Date(wall).toISOString().replace(/\.000Z$|Z$/u, '')
}

function writeOffset(minutes: number): string {
  if (minutes === 0) return 'Z'
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
}
