import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../db/connection.ts'
import * as routingFacts from '../db/routing-facts.ts'
import * as rules from '../db/rules.ts'
import { type Router, routerOf } from '../desk/rules.ts'
import { type DryRun, type DryRunDraft, type DryRunRequest, dryRunRequest, type Outcome } from '../model/dry-run.ts'
import { AppError } from '../model/error.ts'
import type { Routing } from '../model/rules.ts'
import type { Newsroom } from './newsroom.ts'
import { checkRules } from './rules.ts'

/** Drafts read at a time: what is held in memory. */
const pageSize = 200

export type Progress = (done: { examined: number; total: number }) => void

/**
 * Asks rules that are not saved where the drafts of the last days would have gone, and changes nothing. Throws AppError('invalid')
 * naming the rule and the fault.
 */
export async function dryRun(
  newsroom: Pick<Newsroom, 'connection' | 'destinations' | 'now'>,
  request: DryRunRequest,
  onProgress: Progress = () => undefined,
): Promise<DryRun> {
  const { db } = newsroom.connection
  const { days, limit, against, rules: given } = wantedOf(request)
  const saved = await rules.get(db)
  const tried = given === undefined ? saved.rules : await checkRules(newsroom, given)
  const since = new Date(newsroom.now().getTime() - days * 24 * 3600 * 1000)
  const outcomes = { saved: savedOutcome(routerOf(saved.rules)), recorded: recordedOutcome }
  const report = startReport(tried, since, limit)
  const would = routerOf(tried)
  const { count: total } = await routingFacts.span(db, since)
  for await (const page of pages(db, since)) {
    for (const row of page) report.add(row, outcomes[against](row), would(factsOf(row)))
    onProgress({ examined: report.examined(), total })
  }
  return report.end()
}

function wantedOf(request: DryRunRequest) {
  const read = dryRunRequest.safeParse(request)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new AppError('invalid', `This dry run is not as it should be. ${faults.join('; ')}.`)
}

/** Newest first; drafts that come in meanwhile are left out. */
async function* pages(db: Db, since: Date): AsyncGenerator<routingFacts.FactsRow[]> {
  const { first, last } = await routingFacts.span(db, since)
  for (let before = (last ?? 0) + 1; ; ) {
    const page = await routingFacts.page(db, { since, first: first ?? 0, before, limit: pageSize })
    if (page.length > 0) yield page
    if (page.length < pageSize) return
    before = page.at(-1)?.id ?? 0
  }
}

const factsOf = ({ story, categories, subjects, urgency, feedId, agency, receivedAt }: routingFacts.FactsRow) => ({
  story,
  item: { categories: categories ?? [], subjects: subjects ?? undefined, urgency: urgency ?? undefined },
  feedId,
  agency: agency ?? undefined,
  receivedAt,
})

type Row = routingFacts.FactsRow

const savedOutcome = (router: Router) => (row: Row) => outcomeOf(router(factsOf(row)), row.feedDesk)

/** Without a record it came in before there were rules, and is where it went. */
const recordedOutcome = ({ recorded, desk }: Row): Outcome =>
  outcomeOf(recorded ?? { tags: [], twoEyes: false, approve: false, spike: false, decisions: [] }, desk)

const outcomeOf = ({ decisions: _, desk, ...routing }: Routing, feedDesk: string): Outcome => ({
  ...routing,
  desk: desk ?? feedDesk,
})

/** Counts everything and keeps the newest that differ. */
function startReport(tried: readonly { id: string; name: string; enabled: boolean }[], since: Date, limit: number) {
  const matched = new Map<string, number>()
  const moves = new Map<string, { from: string; to: string; count: number }>()
  const drafts: DryRunDraft[] = []
  let [examined, changed] = [0, 0]
  const add = (row: Row, was: Outcome, routing: Routing): void => {
    examined++
    for (const { id } of routing.decisions) matched.set(id, (matched.get(id) ?? 0) + 1)
    const would = outcomeOf(routing, row.feedDesk)
    const fields = difference(was, would)
    if (fields.length === 0) return
    changed++
    if (was.desk !== would.desk) {
      const key = JSON.stringify([was.desk, would.desk])
      moves.set(key, { from: was.desk, to: would.desk, count: (moves.get(key)?.count ?? 0) + 1 })
    }
    if (drafts.length < limit) drafts.push(lineOf(row, was, would, fields, routing))
  }
  return {
    add,
    examined: () => examined,
    end: (): DryRun => ({
      since: since.toISOString(),
      examined,
      changed,
      matched: tried.map(({ id, name, enabled }) => ({ id, name, enabled, count: matched.get(id) ?? 0 })),
      moves: [...moves.values()].sort((a, b) => b.count - a.count),
      drafts,
    }),
  }
}

/** The fields in which two outcomes differ; tags in another order are the same. */
function difference(was: Outcome, would: Outcome): string[] {
  const [left, right] = [was, would].map((one): Record<string, unknown> => ({ ...one, tags: [...one.tags].sort() }))
  return [...new Set([...Object.keys(was), ...Object.keys(would)])].filter(
    (field) => !isDeepStrictEqual(left?.[field], right?.[field]),
  )
}

const lineOf = (row: Row, was: Outcome, would: Outcome, changed: string[], { decisions }: Routing): DryRunDraft => ({
  draftId: row.id,
  headline: row.story.headline,
  language: row.story.language,
  feedId: row.feedId,
  receivedAt: row.receivedAt.toISOString(),
  was,
  would,
  changed,
  decisions,
})
