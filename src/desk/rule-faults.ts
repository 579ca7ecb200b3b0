import { AppError } from '../model/error.ts'
import { type Conditions, type Rule, ruleList } from '../model/rules.ts'
import { isZone } from './rule-times.ts'
import { patternOf } from './rule-words.ts'

/** What rules may name; what is not given here is not checked. */
export type Known = { feeds?: ReadonlySet<string>; destinations?: ReadonlySet<string> }

/**
 * Reads rules from wherever they come. Throws AppError('invalid') naming each rule and what is wrong with it: a rule that is
 * not as its author meant it would send copy astray without a word.
 */
export function readRules(given: unknown, known: Known = {}): Rule[] {
  const read = ruleList.safeParse(given)
  const faults = read.success
    ? read.data.flatMap((rule, index) => faultsOf(rule, read.data.slice(0, index), known).map(naming(rule, index)))
    : read.error.issues.map(({ path: [index, ...path], message }) =>
        typeof index === 'number' ? naming((given as unknown[])[index], index)(at(path, message)) : message,
      )
  if (read.success && faults.length === 0) return read.data
  throw new AppError('invalid', `These rules cannot be taken. ${faults.slice(0, 10).join('; ')}.`)
}

const at = (path: readonly PropertyKey[], message: string): string =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message

const naming =
  (rule: unknown, index: number) =>
  (fault: string): string => {
    const { name, id } = (typeof rule === 'object' && rule !== null ? rule : {}) as { name?: unknown; id?: unknown }
    const called = [name, id].find((one) => typeof one === 'string')
    return `Rule ${index + 1}${called === undefined ? '' : ` "${called}"`}: ${fault}`
  }

function faultsOf(rule: Rule, before: readonly Rule[], known: Known): string[] {
  const { not = {}, ...when } = rule.when
  const earlier = before.findIndex(({ id }) => id === rule.id)
  return [
    ...(earlier >= 0 ? [`id: rule ${earlier + 1} has the id "${rule.id}" already`] : []),
    ...actionFaults(rule),
    ...conditionFaults(when, 'when'),
    ...conditionFaults(not, 'when.not'),
    // A rule that is switched off may name what is still to come.
    ...(rule.enabled ? unknownNames(rule, known) : []),
  ]
}

function actionFaults({ do: does, go }: Rule): string[] {
  if (Object.keys(does).length === 0 && go === 'continue') return ['do: it does nothing']
  if (does.approve && does.spike) return ['do: it both approves and spikes']
  if (does.approve && does.twoEyes) return ['do: what needs two eyes is not approved automatically']
  return []
}

function conditionFaults({ time, length, ...lists }: Conditions, where: string): string[] {
  return [
    ...(time ? timeFaults(time) : []).map((fault) => `${where}.time.${fault}`),
    ...(length ? lengthFaults(length) : []).map((fault) => `${where}.length: ${fault}`),
    ...(['place', 'category', 'agency', 'speaker', 'words', 'headline'] as const).flatMap((field) =>
      listsOf(lists[field])
        .flatMap(wordFaults)
        .map((fault) => `${where}.${field}: ${fault}`),
    ),
    ...(lists.words && Object.keys(lists.words).length === 0 ? [`${where}.words: it has no words`] : []),
    ...(lists.headline && Object.keys(lists.headline).length === 0 ? [`${where}.headline: it has no words`] : []),
  ]
}

const listsOf = (given: Conditions['words']): string[] =>
  given === undefined ? [] : Array.isArray(given) ? given : Object.values(given).flatMap((list) => list ?? [])

function wordFaults(source: string): string[] {
  if (!patternOf(source)) return [`there is no word in "${source}"`]
  return source.trimEnd().slice(0, -1).includes('*') ? [`in "${source}" the * does not stand at the end`] : []
}

function timeFaults({ hours = [], weekdays, zone }: NonNullable<Conditions['time']>): string[] {
  return [
    ...(hours.length === 0 && !weekdays ? ['hours: neither hours nor weekdays are given'] : []),
    ...hours.flatMap(({ from, to }) => (from === to ? [`hours: from ${from} to ${to} is no time`] : [])),
    ...(zone === undefined || isZone(zone) ? [] : [`zone: "${zone}" is no time zone; Africa/Casablanca is one`]),
  ]
}

const lengthFaults = ({ min, max }: NonNullable<Conditions['length']>): string[] => {
  if (min === undefined && max === undefined) return ['neither min nor max is given']
  return min !== undefined && max !== undefined && min > max ? [`min ${min} is above max ${max}`] : []
}

function unknownNames({ when: { not, ...when }, do: does }: Rule, { feeds, destinations }: Known): string[] {
  const named = [...(when.feed ?? []), ...(not?.feed ?? [])]
  return [
    ...named.filter((id) => feeds && !feeds.has(id)).map((id) => `feed: there is no feed "${id}"`),
    ...(does.destinations ?? [])
      .filter((id) => destinations && !destinations.has(id))
      .map((id) => `destinations: there is no destination "${id}" in config/destinations.json`),
  ]
}
