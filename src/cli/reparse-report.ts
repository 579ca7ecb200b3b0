import { changesLine } from '../desk/replay-line.ts'
import type { Difference, DifferenceClass, Reparse } from '../model/reparse.ts'

/** At most so many differences of a class are shown to people; all are counted. */
const mostShown = 50

const classes: Record<DifferenceClass, string> = {
  reader: 'Items that are read in another way',
  story: 'Copy that is understood in another way',
  matching: 'Items that would lie elsewhere in the archive: suggested, never moved',
  import: 'Items that can be imported today',
  failure: 'What cannot be read today',
}

/** Keeps a difference for the report, by its class. */
export function keepLine(shown: Map<DifferenceClass, string[]>, difference: Difference): void {
  const lines = shown.get(difference.class) ?? []
  lines.push(lines.length < mostShown ? lineOf(difference) : '')
  shown.set(difference.class, lines)
}

function lineOf({
  feedId,
  payloadId,
  itemId,
  draftId,
  draftState,
  headline,
  outcome,
  changes,
  reason,
}: Difference): string {
  const where = [
    feedId,
    itemId === undefined ? `payload ${payloadId}` : `item ${itemId}`,
    ...(draftId === undefined ? [] : [`draft ${draftId}${draftState ? ` (${draftState})` : ''}`]),
  ].join(', ')
  const what = [changesLine(changes), reason].filter(Boolean).join('; ')
  return `  ${outcome.padEnd(8)}${where}${headline ? `  ${headline}` : ''}\n          ${what}`
}

/** The differences by class, then what they add up to. */
export function report(done: Reparse, shown: ReadonlyMap<DifferenceClass, readonly string[]>): string {
  const groups = (Object.keys(classes) as DifferenceClass[]).flatMap((name) => {
    const lines = shown.get(name) ?? []
    const more = lines.length - mostShown
    return lines.length === 0
      ? []
      : [
          `${classes[name]} (${count(lines.length)})`,
          ...lines.slice(0, mostShown),
          ...(more > 0 ? [`  and ${count(more)} more: --json tells all`] : []),
          '',
        ]
  })
  return [...groups, ...summaryLines(done)].join('\n')
}

function summaryLines(done: Reparse): string[] {
  const would = done.dryRun ? 'would be' : 'were'
  const lines: [number, string][] = [
    [done.changed, `drafts that nobody has touched ${would} changed`],
    [done.offered, `drafts that are worked on or out ${would} offered the change`],
    [done.left, 'drafts are spiked, killed or expired, and left as they are'],
    [done.suggested, `suggestions ${would} made`],
    [done.noted, `lines ${would} noted in histories`],
    [done.reread, `items ${would} kept as today’s reader gives them`],
    [done.refreshed, `copies ${would} compared by other words`],
    [done.imported, `items ${would} queued for import`],
    [done.failed, 'payloads or items cannot be read'],
  ]
  const told = lines.filter(([number]) => number > 0).map(([number, text]) => `${count(number).padStart(7)} ${text}`)
  const read = `${count(done.payloads)} payloads, ${count(done.items)} items`
  if (told.length > 0) return [`${read}:`, ...told]
  return [`${read}: nothing ${done.dryRun ? 'would be' : 'was'} different.`]
}

/** "1,204". */
export const count = (number: number): string => number.toLocaleString('en')
