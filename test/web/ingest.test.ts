import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import * as feeds from '../../src/db/feeds.ts'
import { createReadingRoom } from '../../src/reading/room.ts'
import { jobDeps } from '../stage/jobs.ts'
import { archive, entry, feedOf, itemsOf, makeFeed, payloadsOf, pushOnStage, rss, send } from '../stage/push.ts'
import { openWeb } from '../stage/web.ts'

pushOnStage()

describe('what is pushed', () => {
  test('is kept, its items saved and their imports queued, before it is answered with a receipt', async () => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, rss(entry('a', 'La récolte commence'), entry('b', 'Le marché rouvre')))
    expect(answer.status).toBe(202)
    const receipt = (await answer.json()) as { trace: string }
    const [payload] = await payloadsOf(id)
    expect(receipt).toEqual({ trace: payload?.trace, items: 2, newItems: 2, failures: 0 })
    const items = await itemsOf(id)
    expect(items.map(({ identity }) => identity)).toEqual(['a', 'b'])
    for (const item of items) expect(await archive.queues.all.import.getJob(`import-${item.id}`)).toBeTruthy()
    const feed = await feedOf(id)
    expect(feed).toMatchObject({
      failures: 0,
      error: null,
      lastPollAt: expect.any(Date),
      lastNewItemAt: expect.any(Date),
    })
  })

  test.each([
    [
      'a ninjs item',
      JSON.stringify({ uri: 'tag:essai:1', headline: 'La récolte', body_text: 'Fès – La récolte.' }),
      'application/json',
    ],
    [
      'plain text',
      'La récolte commence\n\nFès – La récolte a commencé lundi, a annoncé la coopérative.',
      'text/plain; charset=utf-8',
    ],
    [
      'a page',
      '<!doctype html><title>La récolte</title><article><h1>La récolte commence</h1><p>La récolte a commencé lundi à Fès, a annoncé la coopérative Tamsna, qui attend mille tonnes.</p></article>',
      'text/html',
    ],
  ])('may be %s', async (_, body, type) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, body, { 'content-type': type })
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test.each([
    '',
    'xml',
    '; charset',
    'application/octet-stream',
    'application/json',
    'multipart/form-data; boundary=x',
  ])('is read for what it is under the content type "%s"', async (type) => {
    const { id, token } = await makeFeed()
    const answer = await send(
      id,
      token,
      Buffer.from(rss(entry('a', 'La récolte commence'))),
      type ? { 'content-type': type } : {},
    )
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('may be packed with %s', async (coding, pack) => {
    const { id, token } = await makeFeed()
    const answer = await send(id, token, pack(rss(entry('a', 'La récolte commence'))), { 'content-encoding': coding })
    expect([answer.status, (await itemsOf(id)).length]).toEqual([202, 1])
  })

  test('keeps its bytes as they came, whatever their charset', async () => {
    const { id, token } = await makeFeed()
    const body = Buffer.from(rss(entry('a', 'Récolte à Fès')).replace('UTF-8', 'iso-8859-1'), 'latin1')
    expect((await send(id, token, body)).status).toBe(202)
    expect((await payloadsOf(id))[0]?.body.equals(body)).toBe(true)
    expect((await itemsOf(id))[0]?.content.title).toBe('Récolte à Fès')
  })

  test('may come for a feed that is polled as well, whose timetable and troubles stay its own', async () => {
    const { id, token } = await makeFeed('https://fil.example/rss')
    await feeds.failed(archive.connection.db, id, {
      at: new Date(),
      nextPollAt: new Date('2040-01-01'),
      quietUntil: null,
      error: 'fil.example answered 500.',
      stop: false,
    })
    const before = await feedOf(id)
    expect((await send(id, token, rss(entry('a', 'La récolte commence')))).status).toBe(202)
    const { nextPollAt, lastPollAt, failures, error } = before
    expect(await feedOf(id)).toMatchObject({ nextPollAt, lastPollAt, failures, error, lastNewItemAt: expect.any(Date) })
  })

  test('revises an item of the same guid', async () => {
    const { id, token } = await makeFeed()
    await send(id, token, rss(entry('a', 'La récolte commence')))
    await send(id, token, rss(entry('a', 'La récolte est finie')))
    expect((await itemsOf(id)).map(({ identity }) => identity)).toEqual(['a', 'a'])
  })
})

describe('what is pushed twice', () => {
  test('brings nothing the second time, under the trace of the first', async () => {
    const { id, token } = await makeFeed()
    const body = rss(entry('a', 'La récolte commence'))
    const first = (await (await send(id, token, body)).json()) as { trace: string }
    const again = await send(id, token, body)
    expect([again.status, await again.json()]).toEqual([202, { ...first, newItems: 0 }])
    expect([(await payloadsOf(id)).length, (await itemsOf(id)).length]).toEqual([1, 1])
  })

  test('at once is there once', async () => {
    const { id, token } = await makeFeed()
    const body = rss(...Array.from({ length: 40 }, (_, at) => entry(`a${at}`, `La parcelle ${at} est récoltée`)))
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(id, token, body)))
    const receipts = await Promise.all(answers.map(async (answer) => (await answer.json()) as { newItems: number }))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    expect(receipts.reduce((sum, { newItems }) => sum + newItems, 0)).toBe(40)
    expect([(await payloadsOf(id)).length, (await itemsOf(id)).length]).toEqual([1, 40])
  })

  test('in another order and at once, at two servers, does not stand in its own way', async () => {
    const { id, token } = await makeFeed()
    const reading = createReadingRoom()
    const second = await openWeb(archive, { ...jobDeps(archive), reading })
    const entries = Array.from({ length: 400 }, (_, at) => entry(`a${at}`, `La parcelle ${at} est récoltée`))
    const statuses: number[] = []
    for (let round = 0; round < 2; round += 1) {
      const fresh = entries.map((text) => text.replace('coopérative', `coopérative ${round}`))
      const pushes = [send(id, token, rss(...fresh)), send(id, token, rss(...fresh.toReversed()), {}, second.url)]
      statuses.push(...(await Promise.all(pushes)).map(({ status }) => status))
    }
    await second.close()
    await reading.close()
    expect(statuses).toEqual(Array(4).fill(202))
    expect((await itemsOf(id)).length).toBe(800)
  })
})
