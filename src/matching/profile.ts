import { foldWord } from '../lexicons/folding.ts'
import { bodyText, type Story } from '../model/story.ts'
import { isCorrectionNote } from './correction-note.ts'
import type { KnownBy } from './known-by.ts'
import { knownNames } from './known-names.ts'
import { skeleton } from './names.ts'
import { hashOf, marksOf } from './shingles.ts'
import { takeNumber } from './take-number.ts'
import { copyWords, figuresOf, properWords } from './words.ts'

/** What a copy is compared by, kept for every copy that came: plain data, and nothing of it is an editor's. */
export type Profile = {
  language: string
  /** The folded words, joined by spaces. */
  text: string
  /** Folded words that have a capital inside a sentence, and those of names and places. */
  proper: readonly string[]
  /** Direct quotes of eight words or more, folded, with their speaker. */
  quotes: readonly { text: string; speaker?: string | undefined }[]
  /** People by the consonants of their names. */
  names: readonly string[]
  figures: readonly string[]
  /** Pictures by the last part of their address, which outlets keep. */
  pictures: readonly string[]
  place?: string | undefined
  /** ISO date of the dateline. */
  date?: string | undefined
  eventDate?: string | undefined
  published?: string | undefined
  /** What the wire says of the copy: urgent, an update, a correction, a kill. */
  notice?: string | undefined
  /** A correction that is no copy to show, however short the copy it is about. */
  note?: boolean | undefined
  /** Which take of its story it is. */
  take?: number | undefined
  /** What it is called, and what it calls others (known-by.ts); absent in copy from before. */
  titles?: readonly string[]
  guids?: readonly string[]
  refs?: readonly string[]
  named?: boolean
  /** Minutes at which a notice says its copy was filed, ISO 8601 UTC. */
  filed?: readonly string[]
  /** Whose copy it is. */
  origin?: { feed: string; agency?: string | undefined }
}

/** Words that are compared: longer copy is known by its beginning. */
const mostWords = 6000

/** What a story is compared by; `filed` says where it came from and what it is called. */
export function profileOf(story: Story, filed?: KnownBy & Pick<Profile, 'origin'>): Profile {
  const text = bodyText(story.body)
  const words = copyWords(story).slice(0, mostWords)
  const people = [...new Set([...story.people.map(({ name }) => name), ...speakersOf(story)])]
  return {
    language: story.language,
    text: words.join(' '),
    proper: [
      ...new Set([...properWords(text), ...knownNames(words), ...[...people, ...placesOf(story)].flatMap(wordsOf)]),
    ],
    quotes: longQuotes(story),
    names: [...new Set(people.flatMap((name) => skeleton(name) ?? []))],
    figures: figuresOf(text),
    pictures: story.media.flatMap(({ url, kind }) => (kind === 'picture' ? [pictureName(url)] : [])).filter(isTelling),
    place: story.dateline?.place && foldWord(story.dateline.place),
    date: story.dateline?.date,
    eventDate: story.event?.date,
    published: story.published,
    notice: story.notice?.kind,
    take: takeNumber(story),
    note: isCorrectionNote(story) || undefined,
    ...filed,
  }
}

const wordsOf = (text: string): string[] => (foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 2)

const speakersOf = ({ quotes }: Story): string[] => quotes.flatMap(({ speaker }) => speaker?.name ?? [])

const placesOf = ({ dateline, event }: Story): string[] =>
  [dateline?.place, event?.place].filter((place) => place !== undefined)

const longQuotes = ({ quotes }: Story): Profile['quotes'] =>
  quotes.flatMap(({ type, text, speaker }) => {
    const words = foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []
    return type === 'direct' && words.length >= 8
      ? [{ text: words.join(' '), speaker: speaker?.name && skeleton(speaker.name) }]
      : []
  })

const pictureName = (url: string): string =>
  url
    .replace(/[?#].*$/u, '')
    .replace(/^.*\//u, '')
    .toLowerCase()

/** "logo.png" and "1.jpg" are everybody's. */
const isTelling = (picture: string): boolean => picture.length >= 10 && /\d/u.test(picture)

/** What copies with words in common are looked up by. */
export const textMarks = ({ text }: Profile): number[] => marksOf(text.split(' '))

/** What translations are looked up by: names, figures of three digits or more, pictures. */
export const factMarks = ({ names, figures, pictures }: Profile): number[] => [
  ...names.slice(0, 8).map((name) => hashOf(`name:${name}`)),
  ...figures
    .filter((figure) => figure.length > 2)
    .slice(0, 8)
    .map((figure) => hashOf(`figure:${figure}`)),
  ...pictures.slice(0, 2).map((picture) => hashOf(`picture:${picture}`)),
]
