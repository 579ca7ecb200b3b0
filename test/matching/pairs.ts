import { readdirSync, readFileSync } from 'node:fs'
import { type Profile, profileOf } from '../../src/matching/profile.ts'
import { structureItem } from '../../src/structure/from-item.ts'
import { type Cut, cutOf, type Dispatch, itemOf } from './outlets.ts'

/** Two copies, and whether they are the same dispatch. */
export type Pair = { name: string; same: boolean; kind: string; one: Profile; other: Profile }

type Original = Dispatch & { id: string; versions: Cut[]; updates: [string, string][][] }
type Series = { kind: string; language: string; title: string; text: string[]; fills: string[][] }
type Gold = { id: string; language: string; headline: string; published?: string; text: string }

const folder = new URL('../../fixtures/', import.meta.url)
const read = <Data>(path: string): Data => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

const profiled = (dispatch: Dispatch, minutesLater?: number): Profile =>
  profileOf(structureItem(itemOf(dispatch, minutesLater), {}, []))

export const originals = read<Original[]>('matching/dispatches.json')
export const series = read<Series[]>('matching/series.json')

/** A dispatch against each of its versions. */
export const republished = (): Pair[] =>
  originals.flatMap((original) => {
    const first = profiled(original)
    const cuts = original.versions.map((cut, at) => profiled(cutOf(original, cut), 30 * (at + 1)))
    return cuts.map((other, at) => ({
      name: `${original.id} ${at}`,
      same: true,
      kind: 'republished',
      one: first,
      other,
    }))
  })

/** A dispatch against itself with one fact changed: an update, which no outlet makes by itself. */
export const updated = (): Pair[] =>
  originals.flatMap((original) => {
    const first = profiled(original)
    return original.updates.map((replace, at) => ({
      name: `${original.id} update ${at}`,
      same: false,
      kind: 'updated',
      one: first,
      other: profiled(cutOf(original, { replace }), 60),
    }))
  })

const filled = (text: string, fill: readonly string[]): string =>
  text.replace(/\{(\d)\}/gu, (_, at: string) => fill[Number(at)] ?? '')

const filledProfile = ({ language, title, text, fills }: Series, day: number): Profile => {
  const fill = fills[day] ?? []
  const published = '2026-11-23T18:00:00Z'
  return profiled(
    { language, title: filled(title, fill), text: text.map((line) => filled(line, fill)), published },
    day * 24 * 60,
  )
}

/** Every two of a series: the same form, other facts. */
export const serial = (): Pair[] =>
  series.flatMap((own) => {
    const profiles = own.fills.map((_, day) => filledProfile(own, day))
    return profiles.flatMap((one, at) =>
      profiles
        .slice(at + 1)
        .map((other, on) => ({ name: `${own.title} ${at}/${at + 1 + on}`, same: false, kind: own.kind, one, other })),
    )
  })

const goldCuts: readonly (Cut & { name: string })[] = [
  { name: 'shortened', keep: 3, marks: true, title: 'Autre titre' },
  { name: 'with boilerplate', after: ['Lire aussi : les titres du jour', 'All rights reserved.'], bare: true },
]

/** The gold's dispatches, cut by rule. Those whose cut is shorter than a flash are left out: nobody can tell. */
export const goldPairs = (): Pair[] =>
  ['fr', 'ar', 'en', 'es'].flatMap((language) =>
    readdirSync(new URL(`gold/${language}/`, folder)).flatMap((file) => {
      const { id, headline, published = '2026-11-20T10:00:00Z', text } = read<Gold>(`gold/${language}/${file}`)
      const dispatch = { language, title: headline, published, text: text.split(/\n{2,}/u) }
      const one = profiled(dispatch)
      return goldCuts.flatMap(({ name, ...cut }) => {
        const other = profiled(cutOf(dispatch, cut), 45)
        // A correction under another headline is a correction no more: it may be the first copy, and is for an editor to say.
        if (one.notice !== other.notice) return []
        if (Math.min(one.text.split(' ').length, other.text.split(' ').length) < 40) return []
        return [{ name: `${id} ${name}`, same: true, kind: `gold, ${name}`, one, other }]
      })
    }),
  )

/** A dispatch and its versions. */
export const copiesOf = (id: string): { name: string; profile: Profile }[] =>
  originals
    .filter((original) => original.id === id)
    .flatMap((original) => [
      { name: id, profile: profiled(original) },
      ...original.versions.map((cut, at) => ({ name: `${id} ${at}`, profile: profiled(cutOf(original, cut), at) })),
    ])

/** The copies of one series, each a story of its own. */
export const seriesCopies = (at: number): { name: string; profile: Profile }[] => {
  const own = series[at]
  return own ? own.fills.map((_, day) => ({ name: `${own.title} ${day}`, profile: filledProfile(own, day) })) : []
}
