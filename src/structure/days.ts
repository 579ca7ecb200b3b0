import type { Clause } from './clauses.ts'
import { type DateReading, dayBefore, readDate } from './dates.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Paragraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/**
 * A day the lead gives, and how likely it is the event's: 4 beside the reporting verb, 1 announced, 0 another day ("depuis lundi")
 * which only shows the town beside it.
 */
export type Day = DateReading & { rank: number }

/** Tokens between a reporting verb and the day that goes with it: "a indiqué, ce mardi", "said late on Monday". */
const nearVerb = 4

/** The days of a lead that may be the event's, in order. */
export function readDays(
  lead: Paragraph,
  clauses: readonly Clause[],
  know: Knowledge,
  published: string | undefined,
): Day[] {
  const setting = know.setting
  const { tokens, pairAt } = lead
  const days: Day[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const date = pairAt[at] === -1 ? readDate(tokens, at, know, published) : undefined
    if (!date) continue
    const stamped = isStamped(tokens, clauses[at]?.from ?? 0, date, setting)
    if (!stamped && isElsewhen(tokens, date, know, setting)) days.push({ ...date, date: undefined, rank: 0 })
    else if (!stamped) days.push(dayOf(date, tokens, clauses, know, setting, published))
    at = date.to - 1
  }
  return joined(days, tokens, setting)
}

/** "hier lundi", "اليوم الثلاثاء", "dans la nuit de lundi à mardi" are one day; the first word says which. */
function joined(days: readonly Day[], tokens: readonly Token[], { ranges }: Setting): Day[] {
  const whole: Day[] = []
  for (const day of days) {
    const last = whole.at(-1)
    const same = last?.form === 'relative' && last.to === day.from
    const span = last?.form === 'weekday' && last.to + 1 === day.from && isIn(tokens[last.to], ranges)
    if (last && (same || span)) whole[whole.length - 1] = { ...last, to: day.to, date: last.date ?? day.date }
    else whole.push(day)
  }
  return whole
}

function dayOf(
  date: DateReading,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  know: Knowledge,
  setting: Setting,
  published: string | undefined,
): Day {
  if (isLongAgo(date, published)) return { ...date, date: undefined, rank: 0 }
  const last = date.form === 'weekday' && isIn(tokens[date.to], setting.pastDays)
  const whole = last ? { ...date, to: date.to + 1, date: weekBefore(date.date, published) } : date
  // The last day of several is not the day; the town beside them is the town.
  const day = isRange(tokens, date, setting) ? { ...whole, date: undefined } : whole
  const clause = clauses[date.from]
  if (besideVerb(tokens, date, know)) return { ...day, rank: 4 }
  const ahead =
    clause?.future || (day.date !== undefined && published !== undefined && day.date > published.slice(0, 10))
  // A bare weekday of what is to come lies ahead, and is read as the one that has passed.
  if (ahead) return { ...day, ...(date.form === 'weekday' ? { date: undefined } : {}), rank: 1 }
  return { ...day, rank: clause?.reported ? 2 : 3 }
}

/** "du 3 au 5 mars", "les 3 et 4 mars", "July 2-4". */
function isRange(tokens: readonly Token[], { from, to, form }: DateReading, { ranges }: Setting): boolean {
  if (form === 'weekday' || form === 'relative') return false
  const parts = (at: number): boolean => isIn(tokens[at], ranges) || tokens[at]?.kind === 'dash'
  const before = parts(from - 1) && tokens[from - 2]?.kind === 'number'
  const after = parts(to) && tokens[to + 1]?.kind === 'number'
  return before || after
}

/** "mardi dernier", said on a Tuesday, is a week ago. */
const weekBefore = (date: string | undefined, published: string | undefined): string | undefined =>
  date !== undefined && date === published?.slice(0, 10) ? dayBefore(date, 7) : date

/** A year that is not the publication's is history: "né le 3 mars 1950". */
function isLongAgo({ date, form }: DateReading, published: string | undefined): boolean {
  if (!date || !published || (form !== 'full' && form !== 'numeric')) return false
  return Math.abs(Number(published.slice(0, 4)) - Number(date.slice(0, 4))) > 1
}

function besideVerb(tokens: readonly Token[], { from, to }: DateReading, know: Knowledge): boolean {
  for (let at = from - 1; at >= 0 && at >= from - nearVerb - 2; at -= 1) {
    if (tokens[at]?.kind === 'stop') break
    const verb = reportAt(tokens, at, know)
    if (verb !== undefined && verb <= from && from - verb <= nearVerb) return true
  }
  // "… on Monday said": the verb may follow, with no comma between ("… ouvrira le 3 mars, a-t-il dit").
  return [to, to + 1].some((at) => tokens[to]?.kind !== 'comma' && reportAt(tokens, at, know) !== undefined)
}

/** The end of a reporting verb at `at`; "prévoit" and its like tell of what is to come. */
function reportAt(tokens: readonly Token[], at: number, know: Knowledge): number | undefined {
  if (isIn(tokens[at], know.setting.future.words)) return undefined
  const finite = matchPhrase(tokens, at, know.verbs.finite)
  const compound = isIn(tokens[at - 1], know.auxiliaries) ? matchPhrase(tokens, at, know.verbs.past) : undefined
  return finite?.to ?? compound?.to
}

/** "mercredi prochain", "depuis lundi", "à partir de samedi", "Mis à jour le 3 mars": another day than the event's. */
function isElsewhen(tokens: readonly Token[], { from, to }: DateReading, know: Knowledge, setting: Setting): boolean {
  if (matchPhrase(tokens, to, setting.nextDays)) return true
  const edge = isIn(tokens[from - 1], setting.articles) ? from - 1 : from
  for (const end of new Set([from, edge])) {
    if (isIn(tokens[end - 1], know.otherDays)) return true
    for (let at = end - 1; at >= Math.max(0, end - setting.longestOther); at -= 1) {
      if (matchPhrase(tokens, at, setting.otherDays)?.to === end) return true
    }
  }
  return false
}

/** "Mis à jour le", "Publié mardi" at the head of a sentence: the page's clock, not the copy's. */
function isStamped(tokens: readonly Token[], head: number, date: DateReading, { stampOpeners }: Setting): boolean {
  const opener = matchPhrase(tokens, head, stampOpeners)
  return opener !== undefined && date.from >= opener.to && date.from - opener.to <= 2
}
