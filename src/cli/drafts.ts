import type { Command } from 'commander'
import { listAlerts } from '../commands/alerts.ts'
import { approve, restore, spike } from '../commands/drafts.ts'
import { acknowledge, kill } from '../commands/kill.ts'
import { merge, part } from '../commands/suggestions.ts'
import { listDrafts, showDraft } from '../commands/views.ts'
import type { DraftDetail } from '../model/api.ts'
import { draftState } from '../model/draft.ts'
import { AppError } from '../model/error.ts'
import type { OutletDifference, QuoteChange } from '../model/quotes.ts'
import { numberOf } from './arguments.ts'
import { holdingCommands, holdText } from './holding.ts'
import { cliActor, withArchive } from './open.ts'
import { print, printJson, relative, showDiff, table } from './output.ts'
import { reviewCommand } from './review.ts'
import { showStory } from './story-text.ts'

type Json = { json?: true }
type Decision = Json & { as?: string; reason?: string }

export function draftCommands(drafts: Command): void {
  holdingCommands(drafts)
  drafts
    .command('list')
    .description('the newest drafts')
    .option('--state <state>', draftState.options.join(', '))
    .option('--desk <id>')
    .option('--feed <id>')
    .option('--search <words>', 'words that must stand in the copy')
    .option('--limit <n>', 'how many at most', '50')
    .option('--json')
    .action(list)
  drafts.command('alerts').description('kills that nobody has acknowledged').option('--json').action(alerts)
  drafts.command('show <id>').description('one draft, whole').option('--json').action(show)
  for (const [name, decide, description] of [
    ['approve', approve, 'approve drafts: they go to every destination'],
    ['spike', spike, 'put drafts aside'],
    ['restore', restore, 'bring spiked drafts back'],
    ['kill', kill, 'take drafts back wherever they went; --reason is told to every destination'],
    ['acknowledge', acknowledge, 'say that a kill has been seen'],
  ] as const)
    drafts
      .command(`${name} <id...>`)
      .description(description)
      .option('--reason <text>', 'why, for the history')
      .option('--as <name>', 'who decides, for the history')
      .option('--json')
      .action((ids: string[], options: Decision) => decideAll(decide, ids, options))
  for (const [name, decide, description] of [
    ['merge', merge, 'two drafts that were suggested to be one become one: the later goes into the earlier'],
    ['part', part, 'two drafts that were suggested to be one stay two'],
  ] as const)
    drafts
      .command(`${name} <id> <other>`)
      .description(description)
      .option('--reason <text>', 'why, for the history')
      .option('--as <name>', 'who decides, for the history')
      .action((id: string, other: string, options: Decision) => decidePair(decide, id, other, options))
  reviewCommand(drafts)
}

type ListOptions = Json & { state?: string; desk?: string; feed?: string; search?: string; limit: string }

async function list({ state, desk, feed, search, limit, json }: ListOptions): Promise<void> {
  const wanted = state === undefined ? undefined : draftState.safeParse(state)
  if (wanted && !wanted.success) throw new AppError('invalid', `--state is one of ${draftState.options.join(', ')}.`)
  const filter = { state: wanted?.data, desk, feedId: feed, words: search, limit: numberOf(limit, '--limit') }
  const found = await withArchive(({ connection }) => listDrafts(connection.db, filter))
  if (json) return printJson(found)
  const rows = found.drafts.map((draft) => [
    draft.id,
    draft.state,
    draft.agency,
    draft.place,
    relative(draft.receivedAt, new Date()),
    draft.headline,
  ])
  await print(rows.length > 0 ? table(['id', 'state', 'agency', 'place', 'received', 'headline'], rows) : 'No drafts.')
}

async function alerts({ json }: Json): Promise<void> {
  const found = await withArchive(({ connection }) => listAlerts(connection.db))
  if (json) return printJson(found)
  const rows = found.alerts.map(({ id, at, by, headline, retractions }) => [
    id,
    relative(at, new Date()),
    by,
    retractions.map(({ destination, state }) => `${destination} ${state}`).join(', ') || 'it went nowhere',
    headline,
  ])
  const head = ['id', 'killed', 'by', 'taken back from', 'headline']
  await print(rows.length > 0 ? table(head, rows) : 'No kill waits to be acknowledged.')
}

