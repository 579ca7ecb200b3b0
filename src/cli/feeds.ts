import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Archive } from '../archive.ts'
import { acceptFlood, pollNow, removeFeed } from '../commands/feeds.ts'
import { listFeeds, showFeed } from '../commands/views.ts'
import * as feeds from '../db/feeds.ts'
import * as items from '../db/items.ts'
import type { FeedStatus } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { checkFeed } from './check/check.ts'
import { exportFeeds, importFeeds } from './feed-lists.ts'
import { feedSettingCommands } from './feed-settings.ts'
import { feedToken } from './feed-token.ts'
import { withArchive } from './open.ts'
import { print, printJson, progress, relative, table } from './output.ts'

type Json = { json?: true }
export function feedCommands(group: Command): void {
  group.command('list').description('all feeds and how they do').option('--json').action(list)
  feedSettingCommands(group)
  group.command('remove <id>').description('stop polling for good; its drafts stay').option('--json').action(remove)
  group
    .command('pause <id>')
    .option('--json')
    .action((id, options) => setEnabled(id, false, options))
  group
    .command('resume <id>')
    .option('--json')
    .action((id, options) => setEnabled(id, true, options))
  group.command('poll <id>').description('poll now and wait for what comes of it').option('--json').action(poll)
  group
    .command('accept <id>')
    .description('take the very many new items that a feed brought at once, and that were held')
    .option('--json')
    .action(accept)
  group
    .command('failures <id>')
    .description('entries that could not be read or imported, and why')
    .option('--json')
    .action(failures)
  group
    .command('check <address>')
    .description(
      'what a feed is, how it behaves, what it would bring and what is wrong with it; an id looks with its settings',
    )
    .option('--json')
    .action(checkFeed)
  group
    .command('token <id>')
    .description('a new token to push to a feed; the one before ends')
    .option('--revoke', 'issue none')
    .option('--json')
    .action(feedToken)
  group.command('import <file>').description('add the feeds of a JSON or OPML file').option('--json').action(importFile)
  group
    .command('export')
    .description('all feeds, to move them elsewhere')
    .option('--opml', 'as OPML instead of JSON')
    .action(exportAll)
}

async function list({ json }: Json): Promise<void> {
  const found = await withArchive(({ connection }) => listFeeds(connection.db))
  if (json) return printJson(found)
  const now = new Date()
  const rows = found.map((feed) => [
    feed.id,
    feed.state,
    feed.items,
    relative(feed.lastPollAt, now),
    relative(feed.lastNewItemAt, now),
    feed.error ?? feed.url,
  ])
  await print(
    rows.length > 0
      ? table(['id', 'state', 'items', 'last poll', 'last new', 'address or trouble'], rows)
      : 'No feeds.',
  )
}

async function remove(id: string, { json }: Json): Promise<void> {
  await withArchive((archive) => removeFeed(archive, id))
  await (json ? printJson({ id, removed: true }) : print(`${id} is removed; its drafts stay.`))
}

async function setEnabled(id: string, enabled: boolean, { json }: Json): Promise<void> {
  const feed = await withArchive(async ({ connection }) => {
    await feeds.setEnabled(connection.db, id, enabled)
    return showFeed(connection.db, id)
  })
  await (json ? printJson(feed) : print(`${id} is ${feed.state}.`))
}

async function accept(id: string, { json }: Json): Promise<void> {
  const feed = await withArchive(async (archive) => {
    await acceptFlood(archive, id)
    return showFeed(archive.connection.db, id)
  })
  await (json ? printJson(feed) : print(`What ${id} brings is taken at its next poll, however much it is.`))
}

async function poll(id: string, { json }: Json): Promise<void> {
  const feed = await withArchive((archive) => pollAndWait(archive, id))
  if (json) return printJson(feed)
  await print(feed.error ? `${id}: ${feed.error}` : `${id} was polled: ${feed.items} items in all.`)
  if (feed.failures > 0) process.exitCode = 1
}

const pollWaitMs = 40_000

async function pollAndWait(archive: Archive, id: string): Promise<FeedStatus> {
  const before = await showFeed(archive.connection.db, id)
  await pollNow(archive, id)
  progress(`${id} is queued …`)
  for (const until = Date.now() + pollWaitMs; Date.now() < until; ) {
    const feed = await showFeed(archive.connection.db, id)
    if (feed.lastPollAt !== before.lastPollAt) return feed
    await sleep(250)
  }
  throw new AppError(
    'unavailable',
    `${id} is queued, but nothing has polled it yet. Is the app running? Start it with "depeche run".`,
  )
}

async function failures(id: string, { json }: Json): Promise<void> {
  const found = await withArchive(async ({ connection }) => {
    await feeds.get(connection.db, id)
    return items.listFailed(connection.db, id, 100)
  })
  if (json) return printJson(found)
  const rows = found.map((item) => [
    item.id,
    relative(item.receivedAt.toISOString(), new Date()),
    item.identity,
    item.error ?? '',
  ])
  await print(rows.length > 0 ? table(['item', 'received', 'guid', 'reason'], rows) : `Every entry of ${id} was taken.`)
}

async function importFile(file: string, { json }: Json): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new AppError('not-found', `${file} cannot be read: ${error.message}`)
  })
  const found = importFeeds(text)
  await withArchive(async ({ connection }) => {
    for (const feed of found) await feeds.save(connection.db, feed)
  })
  await (json
    ? printJson(found)
    : print(`${found.length} feeds added or changed: ${found.map(({ id }) => id).join(', ')}`))
}

async function exportAll({ opml }: { opml?: true }): Promise<void> {
  const rows = await withArchive(({ connection }) => feeds.list(connection.db))
  await print(exportFeeds(rows, opml ? 'opml' : 'json'))
}
