import { isPublic, readAllowList } from '../../src/fetch/addresses.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { failure, startServer, text } from './server.ts'

// Every notation of an address that must never be connected to, as a feed or a redirect could write it.
const REFUSED = `
http://127.0.0.1/ http://127.0.0.1:8080/ http://127.1/ http://127.0.1/ http://127.255.255.254/ https://127.0.0.1/ http://127.0.0.1./
http://2130706433/ http://0x7f000001/ http://0x7f.0x0.0x0.0x1/ http://0x7f.1/ http://017700000001/ http://0177.0.0.1/ http://0177.0.0.0x1/
http://0000000000000177.1/ http://127.0.0.0x1/ http://%31%32%37.0.0.1/ http://127%2e0%2e0%2e1/ http://１２７.０.０.１/ http://127。0。0。1/
http://①②⑦.⓪.⓪.①/ http://0/ http://0.0.0.0/ http://0x0/ http://00/ http://0.1.2.3/
http://10.0.0.1/ http://10.255.255.255/ http://167772161/ http://0xa000001/ http://012.0.0.1/
http://172.16.0.1/ http://172.31.255.255/ http://2886729729/ http://192.168.0.1/ http://192.168.1/ http://3232235777/ http://0xc0a80101/
http://169.254.169.254/latest/meta-data/ http://2852039166/ http://0xa9fea9fe/ http://0251.0376.0251.0376/ http://169.254.43518/
http://169.254.0.1/ http://100.64.0.1/ http://100.127.255.254/ http://100.100.100.200/ http://168.63.129.16/ http://192.0.0.192/
http://192.0.2.1/ http://198.18.0.1/ http://198.51.100.7/ http://203.0.113.9/ http://192.88.99.1/ http://224.0.0.1/ http://239.255.255.250/
http://240.0.0.1/ http://255.255.255.255/ http://4294967295/
http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[0000:0000:0000:0000:0000:0000:0000:0001]/ http://[::0.0.0.1]/
http://[::127.0.0.1]/ http://[::7f00:1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[0:0:0:0:0:ffff:127.0.0.1]/
http://[::FFFF:10.0.0.1]/ http://[::ffff:a9fe:a9fe]/ http://[::ffff:8.8.8.8]/ http://[::ffff:0:127.0.0.1]/
http://[64:ff9b::127.0.0.1]/ http://[64:ff9b::a00:1]/ http://[64:ff9b::8.8.8.8]/ http://[64:ff9b:1::1]/
http://[2002:7f00:1::]/ http://[2002:a00:1::1]/ http://[2002:c0a8:101::1]/ http://[2001:0:7f00:1::1]/ http://[2001::1]/
http://[fe80::1]/ http://[febf::1]/ http://[fec0::1]/ http://[fc00::1]/ http://[fd00::1]/ http://[fd00:ec2::254]/
http://[ff02::1]/ http://[ff0e::1]/ http://[100::1]/ http://[2001:db8::1]/ http://[3fff::1]/ http://[2001:10::1]/ http://[2001:20::1]/
http://[5f00::1]/ http://[4000::1]/ http://[200::1]/
http://localhost/ http://LOCALHOST:8080/
`
  .trim()
  .split(/\s+/u)

// The URL standard takes these for no address at all.
const UNREADABLE = [
  'http://256.256.256.256/',
  'http://[fe80::1%25eth0]/',
  'http://1.2.3.4.5/',
  'http://[::1/',
  'http://',
  '127.0.0.1',
  '',
]

const OTHERWISE_REFUSED = `
file:///etc/passwd ftp://example.com/feed gopher://example.com/ data:text/xml,<rss/> javascript:alert(1) blob:http://example.com/1
ws://example.com/ http://user@example.com/ http://user:secret@example.com/ http://:secret@example.com/ http://example.com@10.0.0.1/
http://example.com:22/ http://example.com:25/ http://example.com:6379/ http://example.com:5432/ http://93.184.216.34:11211/
`
  .trim()
  .split(/\s+/u)

let connections = 0
const lookup = () => {
  connections += 1
  throw new Error('asked DNS')
}
const guarded = createFetcher({ userAgent: 'Depeche/test', allow: [] })
const blind = createFetcher({ userAgent: 'Depeche/test', allow: [], lookup })
afterAll(() => Promise.all([guarded.close(), blind.close()]))

test('the table holds at least 60 notations', () => {
  expect(new Set(REFUSED).size).toBeGreaterThanOrEqual(60)
})

test.each(REFUSED)('%s is refused before connecting', async (url) => {
  const fetcher = /localhost/iu.test(url) ? guarded : blind
  expect(await failure(fetcher.get(url))).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('not a public internet address'),
  })
  expect(await failure(fetcher.post(url, '{}', {}))).toMatchObject({ code: 'forbidden' })
  expect(connections).toBe(0)
})

