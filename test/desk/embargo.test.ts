import fc from 'fast-check'
import { embargoAfter, type Held, momentText } from '../../src/desk/embargo.ts'
import type { Story } from '../../src/model/story.ts'

const now = new Date('2026-11-24T10:00:00Z')
const [soon, late, past] = ['2026-11-24T12:00:00Z', '2026-11-25T12:00:00Z', '2026-11-24T09:00:00Z']
const copyUnder = (until?: string): Story => (until ? { embargo: { until, rule: 'envelope' } } : {}) as Story
const date = (iso?: string) => (iso ? new Date(iso) : null)

type Case = {
  name: string
  /** The end on the draft, whether the desk set it, and the end that was lifted. */
  held?: string
  own?: boolean
  lifted?: string
  comes?: string
  sameItem: boolean
  holds?: string
}

const cases: Case[] = [
  { name: 'a revision sets one', comes: soon, sameItem: true, holds: soon },
  { name: 'a revision moves it further', held: soon, comes: late, sameItem: true, holds: late },
  { name: 'a revision moves it nearer', held: late, comes: soon, sameItem: true, holds: soon },
  { name: 'a revision without one lifts it', held: soon, sameItem: true },
  { name: 'an end that has passed is none', held: soon, comes: past, sameItem: true },
  { name: 'other copy sets one', comes: soon, sameItem: false, holds: soon },
  { name: 'other copy makes it longer', held: soon, comes: late, sameItem: false, holds: late },
  { name: 'other copy never shortens it', held: late, comes: soon, sameItem: false, holds: late },
  { name: 'other copy never lifts it', held: soon, sameItem: false, holds: soon },
  { name: 'what was lifted stays lifted', lifted: soon, comes: soon, sameItem: true },
  { name: 'what was lifted stays lifted by other copy too', lifted: soon, comes: soon, sameItem: false },
  { name: 'another end holds anew', lifted: soon, comes: late, sameItem: true, holds: late },
  {
    name: 'an end moved nearer stays nearer',
    held: soon,
    lifted: late,
    comes: late,
    sameItem: true,
    holds: soon,
  },
  { name: 'the desk’s own is not lifted', held: late, own: true, sameItem: true, holds: late },
  { name: 'the desk’s own is not shortened', held: late, own: true, comes: soon, sameItem: true, holds: late },
]

test.each(cases)('$name', ({ held, own = false, lifted, comes, sameItem, holds }) => {
  const draft: Held = { embargo: date(held), liftedEmbargo: date(lifted) }
  expect(embargoAfter(draft, copyUnder(comes), { sameItem, own, now })).toEqual(date(holds))
})

test('a moment is told in UTC and in the newsroom’s zone, with the day where it is another one', () => {
  expect(momentText(new Date('2026-11-24T18:00:00Z'))).toBe('2026-11-24 18:00 UTC, 19:00 Casablanca')
  expect(momentText(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-24 23:30 UTC, 2026-11-25 00:30 Casablanca')
  expect(momentText(new Date('9999-12-31T23:59:59Z'))).toBe('the wire lifts it')
})

const moment = fc.option(fc.integer({ min: -5, max: 9 }), { nil: undefined })
const hour = (count: number | undefined) =>
  count === undefined ? undefined : new Date(now.getTime() + count * 3600_000).toISOString()

test('copy of another outlet never brings an end nearer, and a revision’s own end holds unless it was lifted', () => {
  fc.assert(
    fc.property(moment, fc.boolean(), moment, moment, (held, own, lifted, comes) => {
      const [embargo, liftedEmbargo] = [date(hour(held)), date(hour(lifted))]
      const draft: Held = { embargo, liftedEmbargo }
      const copy = copyUnder(hour(comes))
      const after = (sameItem: boolean) => embargoAfter(draft, copy, { sameItem, own, now })?.getTime() ?? 0
      expect(after(false)).toBeGreaterThanOrEqual(embargo?.getTime() ?? 0)
      if (comes !== undefined && comes > 0 && comes !== lifted)
        for (const sameItem of [true, false])
          expect(after(sameItem)).toBeGreaterThanOrEqual(date(hour(comes))?.getTime() ?? 0)
    }),
  )
})
