import type { Item } from '../model/item.ts'
import { bodyText, type Story } from '../model/story.ts'
import { placesOf, type StoryPlaces } from './rule-places.ts'
import { foldName, indexWords, type WordIndex, wordsOf } from './rule-words.ts'

/** What rules are asked about: a story and how it came. */
export type Facts = {
  story: Story
  item: Pick<Item, 'categories' | 'subjects' | 'urgency'>
  feedId: string
  /** Of the feed. */
  agency?: string | undefined
  receivedAt: Date
}

/** Facts as rules compare them; each is folded once, when the first rule asks. */
export type Reading = {
  facts: Facts
  copy(): WordIndex
  headline(): WordIndex
  places(): StoryPlaces
  /** By the name as it is compared: what stood there. */
  agencies(): ReadonlyMap<string, string>
  categories(): ReadonlyMap<string, string>
  speakers(): readonly { name: string; words: readonly string[] }[]
  length(): number
}

export function readFacts(facts: Facts): Reading {
  const { story, item, agency } = facts
  return {
    facts,
    copy: once(() => indexWords([story.headline, ...story.body])),
    headline: once(() => indexWords([story.headline])),
    places: once(() => placesOf(story)),
    agencies: once(() => byName([agency, ...(story.credit?.agencies ?? [])])),
    categories: once(() => byName([...categoriesOf(item), ...story.keywords])),
    speakers: once(() => speakersOf(story)),
    length: once(() => bodyText(story.body).split(/\s+/u).filter(Boolean).length),
  }
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const byName = (names: readonly (string | undefined)[]): ReadonlyMap<string, string> =>
  new Map(names.flatMap((name) => (name ? [[foldName(name), name] as const] : [])))

const categoriesOf = ({ categories, subjects = [] }: Facts['item']): (string | undefined)[] => [
  ...categories.flatMap(({ term, label }) => [term, label]),
  ...subjects.flatMap(({ code, name, names }) => [name, names?.fr, names?.ar, names?.en, code, bareCode(code)]),
]

/** "medtop:20000430", "http://cv.iptc.org/newscodes/mediatopic/20000430" → "20000430" */
const bareCode = (code: string | undefined): string | undefined => /\d{8}$/u.exec(code ?? '')?.[0]

function speakersOf({ quotes, headlineSpeaker }: Story) {
  const speakers = [headlineSpeaker, ...quotes.map(({ speaker }) => speaker)]
  const names = new Set(speakers.flatMap((speaker) => (speaker ? [speaker.name ?? speaker.mention] : [])))
  return [...names].map((name) => ({ name, words: wordsOf(name).map(({ folded }) => folded) }))
}
