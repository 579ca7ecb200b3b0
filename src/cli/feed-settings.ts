import { type Command, Option } from 'commander'
import { addFeed, changeFeed, readSettings, setCredential } from '../commands/feeds.ts'
import { showFeedSettings } from '../commands/views.ts'
import * as feeds from '../db/feeds.ts'
import type { FeedDetail } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { doorOf, type FeedChange, feedChange } from '../model/feed.ts'
import { withArchive } from './open.ts'
import { print, printJson, progress, table } from './output.ts'

type Json = { json?: true }

type Settings = {
  name?: string
  url?: string
  agency?: string
  language?: string
  desk?: string
  every?: string
  between?: string
  content?: string
  websub?: string
  username?: string
  pattern?: string
  after?: string
  settle?: string
  hostKey?: string
}

/** `depeche feeds add | set | show | credential`. */
export function feedSettingCommands(group: Command): void {
  withSettings(
    group
      .command('add <url>')
      .description('add a feed, or change the one with the same id')
      .option('--id <id>', 'short name; made from the address when left out'),
  ).action(add)
  withSettings(
    group.command('set <id>').description('change settings; "" takes one away').option('--url <url>', 'its address'),
  ).action(set)
  group.command('show <id>').description('a feed with all its settings').option('--json').action(show)
  group
    .command('credential <id>')
    .description('keep a password or private key, read from standard input')
    .option('--forget', 'forget it')
    .option('--json')
    .action(credential)
}

function withSettings(command: Command): Command {
  return command
    .option('--name <name>')
    .option('--agency <name>', 'agency whose copy it carries')
    .option('--language <code>', 'fr, ar, en, es; found by itself when left out')
    .option('--desk <id>')
    .option('--every <seconds>', 'seconds between two polls')
    .option('--between <least-most>', 'let the interval follow how often something comes: "60-3600"')
    .addOption(new Option('--content <where>', 'where the whole copy is').choices(['feed', 'page', 'auto']))
    .addOption(new Option('--websub <switch>', 'subscribe where the feed offers it').choices(['on', 'off']))
    .option('--username <name>', 'for SFTP, FTP and HTTP; the password: "depeche feeds credential"')
    .option('--pattern <names>', 'files: "*.xml,*.json"')
    .addOption(
      new Option('--after <what>', 'files: what becomes of one that was taken').choices(['move', 'delete', 'keep']),
    )
    .option('--settle <seconds>', 'files: how long one must have rested')
    .option('--host-key <print>', 'SFTP: the server’s key, SHA256:…')
    .option('--json')
    .addHelpText(
      'after',
      `
Addresses:
  https://journal.example/feed.xml   polled; http too
  file:///srv/wires/map              a watched folder (allowed in config/depeche.json: allowFolders)
  sftp://host/folder, ftp://…, ftps://…
  push:                              nothing is asked; the agency posts to /ingest/ID ("depeche feeds token ID")`,
    )
}

async function add(url: string, options: Settings & Json & { id?: string }): Promise<void> {
  const change = changeFrom({ ...options, url })
  const id = options.id ?? idFrom(url)
  const feed = await withArchive(async (archive) => {
    const { db } = archive.connection
    if (await feeds.find(db, id)) await changeFeed(archive, id, change)
    else await addFeed(archive, readSettings({ id, name: nameFrom(url), ...change }))
    return showFeedSettings(db, id)
  })
  if (options.json) return printJson(feed)
  await print(`${feed.id} is ready. ${nextStep(feed)}`)
}

async function set(id: string, options: Settings & Json): Promise<void> {
  const change = changeFrom(options)
  if (Object.keys(change).length === 0)
    throw new AppError('invalid', 'Nothing to change was given. --help lists the settings.')
  const feed = await withArchive(async (archive) => {
    await changeFeed(archive, id, change)
    return showFeedSettings(archive.connection.db, id)
  })
  await (options.json ? printJson(feed) : print(describe(feed)))
}

async function show(id: string, { json }: Json): Promise<void> {
  const feed = await withArchive(({ connection }) => showFeedSettings(connection.db, id))
  await (json ? printJson(feed) : print(describe(feed)))
}

