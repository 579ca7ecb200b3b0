import type { LookupAddress } from 'node:dns'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { feedSettings } from '../../src/model/feed.ts'
import { type Certificates, makeCertificates, type Pair } from '../stage/certificates.ts'
import { jobDeps } from '../stage/jobs.ts'
import { openPollStand, send } from '../stage/poll-stand.ts'
import { describeWith } from '../stage/servers.ts'

/** The lines of the house's list of bad inputs that TLS, DNS and addresses can bring, by their numbers. */
let stand: Awaited<ReturnType<typeof openPollStand>>
beforeAll(async () => {
  stand = await openPollStand()
}, 60_000)
afterAll(() => stand.close())

describeWith(['openssl'], 'certificates', () => {
  let certificates: Certificates
  const servers: Server[] = []
  beforeAll(() => {
    certificates = makeCertificates()
  })
  afterAll(() => {
    for (const server of servers) server.close().closeAllConnections()
  })

  /** A server behind this certificate, and a feed there, polled `times` times. */
  async function pollBehind(pair: Pair, times = 1, location?: string) {
    let asked = 0
    const server = createServer(pair, (_, response) => {
      asked += 1
      if (location) response.writeHead(301, { location }).end()
      else response.end('secret')
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const id = await stand.add(send(), { url: `https://${host}/` })
    const deps = jobDeps(stand.archive, {
      allow: [host, stand.host],
      now: () => stand.clock.now,
      fetcher: { authority: certificates.authority },
    })
    for (let time = 0; time < times; time += 1) await stand.poll(id, deps)
    await deps.fetcher.close()
    return { feed: await stand.find(id), asked }
  }

  test('21: an expired certificate pauses the feed, and nothing is asked past it', async () => {
    const { feed, asked } = await pollBehind(certificates.expired)
    expect(feed).toMatchObject({
      enabled: false,
      stoppedReason: expect.stringContaining('its certificate has expired'),
    })
    expect(asked).toBe(0)
  })

  test('22: a certificate for another host pauses the feed as well', async () => {
    const { feed, asked } = await pollBehind(certificates.otherHost)
    expect(feed).toMatchObject({ enabled: false, stoppedReason: expect.stringContaining('for another host') })
    expect(asked).toBe(0)
  })

  test('6: from https to http is followed with a warning, and never remembered', async () => {
    stand.answer('offen', send())
    const { feed, asked } = await pollBehind(certificates.good, 4, `http://${stand.host}/offen.xml`)
    expect(feed).toMatchObject({
      url: expect.stringMatching(/^https:/u),
      movedTo: null,
      failures: 0,
      error: expect.stringContaining('from https to http'),
    })
    expect(asked).toBe(4)
  })
})

describe('names', () => {
  type Found = NodeJS.ErrnoException | LookupAddress[]
  const failing = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })

  /** Polls a feed at wire.example, whose look-ups give these answers, one after the other and the last for ever. */
  async function pollNamed(found: Found[], allow: string[] = []) {
    let looks = 0
    const port = stand.host.split(':')[1]
    const id = await stand.add(send())
    await stand.db
      .updateTable('feeds')
      .set({ url: `http://wire.example:${port}/${id}.xml` })
      .where('id', '=', id)
      .execute()
    const deps = jobDeps(stand.archive, {
      allow,
      now: () => stand.clock.now,
      fetcher: {
        lookup: (_host, _options, done) => {
          const answer = found[Math.min(looks++, found.length - 1)] ?? []
          if (answer instanceof Error) done(answer, [])
          else done(null, answer)
        },
      },
    })
    const feed = await stand.poll(id, deps)
    await deps.fetcher.close()
    return { feed, looks, asked: stand.asked(id).length }
  }
  const loopback = [{ address: '127.0.0.1', family: 4 }]

  test('23: a name nobody knows backs off', async () => {
    const { feed } = await pollNamed([failing('ENOTFOUND')])
    expect(feed).toMatchObject({ enabled: true, failures: 1, error: expect.stringContaining('no such host') })
    expect(feed.nextPollAt.getTime()).toBeGreaterThan(stand.clock.now.getTime() + 300_000)
  })

  test('24: a name server that times out is asked once more', async () => {
    expect(await pollNamed([failing('EAI_AGAIN'), loopback], ['wire.example'])).toMatchObject({
      feed: { error: null },
      asked: 1,
    })
    const { feed, looks } = await pollNamed([failing('EAI_AGAIN')])
    expect(feed.error).toContain('name server does not answer')
    expect(looks).toBe(2)
  })

  test('28: a name that changes its mind between check and connection reaches nothing', async () => {
    let looks = 0
    const rebinding = {
      family: 4,
      get address() {
        return looks++ === 0 ? '93.184.216.34' : '127.0.0.1'
      },
    }
    const { feed, asked } = await pollNamed([[rebinding]])
    expect(feed.error).toContain('127.0.0.1, which is not a public internet address')
    expect(asked).toBe(0)
  })

  test.each([
    '10.0.0.1',
    '172.16.0.9',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('25, 26: a name that leads to %s among public addresses is refused', async (address) => {
    const { feed, asked } = await pollNamed([
      [
        { address: '93.184.216.34', family: 4 },
        { address, family: address.includes(':') ? 6 : 4 },
      ],
    ])
    expect(feed.error).toContain(`leads to ${address}`)
    expect(asked).toBe(0)
  })
})

describe('what is refused before connecting', () => {
  // By class: private, loopback, link-local, CGNAT, metadata; IPv4 in IPv6; decimal, hex, octal, full-width; other schemes; credentials.
  const INWARD = `
25 http://10.0.0.1/ http://172.16.0.1/ http://192.168.0.1/ http://127.0.0.1/ http://0.0.0.0/ http://169.254.0.1/ http://100.64.0.1/
25 http://169.254.169.254/latest/meta-data/ http://100.100.100.200/ http://168.63.129.16/ http://[::1]/ http://[fe80::1]/ http://[fd00::1]/
26 http://[::ffff:127.0.0.1]/ http://[::ffff:a00:1]/ http://[::127.0.0.1]/ http://[64:ff9b::a9fe:a9fe]/ http://[2002:7f00:1::]/ http://[2001:0:7f00:1::1]/
27 http://2130706433/ http://0x7f000001/ http://017700000001/ http://0x7f.1/ http://0177.0.0.1/ http://１２７.０.０.１/ http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://3232235777/
30 file:///etc/passwd gopher://127.0.0.1:6379/_FLUSHALL data:text/xml,<rss/> ftp://10.0.0.1/feed javascript:alert(1)
31 http://user:hunter2@example.com/feed http://user@10.0.0.1/ https://:hunter2@example.com/
`
    .trim()
    .split('\n')
    .flatMap((line) =>
      line
        .split(' ')
        .slice(1)
        .map((url) => [line.slice(0, 2), url] as const),
    )

  test.each(INWARD)('29, %s: a redirect to %s', async (_, url) => {
    const location = Buffer.from(url).toString('latin1')
    const id = await stand.add((_, response) => response.writeHead(302, { location }).end())
    const feed = await stand.poll(id)
    expect(feed).toMatchObject({ failures: 1, enabled: true })
    expect(feed.error).toMatch(/not a public internet address|Only http and https|user name or password/u)
    expect(feed.error).not.toContain('hunter2')
    expect(stand.asked(id)).toHaveLength(1)
  })

  test.each(INWARD.filter(([number]) => number !== '30' && number !== '31'))('%s: a feed at %s', async (_, url) => {
    const feed = await stand.poll(await stand.add(send(), { url }))
    expect(feed).toMatchObject({ failures: 1, error: expect.stringContaining('not a public internet address') })
  })

  test.each(INWARD.filter(([number, url]) => number === '31' || /^(?:gopher|data|javascript)/u.test(url)))(
    '%s: a feed at %s cannot be added',
    (_, url) => {
      expect(feedSettings.safeParse({ id: 'x', name: 'x', url }).success).toBe(false)
    },
  )
})
