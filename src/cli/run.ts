import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import pino, { type Logger } from 'pino'
import { type Config, loadConfig, type Role, roles } from '../config.ts'
import { type RunningApp, startApp } from '../main.ts'
import { AppError } from '../model/error.ts'
import { logOptions } from './log.ts'

type Options = { roles?: string; greet?: true }

/** A stop that takes longer is forced; what was at work is taken up again at the next start. */
const stopTimeoutMs = 9500

export function runCommand(command: Command): void {
  command
    .option('--roles <list>', `comma-separated: ${roles.join(',')}`)
    .option('--greet', 'for a terminal: say where the desk is, and log to a file')
    .action(run)
}

async function run({ roles: wanted, greet }: Options): Promise<void> {
  const config = await loadConfig()
  const log = await openLog(config, greet ?? false)
  const chosen = parseRoles(wanted)
  // Before the start, so that Ctrl-C during a slow first start is a clean stop too.
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal))
  })
  const app = await startApp(config, chosen, log, (error) => {
    log.fatal({ err: error }, 'the bundled PostgreSQL went away; stopping')
    process.exit(1)
  })
  log.info({ url: app.url, roles: chosen }, 'ready')
  if (greet) await sayReady(app, config)

  const signal = await stopped
  log.info({ signal }, 'stopping')
  if (greet) process.stdout.write('\nStopping: work at hand is finished first …\n')
  process.once('SIGINT', () => process.exit(130))
  setTimeout(() => {
    log.error('the stop took too long and was forced')
    process.exit(1)
  }, stopTimeoutMs).unref()
  await app.stop()
  if (greet) process.stdout.write('Stopped.\n')
  log.info('stopped')
}

function parseRoles(list: string | undefined): Role[] {
  if (list === undefined) return [...roles]
  const wanted = list.split(',').map((word) => word.trim())
  const unknown = wanted.filter((word) => !(roles as readonly string[]).includes(word))
  if (unknown.length > 0)
    throw new AppError('invalid', `There is no role ${unknown.join(', ')}. The roles are ${roles.join(', ')}.`)
  return roles.filter((role) => wanted.includes(role))
}

/** JSON lines on standard output; in a terminal they go to a file, and only warnings are shown, in words. */
async function openLog(config: Config, greet: boolean): Promise<Logger> {
  const options = {
    ...logOptions,
    level: config.LOG_LEVEL,
    base: { app: 'depeche' },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  if (!greet) return pino(options)
  await mkdir(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const file = pino.destination({ dest: join(config.DATA_DIR, 'depeche.log'), mkdir: true })
  const words = { write: (line: string) => void process.stderr.write(inWords(line)) }
  return pino(
    options,
    pino.multistream([
      { level: config.LOG_LEVEL === 'silent' ? 'fatal' : config.LOG_LEVEL, stream: file },
      { level: 'error', stream: words },
    ]),
  )
}

const inWords = (line: string): string => {
  const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } }
  return `! ${[msg, err?.message].filter(Boolean).join(': ')}\n`
}

async function sayReady(app: RunningApp, config: Config): Promise<void> {
  const demo = app.polled.filter(({ id }) => id.startsWith('demo-'))
  const own = app.polled.filter(({ id }) => !id.startsWith('demo-'))
  process.stdout.write(
    [
      '',
      'Dépêche is ready.',
      `  Desk      ${config.PUBLIC_URL ?? app.url}`,
      `  Sign in   ${await app.signInLink()}   (good once, for 30 minutes; "npx depeche sign-in" makes another)`,
      `  Data      ${config.DATA_DIR}`,
      `  Log       ${join(config.DATA_DIR, 'depeche.log')}`,
      ...(demo.length > 0
        ? [`  Demo      ${demo.length} feeds of invented wires; DEMO=off npm start turns them off`]
        : []),
      `  Polling   ${own.map(({ name }) => name).join(', ') || 'no feeds of your own yet; "npx depeche feeds add URL" adds one'}`,
      '  Stop with Ctrl-C.',
      '',
    ].join('\n'),
  )
}
