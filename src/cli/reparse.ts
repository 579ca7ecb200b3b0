import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { DateTime } from 'luxon'
import type { Archive } from '../archive.ts'
import { type ReparseDeps, type ReparseOptions, reparse } from '../commands/reparse.ts'
import { type Config, loadRecipes, version } from '../config.ts'
import { AppError } from '../model/error.ts'
import type { DifferenceClass, Reparse, ReparseCounts } from '../model/reparse.ts'
import { newsroomZone } from '../model/zone.ts'
import { createReadingRoom } from '../reading/room.ts'
import { numberOf } from './arguments.ts'
import { withArchive } from './open.ts'
import { print, progress } from './output.ts'
import { count, keepLine, report } from './reparse-report.ts'

export function reparseCommand(command: Command): void {
  command
    .option('--since <when>', 'payloads that came in since: 2026-11-01, or 7d, 12h ago; without it all')
    .option('--feed <id>', 'payloads of one feed')
    .option('--draft <id>', 'only what one draft was made of')
    .option('--limit <n>', 'at most so many payloads, oldest first')
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--yes', 'change it without asking')
    .option('--json', 'one difference a line as it is found, the summary last (NDJSON)')
    .action(run)
}

type Options = {
  since?: string
  feed?: string
  draft?: string
  limit?: string
  dryRun?: true
  yes?: true
  json?: true
}

async function run(options: Options): Promise<void> {
  const scope = scopeOf(options, new Date())
  const { dryRun = false, yes = false } = options
  if (!dryRun && !yes && !process.stdin.isTTY)
    throw new AppError('invalid', 'Nobody can be asked here: --dry-run shows what would change, --yes changes it.')
  await withArchive(async (archive, config) => {
    const deps = await depsOf(archive, config)
    try {
      if (dryRun || !yes) {
        const would = await pass(deps, { ...scope, dryRun: true }, options)
        if (dryRun || !(await isWanted(would))) return
      }
      await pass(deps, { ...scope, release: version }, options)
    } finally {
      await deps.reading.close()
    }
  })
}

async function depsOf(archive: Archive, { CONFIG_DIR }: Config) {
  return { ...archive, reading: createReadingRoom(), recipes: await loadRecipes(resolve(CONFIG_DIR)) }
}

function scopeOf({ since, feed, draft, limit }: Options, now: Date): ReparseOptions {
  return {
    since: since === undefined ? undefined : momentOf(since, now),
    feed,
    draft: draft === undefined ? undefined : numberOf(draft, '--draft'),
    limit: limit === undefined ? undefined : numberOf(limit, '--limit'),
  }
}

/** "7d" or "12h" ago, or a day or moment by ISO 8601, of the newsroom's zone where it names none. */
function momentOf(given: string, now: Date): Date {
  const [, count, unit] = /^(\d{1,5})([dh])$/u.exec(given) ?? []
  if (count) return new Date(now.getTime() - Number(count) * (unit === 'd' ? 24 : 1) * 3600 * 1000)
  const moment = DateTime.fromISO(given, { zone: newsroomZone })
  if (moment.isValid) return moment.toJSDate()
  throw new AppError('invalid', `--since is a day as 2026-11-01, a moment, or an age as 7d or 12h, not "${given}".`)
}

/** One run over the scope: differences as they come, then the summary. */
async function pass(deps: ReparseDeps, scope: ReparseOptions, { json }: Options): Promise<Reparse> {
  let written = Promise.resolve()
  const shown = new Map<DifferenceClass, string[]>()
  const done = await reparse(deps, {
    ...scope,
    onProgress: progressLines(Date.now, scope.dryRun === true),
    onDifference: (difference) => {
      if (json) written = written.then(() => print(JSON.stringify(difference)))
      else keepLine(shown, difference)
    },
  })
  await written
  const { differences: _, ...summary } = done
  await (json ? print(JSON.stringify({ class: 'summary', ...summary })) : print(report(done, shown)))
  return done
}

/** Seldom enough to be read. */
const progressEveryMs = 2000

function progressLines(clock: () => number, dryRun: boolean) {
  let next = clock() + progressEveryMs
  return ({ payloads, total, changed, offered }: ReparseCounts & { total: number }) => {
    if (clock() < next) return
    next = clock() + progressEveryMs
    progress(
      `${count(payloads)} of ${count(total)} payloads, ${count(changed + offered)} drafts ${dryRun ? 'would change' : 'changed or offered'}`,
    )
  }
}

/** Asks on the terminal. Nothing to do is nothing to ask. */
async function isWanted({
  changed,
  offered,
  suggested,
  noted,
  reread,
  refreshed,
  imported,
}: Reparse): Promise<boolean> {
  if (changed + offered + suggested + noted + reread + refreshed + imported === 0) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(?:y|yes|o|oui)$/iu.test((await terminal.question('\nApply this? [y/N] ')).trim())
  } finally {
    terminal.close()
  }
}
