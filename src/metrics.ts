import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** What this process counts; gauges read from the database are added where they are served (`web/metrics.ts`). */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'depeche_' })
  const registers = [registry]
  return {
    registry,
    polls: new Counter({
      name: 'depeche_polls_total',
      help: 'Polls by feed and result: new, unchanged or failed',
      labelNames: ['feed', 'result'],
      registers,
    }),
    items: new Counter({
      name: 'depeche_items_total',
      help: 'Items by what they were to the archive: new, revision, repeat or failed',
      labelNames: ['result'],
      registers,
    }),
    importSeconds: new Histogram({
      name: 'depeche_import_seconds',
      help: 'Time to turn one item into a draft',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    deliveries: new Counter({
      name: 'depeche_deliveries_total',
      help: 'Deliveries by destination and result: delivered or failed',
      labelNames: ['destination', 'result'],
      registers,
    }),
  }
}
