import type { Actions, Conditions, Rule, Weekday } from '../../model/rules.ts'

/** Words by language, "*" for any. */
export type WordValues = Record<string, string[]>

/** Conditions as they are typed: every list is there, empty where nothing is asked. */
export type ConditionValues = {
  feed: string[]
  agency: string[]
  language: string[]
  place: string[]
  category: string[]
  urgency: string[]
  notice: string[]
  words: WordValues
  headline: WordValues
  speaker: string[]
  min: string
  max: string
  hours: { from: string; to: string }[]
  weekdays: string[]
  zone: string
}

/** "" not set; an explicit no stands against the rules below. */
export type Choice = '' | 'yes' | 'no'

export type ActionValues = {
  desk: string
  category: string
  tags: string[]
  priority: string
  twoEyes: Choice
  approve: Choice
  spike: Choice
  destinations: string[]
  expire: string
}

export type RuleValues = {
  id: string
  name: string
  enabled: boolean
  when: ConditionValues
  not: ConditionValues
  does: ActionValues
  go: Rule['go']
}

const wordsOf = (words: Conditions['words']): WordValues => {
  if (!words) return {}
  return Array.isArray(words)
    ? { '*': words }
    : Object.fromEntries(Object.entries(words).map(([key, list]) => [key, list ?? []]))
}

const conditionValues = (given: Conditions): ConditionValues => ({
  feed: given.feed ?? [],
  agency: given.agency ?? [],
  language: given.language ?? [],
  place: given.place ?? [],
  category: given.category ?? [],
  urgency: (given.urgency ?? []).map(String),
  notice: given.notice ?? [],
  words: wordsOf(given.words),
  headline: wordsOf(given.headline),
  speaker: given.speaker ?? [],
  min: numberText(given.length?.min),
  max: numberText(given.length?.max),
  hours: given.time?.hours ?? [],
  weekdays: given.time?.weekdays ?? [],
  zone: given.time?.zone ?? '',
})

const choice = (value: boolean | undefined): Choice => (value === undefined ? '' : value ? 'yes' : 'no')

/** The form of a rule; without one, of a new rule. */
export const valuesOf = (rule: Rule | undefined): RuleValues => {
  const { not = {}, ...when } = rule?.when ?? {}
  const does: Actions = rule?.do ?? {}
  return {
    id: rule?.id ?? '',
    name: rule?.name ?? '',
    enabled: rule?.enabled ?? true,
    when: conditionValues(when),
    not: conditionValues(not),
    does: {
      desk: does.desk ?? '',
      category: does.category ?? '',
      tags: does.tags ?? [],
      priority: numberText(does.priority),
      twoEyes: choice(does.twoEyes),
      approve: choice(does.approve),
      spike: choice(does.spike),
      destinations: does.destinations ?? [],
      expire: numberText(does.expireAfterHours),
    },
    go: rule?.go ?? 'stop',
  }
}

/** Words without the languages that have none; a plain list when they are for any. */
const wordsFrom = (values: WordValues): Conditions['words'] => {
  const given = Object.entries(values).filter(([, list]) => list.length > 0)
  if (given.length === 0) return undefined
  return given.length === 1 && given[0]?.[0] === '*' ? given[0][1] : Object.fromEntries(given)
}

const listOr = <Entry>(list: Entry[]): Entry[] | undefined => (list.length > 0 ? list : undefined)
const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value))
const numberOr = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))
const textOr = (text: string): string | undefined => text.trim() || undefined
const choiceOr = (value: Choice): boolean | undefined => (value === '' ? undefined : value === 'yes')

/** Leaves out what is undefined; undefined itself when nothing is left. */
const given = <Shape extends object>(shape: Shape): Shape | undefined => {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as Shape) : undefined
}

const conditionsFrom = (values: ConditionValues): Conditions =>
  given<Conditions>({
    feed: listOr(values.feed),
    agency: listOr(values.agency),
    language: listOr(values.language),
    place: listOr(values.place),
    category: listOr(values.category),
    urgency: listOr(values.urgency.map(Number)),
    notice: listOr(values.notice as NonNullable<Conditions['notice']>),
    words: wordsFrom(values.words),
    headline: wordsFrom(values.headline),
    speaker: listOr(values.speaker),
    length: given({ min: numberOr(values.min), max: numberOr(values.max) }),
    time: timeFrom(values),
  }) ?? {}

/** A zone alone is no time. */
function timeFrom({ hours, weekdays, zone }: ConditionValues): Conditions['time'] {
  const time = { hours: listOr(hours), weekdays: listOr(weekdays as Weekday[]) }
  return given(time) && given<NonNullable<Conditions['time']>>({ ...time, zone: textOr(zone) })
}

/** The form as a rule; `taken` are the ids of the others. */
export const ruleFrom = (values: RuleValues, taken: readonly string[]): Rule => {
  const not = given(conditionsFrom(values.not))
  return {
    id: values.id || freeId(values.name, taken),
    name: values.name.trim(),
    enabled: values.enabled,
    when: { ...conditionsFrom(values.when), ...(not ? { not } : {}) },
    do:
      given<Actions>({
        desk: textOr(values.does.desk),
        category: textOr(values.does.category),
        tags: listOr(values.does.tags),
        priority: numberOr(values.does.priority),
        twoEyes: choiceOr(values.does.twoEyes),
        approve: choiceOr(values.does.approve),
        spike: choiceOr(values.does.spike),
        destinations: listOr(values.does.destinations),
        expireAfterHours: numberOr(values.does.expire),
      }) ?? {},
    go: values.go,
  }
}

/** An id that follows a new rule through the histories: of its name where that has Latin letters. */
function freeId(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 60) || 'rule'
  let id = base
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`
  return id
}
