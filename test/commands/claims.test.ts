import { claim, unclaim } from '../../src/commands/claims.ts'
import { wakeClock } from '../../src/commands/clock.ts'
import { approve, edit, restore, spike, takeUpdate } from '../../src/commands/drafts.ts'
import { isUntouched } from '../../src/commands/joining.ts'
import { merge } from '../../src/commands/suggestions.ts'
import * as drafts from '../../src/db/drafts.ts'
import { AppError } from '../../src/model/error.ts'
import { type Desk, openDesk } from '../stage/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

async function claimed(guid: string): Promise<number> {
  const { id, version } = await desk.receive(guid)
  await claim(desk.deps, id, 'Amina', { version })
  return id
}

const actionsOf = async (id: number) => (await desk.look(id)).history.map(({ action }) => action)
const failureOf = async (asked: Promise<unknown>): Promise<AppError> => {
  const failure = await asked.catch((error: unknown) => error)
  if (!(failure instanceof AppError)) throw new Error('it was not refused')
  return failure
}

describe('a claimed draft', () => {
  test('is changed by nobody but its holder, and others are told who and until when', async () => {
    const id = await claimed('c1')
    expect(await desk.look(id)).toMatchObject({
      state: 'claimed',
      claimedBy: 'Amina',
      claimedUntil: '2026-11-24T10:30:00.000Z',
    })
    const version = await desk.versionOf(id)
    const other = await desk.receive('c1b')
    for (const change of [
      () => edit(desk.deps, id, 'Brahim', { version, headline: 'Autre' }),
      () => approve(desk.deps, id, 'Brahim', { version }),
      () => spike(desk.deps, id, 'Brahim', { version }),
      () => takeUpdate(desk.deps, id, 'Brahim', { version }),
      () => claim(desk.deps, id, 'Brahim', { version }),
      () => unclaim(desk.deps, id, 'Brahim', { version }),
      () => merge(desk.deps, id, other.id, 'Brahim', { version }),
    ]) {
      const failure = await failureOf(change())
      expect(failure.message).toBe('Amina has it in hand until 10:30 UTC; ask, or wait.')
      expect(failure.details.holder).toEqual({ by: 'Amina', until: '2026-11-24T10:30:00.000Z' })
    }
    expect(await desk.versionOf(id)).toBe(version)
    await edit(desk.deps, id, 'Amina', { version, headline: 'Le moulin tourne' })
    expect(await desk.look(id)).toMatchObject({ state: 'claimed', headline: 'Le moulin tourne' })
  })

  test('stays with its holder at the command line, and is let go by the approval', async () => {
    const id = await claimed('c2')
    await approve(desk.deps, id, 'Amina (cli)', { version: await desk.versionOf(id) })
    expect(await desk.look(id)).toMatchObject({ state: 'approved', claimedBy: undefined, claimedUntil: undefined })
  })

  test('is let go by its holder, and by the clock when nobody renews', async () => {
    const id = await claimed('c3')
    await unclaim(desk.deps, id, 'Amina', { version: await desk.versionOf(id) })
    expect(await desk.look(id)).toMatchObject({ state: 'incoming', claimedBy: undefined })
    await claim(desk.deps, id, 'Amina', { version: await desk.versionOf(id), minutes: 10 })
    await desk.pass(9, id)
    await claim(desk.deps, id, 'Amina', { version: await desk.versionOf(id), minutes: 10 })
    await desk.pass(9, id)
    expect((await desk.look(id)).state).toBe('claimed')
    await desk.pass(1, id)
    const { state, history } = await desk.look(id)
    expect([state, history.at(-1)]).toEqual(['incoming', expect.objectContaining({ actor: 'clock', action: 'lapse' })])
  })

  test('whose claim is over is open to others even before the clock comes by', async () => {
    const id = await claimed('c4')
    await desk.pass(31)
    await edit(desk.deps, id, 'Brahim', { version: await desk.versionOf(id), headline: 'Le moulin de Brahim' })
    expect(await desk.look(id)).toMatchObject({ state: 'incoming', headline: 'Le moulin de Brahim' })
    expect((await actionsOf(id)).slice(-2)).toEqual(['lapse', 'edit'])
  })

  test('is taken over only by those who run the newsroom, and the history says from whom', async () => {
    const id = await claimed('c5')
    const version = await desk.versionOf(id)
    expect((await failureOf(claim(desk.deps, id, 'Brahim', { version, takeOver: true }))).code).toBe('forbidden')
    await claim(desk.deps, id, 'Chafik', { version, takeOver: true }, 'admin')
    const { claimedBy, history } = await desk.look(id)
    expect([claimedBy, history.at(-1)?.reason]).toEqual(['Chafik', expect.stringContaining('taken over from Amina')])
  })

  test('is not changed by the wire: newer copy is laid beside it', async () => {
    const id = await claimed('c6')
    expect(isUntouched(await drafts.get(desk.db, id))).toBe(false)
    const offered = await desk.receive('c6', { title: 'Le moulin c6 rouvre ses portes demain (ACTUALISATION)' })
    expect(offered).toMatchObject({
      id,
      state: 'claimed',
      updatePending: true,
      headline: 'Le moulin c6 rouvre ses portes',
    })
  })

  test('that destinations have goes back to be updated when it is let go', async () => {
    const { id, version } = await desk.receive('c7')
    await desk.set(id, { state: 'updated', publishedVersion: 1 })
    await claim(desk.deps, id, 'Amina', { version })
    await unclaim(desk.deps, id, 'Amina', { version: version + 1 })
    expect((await desk.look(id)).state).toBe('updated')
  })
})

