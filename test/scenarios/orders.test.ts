import fc from 'fast-check'
import * as feeds from '../../src/db/feeds.ts'
import * as items from '../../src/db/items.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { receive } from '../stage/receive.ts'
import { story } from './dispatches.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
beforeAll(async () => {
  archive = await openTestArchive()
  for (const [id, agency] of [
    ['map', 'ANP'],
    ['map-b', 'ANP'],
    ['matin', undefined],
    ['soir', undefined],
  ] as const)
    await feeds.save(archive.connection.db, feedSettings.parse({ id, name: `Feed ${id}`, url: `push:${id}`, agency }))
})
afterAll(() => archive.remove())

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString()

/** All that two agencies' wires and two outlets say of one story; one list for each kind of ending. */
function wires(place: string, ending: 'kill' | 'live') {
  const { headline, text } = story(place)
  const body = (change: (line: string) => string = (line) => line) => text.map(change).join('\n\n')
  const own = { guid: `${place}:1`, title: headline, published: at(0) }
  return [
    { feed: 'map', ...own, version: '1', updated: at(0), text: text.slice(0, 3).join('\n\n') },
    { feed: 'map', ...own, version: '2', updated: at(10), text: body() },
    {
      feed: 'map',
      ...own,
      version: '3',
      updated: at(20),
      text: body((line) => line.replace('quarante', 'quarante-deux')),
    },
    {
      feed: 'map-b',
      ...{ guid: `${place}:9`, title: `${headline} (ACTUALISATION)`, published: at(40), updated: at(40) },
      text: body((line) => line.replace('trois ateliers', 'quatre ateliers')),
    },
    { feed: 'matin', guid: `${place}:m`, title: 'Embauches', published: at(5), text: `${body()}\n\navec ANP` },
    {
      feed: 'soir',
      guid: `${place}:s`,
      title: 'Quarante emplois',
      published: at(7),
      text: text.slice(0, 3).join('\n\n'),
    },
    ...(ending === 'kill'
      ? [{ feed: 'map', ...own, version: '4', updated: at(60), pubStatus: 'canceled', text: 'Dépêche annulée.' }]
      : []),
  ]
}

/** Lets copies come one after the other, some of them again, and says what stands in the archive then. */
async function archiveAfter(copies: readonly ({ feed: string } & object)[], order: readonly number[]) {
  const ids = new Set<number>()
  const known = new Set<number>()
  for (const nth of order) {
    const { feed, ...item } = copies[nth] ?? { feed: '' }
    if (known.has(nth)) await expect(receive(jobDeps(archive), feed, item)).rejects.toThrow('the item was known')
    else ids.add((await receive(jobDeps(archive), feed, item)).id)
    known.add(nth)
  }
  const { db } = archive.connection
  const drafts = await db
    .selectFrom('drafts')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('state', '!=', 'spiked')
    .execute()
  return Promise.all(
    drafts.map(async ({ id, state, story: { headline, body }, feedId, wireUpdate }) => ({
      ...{ state, headline, body, feedId, offered: wireUpdate !== null },
      items: (await items.ofDraft(db, id)).map(({ feedId: feed, guid }) => `${feed} ${guid}`).sort(),
    })),
  )
}

let places = 0
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
/** A place that no other run has, so that no copy of one is like one of another. */
function newPlace(): string {
  places += 1
  const [high = '', low = ''] = [letters[Math.floor(places / 20) % 20], letters[places % 20]]
  return `${high}a${low.toLowerCase()}i${high.toLowerCase()}o${low.toLowerCase()}`
}

test.each(['live', 'kill'] as const)(
  'any order and repetition of the same revisions, updates and repeats ends in the same archive (%s)',
  async (ending) => {
    const count = wires('x', ending).length
    const inOrder = [...Array(count).keys()]
    const order = fc.tuple(
      fc.shuffledSubarray(inOrder, { minLength: count }),
      fc.array(fc.nat(count - 1), { maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(order, async ([first, again]) => {
        const [one, other] = [newPlace(), newPlace()]
        const normal = (drafts: object[], place: string) =>
          JSON.parse(
            JSON.stringify(drafts).replaceAll(new RegExp(`${place}|${place.slice(0, 4)}(?!\\p{L})`, 'giu'), '·'),
          )
        const expected = normal(await archiveAfter(wires(one, ending), inOrder), one)
        expect(expected).toHaveLength(1)
        expect(expected[0]).toMatchObject({ state: ending === 'kill' ? 'killed' : 'incoming', offered: false })
        const order = first.flatMap((nth) => [nth, ...again.filter((one) => one === nth)])
        expect(normal(await archiveAfter(wires(other, ending), order), other)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  },
  120_000,
)
