const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]

/** How the desk writes times and numbers in one language. Times are ISO 8601; `now` is in milliseconds. */
export type Formats = ReturnType<typeof formatsFor>

const wholeSteps = (seconds: number) => {
  let rest = seconds
  return steps.map(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return { unit, count }
  })
}

/** "il y a 5 min": the largest unit only, "now" under half a minute. */
const relativeWith = (format: Intl.RelativeTimeFormat) => (iso: string, now: number) => {
  const seconds = Math.round((Date.parse(iso) - now) / 1000)
  if (Math.abs(seconds) < 30) return format.format(0, 'second')
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? steps[3]
  return format.format(Math.trunc(seconds / size), unit)
}

/** "2 h 05 min", "4 min 12 s": the two largest units that are not zero. */
const durationWith = (locale: string) => (seconds: number) => {
  const parts = wholeSteps(Math.max(0, Math.floor(seconds)))
  const first = parts.findIndex(({ count }) => count > 0)
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(({ count }) => count > 0)
  return shown
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ')
}

/** Keeps its own order whatever the line's direction: two times side by side in Arabic change places otherwise. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** "24 nov. 2026, 18:00 UTC · 19:00 heure : Maroc": embargoes are told in UTC and in the reader's own zone, named. */
const zonedWith = (locale: string) => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const utc = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const hour = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZoneName: 'shortGeneric' })
  const dayIn = (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  return (iso: string) => {
    const at = new Date(iso)
    const told = isolated(`${utc.format(at)} UTC`)
    if (zone === 'UTC') return told
    const sameDay = dayIn('UTC').format(at) === dayIn(zone).format(at)
    return `${told} · ${isolated(`${sameDay ? '' : `${day.format(at)} `}${hour.format(at)}`)}`
  }
}

export const formatsFor = (locale: string) => {
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const precise = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' })
  // A bare date (an event's day) is a day on the calendar, not an instant: read and shown in UTC so that it cannot shift.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' })
  return {
    moment: (iso: string) => moment.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    zoned: zonedWith(locale),
    precise: (iso: string) => precise.format(new Date(iso)),
    day: (isoDate: string) => day.format(new Date(`${isoDate}T00:00:00Z`)),
    number: (n: number) => number.format(n),
    percent: (share: number) => percent.format(share),
    relative: relativeWith(new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })),
    duration: durationWith(locale),
    languageName: (code: string) => (code === 'und' ? '—' : (languageNames.of(code) ?? code)),
  }
}
