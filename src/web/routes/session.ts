import { z } from 'zod'
import * as sessions from '../../db/sessions.ts'
import { sessionUser } from '../../model/api.ts'
import { AppError } from '../../model/error.ts'
import type { App, WebDeps } from '../context.ts'
import { cookieName, cookieOptions, requireUser, sessionDays, userOf } from '../session.ts'

/** Signing in with a one-time link, and out. */
export const sessionRoutes =
  ({ connection: { db } }: WebDeps) =>
  async (app: App): Promise<void> => {
    app.post(
      '/api/session',
      {
        schema: { body: z.object({ token: z.string().min(1).max(200) }), response: { 200: sessionUser } },
        config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const session = await sessions.openSession(db, request.body.token, sessionDays)
        if (!session)
          throw new AppError(
            'unauthenticated',
            'This link was used or is too old. "depeche sign-in" on the server prints a new one.',
          )
        reply.setCookie(cookieName, session.token, cookieOptions(request))
        return session.user
      },
    )
    app.get(
      '/api/session',
      { preHandler: requireUser(db), schema: { response: { 200: sessionUser } } },
      async (request) => userOf(request),
    )
    app.delete('/api/session', async (request, reply) => {
      const token = request.cookies[cookieName]
      if (token) await sessions.closeSession(db, token)
      return reply.clearCookie(cookieName, { path: '/' }).code(204).send()
    })
  }
