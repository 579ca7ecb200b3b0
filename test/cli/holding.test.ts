import type { DraftDetail } from '../../src/model/api.ts'
import { depeche, makeSite, type Site } from '../stage/app.ts'
import { type Desk, openDesk } from '../stage/desk.ts'

// The commands work on the archive of a desk that the test has filled, over the database's own address.
let desk: Desk
let site: Site
beforeAll(async () => {
  desk = await openDesk()
  site = await makeSite({ DATABASE_URL: desk.archive.connectionString })
}, 60_000)
afterAll(async () => {
  await desk.close()
  await site.remove()
})

const run = (...args: string[]) => depeche(site, ['drafts', ...args])
const json = async (...args: string[]): Promise<DraftDetail> => {
  const { code, out, err } = await run(...args, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as DraftDetail
}

test('a draft is taken in hand, refused to others by name, and let go', async () => {
  const { id } = await desk.receive('cli-1')
  expect(await json('claim', String(id), '--as', 'Amina')).toMatchObject({ state: 'claimed', claimedBy: 'Amina' })
  const refused = await run('spike', String(id), '--as', 'Brahim')
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Amina has it in hand until')])
  expect((await json('claim', String(id), '--as', 'Brahim', '--take-over')).claimedBy).toBe('Brahim')
  expect((await run('unclaim', String(id), '--as', 'Brahim')).out).toContain(`draft ${id} is now incoming`)
}, 60_000)

test('an embargo wants its zone, is told in two, and is lifted with a reason', async () => {
  const { id } = await desk.receive('cli-2')
  const vague = await run('embargo', String(id), '--until', '2030-11-24T18:00')
  expect([vague.code, vague.err]).toEqual([2, expect.stringContaining('a time with its zone')])
  const { out } = await run('embargo', String(id), '--until', '2030-11-24T18:00Z')
  expect(out).toContain('under embargo until 2030-11-24 18:00 UTC')
  expect((await run('lift-embargo', String(id))).code).not.toBe(0)
  expect((await json('lift-embargo', String(id), '--reason', 'accord')).embargo).toBeUndefined()
}, 60_000)

test.each([
  [['--role', 'boss'], '--role is editor or admin'],
  [['--name', ' '], '--name must not be empty'],
])('sign-in %j is refused', async (args, reason) => {
  const { code, err } = await depeche(site, ['sign-in', ...args])
  expect([code, err]).toEqual([2, expect.stringContaining(reason)])
})
