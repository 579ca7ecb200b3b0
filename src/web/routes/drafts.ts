import { z } from 'zod'
import { approve, edit, restore, spike, takeUpdate } from '../../commands/drafts.ts'
import { acknowledge, kill } from '../../commands/kill.ts'
import { keepMine, review } from '../../commands/review.ts'
import { merge, part } from '../../commands/suggestions.ts'
import { listDrafts, showDraft } from '../../commands/views.ts'
import { draftDecision, draftDetail, draftEdit, draftList } from '../../model/api.ts'
import { draftState } from '../../model/draft.ts'
import { reviewDecision } from '../../model/review.ts'
import type { App, WebDeps } from '../context.ts'
import { userOf } from '../session.ts'

const params = z.object({ id: z.coerce.number().int().positive() })

const pairParams = params.extend({ other: z.coerce.number().int().positive() })

const listQuery = z.object({
  state: draftState.optional(),
  desk: z.string().optional(),
  feed: z.string().optional(),
  q: z.string().max(200).optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Reading, editing and deciding on drafts. */
export const draftRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    app.get('/api/drafts', { schema: { querystring: listQuery, response: { 200: draftList } } }, ({ query }) =>
      listDrafts(db, { ...query, feedId: query.feed, words: query.q }),
    )
    app.get('/api/drafts/:id', { schema: { params, response: { 200: draftDetail } } }, (request) =>
      showDraft(db, request.params.id),
    )
    app.patch(
      '/api/drafts/:id',
      { schema: { params, body: draftEdit, response: { 200: draftDetail } } },
      async (request) => {
        await edit(deps, request.params.id, userOf(request).name, request.body)
        return showDraft(db, request.params.id)
      },
    )
    app.post(
      '/api/drafts/:id/review',
      { schema: { params, body: reviewDecision, response: { 200: draftDetail } } },
      async (request) => {
        await review(deps, request.params.id, userOf(request).name, request.body)
        return showDraft(db, request.params.id)
      },
    )
    const decisions = { approve, spike, restore, 'take-update': takeUpdate, 'keep-mine': keepMine, kill, acknowledge }
    for (const [name, decide] of Object.entries(decisions))
      app.post(
        `/api/drafts/:id/${name}`,
        { schema: { params, body: draftDecision, response: { 200: draftDetail } } },
        async (request) => {
          await decide(deps, request.params.id, userOf(request).name, request.body)
          return showDraft(db, request.params.id)
        },
      )
    for (const [name, decide] of Object.entries({ merge, part }))
      app.post(
        `/api/drafts/:id/suggestions/:other/${name}`,
        { schema: { params: pairParams, body: draftDecision, response: { 200: draftDetail } } },
        async (request) => {
          const { id, other } = request.params
          await decide(deps, id, other, userOf(request).name, request.body)
          return showDraft(db, id)
        },
      )
  }
