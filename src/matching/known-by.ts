import { lexicons } from '../lexicons/index.ts'
import type { Item } from '../model/item.ts'
import type { NoticeKind, Story } from '../model/story.ts'
import { filedAt, namedTimes } from './filing-times.ts'
import type { Profile } from './profile.ts'
import { hashOf } from './shingles.ts'
import { endsOf, headlineKey, numberKey, slugKey, titleKey } from './titles.ts'

/** What a copy is called, and what it calls the copy it is about: headlines, sluglines, numbers, guids, times of filing. */
export type KnownBy = {
  /** Keys of headlines ("la ligne rouvre vendredi"), sluglines ("/maroc-rail") and numbers of filing ("#map-2026-1234"). */
  titles: readonly string[]
  /** Its own guid, and those it says it takes the place of. */
  guids: readonly string[]
  refs: readonly string[]
  /** A notice names its story's headline: it is not about one with another. */
  named?: boolean
  /** Minutes at which a notice says its copy was filed, ISO 8601 UTC. */
  filed?: readonly string[]
}

const mostTitles = 12
/** Notices name what they are about at their head, in lines that are no copy. */
const mostRead = 2000

/** An update, a correction, a kill …: copy about copy sent before. An urgent line is a story like any other. */
export const isNotice = (kind: string | undefined): kind is Exclude<NoticeKind, 'urgent'> =>
  kind !== undefined && kind !== 'urgent'

/** What a story is known by. A notice also goes by what it quotes: «notre dépêche intitulée "…"», "the story slugged …". */
export function knownBy(
  story: Story,
  item: Pick<Item, 'guid' | 'identity' | 'supersedes' | 'slugline' | 'edNote' | 'text'>,
): KnownBy {
  const own = [headlineKey(story), slugKey(item.slugline ?? '')]
  const guids = [...new Set([item.guid, item.identity].flatMap((guid) => guid?.trim() || []))]
  const refs = [...new Set(item.supersedes ?? [])]
  const told = story.notice
  if (!told || !isNotice(told.kind)) return { titles: distinct([...own, ...guids.map(tailKey)]), guids, refs }
  const text = [story.headline, told.phrase, item.edNote ?? '', item.text].join('\n').slice(0, mostRead)
  const titles = [
    ...own,
    ...quoted(text).map(titleKey),
    ...sluglines(text).map(slugKey),
    ...numbers(text).map(numberKey),
  ]
  const filed = namedTimes(text, story.published)
  // "Note aux rédactions" is nobody's headline.
  const named = told.rule.startsWith('flag-') && told.rule !== 'flag-line' ? true : quoted(text).some(titleKey)
  return { titles: distinct(titles), guids, refs, named, ...(filed.length > 0 ? { filed } : {}) }
}

const distinct = (titles: readonly string[]): string[] => [...new Set(titles.filter(Boolean))].slice(0, mostTitles)

/** A guid's last part is the number that desks write: "urn:newsml:map.ma:20261124:MAP-2026-1234". */
const tailKey = (guid: string): string => numberKey(/[^:/#]+$/u.exec(guid)?.[0] ?? '')

/** Under what a copy is found by those that name it. */
export function nameMarks(profile: Named): number[] {
  if (isNotice(profile.notice)) return [...exact(profile), ...loose(profile).map((it) => hashOf(`wanted:${it}`))]
  return [...exact(profile), ...loose(profile).map((it) => hashOf(`near:${it}`))]
}

/** Under what a copy finds those it names, and those that named it before it came. */
export function askedMarks(profile: Named): number[] {
  if (isNotice(profile.notice)) return [...exact(profile), ...loose(profile).map((it) => hashOf(`near:${it}`))]
  return [...exact(profile), ...loose(profile).map((it) => hashOf(`wanted:${it}`))]
}

type Named = Partial<Pick<Profile, 'notice' | 'titles' | 'guids' | 'refs' | 'filed' | 'published' | 'origin'>>

const exact = ({ titles = [], guids = [], refs = [] }: Named): number[] => [
  ...titles.map((title) => hashOf(`title:${title}`)),
  ...[...guids, ...refs].map((guid) => hashOf(`guid:${guid}`)),
]

/**
 * Ends of headlines, and times of filing. They are kept and asked for under two names, one for stories and one for notices: stories of
 * one form, whose headlines begin alike, must not find each other by them.
 */
function loose({ notice, titles = [], filed = [], published, origin }: Named): string[] {
  const times = isNotice(notice) ? filed : [filedAt(published)].flatMap((time) => time ?? [])
  const source = origin && (origin.agency ?? origin.feed)
  return [...titles.flatMap(endsOf), ...(source ? times.map((time) => `${source} ${time}`) : [])]
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/«\s?([^«»\n]{8,200}?)\s?»|[“"]([^“”"\n]{8,200})[”"]/gu)].flatMap(([, a, b]) => a ?? b ?? [])

/** "OLIVES-HARVEST", "Maroc-économie-olives": the joints of a slugline are hyphens, and its case is one of its own. */
const sluglines = (text: string): string[] => text.match(/\b[A-Z]{2,}(?:-[A-Z0-9]{2,})+\b/gu) ?? []

const numbered = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${lexicons
    .flatMap(({ desk }) => desk.numbered)
    .sort((a, b) => b.length - a.length)
    .join('|')})[\\s.:°º]{0,4}(?<number>[\\p{L}\\p{N}][\\p{L}\\p{N}/_-]{3,40})`,
  'giu',
)

/** "réf. MAP-2026-1234", "story number 20261124-0042". */
const numbers = (text: string): string[] => [...text.matchAll(numbered)].flatMap(({ groups }) => groups?.number ?? [])
