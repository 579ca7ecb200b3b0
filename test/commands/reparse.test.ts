import { reparse } from '../../src/commands/reparse.ts'
import type { JobDeps } from '../../src/jobs/deps.ts'
import { openTestArchive } from '../stage/archive.ts'
import { cooperative } from '../stage/dispatch.ts'
import { jobDeps } from '../stage/jobs.ts'
import { addFeed } from '../stage/quotes.ts'
import { dump, feedOf, send } from '../stage/reparse.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let deps: JobDeps

beforeAll(async () => {
  archive = await openTestArchive()
  deps = jobDeps(archive)
  for (const id of ['agence', 'matin', 'soir']) await addFeed(archive, id, id === 'agence' ? 'ANP' : undefined)
})
afterAll(() => archive.remove())

test('an archive that was made by today’s code is left as it is', async () => {
  const { title, text } = cooperative
  await send(deps, 'agence', feedOf([{ guid: 'a1', title, text }]))
  await send(deps, 'matin', feedOf([{ guid: 'm1', title, text: text.slice(0, 6) }]))
  await send(deps, 'agence', feedOf([{ guid: 'a1', title, text: [...text, 'La fête durera deux jours.'] }]))
  await send(
    deps,
    'soir',
    feedOf([{ guid: 's1', title, text: text.map((line) => line.replace('quatre mille', 'neuf mille')) }]),
  )
  const before = await dump(deps)
  const would = await reparse(deps, { dryRun: true })
  expect(would.differences).toEqual([])
  expect(would).toMatchObject({ payloads: 4, items: 4, changed: 0, offered: 0, refreshed: 0 })
  expect(await dump(deps)).toBe(before)
  await reparse(deps)
  expect(await dump(deps)).toBe(before)
})
