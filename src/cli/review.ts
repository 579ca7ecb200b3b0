import type { Command } from 'commander'
import { keepMine, review } from '../commands/review.ts'
import { showDraft } from '../commands/views.ts'
import type { DraftDetail } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import type { DraftReview, HunkChoice, ReviewHunk } from '../model/review.ts'
import { numberOf } from './arguments.ts'
import { cliActor, withArchive } from './open.ts'
import { print, printJson, showDiff } from './output.ts'

type Options = { take?: string; keepMine?: true; reason?: string; as?: string; json?: true }

const takes = { wire: 'wire', mine: 'mine', suggested: 'suggestion' } as const

/** `depeche drafts review 12`: the wire's update beside the draft, and what becomes of it. */
export function reviewCommand(drafts: Command): void {
  drafts
    .command('review <id>')
    .description('the wire’s update of a draft, beside its text; with --take or --keep-mine, decided')
    .option('--take <side>', 'take what only one side changed, and where both did: wire, mine, suggested')
    .option('--keep-mine', 'put the update away, leave the draft as it is')
    .option('--reason <text>', 'why, for the history (with --keep-mine)')
    .option('--as <name>', 'who decides, for the history')
    .option('--json')
    .action(run)
}

async function run(id: string, options: Options): Promise<void> {
  if (options.take && options.keepMine) throw new AppError('invalid', 'Either --take or --keep-mine, not both.')
  const side = sideOf(options.take)
  const draftId = numberOf(id, 'id')
  await withArchive(async (archive) => {
    const draft = await showDraft(archive.connection.db, draftId)
    const offered = draft.review
    if (!offered) throw new AppError('conflict', `The wire has sent nothing newer than draft ${draftId}.`)
    const actor = cliActor(options.as)
    if (!side && !options.keepMine) return options.json ? printJson(offered) : print(showReview(draft, offered))
    const { version } = draft
    if (side)
      await review(archive, draftId, actor, {
        version,
        wireItemId: offered.wireItemId,
        choices: choicesOf(offered, side),
      })
    else await keepMine(archive, draftId, actor, { version, reason: options.reason })
    const now = await showDraft(archive.connection.db, draftId)
    if (options.json) return printJson({ id: draftId, state: now.state, version: now.version })
    return print(`draft ${draftId} is now ${now.state}, version ${now.version}`)
  })
}

function sideOf(take: string | undefined) {
  if (take === undefined) return undefined
  const side = Object.entries(takes).find(([name]) => name === take)?.[1]
  if (!side) throw new AppError('invalid', `--take is one of ${Object.keys(takes).join(', ')}.`)
  return side
}

/** Conflicts alone are chosen: the rest has one change, which is taken. */
function choicesOf({ hunks }: DraftReview, take: 'wire' | 'mine' | 'suggestion'): HunkChoice[] {
  const conflicts = hunks.filter(({ kind }) => kind === 'conflict')
  const without = conflicts.filter(({ suggestion }) => take === 'suggestion' && !suggestion)
  if (without.length > 0)
    throw new AppError(
      'invalid',
      `There is no suggestion for ${without.map(({ id }) => id).join(', ')}: take "wire" or "mine", or decide on the desk.`,
    )
  return conflicts.map(({ id }) => ({ id, take }))
}

function showReview({ changes, id }: DraftDetail, { hunks, conflicts }: DraftReview): string {
  return [
    ...(changes?.line ? [`the update changes: ${changes.line}\n`] : []),
    ...folded(hunks),
    `${conflicts === 0 ? 'no conflict' : `${conflicts} to be decided`}; "depeche drafts review ${id} --take wire|mine|suggested" or --keep-mine`,
  ].join('\n')
}

/** What stayed is counted, what changed is shown. */
function folded(hunks: readonly ReviewHunk[]): string[] {
  const lines: string[] = []
  let same = 0
  const flush = () => {
    if (same > 0) lines.push(`  (${same} unchanged)\n`)
    same = 0
  }
  for (const hunk of hunks) {
    if (hunk.kind === 'same') same++
    else {
      flush()
      lines.push(showHunk(hunk))
    }
  }
  flush()
  return lines
}

const titles = {
  same: 'unchanged',
  wire: 'changed by the wire',
  mine: 'changed by the editor',
  both: 'changed alike by both',
  conflict: 'CONFLICT',
} as const

function showHunk({ id, kind, wire, wireDiff, mineDiff, suggestion, movedWith }: ReviewHunk): string {
  return [
    `${id}: ${titles[kind]}${movedWith ? ` (moved: see ${movedWith})` : ''}`,
    ...(wireDiff ? [`  wire: ${showDiff(wireDiff)}`] : []),
    ...(mineDiff && kind !== 'both' ? [`  mine: ${showDiff(mineDiff)}`] : []),
    ...(suggestion ? [`  suggested: ${suggestion.join(' ¶ ') || '(nothing here)'}`] : []),
    ...(kind === 'conflict' && wire.length === 0 ? ['  the wire has nothing here'] : []),
    '',
  ].join('\n')
}
