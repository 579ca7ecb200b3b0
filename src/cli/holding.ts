import type { Command } from 'commander'
import type { Archive } from '../archive.ts'
import { claim, unclaim } from '../commands/claims.ts'
import { liftEmbargo, setEmbargo } from '../commands/embargo.ts'
import { showDraft } from '../commands/views.ts'
import { isOpenEnded, momentText } from '../desk/embargo.ts'
import type { DraftDetail } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { numberOf } from './arguments.ts'
import { cliActor, withArchive } from './open.ts'
import { print, printJson } from './output.ts'

type Options = { as?: string; reason?: string; json?: true }

/** The commands about what holds a draft: somebody who works on it, and an embargo. Who has the command line may do all of it. */
export function holdingCommands(drafts: Command): void {
  const add = (name: string, description: string) =>
    drafts
      .command(`${name} <id>`)
      .description(description)
      .option('--as <name>', 'who does it, for the history')
      .option('--json')
  add('claim', 'take a draft in hand: nobody else changes it meanwhile')
    .option('--minutes <n>', 'for how long', '30')
    .option('--take-over', 'although another has it')
    .action(
      (id: string, { minutes, takeOver = false, ...options }: Options & { minutes: string; takeOver?: boolean }) =>
        change(id, options, (archive, draftId, actor, version) => {
          const wanted = { version, minutes: numberOf(minutes, '--minutes'), takeOver }
          return claim(archive, draftId, actor, wanted, 'admin')
        }),
    )
  add('unclaim', 'let a draft go, back to its desk')
    .option('--reason <text>', 'why, for the history')
    .action((id: string, options: Options) =>
      change(id, options, (archive, draftId, actor, version) =>
        unclaim(archive, draftId, actor, { version, reason: options.reason }, 'admin'),
      ),
    )
  add('embargo', 'set an embargo, or move its end')
    .requiredOption('--until <time>', 'when it ends, with its zone: 2026-11-24T18:00Z or 2026-11-24T19:00+01:00')
    .option('--reason <text>', 'why; required to end it earlier')
    .action((id: string, { until, ...options }: Options & { until: string }) =>
      change(id, options, (archive, draftId, actor, version) =>
        setEmbargo(archive, draftId, actor, { version, until: momentOf(until), reason: options.reason }, 'admin'),
      ),
    )
  add('lift-embargo', 'end an embargo before its time; what waited for it goes out at once')
    .requiredOption('--reason <text>', 'why, for the history')
    .action((id: string, options: Options & { reason: string }) =>
      change(id, options, (archive, draftId, actor, version) =>
        liftEmbargo(archive, draftId, actor, { version, reason: options.reason }, 'admin'),
      ),
    )
}

type Act = (archive: Archive, draftId: number, actor: string, version: number) => Promise<void>

async function change(id: string, { as, json }: Options, act: Act): Promise<void> {
  const draftId = numberOf(id, 'id')
  const draft = await withArchive(async (archive) => {
    const { version } = await showDraft(archive.connection.db, draftId)
    await act(archive, draftId, cliActor(as), version)
    return showDraft(archive.connection.db, draftId)
  })
  if (json) await printJson(draft)
  else await print(`draft ${draftId} is now ${draft.state}${holdText(draft)}`)
}

/** What holds a draft, in words: ", in hand: Amina until …, under embargo until …". */
export function holdText({ claimedBy, claimedUntil, embargo }: DraftDetail): string {
  const hand = claimedBy && claimedUntil ? `, in hand: ${claimedBy} until ${momentText(new Date(claimedUntil))}` : ''
  if (!embargo) return hand
  const until = new Date(embargo)
  return `${hand}, under embargo until ${isOpenEnded(until) ? 'the wire lifts it' : momentText(until)}`
}

/** A bare day or hour would be somebody's guess: the zone must be there. */
function momentOf(text: string): string {
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw new AppError(
      'invalid',
      `--until is a time with its zone, as 2026-11-24T18:00Z or 2026-11-24T19:00+01:00, not "${text}".`,
    )
  return new Date(text).toISOString()
}
