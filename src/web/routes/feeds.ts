import { z } from 'zod'
import { pollNow } from '../../commands/feeds.ts'
import { listFeeds, showFeed } from '../../commands/views.ts'
import * as feeds from '../../db/feeds.ts'
import { feedList, feedStatus } from '../../model/api.ts'
import type { App, WebDeps } from '../context.ts'

const params = z.object({ id: z.string().max(64) })
const schema = { params, response: { 200: feedStatus } }

/** Feeds and how they do. */
export const feedRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    app.get('/api/feeds', { schema: { response: { 200: feedList } } }, async () => ({ feeds: await listFeeds(db) }))
    app.post('/api/feeds/:id/poll', { schema }, async ({ params: { id } }) => {
      await pollNow(deps, id)
      return showFeed(db, id)
    })
    app.post('/api/feeds/:id/pause', { schema }, async ({ params: { id } }) => {
      await feeds.setEnabled(db, id, false)
      return showFeed(db, id)
    })
    app.post('/api/feeds/:id/resume', { schema }, async ({ params: { id } }) => {
      await feeds.setEnabled(db, id, true)
      return showFeed(db, id)
    })
  }
