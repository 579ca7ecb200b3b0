import { foldWord } from '../lexicons/folding.ts'
import { lexicons } from '../lexicons/index.ts'
import type { Item } from '../model/item.ts'
import { bodyText, type NoticeKind, type Story } from '../model/story.ts'
import { hashOf } from './shingles.ts'

/** What a copy is called, and what it calls the copy it is about: folded headlines and sluglines, and guids. */
export type KnownBy = {
  titles: readonly string[]
  /** Its own guid, and those it says it takes the place of. */
  guids: readonly string[]
  refs: readonly string[]
}

/** Shorter headlines ("Bourse", "Météo") are everybody's. */
const leastWords = 3
const mostTitles = 12
/** Notices name what they are about at their head. */
const mostRead = 2000

const flags: ReadonlySet<string> = new Set(
  lexicons.flatMap((lexicon) => Object.values(lexicon.flags).flatMap((phrases) => phrases.map((it) => keyOf(it)))),
)
const longestFlag = Math.max(...[...flags].map((flag) => flag.split(' ').length))

/** An update, a correction, a kill …: copy about copy sent before. An urgent line is a story like any other. */
export const isNotice = (kind: string | undefined): kind is Exclude<NoticeKind, 'urgent'> =>
  kind !== undefined && kind !== 'urgent'

/** What a story is known by. A notice also goes by what it quotes: «notre dépêche intitulée "…"», "the story slugged …". */
export function knownBy(story: Story, item: Pick<Item, 'guid' | 'identity' | 'supersedes' | 'slugline'>): KnownBy {
  const titles = [titleKey(story.headline), slugKey(item.slugline ?? '')]
  if (isNotice(story.notice?.kind)) {
    const text = `${story.headline}\n${bodyText(story.body)}`.slice(0, mostRead)
    titles.push(...quoted(text).map(titleKey), ...sluglines(text).map(slugKey))
  }
  return {
    titles: [...new Set(titles.filter(Boolean))].slice(0, mostTitles),
    guids: [...new Set([item.guid, item.identity].flatMap((guid) => guid?.trim() || []))],
    refs: [...new Set(item.supersedes ?? [])],
  }
}

/** Under what a copy is found by those that name it, and finds those it names. */
export const nameMarks = ({ titles = [], guids = [], refs = [] }: Partial<KnownBy>): number[] => [
  ...titles.map((title) => hashOf(`title:${title}`)),
  ...[...guids, ...refs].map((guid) => hashOf(`guid:${guid}`)),
]

/** A headline as headlines are compared: folded, without flags at its head and brackets at its end. */
function titleKey(headline: string): string {
  let words = keyOf(headline.replace(/(?:\s*[([][^()[\]]{0,60}[)\]])+\s*$/u, '')).split(' ')
  for (let flag = flagAt(words); flag > 0; flag = flagAt(words)) words = words.slice(flag)
  return words.length < leastWords ? '' : words.join(' ')
}

/** How many words at the head are a flag: "RECTIFICATIF", "mise à jour 2". */
function flagAt(words: readonly string[]): number {
  for (let length = Math.min(longestFlag, words.length - 1); length > 0; length -= 1)
    if (flags.has(words.slice(0, length).join(' '))) return /^\d{1,2}$/u.test(words[length] ?? '') ? length + 1 : length
  return 0
}

const slugKey = (slugline: string): string => {
  const words = keyOf(slugline).split(' ')
  return words.length < 2 ? '' : `/${words.join('-')}`
}

function keyOf(text: string): string {
  return (foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 40).join(' ')
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/«\s?([^«»\n]{8,200}?)\s?»|[“"]([^“”"\n]{8,200})[”"]/gu)].flatMap(([, a, b]) => a ?? b ?? [])

/** "OLIVES-HARVEST", "Maroc-économie-olives": the joints of a slugline are hyphens, and its case is one of its own. */
const sluglines = (text: string): string[] => text.match(/\b[A-Z]{2,}(?:-[A-Z0-9]{2,})+\b/gu) ?? []
