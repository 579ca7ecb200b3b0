import type { Lexicon } from '../lexicons/lexicon.ts'
import { type Endings, endingsOf } from './endings.ts'
import { fold } from './fold.ts'
import { asList, type WordSet } from './lists.ts'
import { type PhraseTable, phraseSet, phraseWords, wordSet } from './words.ts'

/** A lexicon's words of where and when, folded and indexed. */
export type Setting = {
  dayParts: WordSet
  pastDays: WordSet
  nextDays: PhraseTable<true>
  otherDays: PhraseTable<true>
  /** The longest of `otherDays`, in words. */
  longestOther: number
  ranges: WordSet
  articles: WordSet
  near: PhraseTable<true>
  inner: WordSet
  knownOnly: WordSet
  contracted: WordSet
  towns: PhraseTable<true>
  venues: PhraseTable<true>
  links: WordSet
  refusals: WordSet
  future: { words: WordSet; endings: Endings; openings: readonly string[] }
  /** Endings of finite verbs, of any tense. */
  verbEndings: Endings
  participleEndings: Endings
  nameOpenings: WordSet
  stampOpeners: PhraseTable<true>
}

/** The setting words of a language, for its knowledge. */
export const compileSetting = ({ setting: words, verbEndings }: Lexicon): Setting => ({
  dayParts: asList(new Set(words.dayParts.flatMap(phraseWords))),
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
    endings: endingsOf(words.future.endings.map(fold)),
    openings: words.future.openings.map(fold),
  },
  verbEndings: endingsOf([...verbEndings, ...words.pastEndings].map(fold)),
  participleEndings: endingsOf(words.participleEndings.map(fold)),
  nameOpenings: wordSet(words.nameOpenings),
  stampOpeners: phraseSet(words.stampOpeners),
})
