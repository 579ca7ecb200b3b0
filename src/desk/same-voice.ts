import type { Quote } from '../model/story.ts'
import { wordKey } from './word-diff.ts'

type Speaker = Quote['speaker']

/** A speaker as one copy knows them: the parts of the name, and every word the copy calls them by. */
export type Voice = { parts: readonly string[]; words: ReadonlySet<string> }

/** "Pr Naïma Tazi-Fertal" → pr, naima, tazi, fertal; "التازي" → تازي: an Arabic name stands with its article and without. */
const partsOf = (called: string): string[] =>
  called
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(wordKey)
    .filter(Boolean)
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))

/**
 * Those a copy names, by their names. "la responsable" and "elle" may be anybody; a name is somebody: it has a capital, or two words
 * where the script has none ("نعيمة التازي").
 */
export function voicesOf(speakers: readonly Speaker[]): ReadonlyMap<string, Voice> {
  const voices = new Map<string, { parts: string[]; words: Set<string> }>()
  for (const speaker of speakers) {
    if (!speaker?.name) continue
    const voice = voices.get(speaker.name) ?? { parts: partsOf(speaker.name), words: new Set() }
    if (!isSomebody(speaker.name, voice.parts)) continue
    for (const called of [speaker.name, speaker.mention, speaker.role ?? ''])
      for (const part of partsOf(called)) voice.words.add(part)
    voices.set(speaker.name, voice)
  }
  return voices
}

const isSomebody = (name: string, { length }: readonly string[]): boolean =>
  /\p{Lu}/u.test(name) || (/\p{Lo}/u.test(name) && length > 1)

/**
 * Whether two copies may mean the same speaker: only names of which neither is a part of what the other copy calls its speaker
 * are two. "N. Tazi", "Tazi" and "Naïma Tazi" are one, as are "ministre de la Santé" and the minister by name.
 */
export const sameVoice = (one: Voice | undefined, other: Voice | undefined): boolean =>
  !one || !other || isPart(one.parts, other.words) || isPart(other.parts, one.words)

const isPart = (parts: readonly string[], words: ReadonlySet<string>): boolean =>
  parts.every((part) => words.has(part) || isInitial(part, words))

const isInitial = (part: string, words: ReadonlySet<string>): boolean =>
  part.length === 1 && [...words].some((word) => word.startsWith(part))

/** The copy says the name with the quote, or a part of it: "Mme Tazi", not "elle" or "une adhérente". */
export const isNamed = (speaker: Speaker): boolean => {
  const mentioned = new Set(partsOf(speaker?.mention ?? ''))
  return partsOf(speaker?.name ?? '').some((part) => mentioned.has(part))
}
