import { DateTime } from 'luxon'
import { AppError } from '../../model/error.ts'
import { type Calendar, calendars, type DemoLanguage } from './calendar.ts'

/** Days in the copy are Morocco's, wherever the demo runs. */
export const moroccanTime = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: 'Africa/Casablanca' })

/** What the days of one dispatch are counted from. */
export type Clock = { language: DemoLanguage; published: Date; epoch: Date }

/**
 * Fills the placeholders of a demo dispatch: `{{weekday}}`, `{{date}}`, `{{day}}`, `{{numeric}}`, `{{dateline}}`,
 * `{{year}}`, each with an optional shift in days (`{{weekday-1}}`, `{{day+3}}`) from the day of publication,
 * and `{{embargo+90m}}`, in minutes from the epoch: counted from the present moment the copy would change with each poll.
 * Throws AppError('misconfigured') on a placeholder it does not know.
 */
export function fillPlaceholders(text: string, clock: Clock): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/gu, (_, placeholder: string) => fill(placeholder, clock))
}

function fill(placeholder: string, { language, published, epoch }: Clock): string {
  const { name, shift, unit } = /^(?<name>[a-z]+)(?<shift>[+-]\d{1,4})?(?<unit>m)?$/u.exec(placeholder)?.groups ?? {}
  const calendar: Calendar = calendars[language]
  if (name === 'embargo' && unit) return embargoLine(calendar, epoch, Number(shift))

  const written = writeDay(name, calendar, moroccanTime(published).plus({ days: Number(shift ?? 0) }))
  if (written === undefined || unit) throw new AppError('misconfigured', `Unknown placeholder {{${placeholder}}}`)
  return written
}

function writeDay(name: string | undefined, calendar: Calendar, at: DateTime): string | undefined {
  const month = calendar.months[at.month - 1] ?? ''
  const weekday = calendar.weekdays[at.weekday - 1] ?? ''
  switch (name) {
    case 'weekday':
      return weekday
    case 'date':
      return calendar.date(weekday, calendar.day(at.day, month), at.year)
    case 'day':
      return calendar.day(at.day, month)
    case 'numeric':
      return at.toFormat('dd/MM/yyyy')
    case 'dateline':
      return calendar.dateline(at.day, month, at.year)
    case 'year':
      return String(at.year)
    default:
      return undefined
  }
}

/** The embargo ends on a whole minute, never before the minutes asked for have passed. */
function embargoLine(calendar: Calendar, epoch: Date, minutes: number): string {
  const at = moroccanTime(new Date(Math.ceil(epoch.getTime() / 60_000) * 60_000)).plus({ minutes })
  return calendar.embargo(calendar.day(at.day, calendar.months[at.month - 1] ?? ''), at.year, at)
}
