import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { FetchStatusError } from '../../src/fetch/failures.ts'
import { failure, text, withServer } from './server.ts'

const FEED = `<rss><channel>${'<item><title>Le port rouvre</title></item>'.repeat(50)}</channel></rss>`

describe('a plain fetch', () => {
  test('hands over the bytes, the final address and what the server said of them', () =>
    withServer(
      (_request, response) => {
        response.writeHead(200, {
          'content-type': 'application/rss+xml; charset=windows-1256',
          etag: 'W/"a-b,c"',
          'last-modified': 'Tue, 01 Jul 2025 10:00:00 GMT',
          'cache-control': 'public, max-age=600',
        })
        response.end(FEED)
      },
      async (fetcher, origin) => {
        const { body, ...rest } = await fetcher.get(`${origin.url}/rss?page=1#top`)
        expect(text(body)).toBe(FEED)
        expect(rest).toEqual({
          status: 200,
          url: `${origin.url}/rss?page=1`,
          modified: true,
          contentType: 'application/rss+xml; charset=windows-1256',
          etag: 'W/"a-b,c"',
          lastModified: 'Tue, 01 Jul 2025 10:00:00 GMT',
          permanentUrl: undefined,
          retryAfterSeconds: undefined,
          cacheMaxAgeSeconds: 600,
          inHouse: true,
          warnings: [],
        })
      },
    ))

  test('names itself, and sends no cookie, no referrer and nothing added to the query', () =>
    withServer(
      (_request, response) => response.setHeader('set-cookie', 'seen=1').end(FEED),
      async (fetcher, origin) => {
        await fetcher.get(`${origin.url}/rss`)
        await fetcher.get(`${origin.url}/rss`)
        const [, second] = origin.requests
        expect(second?.headers['user-agent']).toBe('Depeche/test')
        expect(second?.headers.cookie).toBeUndefined()
        expect(second?.headers.referer).toBeUndefined()
        expect(second?.headers['if-none-match']).toBeUndefined()
        expect(second?.url).toBe('/rss')
      },
    ))

  test.each([
    ['gzip', gzipSync(FEED)],
    ['x-gzip', gzipSync(FEED)],
    ['br', brotliCompressSync(FEED)],
    ['deflate', deflateSync(FEED)],
    ['deflate', deflateRawSync(FEED)],
    ['deflate, gzip', gzipSync(deflateSync(FEED))],
    ['gzip, deflate', deflateRawSync(gzipSync(FEED))],
    ['identity', Buffer.from(FEED)],
  ])('undoes the content encoding "%s"', (encoding, bytes) =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', encoding).end(bytes),
      async (fetcher, origin) => {
        const fetched = await fetcher.get(origin.url)
        expect(text(fetched.body)).toBe(FEED)
        expect(fetched.warnings).toEqual([])
      },
    ),
  )

  test('reads an unknown content encoding as it is and says so', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'UTF-8').end(FEED),
      async (fetcher, origin) => {
        const fetched = await fetcher.get(origin.url)
        expect(text(fetched.body)).toBe(FEED)
        expect(fetched.warnings).toEqual([expect.stringContaining('utf-8')])
      },
    ))

  test('asks once more for the plain body when gzip is malformed', () =>
    withServer(
      (request, response) => {
        if (request.headers['accept-encoding'] === 'identity') return response.end(FEED)
        const broken = gzipSync(FEED)
        broken.fill(0x55, 20, 60)
        return response.setHeader('content-encoding', 'gzip').end(broken)
      },
      async (fetcher, origin) => {
        expect(text((await fetcher.get(origin.url)).body)).toBe(FEED)
        expect(origin.requests).toHaveLength(2)
      },
    ))

  test('asks twice and no more when gzip stays malformed', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'gzip').end('no gzip at all'),
      async (fetcher, origin) => {
        const error = await failure(fetcher.get(origin.url))
        expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('cannot be decompressed') })
        expect(origin.requests).toHaveLength(2)
      },
    ))

  test('refuses an empty body', () =>
    withServer(
      (_request, response) => response.end(),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({
          code: 'unavailable',
          message: expect.stringContaining('nothing at all'),
        })
      },
    ))
})

