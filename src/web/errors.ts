import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '../model/api.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '../model/error.ts'

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unreadable: 422,
  embargoed: 423,
  unavailable: 502,
  misconfigured: 503,
}

/** Answers a failed request: foreseen failures with their own words, all else with a reference to the log. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof AppError)
    return reply.code(statuses[error.code]).send(problem(error.code, error.message, error.details))
  if (hasZodFastifySchemaValidationErrors(error))
    return reply.code(400).send(problem('invalid', `This request is not as it should be: ${error.message}`))
  if (error.statusCode && error.statusCode < 500)
    return reply.code(error.statusCode).send(problem('invalid', error.message))
  request.log.error({ err: error }, 'request failed')
  return reply
    .code(500)
    .send(problem('internal', `Something went wrong here. The log has it under request ${request.id}.`))
}

export const problem = (code: string, message: string, details: ErrorDetails = {}): Problem => ({
  error: { code, message, ...details },
})
