import type { Outcome } from '../../model/dry-run.ts'
import type { Actions, ConditionName, Conditions, Reason, RuleDecision } from '../../model/rules.ts'
import { wordFor } from '../parts/known.ts'
import { useLanguage } from '../strings/language.tsx'
import type { Strings } from '../strings/shape.ts'

/** Rules, reasons and outcomes in the desk's language. */
export const useRuleWords = () => {
  const { strings } = useLanguage()
  return { words: strings.rules, ...ruleTexts(strings) }
}

const ruleTexts = (strings: Strings) => {
  const { rules: words, colon } = strings
  const reasonText = ({ field, value, found }: Reason): string =>
    `${words.fields[field]}${colon}${entryText(strings, field, value)}${found === undefined ? '' : ` (${found})`}`
  return {
    reasonText,
    conditionLines: (given: Conditions): { label: string; text: string }[] =>
      (Object.keys(words.fields) as ConditionName[])
        .filter((field) => given[field] !== undefined)
        .map((field) => ({ label: words.fields[field], text: conditionText(strings, field, given) })),
    /** A plain yes is the action's own word: "Écarter". */
    actionTexts: (does: Actions): string[] =>
      (Object.keys(words.does) as (keyof Actions)[])
        .filter((name) => does[name] !== undefined)
        .map((name) =>
          does[name] === true ? words.does[name] : `${words.does[name]}${colon}${valueText(strings, does[name])}`,
        ),
    /** "règle 4 « Salé » – Lieu : Salé" */
    decisionText: ({ position, name, reasons }: RuleDecision): string =>
      `${words.routing.position(position)} « ${name} » – ${reasons.map(reasonText).join(', ') || words.everything}`,
    /** One field of an outcome: "Desk : region". */
    outcomeText: (outcome: Outcome, field: string): string => {
      const text = valueText(strings, outcome[field as keyof Outcome])
      return `${wordFor(words.outcomes, field)}${colon}${field === 'withheld' ? wordFor(words.withheld, text) : text}`
    },
  }
}

function conditionText(strings: Strings, field: ConditionName, given: Conditions): string {
  if (field === 'words' || field === 'headline') return wordsText(given[field] ?? [])
  if (field === 'length') return `${given.length?.min ?? 0}–${given.length?.max ?? '∞'}`
  if (field === 'time') return timeText(strings, given.time ?? {})
  return (given[field] ?? []).map((entry) => entryText(strings, field, entry)).join(' · ')
}

const entryText = ({ notices, feedSettings }: Strings, field: ConditionName, entry: string | number): string => {
  if (field === 'notice') return wordFor(notices, String(entry))
  return field === 'language' ? wordFor(feedSettings.languages, String(entry)) : String(entry)
}

const wordsText = (given: NonNullable<Conditions['words']>): string =>
  Array.isArray(given)
    ? given.join(' · ')
    : Object.entries(given)
        .map(([language, list = []]) => `${language === '*' ? '' : `${language}: `}${list.join(' · ')}`)
        .join(' / ')

const timeText = ({ rules }: Strings, { hours = [], weekdays = [], zone }: NonNullable<Conditions['time']>): string =>
  [
    weekdays.map((day) => rules.days[day]).join(' '),
    hours.map(({ from, to }) => `${from}–${to}`).join(' · '),
    zone ? `(${zone})` : '',
  ]
    .filter(Boolean)
    .join(' ')

function valueText({ rules: { dryRun } }: Strings, value: unknown): string {
  if (typeof value === 'boolean') return value ? dryRun.yes : dryRun.no
  return (Array.isArray(value) ? value.join(' · ') : String(value ?? '')) || '—'
}
