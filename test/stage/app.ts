import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { until } from './servers.ts'

const cli = resolve('dist/cli.js')

/** A data folder, a config folder and the settings that name them: what one app and the commands beside it share. */
export type Site = { env: NodeJS.ProcessEnv; dataDir: string; configDir: string; remove(): Promise<void> }

export async function makeSite(env: NodeJS.ProcessEnv = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-site-'))
  const dataDir = join(folder, 'data')
  const configDir = join(folder, 'config')
  await cp('config', configDir, { recursive: true })
  const { DATABASE_URL: _, REDIS_URL: __, ...inherited } = process.env
  return {
    dataDir,
    configDir,
    env: { ...inherited, PORT: '0', DATA_DIR: dataDir, CONFIG_DIR: configDir, DEMO: 'off', ...env },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export const writeConfig = (site: Site, name: string, value: unknown): Promise<void> =>
  writeFile(join(site.configDir, name), JSON.stringify(value))

export type App = {
  child: ChildProcess
  url: string
  link: string
  output(): string
  stop(): Promise<number | null>
  kill(): Promise<void>
}

/** Starts the app as a process of its own and waits until it says it is ready. */
export async function startApp(site: Site, args: readonly string[] = []): Promise<App> {
  const child = spawn(process.execPath, [cli, 'run', '--greet', ...args], {
    env: site.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = await until(() => {
    if (child.exitCode !== null) return 'ended' as const
    const link = /Sign in\s+(\S+)/u.exec(output)?.[1]
    const url = /Desk\s+(\S+)/u.exec(output)?.[1]
    return link && url && output.includes('Stop with') ? { link, url } : undefined
  }, 60_000)
  if (ready === 'ended') throw new Error(`the app ended at once:\n${output}`)
  return {
    child,
    ...ready,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Runs one command of the command line to its end. */
export async function depeche(
  site: Site,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [cli, ...args], { env: site.env })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.on('error', () => undefined).end(input)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, err }
}

/** A signed-in client of the app's API. */
export async function signIn(app: App): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const token = new URL(app.link).hash.replace('#token=', '')
  const answer = await fetch(`${app.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return (path, init = {}) =>
    fetch(`${app.url}${path}`, {
      ...init,
      headers: { cookie, ...(init.body ? { 'content-type': 'application/json' } : {}) },
    })
}
