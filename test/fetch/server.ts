import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.ts'

export type Origin = { url: string; port: number; requests: IncomingMessage[] }

const running: (() => Promise<void>)[] = []
afterEach(() => Promise.all(running.splice(0).map((close) => close())))

/** A real server on a free loopback port; `requests` keeps what it was asked. Stopped after the test. */
export async function startServer(answer: RequestListener): Promise<Origin> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  running.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return { url: `http://127.0.0.1:${port}`, port, requests }
}

/** Hands `test` a server and a fetcher that may reach it. */
export async function withServer(
  answer: RequestListener,
  test: (fetcher: Fetcher, origin: Origin) => Promise<void>,
  options: Partial<FetcherOptions> = {},
): Promise<void> {
  const origin = await startServer(answer)
  const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: [`127.0.0.1:${origin.port}`], ...options })
  try {
    await test(fetcher, origin)
  } finally {
    await fetcher.close()
  }
}

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

export const text = (body: Uint8Array): string => Buffer.from(body).toString()
