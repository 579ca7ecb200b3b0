import { z } from 'zod'
import { retry } from '../../commands/deliveries.ts'
import { listDeliveries, showDelivery } from '../../commands/views.ts'
import { deliveryList, deliverySummary } from '../../model/api.ts'
import { deliveryState } from '../../model/delivery.ts'
import type { App, WebDeps } from '../context.ts'

/** What went out, and what did not. */
export const deliveryRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    const querystring = z.object({
      state: deliveryState.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    })
    app.get('/api/deliveries', { schema: { querystring, response: { 200: deliveryList } } }, async ({ query }) => ({
      deliveries: await listDeliveries(db, query),
    }))
    const params = z.object({ id: z.coerce.number().int().positive() })
    app.post(
      '/api/deliveries/:id/retry',
      { schema: { params, response: { 200: deliverySummary } } },
      async ({ params: { id } }) => {
        await retry(deps, id)
        return showDelivery(db, id)
      },
    )
  }
