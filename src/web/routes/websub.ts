import { z } from 'zod'
import { findDeliverable, hearHub, takeDelivery } from '../../commands/websub.ts'
import { AppError } from '../../model/error.ts'
import type { App, WebDeps } from '../context.ts'
import { problem } from '../errors.ts'
import { readSent, type SentLimits, sentLimits, takeAnything } from '../sent-body.ts'

const params = z.object({ callback: z.string().max(100) })
const schema = { params, hide: true }
/** One hub may push for a thousand feeds: it is counted for each. */
const config = {
  rateLimit: {
    max: 300,
    timeWindow: '1 minute',
    keyGenerator: ({ ip, url }: { ip: string; url: string }) => ip + url.split('?')[0],
  },
}

const question = z.object({
  'hub.mode': z.enum(['subscribe', 'unsubscribe', 'denied']),
  'hub.topic': z.string().min(1),
  'hub.challenge': z.string().optional(),
  'hub.lease_seconds': z.coerce.number().int().positive().optional().catch(undefined),
  'hub.reason': z.string().optional().catch(undefined),
})

/** Where hubs ask whether we meant it, and deliver (W3C WebSub). Open: the callback's name and the signature are the key. */
export const websubRoutes =
  (deps: WebDeps, limits: SentLimits = sentLimits) =>
  async (app: App): Promise<void> => {
    takeAnything(app, limits)
    app.get('/websub/:callback', { schema, config }, async ({ params, query, log }, reply) => {
      const asked = question.safeParse(query)
      const word = asked.data
      const heard =
        word &&
        (await hearHub(deps, params.callback, {
          mode: word['hub.mode'],
          topic: word['hub.topic'],
          leaseSeconds: word['hub.lease_seconds'],
          reason: word['hub.reason'],
        }))
      if (!heard) return reply.code(404).send(problem('not-found', 'Nobody here has asked for this.'))
      log.info({ mode: word['hub.mode'], topic: word['hub.topic'], lease: word['hub.lease_seconds'] }, 'hub answered')
      return reply.type('text/plain; charset=utf-8').send(word['hub.challenge'] ?? '')
    })

    app.post('/websub/:callback', { schema, config }, async (request, reply) => {
      const row = await findDeliverable(deps, request.params.callback)
      // Section 7: 410 tells the hub that there is no such subscription any more.
      if (!row) return reply.code(410).send(problem('not-found', 'There is no such subscription any more.'))
      const body = await readSent(request, limits)
      const signature = request.headers['x-hub-signature']
      const delivery = { body, contentType: request.sentType, signature: String(signature ?? '') }
      const result = await takeDelivery(deps, row, delivery).then(
        (intake) => intake ?? 'not signed as agreed: ignored',
        (error: unknown) => {
          if (!(error instanceof AppError) || error.code === 'misconfigured') throw error
          return error.message
        },
      )
      request.log.info({ feed: row.feedId, result }, 'hub delivered')
      // 2xx whatever it was (sections 7 and 7.1): sent again it would be no better, and a forger learns nothing.
      return reply.code(202).send()
    })
  }
