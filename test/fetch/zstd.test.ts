import * as zlib from 'node:zlib'
import { failure, text, withServer } from './server.ts'

// Node has zstd from 22.15 on: each of the two halves is tested where it holds.
const compress = Reflect.get(zlib, 'zstdCompressSync') as ((bytes: Buffer) => Buffer) | undefined
/** The half that holds for this Node; the other has nothing to be skipped. */
const withZstd = (title: string, body: () => void) => compress && describe(title, body)
const withoutZstd = (title: string, body: () => void) => compress ?? describe(title, body)

const FEED = `<rss><channel>${'<item><title>Le port rouvre</title></item>'.repeat(50)}</channel></rss>`
const MB = 1024 * 1024
const pack = (bytes: Buffer): Buffer => compress?.(bytes) ?? bytes

withZstd('where Node has zstd', () => {
  test('it is offered and undone', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'zstd').end(pack(Buffer.from(FEED))),
      async (fetcher, origin) => {
        expect(text((await fetcher.get(origin.url)).body)).toBe(FEED)
        expect(origin.requests[0]?.headers['accept-encoding']).toBe('gzip, br, zstd, deflate')
      },
    ))

  test('a bomb is stopped while it inflates', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'zstd').end(pack(Buffer.alloc(64 * MB))),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({ code: 'too-large' })
      },
    ))

  test('a body cut short is asked for once more as it is', () =>
    withServer(
      (request, response) => {
        if (request.headers['accept-encoding'] === 'identity') return response.end(FEED)
        return response.setHeader('content-encoding', 'zstd').end(pack(Buffer.from(FEED)).subarray(0, 40))
      },
      async (fetcher, origin) => {
        expect(text((await fetcher.get(origin.url)).body)).toBe(FEED)
      },
    ))
})

withoutZstd('where Node has no zstd', () => {
  // RFC 8878: magic number, one segment of 3 bytes, one raw block, the last.
  const packed = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x03, 0x19, 0x00, 0x00, 0x61, 0x62, 0x63])

  test('it is not offered, and a server that sends it all the same is asked once more plainly', () =>
    withServer(
      (request, response) => {
        if (request.headers['accept-encoding'] === 'identity') return response.end(FEED)
        return response.setHeader('content-encoding', 'zstd').end(packed)
      },
      async (fetcher, origin) => {
        expect(text((await fetcher.get(origin.url)).body)).toBe(FEED)
        expect(origin.requests.map(({ headers }) => headers['accept-encoding'])).toEqual([
          'gzip, br, deflate',
          'identity',
        ])
      },
    ))

  test('a server that sends nothing else is told apart from a broken one', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'zstd').end(packed),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({
          code: 'unavailable',
          message: expect.stringContaining('cannot be decompressed'),
        })
      },
    ))
})
