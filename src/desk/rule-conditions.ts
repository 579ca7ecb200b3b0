import type { ConditionName, Conditions, Reason, Rule } from '../model/rules.ts'
import { findPlace, placePattern } from './rule-places.ts'
import type { Reading } from './rule-reading.ts'
import { lengthText, timeTest, timeText, wallText } from './rule-times.ts'
import { findPattern, foldName, type Pattern, patternOf, type WordIndex } from './rule-words.ts'

/** One condition, made ready: the reason why it holds, or undefined. */
type Test = (reading: Reading) => Reason | undefined

type Given<Name extends ConditionName> = NonNullable<Conditions[Name]>

/** A rule's conditions made ready: all reasons when the rule matches. A rule without conditions matches everything. */
export function matcherOf({ when: { not = {}, ...when } }: Rule): (reading: Reading) => Reason[] | undefined {
  const wanted = testsOf(when)
  const unwanted = testsOf(not)
  return (reading) => {
    const reasons: Reason[] = []
    for (const test of wanted) {
      const reason = test(reading)
      if (!reason) return undefined
      reasons.push(reason)
    }
    return unwanted.some((test) => test(reading)) ? undefined : reasons
  }
}

/** What is quick to ask comes first: the copy's words are read only for rules that may still match. */
const makers: { [Name in ConditionName]: (given: Given<Name>) => Test } = {
  feed: (ids) => oneOf('feed', ids, ({ facts }) => facts.feedId),
  language: (codes) => oneOf('language', codes, ({ facts }) => facts.story.language),
  urgency: (levels) => oneOf('urgency', levels, ({ facts }) => facts.item.urgency),
  notice: (kinds) => oneOf('notice', kinds, ({ facts }) => facts.story.notice?.kind),
  time: (times) => {
    const isThen = timeTest(times)
    return ({ facts: { receivedAt } }) =>
      isThen(receivedAt)
        ? { field: 'time', value: timeText(times), found: wallText(receivedAt, times.zone) }
        : undefined
  },
  length: (wanted) => {
    const { min = 0, max = Number.POSITIVE_INFINITY } = wanted
    return (reading) =>
      reading.length() >= min && reading.length() <= max
        ? { field: 'length', value: lengthText(wanted), found: String(reading.length()) }
        : undefined
  },
  agency: (names) => named('agency', names, (reading) => reading.agencies()),
  place: (names) => {
    const patterns = names.map(placePattern)
    return (reading) =>
      firstOf(patterns, (pattern) => reasonOf('place', pattern.source, findPlace(reading.places(), pattern)))
  },
  category: (names) => named('category', names, (reading) => reading.categories()),
  speaker: (names) => {
    const patterns = patternsOf(names)
    return (reading) =>
      firstOf(patterns, (pattern) => reasonOf('speaker', pattern.source, findSpeaker(reading, pattern)))
  },
  headline: (words) => worded('headline', words, (reading) => reading.headline()),
  words: (words) => worded('words', words, (reading) => reading.copy()),
}

const testsOf = (given: Conditions): Test[] =>
  (Object.keys(makers) as ConditionName[]).flatMap((name) => {
    const value = given[name]
    return value === undefined ? [] : [(makers[name] as (value: unknown) => Test)(value)]
  })

function firstOf<Entry, Found>(
  entries: readonly Entry[],
  find: (entry: Entry) => Found | undefined,
): Found | undefined {
  for (const entry of entries) {
    const found = find(entry)
    if (found !== undefined) return found
  }
  return undefined
}

/** `found` is told only where it is another word. */
const reasonOf = (field: ConditionName, value: string, found: string | undefined): Reason | undefined => {
  if (found === undefined) return undefined
  return foldName(found) === foldName(value) ? { field, value } : { field, value, found }
}

function oneOf<Value extends string | number>(
  field: ConditionName,
  wanted: readonly Value[],
  find: (reading: Reading) => Value | undefined,
): Test {
  const known = new Set(wanted)
  return (reading) => {
    const value = find(reading)
    return value !== undefined && known.has(value) ? { field, value: String(value) } : undefined
  }
}

const patternsOf = (sources: readonly string[]): Pattern[] => sources.flatMap((source) => patternOf(source) ?? [])

/** Names that stand there whole, or begin so. */
function named(
  field: ConditionName,
  wanted: readonly string[],
  find: (reading: Reading) => ReadonlyMap<string, string>,
): Test {
  const patterns = patternsOf(wanted).map((pattern) => ({ ...pattern, name: foldName(pattern.source) }))
  return (reading) => {
    const names = find(reading)
    return firstOf(patterns, ({ source, name, begins }) => {
      const key = begins ? [...names.keys()].find((one) => one.startsWith(name)) : name
      return reasonOf(field, source, key === undefined ? undefined : names.get(key))
    })
  }
}

function worded(field: ConditionName, words: Given<'words'>, find: (reading: Reading) => WordIndex): Test {
  const lists = Array.isArray(words) ? { '*': words } : words
  const patterns = new Map(Object.entries(lists).map(([language, list = []]) => [language, patternsOf(list)]))
  return (reading) => {
    const asked = [...(patterns.get(reading.facts.story.language) ?? []), ...(patterns.get('*') ?? [])]
    return firstOf(asked, (pattern) => reasonOf(field, pattern.source, findPattern(find(reading), pattern)))
  }
}

/** Each word may be the beginning of one of the name, in any order. */
const findSpeaker = (reading: Reading, { words }: Pattern): string | undefined =>
  reading.speakers().find((speaker) => words.every((word) => speaker.words.some((one) => one.startsWith(word))))?.name
