import { listAlerts } from '../../commands/alerts.ts'
import { alertList } from '../../model/api.ts'
import type { App, WebDeps } from '../context.ts'

/** What somebody has to acknowledge. It changes with drafts and deliveries, as `/api/events` tells. */
export const alertRoutes =
  ({ connection }: WebDeps) =>
  async (app: App): Promise<void> => {
    app.get('/api/alerts', { schema: { response: { 200: alertList } } }, () => listAlerts(connection.db))
  }
