import { createGzip, gzipSync } from 'node:zlib'
import { pollNow } from '../../src/commands/feeds.ts'
import * as feeds from '../../src/db/feeds.ts'
import { type Answer, copy, entry, openPollStand, rss, send, waitOf } from '../stage/poll-stand.ts'

/** The lines of the house's list of bad inputs that HTTP can bring, by their numbers, against a real server. */
let stand: Awaited<ReturnType<typeof openPollStand>>
beforeAll(async () => {
  stand = await openPollStand()
}, 60_000)
afterAll(() => stand.close())

const polled = async (answer: Answer) => stand.poll(await stand.add(answer))

describe('answers', () => {
  test('1: a 304 without our validator is asked for once more, unconditionally, and read', async () => {
    const id = await stand.add((request, response, nth) =>
      nth === 1 ? response.writeHead(304).end() : send()(request, response, nth),
    )
    expect(await stand.poll(id)).toMatchObject({ error: null, failures: 0 })
    const [first, second] = stand.asked(id)
    expect(first?.headers['if-none-match'] ?? second?.headers['if-none-match']).toBeUndefined()
    expect(await stand.titles(id)).toHaveLength(1)
  })

  test('2: 200 and empty is an error, and the old items stay', async () => {
    const id = await stand.add((request, response, nth) => send(nth === 1 ? copy : '')(request, response, nth))
    await stand.poll(id)
    expect(await stand.poll(id)).toMatchObject({ failures: 1, error: expect.stringContaining('nothing at all') })
    expect(await stand.titles(id)).toHaveLength(1)
  })

  test.each([401, 403])('7: %i pauses the feed and says so', async (status) => {
    const feed = await polled(send('', {}, status))
    expect(feed).toMatchObject({ enabled: false, stoppedReason: expect.stringContaining(String(status)) })
  })

  test('8: 404 backs off, further each time, and goes on', async () => {
    const id = await stand.add(send('', {}, 404))
    const waits: number[] = []
    for (let time = 0; time < 4; time += 1) waits.push(waitOf(await stand.poll(id)))
    expect(waits).toEqual([375, 750, 1500, 3000])
    expect(await stand.find(id)).toMatchObject({ enabled: true, failures: 4 })
  })

  test('9: 410 stops the feed and tells an editor', async () => {
    expect(await polled(send('', {}, 410))).toMatchObject({
      enabled: false,
      stoppedReason: expect.stringContaining('gone for good'),
    })
  })

  test.each([
    [429, '7200', 7200],
    [503, '7200', 7200],
    [429, 'Mon, 03 Nov 2036 11:30:00 GMT', 7200],
    [503, 'Monday, 03-Nov-36 11:30:00 GMT', 7200],
    [429, '315360000', 7 * 86_400],
    [503, 'Sat, 03 Nov 2046 11:30:00 GMT', 7 * 86_400],
  ])(
    '10, 11: %i with Retry-After "%s" is obeyed, at most seven days, by hand as well',
    async (status, retryAfter, seconds) => {
      const id = await stand.add(send('', { 'retry-after': retryAfter }, status))
      const feed = await stand.poll(id)
      expect([waitOf(feed), feed.enabled]).toEqual([seconds, true])
      await expect(pollNow(stand.deps, id)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('alone until'),
      })
      await feeds.setEnabled(stand.db, id, false)
      expect((await feeds.setEnabled(stand.db, id, true)).nextPollAt).toEqual(feed.nextPollAt)
      await stand.pollInTime(id)
      expect(stand.asked(id)).toHaveLength(1)
    },
  )

  test('12: 500 is never given up, with back-off and chance', async () => {
    const id = await stand.add(send('', {}, 500))
    for (let time = 0; time < 40; time += 1) await stand.poll(id)
    const feed = await stand.find(id)
    expect(feed).toMatchObject({ enabled: true, failures: 40 })
    const luckier = await stand.poll(id, { ...stand.deps, random: () => 0 })
    expect([waitOf(feed), waitOf(luckier)]).toEqual([36_000, 28_800])
  })

  test('13: HTML with 200 is "not a feed", and the feed the page links to is named', async () => {
    const html =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/le-vrai.xml"></head><body><p>Bonjour</p></body></html>'
    const feed = await polled(send(html, { 'content-type': 'text/html' }))
    expect(feed).toMatchObject({ failures: 1, error: expect.stringMatching(/feed.*le-vrai\.xml/su) })
  })

  test.each(['image/png', 'text/html', 'application/octet-stream', 'nonsense'])(
    '14: a feed called "%s" is known by its first characters',
    async (type) => {
      const id = await stand.add(send(copy, { 'content-type': type }))
      expect((await stand.poll(id)).error).toBeNull()
      expect(await stand.titles(id)).toHaveLength(1)
    },
  )
})

