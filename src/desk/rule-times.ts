import { DateTime, IANAZone } from 'luxon'
import { type Conditions, weekdays } from '../model/rules.ts'
import { newsroomZone } from '../model/zone.ts'

export type Times = NonNullable<Conditions['time']>

/** A moment on the newsroom's wall: weekday from 1 (Monday), minutes since midnight. */
type OnTheWall = { weekday: number; minute: number }

/** `hours` on `weekdays`, in minutes; over midnight they belong to the day on which they begin. */
type Window = { from: number; to: number }

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone)

/** Whether a moment is in the given hours and days of a zone. The zone's own data knows summer time, and Morocco's Ramadan hour. */
export function timeTest({ hours, weekdays: days, zone = newsroomZone }: Times): (moment: Date) => boolean {
  const windows: Window[] = hours?.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) })) ?? [wholeDay]
  const wanted = new Set(days?.map((day) => weekdays.indexOf(day) + 1) ?? [1, 2, 3, 4, 5, 6, 7])
  return (moment) => {
    const { weekday, hour, minute } = DateTime.fromJSDate(moment, { zone })
    return windows.some((window) => wanted.has(dayOf(window, { weekday, minute: hour * 60 + minute }) ?? 0))
  }
}

const wholeDay: Window = { from: 0, to: 24 * 60 }

/** The day to which the moment counts in these hours; undefined outside them. */
function dayOf({ from, to }: Window, { weekday, minute }: OnTheWall): number | undefined {
  if (from < to) return minute >= from && minute < to ? weekday : undefined
  if (minute >= from) return weekday
  return minute < to ? ((weekday + 5) % 7) + 1 : undefined
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** "mon, tue 22:00–06:00 Africa/Casablanca" */
export const timeText = ({ hours = [], weekdays: days = [], zone = newsroomZone }: Times): string =>
  [days.join(', '), hours.map(({ from, to }) => `${from}–${to}`).join(', '), zone].filter(Boolean).join(' ')

/** "Sat 23:10" in a zone. */
export const wallText = (moment: Date, zone = newsroomZone): string =>
  DateTime.fromJSDate(moment, { zone }).setLocale('en').toFormat('ccc HH:mm')

/** "300–", "0–120" words */
export const lengthText = ({ min = 0, max }: NonNullable<Conditions['length']>): string => `${min}–${max ?? ''}`