test('an unclaimed draft is edited by anybody, as ever', async () => {
  const { id, version } = await desk.receive('c8')
  await edit(desk.deps, id, 'Brahim', { version, headline: 'Tout de suite' })
  expect(await desk.look(id)).toMatchObject({ state: 'incoming', headline: 'Tout de suite' })
})

test('who comes second is told everything that was done since, and nothing of what was before', async () => {
  const { id, version } = await desk.receive('l1')
  await edit(desk.deps, id, 'Amina', { version, headline: 'Un' })
  const seen = await desk.versionOf(id)
  await edit(desk.deps, id, 'Brahim', { version: seen, headline: 'Deux' })
  await spike(desk.deps, id, 'Chafik', { version: seen + 1, reason: 'doublon' })
  const failure = await failureOf(edit(desk.deps, id, 'Amina', { version: seen, headline: 'Trois' }))
  expect(failure.message).toMatch(/Brahim \(edit\) at .*Chafik \(spike\)/u)
  expect(failure.details.changes).toEqual([
    expect.objectContaining({ actor: 'Brahim', action: 'edit' }),
    expect.objectContaining({ actor: 'Chafik', action: 'spike', reason: 'doublon' }),
  ])
})

describe('two eyes', () => {
  test('the first approval changes no state, the second must come from somebody else', async () => {
    const { id } = await desk.receive('t1')
    await desk.set(id, { needsTwoEyes: true })
    await approve(desk.deps, id, 'Amina', { version: await desk.versionOf(id) })
    expect(await desk.look(id)).toMatchObject({ state: 'incoming', firstApprover: 'Amina', deliveries: [] })
    const again = { version: await desk.versionOf(id) }
    for (const actor of ['Amina', 'Amina (cli)'])
      expect((await failureOf(approve(desk.deps, id, actor, again))).message).toContain('a second person must approve')
    await approve(desk.deps, id, 'Brahim', again)
    expect(await desk.look(id)).toMatchObject({ state: 'approved', deliveries: [{ state: 'pending' }] })
    expect(await actionsOf(id)).toEqual(['created', 'endorse', 'approve'])
  })

  test('whoever approved first approved those words: others need two again', async () => {
    const { id } = await desk.receive('t2')
    await desk.set(id, { needsTwoEyes: true })
    await approve(desk.deps, id, 'Amina', { version: await desk.versionOf(id) })
    await edit(desk.deps, id, 'Brahim', { version: await desk.versionOf(id), headline: 'Autre titre' })
    expect((await desk.look(id)).firstApprover).toBeUndefined()
    await approve(desk.deps, id, 'Brahim', { version: await desk.versionOf(id) })
    expect(await desk.look(id)).toMatchObject({ state: 'incoming', firstApprover: 'Brahim' })
  })
})

describe('time on the desk', () => {
  const inMinutes = (minutes: number) => new Date(desk.clock.now.getTime() + minutes * 60_000)
  test('a draft that nobody took expires at its time, and can be brought back for good', async () => {
    const { id } = await desk.receive('x1')
    await desk.set(id, { expiresAt: inMinutes(60) })
    await desk.pass(59, id)
    expect((await desk.look(id)).state).toBe('incoming')
    await desk.pass(1, id)
    expect((await desk.look(id)).state).toBe('expired')
    await restore(desk.deps, id, 'Amina', { version: await desk.versionOf(id) })
    await desk.pass(60, id)
    expect(await desk.look(id)).toMatchObject({ state: 'incoming', expiresAt: undefined })
  })

  test('a draft in hand does not expire; let go too late, it does', async () => {
    const id = await claimed('x2')
    await desk.set(id, { expiresAt: inMinutes(10) })
    await desk.pass(20, id)
    expect((await desk.look(id)).state).toBe('claimed')
    await desk.pass(10, id)
    expect((await actionsOf(id)).slice(-2)).toEqual(['lapse', 'expire'])
  })

  test('the sweep asks the clock for what is late and what is near, and for nothing else', async () => {
    const ids = []
    for (const [guid, seconds] of [
      ['w1', -60],
      ['w2', 10],
      ['w3', 600],
    ] as const) {
      const { id } = await desk.receive(guid)
      await desk.set(id, { expiresAt: inMinutes(seconds / 60) })
      ids.push(id)
    }
    await wakeClock(desk.deps)
    const jobs = await desk.archive.queues.all.clock.getJobs(['waiting', 'delayed', 'prioritized'])
    const asked = jobs.map(({ data }) => data.draftId as number)
    expect(ids.map((id) => asked.includes(id))).toEqual([true, true, false])
  })
})
