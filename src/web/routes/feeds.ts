import { z } from 'zod'
import { addFeed, changeFeed, pollNow, removeFeed, setCredential } from '../../commands/feeds.ts'
import { issueToken } from '../../commands/push.ts'
import { listFeeds, showFeed, showFeedSettings } from '../../commands/views.ts'
import * as feeds from '../../db/feeds.ts'
import { feedCredential, feedDetail, feedList, feedStatus, pushToken } from '../../model/api.ts'
import { feedChange, feedSettings } from '../../model/feed.ts'
import type { App, WebDeps } from '../context.ts'
import { requireAdmin } from '../session.ts'

const params = z.object({ id: z.string().max(64) })
const schema = { params, response: { 200: feedStatus } }

/** Feeds and how they do. */
export const feedRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    app.get('/api/feeds', { schema: { response: { 200: feedList } } }, async () => ({ feeds: await listFeeds(db) }))
    await app.register(settingRoutes(deps))
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

/** Settings are for those who run the newsroom. */
const settingRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    const schema = { params, response: { 200: feedDetail } }
    app.addHook('onRequest', requireAdmin)
    app.get('/api/feeds/:id', { schema }, ({ params: { id } }) => showFeedSettings(db, id))
    app.post(
      '/api/feeds',
      { schema: { body: feedSettings.omit({ demo: true }), response: { 201: feedDetail } } },
      async ({ body }, reply) => {
        await addFeed(deps, { ...body, demo: false })
        return reply.code(201).send(await showFeedSettings(db, body.id))
      },
    )
    app.patch('/api/feeds/:id', { schema: { ...schema, body: feedChange } }, async ({ params: { id }, body }) => {
      await changeFeed(deps, id, body)
      return showFeedSettings(db, id)
    })
    app.put(
      '/api/feeds/:id/credential',
      { schema: { ...schema, body: feedCredential } },
      async ({ params: { id }, body }) => {
        await setCredential(deps, id, body.secret ?? undefined)
        return showFeedSettings(db, id)
      },
    )
    app.post(
      '/api/feeds/:id/token',
      { schema: { params, response: { 200: pushToken } } },
      async ({ params: { id } }) => ({
        token: await issueToken(deps, id),
      }),
    )
    app.delete('/api/feeds/:id', { schema: { params } }, async ({ params: { id } }, reply) => {
      await removeFeed(deps, id)
      return reply.code(204).send()
    })
  }
