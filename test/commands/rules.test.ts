import { runClock } from '../../src/commands/clock.ts'
import { dryRun } from '../../src/commands/dry-run.ts'
import { getRules, getRulesOf, saveRules, seedRules, showRules } from '../../src/commands/rules.ts'
import { showDraft } from '../../src/commands/views.ts'
import * as draftRouting from '../../src/db/draft-routing.ts'
import * as drafts from '../../src/db/drafts.ts'
import * as feeds from '../../src/db/feeds.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { receive } from '../stage/receive.ts'
import { ruleOf } from '../stage/rules.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
let count = 0

beforeAll(async () => {
  archive = await openTestArchive()
  for (const id of ['map', 'afp'])
    await feeds.save(
      db(),
      feedSettings.parse({
        id,
        name: id,
        url: 'http://a.example/x',
        enabled: false,
        agency: id.toUpperCase(),
        language: 'fr',
      }),
    )
})
afterAll(() => archive.remove())

const db = () => archive.connection.db
const deps = (destinations = [{ id: 'folder', name: 'Folder', kind: 'folder' as const, path: '/nowhere' }]) =>
  jobDeps(archive, { destinations })

/** Puts these rules in place of whatever holds. */
async function put(rules: object[]) {
  const { version } = await getRules(db())
  return saveRules(deps(), { version, rules: rules.map((rule, at) => ruleOf({ id: `r${at + 1}`, ...rule })) }, 'amina')
}

/** A dispatch like no other. */
const dispatch = (place: string, rest = {}) => {
  const name = `Coopérative${++count}`
  return {
    guid: name,
    title: `${place} : ${name} fait son bilan numéro ${count}`,
    text: `${place.toUpperCase()}, 24 nov 2026 (MAP) - ${name} a récolté ${count * 37} tonnes de câpres et ${count + 400} caisses de figues, selon son trésorier.\n\nLe hangar ${name} sera agrandi de ${count * 3} mètres l’an prochain, dans la commune numéro ${count * 11}.`,
    language: 'fr',
    ...rest,
  }
}

const sale = { name: 'Salé', when: { place: ['Salé'] }, do: { desk: 'region' } }
const columnsOf = (id: number) => drafts.get(db(), id)
const routed = async (id: number) =>
  (await showDraft(db(), id)).history
    .filter(({ action }) => action === 'routed')
    .map(({ actor, reason }) => [actor, reason])

describe('saved rules', () => {
  test('without any, nothing is decided and nothing is written', async () => {
    const { id } = await receive(deps(), 'map', dispatch('Salé'))
    expect(await columnsOf(id)).toMatchObject({
      desk: 'main',
      category: null,
      tags: [],
      destinations: null,
      expiresAt: null,
    })
    expect(await draftRouting.find(db(), id)).toBeUndefined()
  })

  test('route the next item that comes in, and the draft says why', async () => {
    const all = {
      desk: 'region',
      category: 'Régions',
      tags: ['crue'],
      priority: 2,
      twoEyes: true,
      destinations: ['folder'],
      expireAfterHours: 12,
    }
    const { version } = await put([
      { name: 'Agadir', when: { place: ['Agadir'] } },
      { ...sale, do: all },
    ])
    const before = Date.now()
    const { id, desk, state } = await receive(deps(), 'map', dispatch('Salé'))
    expect([desk, state]).toEqual(['region', 'incoming'])
    const { expiresAt, ...columns } = await columnsOf(id)
    expect(columns).toMatchObject({
      category: 'Régions',
      tags: ['crue'],
      priority: 2,
      needsTwoEyes: true,
      destinations: ['folder'],
    })
    expect(Math.abs((expiresAt?.getTime() ?? 0) - before - 12 * 3600_000)).toBeLessThan(60_000)
    expect(await routed(id)).toEqual([
      [
        'rule:r2',
        'rule 2 "Salé" matched: place = Salé; desk: region; category: Régions; tags: crue; priority: 2; two eyes; destinations: folder; expires after hours: 12',
      ],
    ])
    expect(await draftRouting.find(db(), id)).toMatchObject({
      rulesVersion: version,
      routing: { desk: 'region', decisions: [{ id: 'r2', position: 2 }] },
    })
  })

  test('that no story matches leave it on its feed’s desk; that, too, is on record', async () => {
    await put([sale])
    const { id, desk } = await receive(deps(), 'map', dispatch('Tiznit'))
    expect([desk, await routed(id)]).toEqual(['main', []])
    expect((await draftRouting.find(db(), id))?.routing.decisions).toEqual([])
  })

  test('ask what the item says beside its copy', async () => {
    await put([{ when: { category: ['Sport'], urgency: [3], agency: ['AFP'], feed: ['afp'] }, do: { desk: 'sport' } }])
    const wire = { categories: [{ term: 'sport' }], urgency: 3 }
    expect((await receive(deps(), 'afp', dispatch('Fès', wire))).desk).toBe('sport')
    expect((await receive(deps(), 'map', dispatch('Fès', wire))).desk).toBe('main')
  })

  test('do not move a draft when a revision of it comes', async () => {
    await put([])
    const item = dispatch('Salé')
    const { id } = await receive(deps(), 'map', item)
    await put([sale])
    await receive(deps(), 'map', { ...item, title: `${item.title}, bis` })
    expect((await showDraft(db(), id)).desk).toBe('main')
  })
})

