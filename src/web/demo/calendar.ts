import type { DateTime } from 'luxon'

/** How a language of the demo wire writes its days. Months in Arabic are Morocco's. */
export type Calendar = {
  weekdays: readonly string[]
  months: readonly string[]
  /** "24 novembre" */
  day(day: number, month: string): string
  /** "mardi 24 novembre 2026", from its parts */
  date(weekday: string, day: string, year: number): string
  /** The date as this language's datelines carry it: "24 nov 2026", "Nov. 24", "24 nov". */
  dateline(day: number, month: string, year: number): string
  embargo(day: string, year: number, at: DateTime): string
}

const words = (list: string) => list.split(' ')

const fr: Calendar = {
  weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  day: (day, month) => `${day === 1 ? '1er' : day} ${month}`,
  date: (weekday, day, year) => `${weekday} ${day} ${year}`,
  // Short months stay whole; juin and juillet differ only at their fourth letter.
  dateline: (day, month, year) => `${day} ${month.slice(0, month.length < 5 || month === 'juillet' ? 4 : 3)} ${year}`,
  embargo: (day, year, at) => `EMBARGO jusqu’au ${day} ${year} à ${at.toFormat('HH')}h${at.toFormat('mm')}`,
}

const ar: Calendar = {
  weekdays: words('الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'),
  months: words('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'),
  day: (day, month) => `${day} ${month}`,
  date: (weekday, day, year) => `${weekday} ${day} ${year}`,
  dateline: (day, month, year) => `${day} ${month} ${year}`,
  embargo: (day, year, at) => `محظور النشر إلى غاية ${day} ${year} على الساعة ${at.toFormat('HH:mm')}`,
}

const en: Calendar = {
  weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  months: words('January February March April May June July August September October November December'),
  day: (day, month) => `${day} ${month}`,
  date: (weekday, day, year) => `${weekday} ${day} ${year}`,
  dateline: (day, month) => `${month === 'May' ? month : `${month.slice(0, 3)}.`} ${day}`,
  embargo: (day, year, at) => `EMBARGOED until ${day} ${year} at ${at.toFormat('HH:mm')}`,
}

const es: Calendar = {
  weekdays: words('lunes martes miércoles jueves viernes sábado domingo'),
  months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  day: (day, month) => `${day} de ${month}`,
  date: (weekday, day, year) => `${weekday} ${day} de ${year}`,
  dateline: (day, month) => `${day} ${month.slice(0, 3)}`,
  embargo: (day, year, at) => `EMBARGADO hasta el ${day} de ${year} a las ${at.toFormat('HH:mm')}`,
}

export const calendars = { fr, ar, en, es } satisfies Record<string, Calendar>
export type DemoLanguage = keyof typeof calendars
