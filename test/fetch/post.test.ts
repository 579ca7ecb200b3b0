import { failure, withServer } from './server.ts'

const headers = { 'content-type': 'application/json', 'webhook-id': 'delivery-1' }

test('posts body and headers and hands back status and answer', () =>
  withServer(
    (request, response) => {
      let body = ''
      request.on('data', (piece) => {
        body += piece
      })
      request.on('end', () => response.writeHead(422).end(`got ${body}`))
    },
    async (fetcher, origin) => {
      expect(await fetcher.post(`${origin.url}/hook?k=v`, '{"é":1}', headers)).toEqual({
        status: 422,
        body: 'got {"é":1}',
      })
      const [request] = origin.requests
      expect(request?.method).toBe('POST')
      expect(request?.url).toBe('/hook?k=v')
      expect(request?.headers).toMatchObject({ ...headers, 'user-agent': 'Depeche/test', 'content-length': '8' })
    },
  ))

test('a redirect is not followed', () =>
  withServer(
    (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end(),
    async (fetcher, origin) => {
      expect(await fetcher.post(origin.url, '{}', headers)).toEqual({ status: 307, body: '' })
      expect(origin.requests).toHaveLength(1)
    },
  ))

test('an endless answer is cut at 64 KB', () =>
  withServer(
    (_request, response) => {
      const flood = setInterval(() => response.write('a'.repeat(50_000)), 5)
      response.on('close', () => clearInterval(flood))
    },
    async (fetcher, origin) => {
      const reply = await fetcher.post(origin.url, '{}', headers)
      expect(reply.status).toBe(200)
      expect(reply.body).toHaveLength(65_536)
    },
  ))

test('a receiver that hangs up is asked only once', () =>
  withServer(
    (request) => request.socket.destroy(),
    async (fetcher, origin) => {
      expect(await failure(fetcher.post(origin.url, '{}', headers))).toMatchObject({ code: 'unavailable' })
      expect(origin.requests).toHaveLength(1)
    },
  ))

test('a receiver that never answers is given up at the deadline', () =>
  withServer(
    () => {},
    async (fetcher, origin) => {
      expect(await failure(fetcher.post(origin.url, '{}', headers))).toMatchObject({ code: 'unavailable' })
    },
    { limits: { deadlineMs: 200 } },
  ))
