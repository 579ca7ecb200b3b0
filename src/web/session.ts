import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/connection.ts'
import * as sessions from '../db/sessions.ts'
import type { SessionUser } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { problem } from './errors.ts'

export const cookieName = 'depeche_session'
export const sessionDays = 14

/** Strict: no other site's page can send it along, so a forged request carries no session. */
export const cookieOptions = (request: FastifyRequest) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: request.protocol === 'https',
  path: '/',
  maxAge: sessionDays * 24 * 3600,
})

/** A hook that lets only signed-in people pass. It answers by itself: bull-board would turn an error thrown into a 500. */
export const requireUser = (db: Db) => async (request: FastifyRequest, reply: FastifyReply) => {
  const token = request.cookies[cookieName]
  request.user = token ? await sessions.findUser(db, token) : undefined
  if (request.user) return
  return reply
    .code(401)
    .send(problem('unauthenticated', 'Sign in first. "depeche sign-in" on the server prints a new link.'))
}

export function userOf(request: FastifyRequest): SessionUser {
  if (!request.user) throw new AppError('unauthenticated', 'Sign in first.')
  return request.user
}

/** A hook behind `requireUser` that lets only those pass who run the newsroom. */
export const requireAdmin = async (request: FastifyRequest): Promise<void> => {
  if (userOf(request).role !== 'admin') throw new AppError('forbidden', 'Only those who run the newsroom may do this.')
}