describe('a rule decides', () => {
  test('to approve: deliveries are planned, under the name of the rule', async () => {
    await put([{ ...sale, do: { approve: true } }])
    const draft = await receive(deps(), 'map', dispatch('Salé'))
    expect(draft).toMatchObject({ state: 'approved', deliveries: [{ destination: 'folder' }] })
    expect(draft.history.map(({ actor, action }) => [actor, action])).toEqual([
      ['wire', 'created'],
      ['rule:r1', 'routed'],
      ['rule:r1', 'approve'],
    ])
  })

  test('to which destinations it goes: to those alone', async () => {
    const both = ['folder', 'archive'].map((id) => ({ id, name: id, kind: 'folder' as const, path: '/nowhere' }))
    const { version } = await getRules(db())
    const rules = [ruleOf({ ...sale, do: { approve: true, destinations: ['archive'] } })]
    await saveRules(deps(both), { version, rules }, 'amina')
    const draft = await receive(deps(both), 'map', dispatch('Salé'))
    expect(draft.deliveries).toMatchObject([{ destination: 'archive' }])
    const other = await receive(deps(), 'map', dispatch('Salé'))
    expect(other).toMatchObject({ state: 'incoming', deliveries: [] })
    expect((await routed(other.id)).at(-1)?.[1]).toMatch(/^could not approve it: This draft is routed to archive/u)
  })

  test('to approve what is under embargo: it is scheduled', async () => {
    await put([{ ...sale, do: { approve: true } }])
    const draft = await receive(deps(), 'map', dispatch('Salé', { embargo: '2099-01-01T00:00:00Z' }))
    expect(draft).toMatchObject({ state: 'scheduled', deliveries: [] })
  })

  test('to spike', async () => {
    await put([{ ...sale, do: { spike: true } }])
    const draft = await receive(deps(), 'map', dispatch('Salé'))
    expect(draft.state).toBe('spiked')
    expect(draft.history.at(-1)).toMatchObject({ actor: 'rule:r1', action: 'spike', reason: 'rule 1 "Salé"' })
  })

  test('nothing about what the wire kills', async () => {
    await put([{ ...sale, do: { approve: true } }])
    const draft = await receive(deps(), 'map', dispatch('Salé', { notice: 'kill' }))
    expect(draft.state).toBe('killed')
    expect((await routed(draft.id))[0]?.[1]).toMatch(/; approve; not approved: the wire kills it$/u)
  })

  test('to approve, and is refused: the draft stays on its desk and says why', async () => {
    await put([{ ...sale, do: { approve: true, desk: 'region' } }])
    const draft = await receive(deps([]), 'map', dispatch('Salé'))
    expect(draft).toMatchObject({ state: 'incoming', version: 1, desk: 'region', deliveries: [] })
    expect((await routed(draft.id)).at(-1)?.[1]).toMatch(/^could not approve it: There is no destination/u)
  })

  test('not to approve what may be another draft', async () => {
    await put([])
    const first = dispatch('Salé')
    const { id } = await receive(deps(), 'map', first)
    await put([{ do: { approve: true } }])
    // The same dispatch in part: an editor is asked whether it is the same.
    const parts = first.text.split('\n\n')
    const cut = {
      ...first,
      guid: 'cut',
      text: `${parts[0]}\n\n${'Un autre paragraphe, tout à fait différent, parle du prix des figues sur les marchés de la région. '.repeat(2)}`,
    }
    const other = await receive(deps(), 'afp', cut)
    expect(other.suggestions).toMatchObject([{ draftId: id, kind: 'unsure' }])
    expect(other.state).toBe('incoming')
    expect((await routed(other.id)).at(-1)?.[1]).toBe(`not approved: it may be the same as draft ${id}`)
  })
})

