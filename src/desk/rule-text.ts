import type { DryRunDraft, Outcome } from '../model/dry-run.ts'
import {
  type Actions,
  actionNames,
  type Conditions,
  type Reason,
  type Routing,
  type Rule,
  type RuleDecision,
} from '../model/rules.ts'
import { lengthText, timeText } from './rule-times.ts'

/** "place = Salé", "words = inond* (inondations)" */
export const reasonText = ({ field, value, found }: Reason): string =>
  `${field} = ${value}${found === undefined ? '' : ` (${found})`}`

/** "desk: region", "tags: crue, météo", "approve" */
export const actionTexts = (did: Actions): string[] =>
  actionNames.flatMap((name) => {
    const value = did[name]
    if (value === undefined) return []
    if (typeof value === 'boolean') return `${value ? '' : 'not '}${words[name] ?? name}`
    return `${words[name] ?? name}: ${Array.isArray(value) ? value.join(', ') : value}`
  })

const words: Readonly<Record<string, string>> = { twoEyes: 'two eyes', expireAfterHours: 'expires after hours' }

/** A line of a draft's history: 'rule 4 "Salé" matched: place = Salé; desk: region'. `withheld`: why nothing is approved all the same. */
export const decisionText = ({ position, name, reasons, did }: RuleDecision, withheld?: Routing['withheld']): string =>
  [
    `rule ${position} "${name}" matched: ${reasons.map(reasonText).join(', ') || 'everything'}`,
    ...actionTexts(did),
    ...(did.approve && withheld ? [`not approved: ${hindrances[withheld]}`] : []),
  ].join('; ')

const hindrances = {
  kill: 'the wire kills it',
  spike: 'another rule spikes it',
  'two-eyes': 'a second editor must look',
} satisfies Record<NonNullable<Routing['withheld']>, string>

/** "place = Salé | Rabat", "not words = football": the conditions of a rule. */
export const conditionTexts = ({ not = {}, ...when }: Rule['when']): string[] => [
  ...givenTexts(when),
  ...givenTexts(not).map((condition) => `not ${condition}`),
]

const givenTexts = ({ time, length, ...lists }: Conditions): string[] => [
  ...Object.entries(lists).flatMap(([field, list]) => (list ? [`${field} = ${listText(list)}`] : [])),
  ...(length ? [`length = ${lengthText(length)}`] : []),
  ...(time ? [`time = ${timeText(time)}`] : []),
]

const listText = (list: readonly (string | number)[] | Record<string, readonly string[] | undefined>): string =>
  Array.isArray(list)
    ? list.join(' | ')
    : Object.entries(list as Record<string, readonly string[]>)
        .map(([language, words]) => `${language}: ${words.join(' | ')}`)
        .join(', ')

/** "desk: main → region, tags:  → crue": in what two outcomes differ. */
export const changeText = ({ was, would, changed }: Pick<DryRunDraft, 'was' | 'would' | 'changed'>): string =>
  changed
    .map((field) => `${words[field] ?? field}: ${outcomeText(was, field)} → ${outcomeText(would, field)}`)
    .join(', ')

function outcomeText(outcome: Outcome, field: string): string {
  const value = outcome[field as keyof Outcome]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return (Array.isArray(value) ? value.join(' ') : String(value ?? '')) || '–'
}
