import { decideCopy } from '../../src/matching/decide.ts'
import type { Profile } from '../../src/matching/profile.ts'
import { copiesOf, seriesCopies } from './pairs.ts'

type Named = { name: string; profile: Profile }

/** Small and the same on every run (Park and Miller). */
const generator = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}

/** Lets the copies come one after the other, and says which ended in one draft. */
function draftsOf(copies: readonly Named[]): string[] {
  const drafts = new Map<number, Named[]>()
  for (const [at, copy] of copies.entries()) {
    const candidates = [...drafts].map(([draftId, members]) => ({
      draftId,
      sameItem: false,
      sameCopy: false,
      copies: members.map(({ profile }) => profile),
    }))
    const decision = decideCopy(copy.profile, candidates)
    if (decision.kind !== 'repeat') drafts.set(at + 1, [copy])
    else {
      const joined = decision.bridged.flatMap((id) => drafts.get(id) ?? [])
      drafts.set(decision.draftId, [...(drafts.get(decision.draftId) ?? []), ...joined, copy])
      for (const id of decision.bridged) drafts.delete(id)
    }
  }
  return [...drafts.values()]
    .map((members) =>
      members
        .map(({ name }) => name)
        .sort()
        .join(' + '),
    )
    .sort()
}

test('in whatever order copies come, the same ones end in one draft', () => {
  const copies = [
    ...copiesOf('fr-oliviers'),
    ...copiesOf('ar-tamr'),
    ...copiesOf('en-rail'),
    ...seriesCopies(0),
    ...seriesCopies(9),
  ]
  const expected = draftsOf(copies)
  expect(expected.length).toBe(3 + 4 + 4)
  for (let seed = 1; seed <= 8; seed++) expect(draftsOf(shuffled(copies, generator(seed)))).toEqual(expected)
})

test('two parts of a dispatch are one once the whole has come, and wherever in the line it comes', () => {
  const [whole] = copiesOf('fr-oliviers')
  if (!whole) throw new Error('no copy')
  const words = whole.profile.text.split(' ')
  const part = (name: string, from: number, to: number): Named => ({
    name,
    profile: { ...whole.profile, text: words.slice(from, to).join(' ') },
  })
  const parts = [part('top', 0, 90), part('end', 90, words.length)]
  expect(draftsOf(parts)).toEqual(['end', 'top'])
  const together = [`end + ${whole.name} + top`]
  for (let seed = 1; seed <= 8; seed++) expect(draftsOf(shuffled([...parts, whole], generator(seed)))).toEqual(together)
})