test('rules that cannot be read lose nothing: the item goes to its feed’s desk and says so', async () => {
  const { version } = await put([sale])
  const broken = JSON.stringify({ version: version + 1, rules: [{ id: 'old', shape: 'of another release' }] })
  const good = await db().selectFrom('settings').select('value').where('name', '=', 'rules').executeTakeFirstOrThrow()
  await db().updateTable('settings').set({ value: broken }).where('name', '=', 'rules').execute()
  const { id, desk } = await receive(deps(), 'map', dispatch('Salé'))
  await db()
    .updateTable('settings')
    .set({ value: JSON.stringify(good.value) })
    .where('name', '=', 'rules')
    .execute()
  expect(desk).toBe('main')
  expect((await routed(id))[0]?.[1]).toMatch(/^the rules \(version \d+\) could not be asked: /u)
})

test('a draft that a rule lets expire is looked at when its time comes, and is expired', async () => {
  await put([{ ...sale, do: { expireAfterHours: 1 } }])
  const { id } = await receive(deps(), 'map', dispatch('Salé'))
  const { expiresAt } = await columnsOf(id)
  const job = await archive.queues.all.clock.getJob(`clock-${id}-${expiresAt?.getTime()}`)
  expect(job?.opts.delay).toBeGreaterThan(3_500_000)
  const later = { ...deps(), now: () => new Date(Date.now() + 3601_000) }
  expect(await runClock(later, id)).toEqual(['expire'])
  expect((await showDraft(db(), id)).state).toBe('expired')
})

