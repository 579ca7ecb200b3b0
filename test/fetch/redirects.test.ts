import type { RequestListener } from 'node:http'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { failure, startServer, text, withServer } from './server.ts'

/** Sends /1 on to /2 and so on with these statuses; the last answers. */
const chain =
  (...statuses: number[]): RequestListener =>
  (request, response) => {
    const step = Number(request.url?.slice(1))
    const status = statuses[step - 1]
    if (status === undefined) response.end('arrived')
    else response.writeHead(status, { location: `/${step + 1}` }).end('moved'.repeat(100_000))
  }

test.each([
  [[301], '/2'],
  [[308], '/2'],
  [[301, 308, 301], '/4'],
  [[302], undefined],
  [[301, 302], undefined],
  [[307, 301], undefined],
  [[303], undefined],
  [[], undefined],
])('after %j the permanent address is %s', (statuses, path) =>
  withServer(chain(...statuses), async (fetcher, origin) => {
    const fetched = await fetcher.get(`${origin.url}/1`)
    expect(text(fetched.body)).toBe('arrived')
    expect(fetched.url).toBe(`${origin.url}/${statuses.length + 1}`)
    expect(fetched.permanentUrl).toBe(path === undefined ? undefined : origin.url + path)
  }),
)

test('five redirects are followed', () =>
  withServer(chain(302, 302, 302, 302, 302), async (fetcher, origin) => {
    expect(text((await fetcher.get(`${origin.url}/1`)).body)).toBe('arrived')
  }))

test('a redirect loop is stopped after five', () =>
  withServer(
    (_request, response) => response.writeHead(302, { location: '/again' }).end(),
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('more than 5 times'),
      })
      expect(origin.requests).toHaveLength(6)
    },
  ))

test.each([
  ['http://10.0.0.1/feed', 'forbidden'],
  ['http://127.0.0.1:1/', 'forbidden'],
  ['http://[::1]:8080/', 'forbidden'],
  ['http://2852039166/latest/meta-data/', 'forbidden'],
  ['//169.254.169.254/', 'forbidden'],
  ['http://localhost:8080/', 'forbidden'],
  ['file:///etc/passwd', 'forbidden'],
  ['gopher://127.0.0.1:6379/_FLUSHALL', 'forbidden'],
  ['data:text/plain,hello', 'forbidden'],
  ['javascript:alert(1)', 'forbidden'],
  ['http://user:secret@example.com/', 'forbidden'],
  ['http://example.com:25/', 'forbidden'],
  ['http://[nonsense', 'unavailable'],
])('a redirect to %s is refused', (location, code) =>
  withServer(
    (_request, response) => response.writeHead(302, { location }).end(),
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({ code })
      expect(origin.requests).toHaveLength(1)
    },
  ),
)

test('a redirect to another address that is not allowed never reaches it', async () => {
  const inner = await startServer((_request, response) => response.end('secret'))
  await withServer(
    (_request, response) => response.writeHead(302, { location: inner.url }).end(),
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({ code: 'forbidden' })
      expect(inner.requests).toHaveLength(0)
    },
  )
})

test('a host not named in the allow list cannot redirect to an address that is', async () => {
  const inner = await startServer((_request, response) => response.end('secret'))
  const outer = await startServer((_request, response) => response.writeHead(302, { location: inner.url }).end())
  // wire.example stands for any host on the internet: its address passes, but its name is on no list.
  const lookup = (
    _host: string,
    _options: object,
    done: (error: null, found: [{ address: string; family: 4 }]) => void,
  ) => done(null, [{ address: '127.0.0.1', family: 4 }])
  const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: ['127.0.0.0/8'], lookup })
  expect(await failure(fetcher.get(`http://wire.example:${outer.port}/`))).toMatchObject({ code: 'forbidden' })
  expect(outer.requests).toHaveLength(1)
  expect(inner.requests).toHaveLength(0)
  await fetcher.close()
})

test('an Arabic path sent as raw UTF-8 is followed', () =>
  withServer(
    (request, response) => {
      if (request.url === '/') {
        response.writeHead(301, { location: Buffer.from('/أخبار').toString('latin1') }).end()
      } else response.end(decodeURIComponent(request.url ?? ''))
    },
    async (fetcher, origin) => {
      expect(text((await fetcher.get(origin.url)).body)).toBe('/أخبار')
    },
  ))

test('a login goes to the server that was asked for, along its own redirects, and to no other', () =>
  withServer(
    (request, response) => response.end(request.headers.authorization ?? 'nobody'),
    async (_, elsewhere) => {
      const origin = await startServer((request, response) => {
        if (request.url === '/out') response.writeHead(302, { location: elsewhere.url }).end()
        else if (request.url === '/in') response.writeHead(302, { location: '/here' }).end()
        else response.end(request.headers.authorization ?? 'nobody')
      })
      const fetcher = createFetcher({ userAgent: 'test', allow: ['127.0.0.1'] })
      const login = { username: 'dépêche', password: 'ouvre:toi' }
      const sent = `Basic ${Buffer.from('dépêche:ouvre:toi').toString('base64')}`
      const asked = async (path: string) => text((await fetcher.get(origin.url + path, { login })).body)
      expect([await asked('/'), await asked('/in'), await asked('/out')]).toEqual([sent, sent, 'nobody'])
      await fetcher.close()
    },
  ))
