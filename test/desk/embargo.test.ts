import { embargoAfter, type Held, momentText } from '../../src/desk/embargo.ts'
import type { Story } from '../../src/model/story.ts'

const now = new Date('2026-11-24T10:00:00Z')
const [soon, late, past] = ['2026-11-24T12:00:00Z', '2026-11-25T12:00:00Z', '2026-11-24T09:00:00Z']
const copyUnder = (until?: string): Story => (until ? { embargo: { until, rule: 'envelope' } } : {}) as Story
const date = (iso?: string) => (iso ? new Date(iso) : null)

type Case = {
  name: string
  /** The end on the draft, in the wire's copy it has, and the end that was lifted. */
  held?: string
  said?: string
  lifted?: string
  comes?: string
  sameItem: boolean
  holds?: string
}

const cases: Case[] = [
  { name: 'a revision sets one', comes: soon, sameItem: true, holds: soon },
  { name: 'a revision moves it further', held: soon, said: soon, comes: late, sameItem: true, holds: late },
  { name: 'a revision moves it nearer', held: late, said: late, comes: soon, sameItem: true, holds: soon },
  { name: 'a revision without one lifts it', held: soon, said: soon, sameItem: true },
  { name: 'an end that has passed is none', held: soon, said: soon, comes: past, sameItem: true },
  { name: 'other copy sets one', comes: soon, sameItem: false, holds: soon },
  { name: 'other copy makes it longer', held: soon, said: soon, comes: late, sameItem: false, holds: late },
  { name: 'other copy never shortens it', held: late, said: late, comes: soon, sameItem: false, holds: late },
  { name: 'other copy never lifts it', held: soon, said: soon, sameItem: false, holds: soon },
  { name: 'what was lifted stays lifted', said: soon, lifted: soon, comes: soon, sameItem: true },
  { name: 'what was lifted stays lifted by other copy too', said: soon, lifted: soon, comes: soon, sameItem: false },
  { name: 'another end holds anew', said: soon, lifted: soon, comes: late, sameItem: true, holds: late },
  {
    name: 'an end moved nearer stays nearer',
    held: soon,
    said: late,
    lifted: late,
    comes: late,
    sameItem: true,
    holds: soon,
  },
  { name: 'the desk’s own stays when the wire says nothing new', held: late, sameItem: true, holds: late },
  { name: 'the desk’s own stays when it is longer', held: late, said: soon, comes: soon, sameItem: true, holds: late },
]

test.each(cases)('$name', ({ held, said, lifted, comes, sameItem, holds }) => {
  const draft: Held = { embargo: date(held), liftedEmbargo: date(lifted), story: copyUnder(said) }
  expect(embargoAfter(draft, copyUnder(comes), { sameItem, now })).toEqual(date(holds))
})

test('a moment is told in UTC and in the newsroom’s zone, with the day where it is another one', () => {
  expect(momentText(new Date('2026-11-24T18:00:00Z'))).toBe('2026-11-24 18:00 UTC, 19:00 Casablanca')
  expect(momentText(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-24 23:30 UTC, 2026-11-25 00:30 Casablanca')
  expect(momentText(new Date('9999-12-31T23:59:59Z'))).toBe('the wire lifts it')
})
