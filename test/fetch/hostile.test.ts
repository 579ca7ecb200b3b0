import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { failure, text, withServer } from './server.ts'

const MB = 1024 * 1024

test('an endless drip ends at the overall deadline', () =>
  withServer(
    (_request, response) => {
      const drip = setInterval(() => response.write('<'), 20)
      response.on('close', () => clearInterval(drip))
    },
    async (fetcher, origin) => {
      const started = Date.now()
      expect(await failure(fetcher.get(origin.url))).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('0.4 seconds'),
      })
      expect(Date.now() - started).toBeLessThan(2000)
    },
    { limits: { deadlineMs: 400 } },
  ))

test('a chain of slow redirects ends at the same deadline', () =>
  withServer(
    (_request, response) => setTimeout(() => response.writeHead(302, { location: '/' }).end(), 150),
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({ message: expect.stringContaining('0.4 seconds') })
    },
    { limits: { deadlineMs: 400 } },
  ))

test('a server that takes the request and never answers is given up', () =>
  withServer(
    () => {},
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('did not answer'),
      })
    },
    { limits: { headersMs: 300 } },
  ))

test('a body that falls silent is given up', () =>
  withServer(
    (_request, response) => response.write('<rss>'),
    async (fetcher, origin) => {
      expect(await failure(fetcher.get(origin.url))).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('fell silent'),
      })
      expect(origin.requests).toHaveLength(1)
    },
    { limits: { idleMs: 300 } },
  ))

test('a caller who gives up gets back the reason it gave', () =>
  withServer(
    () => {},
    async (fetcher, origin) => {
      const controller = new AbortController()
      const reason = new Error('the worker stops')
      setTimeout(() => controller.abort(reason), 50)
      expect(await failure(fetcher.get(origin.url, { signal: controller.signal }))).toBe(reason)
      expect(await failure(fetcher.get(origin.url, { signal: controller.signal }))).toBe(reason)
    },
  ))

describe('size', () => {
  test('a body that says it is too large is not read', () =>
    withServer(
      (_request, response) => response.writeHead(200, { 'content-length': String(600 * MB) }).write('<rss>'),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({ code: 'too-large' })
      },
    ))

  test('a body without a length is stopped at the limit', async () => {
    let sent = 0
    await withServer(
      (_request, response) => {
        const piece = Buffer.alloc(64 * 1024, 'a')
        const more = () => {
          while (!response.destroyed && response.write(piece)) sent += piece.length
        }
        response.on('drain', more)
        more()
      },
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({
          code: 'too-large',
          message: expect.stringContaining('1 MB'),
        })
      },
      { limits: { maxBodyBytes: MB } },
    )
    // What the kernel buffers on the way counts as sent.
    expect(sent).toBeLessThan(16 * MB)
  })

  test('a body of just the limit is taken', () =>
    withServer(
      (_request, response) => response.end(Buffer.alloc(MB, 'a')),
      async (fetcher, origin) => {
        expect((await fetcher.get(origin.url)).body).toHaveLength(MB)
      },
      { limits: { maxBodyBytes: MB } },
    ))

  test('1 GB of zeros in gzip is stopped within 20 MB', async () => {
    // 16 members of 64 MB each (RFC 1952 2.2): packed beforehand, so that only what inflates it takes memory.
    const bomb = Buffer.concat(Array<Buffer>(16).fill(gzipSync(Buffer.alloc(64 * MB))))
    const held = () => process.memoryUsage().external
    const before = held()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, held())
    }, 1).unref()
    await withServer(
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({
          code: 'too-large',
          message: expect.stringContaining('bomb'),
        })
        expect(origin.requests).toHaveLength(1)
      },
    )
    clearInterval(watch)
    expect(most - before).toBeLessThan(20 * MB)
  })

  test('a brotli bomb is stopped as well', () => {
    const bomb = brotliCompressSync(Buffer.alloc(64 * MB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
    return withServer(
      (_request, response) => response.setHeader('content-encoding', 'br').end(bomb),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({ code: 'too-large' })
      },
    )
  })

  test('an answer packed many times over is refused', () =>
    withServer(
      (_request, response) => response.setHeader('content-encoding', 'gzip, gzip, gzip').end('x'),
      async (fetcher, origin) => {
        expect(await failure(fetcher.get(origin.url))).toMatchObject({ code: 'too-large' })
      },
    ))
})