test.each(OTHERWISE_REFUSED)('%s is refused before connecting, whatever its address', async (url) => {
  expect(await failure(blind.get(url))).toMatchObject({ code: 'forbidden' })
  expect(connections).toBe(0)
})

test.each(UNREADABLE)('"%s" is no address', async (url) => {
  expect(await failure(blind.get(url))).toMatchObject({ code: 'invalid' })
})

test('a secret in an address does not reach the message', async () => {
  const error = await failure(blind.get('http://user:hunter2@example.com/'))
  expect(String(error)).not.toContain('hunter2')
})

test.each([
  '8.8.8.8',
  '93.184.216.34',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true)
})

describe('names', () => {
  const answering = (...addresses: string[]) =>
    createFetcher({
      userAgent: 'Depeche/test',
      allow: [],
      lookup: (_host, _options, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    })

  test.each([
    [['10.0.0.1']],
    [['93.184.216.34', '10.0.0.1']],
    [['93.184.216.34', '::1']],
    [['2606:4700::1111', 'fd00::1']],
    [['::ffff:127.0.0.1']],
  ])('a name with the addresses %j is refused', async (addresses) => {
    const fetcher = answering(...addresses)
    expect(await failure(fetcher.get('http://wire.example/'))).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('wire.example leads to'),
    })
    await fetcher.close()
  })

  test('a name nobody knows is an error that says so', async () => {
    const fetcher = createFetcher({
      userAgent: 'Depeche/test',
      allow: [],
      lookup: (_host, _options, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
    })
    expect(await failure(fetcher.get('http://wire.example/'))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no such host'),
    })
    await fetcher.close()
  })

  test('a name that changes its mind between check and connection is caught once connected', async () => {
    const origin = await startServer((_request, response) => response.end('secret'))
    let looks = 0
    const rebinding = {
      get address() {
        looks += 1
        return looks === 1 ? '93.184.216.34' : '127.0.0.1'
      },
      family: 4,
    }
    const fetcher = createFetcher({
      userAgent: 'Depeche/test',
      allow: [],
      lookup: (_host, _options, done) => done(null, [rebinding]),
    })
    expect(await failure(fetcher.get(`http://wire.example:${origin.port}/`))).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('127.0.0.1'),
    })
    expect(looks).toBeGreaterThan(1)
    expect(origin.requests).toHaveLength(0)
    await fetcher.close()
  })
})

describe('the allow list', () => {
  test.each([
    [(port: number) => `127.0.0.1:${port}`, '127.0.0.1', true],
    [() => '127.0.0.1', '127.0.0.1', true],
    [() => '127.0.0.0/8', '127.0.0.1', true],
    [() => '127.0.0.0/8', '2130706433', true],
    [(port: number) => `localhost:${port}`, 'localhost', true],
    [() => 'localhost', 'LOCALHOST', true],
    [(port: number) => `127.0.0.1:${port + 1}`, '127.0.0.1', false],
    [(port: number) => `localhost:${port}`, '127.0.0.1', false],
    [() => '10.0.0.0/8', '127.0.0.1', false],
    [() => '::1', '127.0.0.1', false],
    [() => '::ffff:127.0.0.1', '127.0.0.1', false],
  ])('entry %# lets through only what it names', async (entry, host, allowed) => {
    const origin = await startServer((_request, response) => response.end('inside'))
    const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: [entry(origin.port)] })
    const fetching = fetcher.get(`http://${host}:${origin.port}/`)
    if (allowed) expect(text((await fetching).body)).toBe('inside')
    else expect(await failure(fetching)).toMatchObject({ code: 'forbidden' })
    expect(origin.requests).toHaveLength(allowed ? 1 : 0)
    await fetcher.close()
  })

  test.each(['', 'a b', 'http://intranet/', '10.0.0.0/33', 'host:port', 'host:1:2', '[::1'])(
    'refuses the line "%s"',
    (line) => {
      expect(() => readAllowList([line])).toThrow(expect.objectContaining({ code: 'misconfigured' }))
    },
  )

  test('an Arabic host name is compared as punycode', () => {
    const allow = readAllowList(['أخبار.example:8080', '[::1]:9090'])
    expect(allow.names(new URL('http://أخبار.example:8080/').hostname, 8080)).toBe(true)
    expect(allow.permits('::1', '::1', 9090)).toBe(true)
    expect(allow.permits('::1', '::1', 9091)).toBe(false)
  })

  test('a blocked port is opened by an entry that names it, not by a range', () => {
    const allow = readAllowList(['10.0.0.0/8', 'db.example:5432'])
    expect(allow.opensPort('10.1.1.1', 5432)).toBe(false)
    expect(allow.opensPort('db.example', 5432)).toBe(true)
  })
})
