import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DryRun } from '../../model/dry-run.ts'
import type { Rule, RuleSheet } from '../../model/rules.ts'
import { ask } from './client.ts'
import { rulesQuery } from './queries.ts'

/** Tries rules on the drafts of the last days, and saves them, for those who run the newsroom. */
export const useRuleActions = () => {
  const client = useQueryClient()
  return {
    tryOut: useMutation({
      mutationFn: (request: { rules: readonly Rule[]; days: number }) =>
        ask<DryRun>('POST', '/api/rules/dry-run', { body: request }),
    }),
    save: useMutation({
      mutationFn: (set: { version: number; rules: readonly Rule[] }) =>
        ask<RuleSheet>('PUT', '/api/rules', { body: set }),
      onSuccess: (sheet) => client.setQueryData(rulesQuery.queryKey, sheet),
      // A conflict means that others hold by now: show them.
      onError: () => client.invalidateQueries({ queryKey: rulesQuery.queryKey }),
    }),
  }
}
