import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { feedOfToken, push } from '../../commands/push.ts'
import { ingestReceipt, problem as problemSchema } from '../../model/api.ts'
import { AppError } from '../../model/error.ts'
import type { App, WebDeps } from '../context.ts'
import { problem } from '../errors.ts'
import { readSent, type SentLimits, sentLimits, takeAnything } from '../sent-body.ts'

/** A sender that comes back after so many seconds finds a paused feed resumed, or does not. */
const pauseSeconds = 300

const schema = {
  params: z.object({ feed: z.string().max(64) }),
  response: { 202: ingestReceipt, 503: problemSchema },
}
/** Five a second: more than any wire moves, for each who sends to each feed. */
const config = { rateLimit: { max: 300, timeWindow: '1 minute', keyGenerator: senderOf } }

/** The door for those who push: any format, by a feed's token. Open, since agencies have no session. */
export const ingestRoutes =
  (deps: WebDeps, limits: SentLimits = sentLimits) =>
  async (app: App): Promise<void> => {
    takeAnything(app, limits)
    app.post('/ingest/:feed', { schema, config }, async (request, reply) => {
      const feed = await feedOfToken(deps, request.params.feed, bearerOf(request)).catch((error: unknown) => {
        if (error instanceof AppError) reply.header('www-authenticate', 'Bearer')
        throw error
      })
      // Not 409: a sender that keeps what was not taken, and sends it again later, loses nothing.
      if (!feed.enabled)
        return reply
          .code(503)
          .header('retry-after', pauseSeconds)
          .send(problem('unavailable', `${feed.name} is paused. Nothing was kept: send it again later.`))
      const body = await readSent(request, limits)
      const { trace, items, newItems, failures } = await push(deps, feed, { body, contentType: request.sentType })
      request.log.info({ feed: feed.id, trace, items, newItems, failures }, 'pushed')
      return reply.code(202).send({ trace, items, newItems, failures })
    })
  }

/** RFC 6750, section 2.1; the name of a scheme is written in any case. */
const bearerOf = ({ headers }: FastifyRequest): string =>
  /^bearer +(\S+) *$/iu.exec(headers.authorization ?? '')?.[1] ?? ''

/** Who sends what where, without keeping tokens in memory. */
function senderOf({ ip, headers, url }: FastifyRequest): string {
  const token = createHash('sha256')
    .update(headers.authorization ?? '')
    .digest('base64')
  return `${ip} ${token} ${url.split('?')[0]}`
}