describe('saving', () => {
  test('is refused when somebody was quicker, and says who', async () => {
    const { version } = await put([sale])
    await saveRules(deps(), { version, rules: [] }, 'brahim')
    await expect(saveRules(deps(), { version, rules: [ruleOf(sale)] }, 'amina')).rejects.toThrow(
      /changed by brahim .*version \d+/u,
    )
    expect((await getRules(db())).rules).toEqual([])
  })

  test('of two at once one is refused', async () => {
    const { version } = await getRules(db())
    const both = await Promise.allSettled(['a', 'b'].map((name) => saveRules(deps(), { version, rules: [] }, name)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is refused for a rule that names what there is not, and changes nothing', async () => {
    const { version } = await getRules(db())
    const bad = { ...ruleOf(sale), do: { destinations: ['site'] } }
    await expect(saveRules(deps(), { version, rules: [bad] }, 'amina')).rejects.toThrow(
      /Rule 1 "Salé": destinations: .*"site"/u,
    )
    await expect(
      saveRules(deps(), { version, rules: [{ ...ruleOf(sale), when: { feed: ['reuters'] } }] }, 'amina'),
    ).rejects.toThrow('"reuters"')
    expect((await getRules(db())).version).toBe(version)
  })

  test('keeps who changed them and when, and every earlier version', async () => {
    const { version } = await put([sale])
    await put([])
    const { history, desks, destinations } = await showRules(deps())
    expect(history[0]).toMatchObject({ version: version + 1, savedBy: 'amina', count: 0, savedAt: expect.any(String) })
    expect((await getRulesOf(db(), version)).rules).toMatchObject([{ name: 'Salé' }])
    await expect(getRulesOf(db(), 9999)).rejects.toThrow('no version 9999')
    expect([desks, destinations]).toEqual([['main'], [{ id: 'folder', name: 'Folder' }]])
  })

  test('rules of the config folder are taken once, by an archive that has none', async () => {
    const { version } = await getRules(db())
    await seedRules(deps(), [ruleOf(sale)])
    expect((await getRules(db())).version).toBe(version)
    const fresh = await openTestArchive()
    const room = { ...fresh, destinations: [] }
    await seedRules(room, [])
    await seedRules(room, [ruleOf(sale)])
    await seedRules(room, [ruleOf({ ...sale, id: 'other' })])
    expect(await getRules(fresh.connection.db)).toMatchObject({
      version: 1,
      savedBy: 'config/rules.json',
      rules: [{ id: 'r' }],
    })
    await fresh.remove()
  })
})

describe('a dry run', () => {
  const agadir = { name: 'Agadir', when: { place: ['Agadir'] }, do: { desk: 'souss', tags: ['sud'] } }
  const rulesOf = (...rules: object[]) => rules.map((rule, at) => ruleOf({ id: `r${at + 1}`, ...rule }))
  let inSale: number
  let inAgadir: number

  beforeAll(async () => {
    await put([sale])
    inSale = (await receive(deps(), 'map', dispatch('Salé'))).id
    inAgadir = (await receive(deps(), 'map', dispatch('Agadir'))).id
  })

  const everything = async () => ({
    drafts: await db().selectFrom('drafts').selectAll().orderBy('id').execute(),
    events: await db().selectFrom('draftEvents').selectAll().orderBy('id').execute(),
    routing: await db().selectFrom('draftRouting').selectAll().orderBy('id').execute(),
    settings: await db().selectFrom('settings').selectAll().orderBy('name').execute(),
    deliveries: await db().selectFrom('deliveries').selectAll().orderBy('id').execute(),
  })

  test('shows which drafts would have gone elsewhere, and why', async () => {
    const report = await dryRun(deps(), { rules: rulesOf(sale, agadir) })
    expect(report.drafts.find(({ draftId }) => draftId === inAgadir)).toMatchObject({
      was: { desk: 'main', tags: [] },
      would: { desk: 'souss', tags: ['sud'] },
      changed: ['tags', 'desk'],
      decisions: [{ name: 'Agadir', position: 2, reasons: [{ field: 'place', value: 'Agadir' }] }],
    })
    expect(report.drafts.map(({ draftId }) => draftId)).not.toContain(inSale)
    expect(report.moves).toEqual([{ from: 'main', to: 'souss', count: 1 }])
    expect(report.matched).toMatchObject([
      { id: 'r1', count: expect.any(Number) },
      { id: 'r2', count: 1 },
    ])
    expect(report.changed).toBe(1)
  })

  test('changes nothing, not even with rules that approve and spike', async () => {
    const before = await everything()
    const report = await dryRun(deps(), {
      rules: rulesOf({ ...agadir, do: { spike: true } }, { do: { approve: true } }),
    })
    expect(report.changed).toBe(report.examined)
    expect(await everything()).toEqual(before)
  })

  test('of the saved rules differs from nothing', async () => {
    expect(await dryRun(deps(), {})).toMatchObject({ changed: 0, drafts: [], moves: [] })
  })

  test('against the record shows what was decided when the drafts came in', async () => {
    const { drafts: moved } = await dryRun(deps(), { rules: [], against: 'recorded' })
    expect(moved.find(({ draftId }) => draftId === inSale)).toMatchObject({
      was: { desk: 'region' },
      would: { desk: 'main' },
    })
    expect(moved.map(({ draftId }) => draftId)).not.toContain(inAgadir)
  })

  test('looks at the copy as the wire sent it, not as an editor left it', async () => {
    const draft = await columnsOf(inAgadir)
    const story = { ...draft.story, dateline: undefined, event: undefined, headline: 'Rien', body: ['Rien.'] }
    await archive.connection.transaction(() =>
      drafts.step(db(), draft, { action: 'edit', actor: 'amina' }, { story: story as typeof draft.story }),
    )
    const { drafts: moved } = await dryRun(deps(), { rules: rulesOf(agadir) })
    expect(moved.map(({ draftId }) => draftId)).toContain(inAgadir)
  })

  test('looks back as many days as asked, counts all and lists some', async () => {
    const rules = rulesOf({ do: { desk: 'x' } })
    await db()
      .updateTable('drafts')
      .set({ receivedAt: new Date(Date.now() - 3 * 24 * 3600_000) })
      .where('id', '=', inSale)
      .execute()
    const two = await dryRun(deps(), { rules, days: 2, limit: 1 })
    const four = await dryRun(deps(), { rules, days: 4, limit: 1 })
    expect([four.examined - two.examined, two.drafts.length, two.changed]).toEqual([1, 1, two.examined])
  })

  test('goes through many drafts page by page, and says how far it is', async () => {
    const seen: number[] = []
    await db()
      .transaction()
      .execute(async (trx) => {
        const { id: _, ...row } = await trx
          .selectFrom('drafts')
          .selectAll()
          .where('id', '=', inAgadir)
          .executeTakeFirstOrThrow()
        const copies = Array.from({ length: 450 }, () => ({
          ...row,
          story: JSON.stringify(row.story),
          wireUpdate: null,
          wireBase: null,
        }))
        const made = await trx.insertInto('drafts').values(copies).returning('id').execute()
        const versions = made.map(({ id }) => ({
          draftId: id,
          version: 1,
          madeBy: 'wire',
          story: JSON.stringify(row.story),
        }))
        await trx.insertInto('draftVersions').values(versions).execute()
      })
    const report = await dryRun(deps(), { rules: [] }, ({ examined }) => seen.push(examined))
    expect(report.examined).toBeGreaterThan(450)
    expect([seen[0], seen[1], seen.at(-1)]).toEqual([200, 400, report.examined])
  })

  test('is refused for rules that could not be saved', async () => {
    await expect(dryRun(deps(), { rules: [{ ...ruleOf(sale), when: { palce: [] } }] })).rejects.toThrow(
      /Rule 1 "Salé": .*palce/u,
    )
  })
})
