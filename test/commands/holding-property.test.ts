import fc from 'fast-check'
import { claim, unclaim } from '../../src/commands/claims.ts'
import { runClock } from '../../src/commands/clock.ts'
import { approve, edit, restore, spike, takeUpdate } from '../../src/commands/drafts.ts'
import { liftEmbargo, setEmbargo } from '../../src/commands/embargo.ts'
import * as drafts from '../../src/db/drafts.ts'
import { holderOf } from '../../src/desk/claim.ts'
import { nextState } from '../../src/desk/transitions.ts'
import { type DraftAction, type DraftState, draftActions } from '../../src/model/draft.ts'
import { AppError } from '../../src/model/error.ts'
import { type Desk, openDesk } from '../stage/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(['map', 'autre'])
}, 60_000)
afterAll(() => desk.close())

const people = ['Amina', 'Brahim'] as const

/** What may happen to a draft. `by`: the person who does it; others are the wire's, the clock's and the publisher's. */
type Happening =
  | { what: 'approve' | 'edit' | 'claim' | 'unclaim' | 'spike' | 'restore' | 'take-update' | 'lift'; by: string }
  | { what: 'set'; by: string; minutes: number }
  | { what: 'wire' | 'other'; minutes: number | undefined }
  | { what: 'tick'; minutes: number }
  | { what: 'deliver' }

const by = fc.constantFrom(...people)
const minutes = fc.integer({ min: 1, max: 60 })
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constantFrom('approve', 'claim' as const), by }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('edit', 'unclaim', 'spike', 'restore', 'take-update', 'lift' as const),
      by,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('set' as const), by, minutes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('wire', 'wire', 'other' as const),
      minutes: fc.option(minutes, { nil: undefined }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('tick' as const), minutes }) },
  { weight: 3, arbitrary: fc.constant({ what: 'deliver' as const }) },
)

const inMinutes = (count: number) => new Date(desk.clock.now.getTime() + count * 60_000).toISOString()
let count = 0

/** Does it; false when it was refused in words. */
async function happen(id: number, guid: string, it: Happening): Promise<boolean> {
  const version = await desk.versionOf(id)
  const { deps } = desk
  count += 1
  const embargo = 'minutes' in it && it.minutes !== undefined ? { embargo: inMinutes(it.minutes) } : {}
  const steps = {
    approve: (actor: string) => approve(deps, id, actor, { version }),
    edit: (actor: string) => edit(deps, id, actor, { version, headline: `Titre ${count} de ${actor}` }),
    claim: (actor: string) => claim(deps, id, actor, { version, minutes: 20 }),
    unclaim: (actor: string) => unclaim(deps, id, actor, { version }),
    spike: (actor: string) => spike(deps, id, actor, { version }),
    restore: (actor: string) => restore(deps, id, actor, { version }),
    'take-update': (actor: string) => takeUpdate(deps, id, actor, { version }),
    lift: (actor: string) => liftEmbargo(deps, id, actor, { version, reason: 'accord' }, 'admin'),
    set: (actor: string) =>
      setEmbargo(deps, id, actor, { version, until: embargo.embargo ?? '', reason: 'accord' }, 'admin'),
    wire: () => desk.receive(guid, { ...embargo, title: `Le moulin ${guid} rouvre, version ${count}` }),
    other: () => desk.receive(guid, { ...embargo, guid: `${guid}-autre-${count}` }, 'autre'),
    tick: async () => {
      if (it.what === 'tick') desk.clock.now = new Date(inMinutes(it.minutes))
      await runClock(deps, id)
    },
    deliver: () => desk.deliver(id),
  }
  try {
    await steps[it.what]('by' in it ? it.by : '')
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return false
  }
}

/** The state that a draft's history leads to, step by step through the table. */
function replay(history: readonly { action: string }[]): DraftState {
  let state: DraftState = 'incoming'
  let out = false
  for (const { action } of history) {
    if (action === 'delivered') out = true
    if (draftActions.some((known) => known === action)) state = nextState(state, action as DraftAction, out)
  }
  return state
}

const receipts = async (id: number) =>
  (await desk.look(id)).deliveries.filter(({ receipt }) => receipt !== undefined).map((delivery) => delivery.id)

/** Lets one thing happen and holds what came of it against the rules. */
async function check(id: number, guid: string, it: Happening): Promise<void> {
  const before = await drafts.get(desk.db, id)
  const sent = await receipts(id)
  const done = await happen(id, guid, it)
  const after = await drafts.get(desk.db, id)
  const at = desk.clock.now

  if ((await receipts(id)).length > sent.length) {
    expect(it.what).toBe('deliver')
    expect(before.embargo === null || before.embargo <= at).toBe(true)
  }
  const holder = holderOf(before, at)
  if ('by' in it && holder && holder.by !== it.by) {
    expect(done).toBe(false)
    expect(after).toEqual(before)
  }
  const { embargo } = after
  if (it.what === 'wire' || it.what === 'other') {
    const end = it.minutes === undefined ? undefined : new Date(inMinutes(it.minutes))
    // Unless that very end was lifted before.
    if (end && end.getTime() !== before.liftedEmbargo?.getTime())
      expect(embargo?.getTime() ?? 0).toBeGreaterThanOrEqual(end.getTime())
    // Another outlet lifts and shortens nothing.
    if (it.what === 'other' && before.embargo && before.embargo > at)
      expect(embargo?.getTime()).toBeGreaterThanOrEqual(before.embargo.getTime())
  } else if (done && it.what === 'lift') expect(embargo).toBeNull()
  else if (done && it.what === 'set') expect(embargo).toEqual(new Date(inMinutes(it.minutes)))
  else expect(embargo).toEqual(before.embargo)

  const { state, history } = await desk.look(id)
  expect(replay(history)).toBe(state)
  if (state === 'scheduled' || state === 'incoming')
    expect((await desk.look(id)).deliveries.some((delivery) => delivery.state === 'pending')).toBe(false)
}

test('whatever happens in whatever order, nothing goes out before its embargo, and nobody but its holder changes a draft', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(
      fc.option(minutes, { nil: undefined }),
      fc.array(happening, { minLength: 6, maxLength: 20, size: 'max' }),
      async (first, happenings) => {
        const guid = `p${++runs}`
        const { id } = await desk.receive(guid, first === undefined ? {} : { embargo: inMinutes(first) })
        for (const it of happenings) await check(id, guid, it)
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 40), ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
  )
}, 240_000)
