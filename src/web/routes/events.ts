import type { App, WebDeps } from '../context.ts'

/** Keeps proxies from closing a quiet stream. */
const heartbeatMs = 25_000

/** Changes as server-sent events (HTML Standard, section 9.2), so that desks show new drafts without asking. */
export const eventRoutes =
  ({ onChange }: WebDeps) =>
  async (app: App): Promise<void> => {
    app.get('/api/events', async (request, reply) => {
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-cache',
        'x-accel-buffering': 'no',
      })
      raw.write('retry: 2000\n\n')
      const stop = onChange((change) => raw.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`))
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
      const end = () => {
        clearInterval(heartbeat)
        stop()
        raw.end()
      }
      request.raw.once('close', end)
    })
  }