async function show(id: string, { json }: Json): Promise<void> {
  const draft = await withArchive(({ connection }) => showDraft(connection.db, numberOf(id, 'id')))
  if (json) return printJson(draft)
  await print(
    `draft ${draft.id}, version ${draft.version}, ${draft.state}${holdText(draft)}\n\n${showStory(draft.story)}`,
  )
  if (draft.kill) await print(showKill(draft.kill, draft.deliveries))
  for (const { draftId, kind, score, headline, reasons } of draft.suggestions ?? [])
    await print(
      `${kind}: draft ${draftId}, ${score}: ${headline}\n${reasons.map((reason) => `  ${reason}`).join('\n')}`,
    )
  if (draft.changes?.line) await print(`the wire's newest version changed: ${draft.changes.line}`)
  for (const change of draft.quoteChanges) await print(showChange(change))
  for (const { feedName, differences } of draft.outletQuotes)
    for (const difference of differences) await print(showDifference(feedName, difference))
  await print(
    draft.history
      .map(({ at, actor, action, reason }) => `${at}  ${actor}: ${action}${reason ? ` (${reason})` : ''}`)
      .join('\n'),
  )
}

function showChange({ version, by, speaker, diff }: QuoteChange): string {
  const where = version === undefined ? 'in the update offered' : `in version ${version}`
  return `quote changed ${where} (${by}), ${speaker ?? 'nobody named'}:\n  ${showDiff(diff)}`
}

/** Who killed it, why, who has seen it, and where it is taken back. */
function showKill(kill: NonNullable<DraftDetail['kill']>, deliveries: DraftDetail['deliveries']): string {
  const seen = kill.needsAcknowledgement ? '; not acknowledged' : ''
  const by = kill.acknowledgedBy ? `; acknowledged by ${kill.acknowledgedBy}` : ''
  const back = deliveries
    .filter(({ kind }) => kind === 'retract')
    .map(({ destination, state, error }) => `  ${destination}: ${state}${error ? ` (${error})` : ''}`)
  const said = kill.reason ? `: ${kill.reason}` : ''
  return [`killed ${kill.at} by ${kill.by}${said}${seen}${by}`, ...back].join('\n')
}

function showDifference(outlet: string, difference: OutletDifference): string {
  const { kind, speaker = 'nobody named' } = difference
  if (kind === 'changed') return `${outlet} prints, ${speaker}:\n  ${showDiff(difference.diff)}`
  const what = {
    attributed: `gives to ${kind === 'attributed' ? difference.to : ''} the words of ${speaker}`,
    'left-out': `leaves out, ${speaker}`,
    added: `alone has, ${speaker}`,
  }[kind]
  return `${outlet} ${what}:\n  ${difference.text}`
}

async function decideAll(decide: typeof approve, ids: string[], { as, reason, json }: Decision): Promise<void> {
  const done = await withArchive(async (archive) => {
    const results: { id: number; state: string }[] = []
    for (const id of ids.map((id) => numberOf(id, 'id'))) {
      const { version } = await showDraft(archive.connection.db, id)
      await decide(archive, id, cliActor(as), { version, reason })
      const { state } = await showDraft(archive.connection.db, id)
      results.push({ id, state })
      if (!json) await print(`draft ${id} is now ${state}`)
    }
    return results
  })
  if (json) await printJson(done)
}

async function decidePair(decide: typeof merge, id: string, other: string, { as, reason }: Decision): Promise<void> {
  const [one, two] = [numberOf(id, 'id'), numberOf(other, 'other')]
  await withArchive(async (archive) => {
    const { version } = await showDraft(archive.connection.db, one)
    await decide(archive, one, two, cliActor(as), { version, reason })
  })
  await print(`drafts ${one} and ${two}: ${decide === merge ? 'merged' : 'parted'}`)
}
