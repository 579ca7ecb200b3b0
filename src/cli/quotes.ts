import type { Command } from 'commander'
import { quoteCsv } from '../commands/quote-csv.ts'
import { exportQuotes, listQuotes, type QuoteFilter, rebuildQuotes } from '../commands/quotes.ts'
import type { Db } from '../db/connection.ts'
import { AppError } from '../model/error.ts'
import { type QuoteEntry, quoteSearch } from '../model/quotes.ts'
import { numberOf } from './arguments.ts'
import { withArchive } from './open.ts'
import { print, printJson, table, write } from './output.ts'

export function quoteCommands(quotes: Command): void {
  quotes
    .command('search')
    .description('quotes of the copy as it is now, newest first')
    .option('--speaker <name>', 'part of the name')
    .option('--words <words>', 'words that must all stand in the quote; "souverain*" is a beginning')
    .option('--language <code>', 'fr, ar, en, es')
    .option('--feed <id>')
    .option('--agency <name>', 'MAP, AFP, EFE …')
    .option('--from <day>', 'the first day: 2026-11-01')
    .option('--to <day>', 'the last day')
    .option('--all-versions', 'also what stood in earlier versions')
    .option('--killed', 'also what stood in killed drafts')
    .option('--limit <n>', 'how many at most; without it 50, and all with --json and --csv')
    .option('--before <cursor>', 'where the page before ended')
    .option('--json')
    .option('--csv', 'comma-separated values (RFC 4180)')
    .option('--bom', 'with --csv: begin with a byte order mark, for Excel')
    .action(search)
  quotes
    .command('rebuild')
    .description('enter the quotes of all versions in the archive anew, those from before the ledger too')
    .option('--json')
    .action(rebuild)
}

type Options = Record<string, string | true | undefined>

async function search({ json, csv, bom, limit, ...options }: Options): Promise<void> {
  if (json && csv) throw new AppError('invalid', '--json or --csv, not both.')
  const filter = filterOf(options)
  const most = typeof limit === 'string' ? numberOf(limit, '--limit') : undefined
  await withArchive(async ({ connection: { db } }) => {
    if (csv) await write(quoteCsv(await wanted(db, filter, most), { bom: bom === true }))
    else if (!json) await printPage(db, filter, most ?? 50)
    else if (most) await printJson(await listQuotes(db, { ...filter, limit: most }))
    else await write(quoteJson(await exportQuotes(db, filter)))
  })
}

function filterOf({ allVersions, killed, ...options }: Options): QuoteFilter {
  const read = quoteSearch.safeParse(options)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new AppError('invalid', `--${String(issue?.path[0])}: ${issue?.message}.`)
  }
  return { ...read.data, allVersions: allVersions === true, killed: killed === true }
}

async function wanted(db: Db, filter: QuoteFilter, most: number | undefined): Promise<AsyncIterable<QuoteEntry>> {
  const all = await exportQuotes(db, filter)
  return most === undefined ? all : first(all, most)
}

async function* first(entries: AsyncIterable<QuoteEntry>, most: number): AsyncGenerator<QuoteEntry> {
  let left = most
  for await (const entry of entries) {
    yield entry
    if (--left === 0) return
  }
}

/** The shape of a page, written while it is read. */
async function* quoteJson(entries: AsyncIterable<QuoteEntry>): AsyncGenerator<string> {
  let before = '{ "quotes": ['
  for await (const entry of entries) {
    yield `${before}\n${JSON.stringify(entry)}`
    before = ','
  }
  yield before === ',' ? '\n] }\n' : `${before}] }\n`
}

async function printPage(db: Db, filter: QuoteFilter, limit: number): Promise<void> {
  const { quotes, next } = await listQuotes(db, { ...filter, limit })
  if (quotes.length === 0) return print('No quotes.')
  const rows = quotes.map(({ saidOn, draftId, version, speaker, text }) => [
    saidOn,
    `${draftId} v${version}`,
    speaker?.name ?? speaker?.mention,
    text.replace(/\s+/gu, ' '),
  ])
  await print(table(['said', 'draft', 'speaker', 'quote'], rows))
  if (next) await print(`\nThere are more: --before ${next}`)
}

async function rebuild({ json }: { json?: true }): Promise<void> {
  const done = await withArchive(rebuildQuotes)
  if (json) return printJson(done)
  await print(`${done.quotes} quotes of ${done.versions} versions`)
}
