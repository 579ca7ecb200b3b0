import { dryRun } from '../../commands/dry-run.ts'
import { saveRules, showRules } from '../../commands/rules.ts'
import { dryRunRequest, dryRun as dryRunResult } from '../../model/dry-run.ts'
import { ruleSave, ruleSheet } from '../../model/rules.ts'
import type { App, WebDeps } from '../context.ts'
import { requireAdmin, userOf } from '../session.ts'

/** The routing rules: read by everybody who is signed in, tried and changed by those who run the newsroom. */
export const ruleRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    app.get('/api/rules', { schema: { response: { 200: ruleSheet } } }, () => showRules(deps))
    await app.register(changingRoutes(deps))
  }

const changingRoutes =
  (deps: WebDeps) =>
  async (app: App): Promise<void> => {
    app.addHook('onRequest', requireAdmin)
    const saving = { schema: { body: ruleSave, response: { 200: ruleSheet } } }
    app.put('/api/rules', saving, async (request) => {
      await saveRules(deps, request.body, userOf(request).name)
      return showRules(deps)
    })
    const trying = { schema: { body: dryRunRequest, response: { 200: dryRunResult } } }
    app.post('/api/rules/dry-run', trying, ({ body }) => dryRun(deps, body))
  }