describe('conditional requests', () => {
  const etag = '"caf\xe9--gzip"'
  const lastModified = 'Tue, 1 Jul 2025 10:00:00 GMT'

  test('echo validators to the letter and take 304 for "unchanged"', () =>
    withServer(
      (_request, response) => response.writeHead(304, { etag, 'cache-control': 'max-age=60' }).end(),
      async (fetcher, origin) => {
        const fetched = await fetcher.get(origin.url, { etag, lastModified })
        expect(fetched).toMatchObject({ status: 304, modified: false, etag, cacheMaxAgeSeconds: 60 })
        expect(fetched.body).toHaveLength(0)
        expect(origin.requests).toHaveLength(1)
        expect(origin.requests[0]?.headers).toMatchObject({ 'if-none-match': etag, 'if-modified-since': lastModified })
      },
    ))

  test('leave out a validator that HTTP cannot carry', () =>
    withServer(
      (_request, response) => response.end(FEED),
      async (fetcher, origin) => {
        expect((await fetcher.get(origin.url, { etag: '"a"\r\nx: y', lastModified })).modified).toBe(true)
        expect(origin.requests[0]?.headers['if-none-match']).toBeUndefined()
        expect(origin.requests[0]?.headers['if-modified-since']).toBe(lastModified)
      },
    ))

  test('a 304 without our validator is asked for once more, unconditionally', () =>
    withServer(
      (request, response) => {
        if (request.headers['cache-control'] === 'no-cache') response.end(FEED)
        else response.writeHead(304).end()
      },
      async (fetcher, origin) => {
        const fetched = await fetcher.get(origin.url)
        expect(fetched).toMatchObject({ status: 200, modified: true })
        expect(origin.requests).toHaveLength(2)
      },
    ))

  test('a second 304 without our validator is an error', () =>
    withServer(
      (_request, response) => response.writeHead(304).end(),
      async (fetcher, origin) => {
        const error = await failure(fetcher.get(origin.url))
        expect(error).toBeInstanceOf(FetchStatusError)
        expect(error).toMatchObject({ code: 'unavailable', status: 304 })
        expect(origin.requests).toHaveLength(2)
      },
    ))
})

describe('statuses', () => {
  test.each([
    [401, 'sign-in'],
    [403, 'does not let us in'],
    [404, 'nothing at this address'],
    [410, 'gone for good'],
    [418, 'refuses the request'],
    [500, 'fault of its own'],
    [503, 'overloaded'],
    [204, 'nothing at this address'],
    [206, 'no copy'],
    [300, 'without saying where'],
    [301, 'without saying where'],
  ])('%d is an error that says what to do', (status, words) =>
    withServer(
      (_request, response) => response.writeHead(status).end(),
      async (fetcher, origin) => {
        const error = await failure(fetcher.get(origin.url))
        expect(error).toBeInstanceOf(FetchStatusError)
        expect(error).toMatchObject({
          code: 'unavailable',
          status,
          retryAfterSeconds: undefined,
          message: expect.stringContaining(words),
        })
      },
    ),
  )

  test.each([
    ['120', 120, '2 minutes'],
    ['Wed, 02 Jul 2025 13:00:00 GMT', 3600, '60 minutes'],
    ['315360000', 604_800, '7 days'],
    ['Thu, 02 Jul 2035 12:00:00 GMT', 604_800, '7 days'],
    ['Tue, 01 Jul 2025 12:00:00 GMT', 0, '0 seconds'],
  ])('429 with Retry-After "%s" tells how long to wait', (retryAfter, seconds, words) =>
    withServer(
      (_request, response) => response.writeHead(429, { 'retry-after': retryAfter }).end('slow down'),
      async (fetcher, origin) => {
        const error = await failure(fetcher.get(origin.url))
        expect(error).toMatchObject({ status: 429, retryAfterSeconds: seconds })
        expect(error).toMatchObject({ message: expect.stringContaining(words) })
      },
      { now: () => new Date('2025-07-02T12:00:00Z') },
    ),
  )
})