async function credential(id: string, { forget, json }: Json & { forget?: true }): Promise<void> {
  const secret = forget ? undefined : await readSecret()
  const feed = await withArchive(async (archive) => {
    await setCredential(archive, id, secret)
    return showFeedSettings(archive.connection.db, id)
  })
  if (json) return printJson(feed)
  await print(forget ? `${id}: forgotten.` : `${id}: kept, sealed. "depeche feeds resume ${id}" if it was stopped.`)
}

/** From standard input, so that it stands neither in the shell's history nor in the list of processes. */
async function readSecret(): Promise<string> {
  if (process.stdin.isTTY)
    progress('Type the password, or paste the private key; end with Ctrl-D on a line of its own:')
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array))
  const text = Buffer.concat(pieces).toString('utf8')
  const secret = text.startsWith('-----BEGIN') ? text : text.replace(/\r?\n$/u, '')
  if (secret === '')
    throw new AppError(
      'invalid',
      'Nothing came on standard input. For example: depeche feeds credential map < password.txt',
    )
  return secret
}

/** The options as a change; an empty word takes a setting away. Throws AppError('invalid'). */
function changeFrom(options: Settings): FeedChange {
  const [least, most] = options.between?.split('-', 2) ?? []
  const files = given({
    pattern: options.pattern,
    after: options.after,
    settleSeconds: number(options.settle),
    hostKey: options.hostKey,
  })
  const result = feedChange.safeParse(
    given({
      name: options.name,
      url: options.url,
      agency: orNull(options.agency),
      language: orNull(options.language),
      username: orNull(options.username),
      desk: options.desk,
      intervalSeconds: number(options.every),
      minIntervalSeconds: options.between === '' ? null : number(least),
      maxIntervalSeconds: options.between === '' ? null : number(most),
      content: options.content,
      websub: options.websub === undefined ? undefined : options.websub === 'on',
      files: Object.keys(files).length > 0 ? files : undefined,
    }),
  )
  if (result.success) return result.data
  throw new AppError(
    'invalid',
    result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  )
}

const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
const orNull = (text: string | undefined): string | null | undefined => (text === '' ? null : text)

const nameFrom = (url: string): string =>
  (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '') || url.replace(/^\w+:\/*/u, '') || 'feed'

const idFrom = (url: string): string =>
  nameFrom(url)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 64)

function nextStep({ id, settings, pushPath, hasCredential }: FeedDetail): string {
  const door = doorOf(settings.url)
  if (door === 'push') return `Posts go to ${pushPath}; "depeche feeds token ${id}" makes the token.`
  const secret = settings.username && !hasCredential ? `Its password: "depeche feeds credential ${id}". ` : ''
  return `${secret}It is looked at every ${settings.intervalSeconds} s; "depeche feeds poll ${id}" does it now.`
}

function describe({ id, state, error, settings, hasCredential, hasPushToken, pushPath, hub }: FeedDetail): string {
  const { files, minIntervalSeconds: least, maxIntervalSeconds: most } = settings
  const door = doorOf(settings.url)
  const rows: (readonly [string, string | undefined])[] = [
    ['name', settings.name],
    ['state', error ? `${state}: ${error}` : state],
    ['address', settings.url],
    ['door', door],
    ['agency', settings.agency],
    ['language', settings.language ?? 'found by itself'],
    ['desk', settings.desk],
    ['every', `${settings.intervalSeconds} s${least || most ? `, between ${least ?? '…'} and ${most ?? '…'} s` : ''}`],
    ['content', settings.content],
    ['websub', door === 'web' ? (settings.websub ? 'on' : 'off') : undefined],
    ['hub', hub && `${hub.address}, ${hub.state}${hub.error ? `: ${hub.error}` : ''}`],
    ['user name', settings.username],
    ['password', hasCredential ? 'kept, sealed' : undefined],
    ['push', hasPushToken ? `${pushPath}, with its token` : undefined],
    [
      'files',
      door === 'web' || door === 'push'
        ? undefined
        : `${files.pattern}, then ${files.after}, after ${files.settleSeconds} s of rest`,
    ],
    ['host key', files.hostKey],
  ]
  return `${id}\n${table(
    ['setting', 'value'],
    rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )}`
}
