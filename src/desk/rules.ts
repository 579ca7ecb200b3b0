import type { Actions, Routing, Rule, RuleDecision } from '../model/rules.ts'
import { matcherOf } from './rule-conditions.ts'
import { type Facts, readFacts } from './rule-reading.ts'

export type { Facts } from './rule-reading.ts'

export type Router = (facts: Facts) => Routing

/** What the rules say of a story. */
export const routeStory = (rules: readonly Rule[], facts: Facts): Routing => routerOf(rules)(facts)

/** Rules made ready for many stories: asked in order, until one that matches says stop. */
export function routerOf(rules: readonly Rule[]): Router {
  const ready = rules.flatMap((rule, index) =>
    rule.enabled ? [{ ...rule, position: index + 1, match: matcherOf(rule) }] : [],
  )
  return (facts) => {
    const reading = readFacts(facts)
    const decisions: RuleDecision[] = []
    let set: Actions = {}
    for (const { id, name, position, match, do: then, go } of ready) {
      const reasons = match(reading)
      if (!reasons) continue
      const did = unset(set, then)
      set = { ...set, ...did, ...(did.tags ? { tags: [...(set.tags ?? []), ...did.tags] } : {}) }
      decisions.push({ position, id, name, reasons, did })
      if (go === 'stop') break
    }
    return settle(set, decisions, facts)
  }
}

/** What of a rule's actions no rule before it has set; of its tags those that are new. */
function unset(set: Actions, { tags = [], ...then }: Actions): Actions {
  const fresh = Object.entries(then).filter(([key]) => set[key as keyof Actions] === undefined)
  const added = tags.filter((tag, at) => !set.tags?.includes(tag) && tags.indexOf(tag) === at)
  return { ...Object.fromEntries(fresh), ...(added.length > 0 ? { tags: added } : {}) }
}

/** Spiked beats approved, so do two eyes; and what the wire kills is never approved. */
function settle(
  { approve = false, spike = false, twoEyes = false, tags = [], ...rest }: Actions,
  decisions: RuleDecision[],
  { story }: Facts,
): Routing {
  const against = story.notice?.kind === 'kill' ? 'kill' : spike ? 'spike' : twoEyes ? 'two-eyes' : undefined
  const withheld = approve && against ? ({ withheld: against } as const) : {}
  return { ...rest, tags, twoEyes, spike, approve: approve && !against, ...withheld, decisions }
}
