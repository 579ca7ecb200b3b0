import { z } from 'zod'
import { claim, unclaim } from '../../commands/claims.ts'
import { liftEmbargo, setEmbargo } from '../../commands/embargo.ts'
import { showDraft } from '../../commands/views.ts'
import { draftClaim, draftDecision, draftDetail, embargoChange, embargoLift } from '../../model/api.ts'
import type { App, WebDeps } from '../context.ts'
import { userOf } from '../session.ts'

const params = z.object({ id: z.coerce.number().int().positive() })

/** What holds a draft: somebody who works on it, and an embargo. What may be done depends on the role. */
export const holdingRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    const { db } = deps.connection
    const answers = <Body extends z.ZodType>(body: Body) => ({
      schema: { params, body, response: { 200: draftDetail } },
    })
    app.post('/api/drafts/:id/claim', answers(draftClaim), async (request) => {
      const { name, role } = userOf(request)
      await claim(deps, request.params.id, name, request.body, role)
      return showDraft(db, request.params.id)
    })
    app.post('/api/drafts/:id/unclaim', answers(draftDecision), async (request) => {
      const { name, role } = userOf(request)
      await unclaim(deps, request.params.id, name, request.body, role)
      return showDraft(db, request.params.id)
    })
    app.post('/api/drafts/:id/embargo', answers(embargoChange), async (request) => {
      const { name, role } = userOf(request)
      await setEmbargo(deps, request.params.id, name, request.body, role)
      return showDraft(db, request.params.id)
    })
    app.post('/api/drafts/:id/lift-embargo', answers(embargoLift), async (request) => {
      const { name, role } = userOf(request)
      await liftEmbargo(deps, request.params.id, name, request.body, role)
      return showDraft(db, request.params.id)
    })
  }
