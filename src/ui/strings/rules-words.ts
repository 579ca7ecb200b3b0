import type { Outcome } from '../../model/dry-run.ts'
import type { Actions, ConditionName, Routing, Weekday } from '../../model/rules.ts'

/** The page of the routing rules, its form and its dry run. */
export type RulesWords = {
  title: string
  intro: string
  add: string
  empty: string
  emptyHint: string
  readOnly: string
  columns: { rule: string; when: string; does: string; matched: string; actions: string }
  everything: string
  nothing: string
  except: string
  on: string
  off: string
  up: string
  down: string
  edit: string
  goOn: string
  moved: (name: string, position: number) => string
  /** Of the saved set. */
  version: (n: number) => string
  by: string
  history: string
  rulesCount: (n: number) => string
  form: {
    title: string
    newTitle: string
    name: string
    enabled: string
    when: string
    whenHint: string
    not: string
    notHint: string
    does: string
    go: string
    goes: { stop: string; continue: string }
    list: string
    placeHint: string
    categoryHint: string
    wordsHint: string
    speakerHint: string
    anyLanguage: string
    byLanguage: string
    min: string
    max: string
    hours: string
    from: string
    to: string
    addHours: string
    removeHours: string
    weekdays: string
    zone: string
    desk: string
    deskHint: string
    yes: string
    no: string
    unset: string
    destinationsHint: string
    apply: string
    remove: string
    removeSure: string
  }
  fields: Record<ConditionName, string>
  does: Record<keyof Actions, string>
  /** Said of a draft by the rule that did it. */
  outcomes: Record<keyof Outcome, string>
  withheld: Record<NonNullable<Routing['withheld']>, string>
  days: Record<Weekday, string>
  dryRun: {
    idle: string
    unsaved: string
    first: string
    run: string
    again: string
    days: (n: number) => string
    save: string
    discard: string
    saved: string
    title: string
    examined: (n: number) => string
    changed: (n: number) => string
    none: string
    more: (n: number) => string
    headline: string
    was: string
    would: string
    why: string
    changedMeanwhile: string
    yes: string
    no: string
  }
  routing: { title: string; none: string; position: (n: number) => string; matched: string }
}
