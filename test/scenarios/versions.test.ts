import { readFile } from 'node:fs/promises'
import { approve, edit, takeUpdate } from '../../src/commands/drafts.ts'
import { acknowledge } from '../../src/commands/kill.ts'
import { reparse } from '../../src/commands/reparse.ts'
import type { DraftDetail } from '../../src/model/api.ts'
import { age, blind } from '../stage/reparse.ts'
import { describeWith, type Server } from '../stage/servers.ts'
import { stands, stopAll, urlsOf } from '../stage/stands.ts'
import { g2, rss, story } from './dispatches.ts'
import { openScene, outlets, type Scene } from './newsroom.ts'

const actions = ({ history }: DraftDetail) => history.map(({ action }) => action)
const last = ({ history }: DraftDetail, action: string) => history.findLast((event) => event.action === action)

for (const { name, programs, servers } of stands.filter((stand) => stand.name !== 'on PostgreSQL'))
  describeWith(programs, `one story, many versions, ${name}`, () => {
    let running: Record<string, Server>
    let scene: Scene
    beforeAll(async () => {
      running = await servers()
      scene = await openScene(urlsOf(running))
    }, 60_000)
    afterAll(async () => {
      await scene.close()
      await stopAll(running)
    })

    const approveNow = async (id: number, actor = 'amina') => {
      await approve(scene.deps, id, actor, { version: (await scene.look(id)).version })
      return scene.look(id)
    }
    const publish = async (id: number) => {
      await approveNow(id)
      return scene.becomes(id, ({ state }) => state === 'published')
    }
    const sentTo = (id: number) => scene.cms.arrivals.filter(({ data }) => data.draftId === id).map(({ type }) => type)
    const published = async ({ deliveries }: DraftDetail, version: number) => {
      const delivery = deliveries.find(
        ({ destination, draftVersion }) => destination === 'folder' && draftVersion === version,
      )
      return JSON.parse(await readFile(delivery?.receipt?.locations[0] ?? '', 'utf8'))
    }

    test('a take is put after its dispatch, and its speaker is known from there', async () => {
      const { headline, text } = story('Azemmour')
      const first = await scene.send('map', g2({ guid: 'take:1', headline, text: text.slice(0, 2) }))
      const more =
        '« Une seconde équipe commencera en janvier », a-t-elle encore annoncé, sans dire combien d’ouvrières elle comptera.'
      const whole = await scene.send('map', g2({ guid: 'take:2', headline: `${headline} (SUITE)`, text: [more] }))
      expect(whole).toMatchObject({ id: first.id, state: 'incoming', headline, sources: 2 })
      expect(whole.items.map(({ relation }) => relation)).toEqual(['first', 'take'])
      expect(whole.story.body).toHaveLength(3)
      expect(whole.story.body.at(-1)).toContain('Une seconde équipe')
      expect(whole.story.quotes.at(-1)?.speaker?.name).toBe('Zineb Ouhammou')
      expect(last(whole, 'take-update')?.reason).toContain('take: ')
    })

    test('a take that comes first waits for its dispatch', async () => {
      const { headline, text } = story('Berrechid')
      const more =
        'La seconde équipe commencera en janvier, a précisé la direction, qui n’a pas dit combien d’ouvrières elle comptera.'
      const take = await scene.send('map', g2({ guid: 'early:2', headline: `${headline} (SUITE)`, text: [more] }))
      const whole = await scene.send('map', g2({ guid: 'early:1', headline, text }))
      expect(whole).toMatchObject({ id: take.id, state: 'incoming', headline })
      expect(whole.story.body).toHaveLength(text.length + 1)
      expect(whole.story.body.at(-1)).toBe(more)
    })

    test('a writethru under another identity takes the place of untouched copy', async () => {
      const { headline, text } = story('Chichaoua')
      const first = await scene.send('map', g2({ guid: 'wt:1', headline, text: text.slice(0, 2) }))
      const later = await scene.send('map-b', g2({ guid: 'wt:2', headline: `${headline} (SYNTHÈSE)`, text }))
      expect(later.id).toBe(first.id)
      expect(later.story.body).toEqual(expect.arrayContaining([expect.stringContaining('Idriss Belaïdi')]))
      expect(later.items.map(({ relation }) => relation)).toEqual(['first', 'writethru'])
      expect(last(later, 'take-update')?.reason).toContain('writethru')
    })

    test('a correction after publication is laid beside, says what it corrects, and goes out once it is taken', async () => {
      const { headline, text } = story('Demnate')
      const { id } = await scene.send('map', g2({ guid: 'corr:1', headline, text }))
      const out = await publish(id)
      const corrected = text.map((line) => line.replace('12 tonnes', '21 tonnes'))
      const offered = await scene.send(
        'map',
        g2({ guid: 'corr:9', headline: `RECTIFICATIF - ${headline}`, text: corrected }),
      )
      expect(offered).toMatchObject({ id, state: 'updated', updatePending: true })
      expect(offered.story.body).toEqual(out.story.body)
      expect(last(offered, 'offer-update')?.reason).toMatch(/correction: .*12 → 21/u)
      await takeUpdate(scene.deps, id, 'amina', { version: offered.version })
      expect(await scene.look(id)).toMatchObject({ state: 'updated', updatePending: false })
      const again = await publish(id)
      expect(JSON.stringify(await published(again, again.deliveries[0]?.draftVersion ?? 0))).toContain('21 tonnes')
      expect(sentTo(id)).toEqual(['story.published', 'story.published'])
    })

    test('a kill before publication freezes the draft; nothing has gone out and nothing goes', async () => {
      const { headline, text } = story('Essaouira')
      const { id } = await scene.send('map', g2({ guid: 'kill:1', headline, text }))
      const killed = await scene.send(
        'map',
        g2({ guid: 'kill:1', version: 2, status: 'canceled', headline, text: ['Annulée.'] }),
      )
      expect(killed).toMatchObject({
        id,
        state: 'killed',
        deliveries: [],
        kill: { by: 'wire', needsAcknowledgement: true },
      })
      await expect(approveNow(id)).rejects.toThrow('This draft is killed')
      expect(sentTo(id)).toEqual([])
      await acknowledge(scene.deps, id, 'amina', { version: killed.version })
      expect(await scene.look(id)).toMatchObject({ state: 'killed', kill: { needsAcknowledgement: false } })
    })

    test('a kill under another identity, after publication, takes the copy back from every place it went; twice is once', async () => {
      const { headline, text } = story('Figuig')
      const { id } = await scene.send('map', g2({ guid: 'kill:a', headline, text }))
      const out = await publish(id)
      const order = `Prière d’annuler notre dépêche intitulée « ${headline} », diffusée ce jour.`
      const killed = await scene.send(
        'map',
        g2({ guid: 'kill:b', headline: `ANNULATION - ${headline}`, text: [order] }),
      )
      expect(killed).toMatchObject({ id, state: 'killed' })
      const back = await scene.becomes(id, ({ deliveries }) => deliveries.every(({ state }) => state === 'delivered'))
      expect(back.deliveries.map(({ kind, destination }) => `${kind} ${destination}`).sort()).toEqual([
        'publish cms',
        'publish folder',
        'retract cms',
        'retract folder',
      ])
      expect(await published(out, out.deliveries[0]?.draftVersion ?? 0)).toMatchObject({ pubStatus: 'canceled' })
      const again = await scene.send('map', g2({ guid: 'kill:c', headline: `ANNULATION - ${headline}`, text: [order] }))
      expect(again).toMatchObject({ id, state: 'killed' })
      expect(last(again, 'ignored')?.reason).toContain('killed before')
      expect(sentTo(id)).toEqual(['story.published', 'story.retracted'])
    })

    test.each([
      ['under its own guid', 'unknown:1'],
      ['under another guid', 'unknown:2'],
    ])('a kill of something unknown is kept, and holds when its story comes %s', async (_, guid) => {
      const { headline, text } = story(guid.endsWith('1') ? 'Goulmima' : 'Imintanoute')
      const order = `Prière d’annuler notre dépêche intitulée « ${headline} ».`
      const kill = { guid: `unknown:1:${headline}`, version: 2, status: 'canceled' as const }
      const waiting = await scene.send('map', g2({ ...kill, headline: `ANNULATION - ${headline}`, text: [order] }))
      expect(waiting.state).toBe('killed')
      const own = guid.endsWith('1') ? kill.guid : guid
      const killed = await scene.send(
        'map',
        g2({ guid: own, version: 1, at: new Date(Date.now() - 60_000), headline, text }),
      )
      expect(killed).toMatchObject({ id: waiting.id, state: 'killed' })
      expect(actions(killed)).toContain('fill')
      expect(killed.story.body).toHaveLength(text.length)
      await expect(approveNow(killed.id)).rejects.toThrow('This draft is killed')
    })

    test('two editors at once: the second is told who changed what, and an update during an edit waits beside it', async () => {
      const { headline, text } = story('Jorf')
      const { id, version } = await scene.send('map', g2({ guid: 'two:1', headline, text }))
      await edit(scene.deps, id, 'amina', { version, headline: 'Titre d’Amina' })
      await expect(edit(scene.deps, id, 'brahim', { version, headline: 'Titre de Brahim' })).rejects.toThrow(/amina/u)
      const update = text.map((line) => line.replace('trois ateliers', 'cinq ateliers'))
      const offered = await scene.send('map', g2({ guid: 'two:1', version: 2, headline, text: update }))
      expect(offered).toMatchObject({ id, headline: 'Titre d’Amina', updatePending: true })
      // Brahim began before the update came: nothing of it is lost, and nothing of his.
      await expect(edit(scene.deps, id, 'brahim', { version: version + 1, headline: 'Autre' })).rejects.toThrow(/wire/u)
      expect(offered.story.body).toEqual(expect.arrayContaining([expect.stringContaining('trois ateliers')]))
      expect(offered.wireUpdate?.body).toEqual(expect.arrayContaining([expect.stringContaining('cinq ateliers')]))
    })

    test('the same copy from five outlets and its agency is one draft that shows the agency’s, whoever comes first', async () => {
      const orders = [
        [0, 1, 2, 3, 4, 5],
        [5, 4, 3, 2, 1, 0],
        [3, 0, 5, 1, 4, 2],
        [2, 5, 0, 4, 1, 3],
      ]
      for (const [at, order] of orders.entries()) {
        const { headline, text } = story(['Kelaat', 'Larache', 'Midelt', 'Nador'][at] ?? '')
        const filed = new Date('2026-11-24T08:00:00Z')
        const sources = [
          { feed: 'map', bytes: g2({ guid: `five:${at}`, at: filed, headline, text }) },
          ...outlets.map((feed, nth) => ({
            feed,
            bytes: rss({
              guid: `${feed}:${at}`,
              at: new Date(filed.getTime() + (nth + 1) * 600_000),
              headline: `${headline.split(' : ')[1]} (${nth})`,
              text: [...text.slice(0, text.length - (nth % 2)), nth % 2 ? 'avec ANP' : 'Source : ANP'],
            }),
          })),
        ]
        const ids = []
        for (const nth of order) {
          const source = sources[nth]
          if (source) ids.push((await scene.send(source.feed, source.bytes)).id)
        }
        expect(new Set(ids).size).toBe(1)
        const draft = await scene.look(ids[0] ?? 0)
        expect(draft).toMatchObject({ state: 'incoming', headline, feedId: 'map', sources: 6, updatePending: false })
        expect(draft.story.body).toHaveLength(text.length)
        expect(draft.items.filter(({ filedFirst }) => filedFirst).map(({ feedId }) => feedId)).toEqual(['map'])
      }
    })

    test('a replay with a better lexicon shows what would change, changes what nobody has touched, and offers it to who has', async () => {
      const [mine, theirs] = [story('Tahla'), story('Imilchil')]
      const { id: free } = await scene.send('map', g2({ guid: 'replay:1', ...mine }))
      const { id: busy, version } = await scene.send('map', g2({ guid: 'replay:2', ...theirs }))
      for (const id of [free, busy]) await age(scene.deps, id, blind)
      await edit(scene.deps, busy, 'amina', { version, headline: 'Titre d’Amina' })
      const known = (await scene.look(free)).story.quotes.length

      const would = [free, busy].map((draft) => reparse(scene.deps, { draft, dryRun: true }))
      expect((await Promise.all(would)).map(({ changed, offered }) => [changed, offered])).toEqual([
        [1, 0],
        [0, 1],
      ])
      expect((await scene.look(free)).story.quotes).toHaveLength(known)

      for (const draft of [free, busy]) await reparse(scene.deps, { draft })
      const changed = await scene.look(free)
      expect(changed.story.quotes).toHaveLength(known + 1)
      expect(changed.story.quotes[0]?.speaker?.name).toBe('Zineb Ouhammou')
      expect(changed.history.at(-1)).toMatchObject({ actor: 'reparse', action: 'take-update' })
      expect(await scene.look(busy)).toMatchObject({ headline: 'Titre d’Amina', updatePending: true })
    })

    test('bytes that are known already change nothing on their draft', async () => {
      const { headline, text } = story('Oualidia')
      const bytes = g2({ guid: 'known:1', headline, text })
      const before = await scene.send('map', bytes)
      const after = await scene.send('map', bytes)
      expect(after).toEqual(before)
    })
  })
