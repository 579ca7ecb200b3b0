import { foldWord } from '../lexicons/folding.ts'
import { lexicons } from '../lexicons/index.ts'
import { newsroomZone } from '../model/zone.ts'

const plain = (text: string): string =>
  ` ${foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const stems = lexicons.flatMap(({ desk }) => desk.filed.map((stem) => plain(stem).trim()))

/** "diffusée ce mardi à 10h12", "moved at 9:50", "transmitida a las 9.50", "بث في الساعة 9 و50 دقيقة", in plain words. */
const named = new RegExp(
  ` (?:${stems.join('|')})\\p{L}*(?: \\p{L}+){0,5}? (?<hour>\\d{1,2})(?: ?h ?| ?و ?| )(?<minute>\\d{2})(?!\\d)(?<late> p ?m )?`,
  'gu',
)

const hour = 3600_000
const day = 24 * hour

/**
 * The minutes at which a notice says that the copy it is about was filed, in ISO 8601 UTC without seconds. A bare time may be the
 * newsroom's, the wire's or Greenwich's; it is the last such time before the notice.
 */
export function namedTimes(text: string, published: string | undefined): string[] {
  const at = Date.parse(published ?? '')
  if (Number.isNaN(at)) return []
  const times = [...plain(text).matchAll(named)].slice(0, 2).flatMap(({ groups }) => {
    const hours = Number(groups?.hour) + (groups?.late && Number(groups.hour) < 12 ? 12 : 0)
    const minutes = Number(groups?.minute)
    return hours < 24 && minutes < 60 ? [hours * hour + minutes * 60_000] : []
  })
  if (times.length === 0) return []
  const offsets = [...new Set([0, ownOffset(published ?? ''), newsroomOffset(at)])]
  const found = times.flatMap((time) =>
    offsets.map((offset) => {
      const midnight = Math.floor((at + offset) / day) * day - offset
      return midnight + time <= at ? midnight + time : midnight + time - day
    }),
  )
  return [...new Set(found)].map(minuteOf)
}

/** The minute of a time, in ISO 8601 UTC: "2026-11-24T09:12". */
const minuteOf = (moment: number): string => new Date(moment).toISOString().slice(0, 16)

/** The minute a copy was filed at. */
export function filedAt(published: string | undefined): string | undefined {
  const at = Date.parse(published ?? '')
  return Number.isNaN(at) ? undefined : minuteOf(at)
}

const ownOffset = (published: string): number => {
  const zone = /(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)$/u.exec(published)?.groups
  if (!zone) return 0
  return (zone.sign === '-' ? -1 : 1) * (Number(zone.hours) * hour + Number(zone.minutes) * 60_000)
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: newsroomZone, hour: '2-digit', minute: '2-digit' })

function newsroomOffset(at: number): number {
  const [hours = 0, minutes = 0] = clock.format(at).split(':').map(Number)
  const apart = hours * hour + minutes * 60_000 - ((Math.floor(at / 60_000) * 60_000) % day)
  return apart > day / 2 ? apart - day : apart < -day / 2 ? apart + day : apart
}

/** Agencies' clocks and their desks' differ by so much. */
const slack = 2 * 60_000

/**
 * Whether a copy was filed when the notice says; undefined when either does not say. `sameDay`: the notice names the copy's day, so
 * that only the minute is compared.
 */
export function filedThen(
  times: readonly string[] = [],
  published: string | undefined,
  sameDay = false,
): boolean | undefined {
  const at = Date.parse(published ?? '')
  if (times.length === 0 || Number.isNaN(at)) return undefined
  return times.some((time) => {
    const apart = Math.abs(at - Date.parse(`${time}Z`))
    const minutes = sameDay ? Math.min(apart % day, day - (apart % day)) : apart
    return minutes <= slack
  })
}
