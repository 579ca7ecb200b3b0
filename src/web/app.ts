import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyBaseLogger, type FastifyPluginAsync, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { appStatus } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import type { App, WebDeps } from './context.ts'
import { dashboard } from './dashboard.ts'
import { answerError } from './errors.ts'
import { alertRoutes } from './routes/alerts.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { draftRoutes } from './routes/drafts.ts'
import { eventRoutes } from './routes/events.ts'
import { feedRoutes } from './routes/feeds.ts'
import { holdingRoutes } from './routes/holding.ts'
import { ingestRoutes } from './routes/ingest.ts'
import { operationRoutes } from './routes/operations.ts'
import { quoteRoutes } from './routes/quotes.ts'
import { ruleRoutes } from './routes/rules.ts'
import { sessionRoutes } from './routes/session.ts'
import { websubRoutes } from './routes/websub.ts'
import { requireUser } from './session.ts'

export type WebOptions = {
  log: FastifyBaseLogger
  /** Serve the API and the desk, or only health and metrics. */
  desk: boolean
  /** The demo's feeds, where it is on. */
  demo?: FastifyPluginAsync | undefined
}

/** The HTTP server: health and metrics always, the API and the desk where this process has the role. */
export async function createApp(deps: WebDeps, { log, desk, demo }: WebOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: log,
    trustProxy: 'loopback',
    bodyLimit: 2_000_000,
    // Health checks and assets would drown the log.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.decorateRequest('user', undefined)
  app.addHook('onResponse', async (request, reply) => {
    const { method, user } = request
    // A hub's callback is nobody's to know.
    const hidden = request.routeOptions.url?.startsWith('/websub/')
    const url = hidden ? '/websub/…' : request.url.split('?')[0]
    if (method !== 'GET' || reply.statusCode >= 500)
      request.log.info({ method, url, status: reply.statusCode, by: user?.name }, 'request')
  })
  await app.register(operationRoutes(deps))
  if (demo) await app.register(demo)
  if (desk) await deskRoutes(app, deps)
  return app
}

async function deskRoutes(app: App, deps: WebDeps): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'img-src': ["'self'", 'data:', 'https:'],
        // Nothing from elsewhere, bull-board's web font included.
        'style-src': ["'self'", "'unsafe-inline'"],
        'font-src': ["'self'", 'data:'],
        'frame-ancestors': ["'self'"],
        'upgrade-insecure-requests': null,
      },
    },
    // The desk is served in clear on loopback; a proxy that speaks TLS sets its own.
    strictTransportSecurity: false,
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(swagger, {
    openapi: { info: { title: 'Dépêche', version: deps.status.version } },
    transform: jsonSchemaTransform,
  })
  await app.register(sessionRoutes(deps))
  await app.register(ingestRoutes(deps))
  await app.register(websubRoutes(deps))
  await app.register(async (behind: App) => {
    behind.addHook('onRequest', requireUser(deps.connection.db))
    behind.get('/api/status', { schema: { response: { 200: appStatus } } }, async () => ({
      ...deps.status,
      roles: [...deps.status.roles],
    }))
    behind.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    await behind.register(draftRoutes(deps))
    await behind.register(holdingRoutes(deps))
    await behind.register(alertRoutes(deps))
    await behind.register(quoteRoutes(deps))
    await behind.register(feedRoutes(deps))
    await behind.register(ruleRoutes(deps))
    await behind.register(deliveryRoutes(deps))
    await behind.register(eventRoutes(deps))
    await behind.register(dashboard(deps))
  })
  if (deps.uiFolder) await app.register(fastifyStatic, { root: deps.uiFolder, wildcard: false })
  app.setNotFoundHandler((request, reply) => {
    // The desk's own addresses ("/drafts/12") are all its one page.
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && deps.uiFolder
    if (page) return reply.sendFile('index.html')
    throw new AppError('not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`)
  })
}
