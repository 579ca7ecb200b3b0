import type { Lexicon } from '../lexicons/lexicon.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import { type PhraseTable, phraseSet, phraseWords, wordSet } from './words.ts'

/** A lexicon's words of where and when, folded and indexed. */
export type Setting = {
  dayParts: ReadonlySet<string>
  pastDays: ReadonlySet<string>
  nextDays: PhraseTable<true>
  otherDays: PhraseTable<true>
  /** The longest of `otherDays`, in words. */
  longestOther: number
  ranges: ReadonlySet<string>
  articles: ReadonlySet<string>
  near: PhraseTable<true>
  inner: ReadonlySet<string>
  knownOnly: ReadonlySet<string>
  contracted: ReadonlySet<string>
  towns: PhraseTable<true>
  venues: PhraseTable<true>
  links: ReadonlySet<string>
  refusals: ReadonlySet<string>
  future: { words: ReadonlySet<string>; endings: readonly string[]; openings: readonly string[] }
  /** Endings of finite verbs, of any tense. */
  verbEndings: readonly string[]
  participleEndings: readonly string[]
  nameOpenings: ReadonlySet<string>
  stampOpeners: PhraseTable<true>
}

const made = new Map<string, Setting>()

/** The setting words of a language; made once. */
export function settingOf({ lexicon }: Knowledge): Setting {
  const known = made.get(lexicon.language)
  if (known) return known
  const setting = compile(lexicon)
  made.set(lexicon.language, setting)
  return setting
}

const compile = ({ setting: words, verbEndings }: Lexicon): Setting => ({
  dayParts: new Set(words.dayParts.flatMap(phraseWords)),
  pastDays: wordSet(words.pastDays),
  nextDays: phraseSet(words.nextDays),
  otherDays: phraseSet(words.otherDays),
  longestOther: Math.max(0, ...words.otherDays.map((phrase) => phraseWords(phrase).length)),
  ranges: wordSet(words.ranges),
  articles: wordSet(words.articles),
  near: phraseSet(words.near),
  inner: wordSet(words.inner),
  knownOnly: wordSet(words.knownOnly),
  contracted: wordSet(words.contracted),
  towns: phraseSet(words.towns),
  venues: phraseSet(words.venues),
  links: wordSet(words.links),
  refusals: wordSet(words.refusals),
  future: {
    words: wordSet(words.future.words),
    endings: words.future.endings.map(fold),
    openings: words.future.openings.map(fold),
  },
  verbEndings: [...verbEndings, ...words.pastEndings].map(fold),
  participleEndings: words.participleEndings.map(fold),
  nameOpenings: wordSet(words.nameOpenings),
  stampOpeners: phraseSet(words.stampOpeners),
})