describe('addresses that move', () => {
  const moving =
    (status: number, target: (nth: number) => string): Answer =>
    (_, response, nth) =>
      response.writeHead(status, { location: target(nth) }).end()

  test.each([301, 308])(
    '3: after %i three times in a row to one address the feed lives there, and its editor is told',
    async (status) => {
      stand.answer('neuf', send(copy, { etag: '"n"' }))
      const id = await stand.add(moving(status, (nth) => (nth === 2 ? '/neuf.xml?2' : '/neuf.xml')))
      const urls: string[] = []
      for (let time = 0; time < 5; time += 1) urls.push((await stand.poll(id)).url)
      const [old, fresh] = [`http://${stand.host}/${id}.xml`, `http://${stand.host}/neuf.xml`]
      expect(urls).toEqual([old, old, old, old, fresh])
      expect((await stand.find(id)).error).toContain(`It is fetched from ${fresh} now`)
      expect(await stand.poll(id)).toMatchObject({ url: fresh, movedTo: fresh, error: null, etag: '"n"' })
      expect(stand.asked(id)).toHaveLength(5)
    },
  )

  test.each([302, 303, 307])('4: after %i the address stays', async (status) => {
    stand.answer('autre', send())
    const id = await stand.add(moving(status, () => '/autre.xml'))
    for (let time = 0; time < 5; time += 1) await stand.poll(id)
    expect(await stand.find(id)).toMatchObject({
      url: expect.stringContaining(id),
      movedTo: null,
      movedTimes: 0,
      error: null,
    })
  })

  test('5: a loop is stopped after five redirects', async () => {
    const id = await stand.add(moving(301, () => '/rond.xml'))
    stand.answer(
      'rond',
      moving(301, () => '/rond.xml'),
    )
    expect((await stand.poll(id)).error).toContain('more than 5 times')
    expect(stand.asked('rond')).toHaveLength(5)
  })
})

describe('bodies', () => {
  const short: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write(copy.slice(0, 50))
    setTimeout(() => response.destroy(), 10)
  }
  const broken = gzipSync(copy).fill(0x55, 20, 60)

  test('15: a body that is too short is asked for again', async () => {
    const id = await stand.add((request, response, nth) => (nth === 1 ? short : send())(request, response, nth))
    expect((await stand.poll(id)).error).toBeNull()
    expect(await stand.titles(id)).toHaveLength(1)
    expect((await polled(short)).error).toContain('before its answer was whole')
  })

  test('16: malformed gzip is asked for once more as it is', async () => {
    const malformed = send(broken, { 'content-encoding': 'gzip' })
    const id = await stand.add((request, response, nth) =>
      (request.headers['accept-encoding'] === 'identity' ? send() : malformed)(request, response, nth),
    )
    expect((await stand.poll(id)).error).toBeNull()
    expect(stand.asked(id)).toHaveLength(2)
  })

  test('17: a bomb is stopped while it inflates, and nothing is kept of it', async () => {
    const feed = await polled((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      const gzip = createGzip({ level: 1 })
      gzip.pipe(response)
      const zeros = Buffer.alloc(1024 * 1024)
      const more = () => {
        while (!response.destroyed) if (!gzip.write(zeros)) return
      }
      gzip.on('drain', more)
      more()
    })
    expect(feed.error).toContain('bomb')
  })

  test('18: an endless drip ends at the deadline', async () => {
    const feed = await polled((_, response) => {
      const drip = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(drip))
    })
    expect(feed.error).toContain('did not finish within 1.5 seconds')
  })

  test('19: 1 MB of headers is refused', async () => {
    const feed = await polled((request) => {
      request.socket.write(`HTTP/1.1 200 OK\r\n${`x-filler: ${'a'.repeat(1000)}\r\n`.repeat(1000)}\r\n`)
    })
    expect(feed.error).toContain('far too many headers')
  })

  test('20: of an ETag that changes every time only the body counts', async () => {
    const id = await stand.add((request, response, nth) => send(copy, { etag: `"${nth}"` })(request, response, nth))
    for (let time = 0; time < 3; time += 1) await stand.poll(id)
    expect(stand.asked(id).map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"2"'])
    const payloads = await stand.db.selectFrom('payloads').select('id').where('feedId', '=', id).execute()
    expect(payloads).toHaveLength(1)
  })

  test('71: a feed of 500 MB is stopped at the limit', async () => {
    let sent = 0
    // 50 MB take their time where other work goes on.
    const roomy = await openPollStand({ limits: { deadlineMs: 30_000 } })
    const id = await roomy.add((_, response) => {
      const piece = Buffer.alloc(1024 * 1024, 'a')
      const more = () => {
        while (!response.destroyed && sent < 500) {
          sent += 1
          if (!response.write(piece)) return
        }
      }
      response.on('drain', more)
      more()
    })
    const feed = await roomy.poll(id)
    await roomy.close()
    expect(feed.error).toContain('more than 50 MB')
    expect(sent).toBeLessThan(100)
  })
})

describe('encodings', () => {
  const french = copy.replace('présidente', 'présidente élue')
  test.each<[string, string, Buffer, string]>([
    [
      '33: windows-1252 labelled UTF-8',
      'text/xml; charset=utf-8',
      Buffer.from(french, 'latin1'),
      'La coopérative a publie son bilan',
    ],
    [
      '34: UTF-16 with its mark',
      'text/xml',
      Buffer.from(`\ufeff${french.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      'La coopérative a publie son bilan',
    ],
    ['33: windows-1256 labelled UTF-8', 'text/xml; charset=utf-8', arabic(rss(entry('a', 'الرباط'))), 'الرباط'],
  ])('%s is read as what it is', async (_, type, body, title) => {
    const id = await stand.add(send(body, { 'content-type': type }))
    await stand.poll(id)
    expect(await stand.titles(id)).toEqual([title])
  })

  test('35: a charset nobody knows is an error that names it', async () => {
    const body = Buffer.from(french.replace('UTF-8', 'x-sidi-amlal'), 'latin1')
    expect((await polled(send(body, { 'content-type': 'text/xml; charset=x-sidi-amlal' }))).error).toContain(
      'x-sidi-amlal',
    )
  })
})

/** Arabic letters of windows-1256, as far as the test needs them. */
function arabic(text: string): Buffer {
  const letters: Record<string, number> = { ا: 0xc7, ل: 0xe1, ر: 0xd1, ب: 0xc8, ط: 0xd8 }
  return Buffer.from(
    [...text].map((letter) => letters[letter] ?? (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : 0x3f)),
  )
}