/** A server that says these bytes to whoever connects, and nothing else. */
async function withRawServer(answer: (socket: Socket, count: number) => void, test: (url: string) => Promise<void>) {
  let count = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    count += 1
    const nth = count
    socket.once('data', () => answer(socket, nth))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: ['127.0.0.1'] })
afterAll(() => fetcher.close())

describe('answers that break HTTP', () => {
  test('1 MB of headers is refused', () =>
    withRawServer(
      (socket) => socket.write(`HTTP/1.1 200 OK\r\n${`x-filler: ${'a'.repeat(1000)}\r\n`.repeat(1000)}\r\n`),
      async (url) => {
        expect(await failure(fetcher.get(url))).toMatchObject({ code: 'too-large' })
      },
    ))

  test('32 KB of headers is taken', () =>
    withRawServer(
      (socket) => socket.end(`HTTP/1.1 200 OK\r\n${`x-filler: ${'a'.repeat(1000)}\r\n`.repeat(32)}\r\nfine`),
      async (url) => {
        expect(text((await fetcher.get(url)).body)).toBe('fine')
      },
    ))

  test('a body shorter than its content-length is asked for once more', () =>
    withRawServer(
      (socket, nth) => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n${nth === 1 ? 'who' : 'whole'}`),
      async (url) => {
        expect(text((await fetcher.get(url)).body)).toBe('whole')
      },
    ))

  test('a body that stays short is an error, not half a feed', () =>
    withRawServer(
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<rss>'),
      async (url) => {
        expect(await failure(fetcher.get(url))).toMatchObject({
          code: 'unavailable',
          message: expect.stringContaining('before its answer was whole'),
        })
      },
    ))

  test('a body longer than its content-length is cut there', () =>
    withRawServer(
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwholeHTTP/1.1 200 OK\r\n\r\n'),
      async (url) => {
        expect(text((await fetcher.get(url)).body)).toBe('whole')
      },
    ))

  test('a chunked body cut in a chunk is an error', () =>
    withRawServer(
      (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\n<rss>'),
      async (url) => {
        expect(await failure(fetcher.get(url))).toMatchObject({ code: 'unavailable' })
      },
    ))

  test('a connection closed without a word is tried once more', () =>
    withRawServer(
      (socket, nth) => (nth === 1 ? socket.destroy() : socket.end('HTTP/1.1 200 OK\r\n\r\nfine')),
      async (url) => {
        expect(text((await fetcher.get(url)).body)).toBe('fine')
      },
    ))

  test('an answer that is not HTTP is an error', () =>
    withRawServer(
      (socket) => socket.end('220 mail.example ESMTP\r\n'),
      async (url) => {
        expect(await failure(fetcher.get(url))).toMatchObject({
          code: 'unavailable',
          message: expect.stringContaining('not HTTP'),
        })
      },
    ))

  test('a TLS handshake with a plain server is an error that names TLS', () =>
    withRawServer(
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      async (url) => {
        expect(await failure(fetcher.get(url.replace('http:', 'https:')))).toMatchObject({
          code: 'unavailable',
          message: expect.stringContaining('secure connection'),
        })
      },
    ))
})

test('a closed port is an error that says so', async () => {
  let closed = ''
  await withRawServer(
    () => {},
    async (url) => {
      closed = url
    },
  )
  expect(await failure(fetcher.get(closed))).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('nothing listens'),
  })
})
