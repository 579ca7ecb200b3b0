import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { IntakeDeps } from '../commands/intake.ts'
import type { Metrics } from '../metrics.ts'
import type { ChangeEvent, SessionUser } from '../model/api.ts'

/** What the web part works with. */
export type WebDeps = IntakeDeps & {
  metrics: Metrics
  status: { version: string; demo: boolean; roles: readonly string[] }
  /** Folder of the built desk; without it only the API is served. */
  uiFolder: string | undefined
  /** Calls `listener` at every change; returns what stops it. */
  onChange(listener: (change: ChangeEvent) => void): () => void
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

declare module 'fastify' {
  interface FastifyRequest {
    /** Set behind the sign-in. */
    user: SessionUser | undefined
  }
}
