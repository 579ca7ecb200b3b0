import { useState } from 'react'
import type { DryRun } from '../../model/dry-run.ts'
import type { Rule, RuleSheet } from '../../model/rules.ts'
import { useRuleActions } from '../api/rule-actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

type Tried = { rules: readonly Rule[]; result: DryRun; days: number }

/** The rules as they are being changed here: nothing holds until it was tried and saved. */
export const useRuleEdit = (sheet: RuleSheet) => {
  const words = useLanguage().strings.rules.dryRun
  const { done, failed } = useAnnounce()
  const { tryOut, save } = useRuleActions()
  const [edited, setEdited] = useState<{ version: number; rules: readonly Rule[] }>()
  const [tried, setTried] = useState<Tried>()
  const rules = edited?.rules ?? sheet.rules
  const changed = edited !== undefined && JSON.stringify(edited.rules) !== JSON.stringify(sheet.rules)
  return {
    rules,
    changed,
    /** Others were saved since the change was begun. */
    outdated: changed && edited.version !== sheet.version,
    /** What came of a dry run of exactly these rules. */
    result: tried?.rules === rules ? tried.result : undefined,
    change: (next: readonly Rule[]) => setEdited({ version: edited?.version ?? sheet.version, rules: next }),
    discard: () => {
      setEdited(undefined)
      setTried(undefined)
    },
    trying: tryOut.isPending,
    tryOut: (days: number) =>
      tryOut.mutate({ rules, days }, { onSuccess: (result) => setTried({ rules, result, days }), onError: failed }),
    saving: save.isPending,
    save: () =>
      save.mutate(
        { version: edited?.version ?? sheet.version, rules },
        {
          onSuccess: () => {
            setEdited(undefined)
            setTried(undefined)
            done(words.saved)
          },
          onError: failed,
        },
      ),
  }
}

export type RuleEdit = ReturnType<typeof useRuleEdit>

/** The rules with one moved up (-1) or down (1). */
export const moved = (rules: readonly Rule[], index: number, by: -1 | 1): Rule[] => {
  const next = [...rules]
  const [rule] = next.splice(index, 1)
  if (rule) next.splice(index + by, 0, rule)
  return next
}
