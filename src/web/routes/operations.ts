import { sql } from 'kysely'
import { Gauge } from 'prom-client'
import * as alerts from '../../db/alerts.ts'
import * as deliveries from '../../db/deliveries.ts'
import * as drafts from '../../db/drafts.ts'
import { queueNames } from '../../queue/jobs.ts'
import type { App, WebDeps } from '../context.ts'

const waitingStates = ['waiting', 'active', 'delayed', 'failed'] as const

/** For whoever runs it: is it alive, does it work, what does it count. Open, since nothing secret is told. */
export const operationRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    gauges(deps)
    app.get('/healthz', () => ({ ok: true }))
    app.get('/readyz', async (_request, reply) => {
      const checks = {
        database: await answers(() => sql`select 1`.execute(deps.connection.db)),
        queue: await queueAnswers(deps),
      }
      const ok = Object.values(checks).every(Boolean)
      return reply.code(ok ? 200 : 503).send({ ok, ...checks })
    })
    app.get('/metrics', async (_request, reply) => {
      reply.type(deps.metrics.registry.contentType)
      return deps.metrics.registry.metrics()
    })
  }

const queueAnswers = ({ queues }: WebDeps) => answers(() => queues.all.import.getJobCounts('waiting'))

/** Whether something answers within 2 s. */
const answers = (ask: () => Promise<unknown>): Promise<boolean> =>
  Promise.race([
    ask().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false).unref()),
  ])

function gauges({ connection, queues, metrics }: WebDeps): void {
  const registers = [metrics.registry]
  new Gauge({
    name: 'depeche_queue_jobs',
    help: 'Jobs in each queue by state',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      for (const queue of queueNames) {
        const counts = await queues.all[queue].getJobCounts(...waitingStates)
        for (const state of waitingStates) this.set({ queue, state }, counts[state] ?? 0)
      }
    },
  })
  new Gauge({
    name: 'depeche_drafts',
    help: 'Drafts by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await drafts.counts(connection.db))) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'depeche_kills_unacknowledged',
    help: 'Killed drafts that nobody has acknowledged',
    registers,
    async collect() {
      this.set(await alerts.count(connection.db))
    },
  })
  new Gauge({
    name: 'depeche_deliveries',
    help: 'Deliveries by destination, kind (publish, or retract after a kill) and state',
    labelNames: ['destination', 'kind', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { count, ...labels } of await deliveries.counts(connection.db)) this.set(labels, count)
    },
  })
}
