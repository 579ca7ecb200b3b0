import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../model/error.ts'
import { keptSecret } from './kept-secret.ts'
import type { Launch } from './privileges.ts'

const run = promisify(execFile)

export const superuser = 'depeche'

/** Where the embedded server keeps things below the data folder. */
export const clusterPaths = (dataDir: string) => ({
  cluster: join(dataDir, 'postgres'),
  password: join(dataDir, 'postgres.password'),
  log: join(dataDir, 'postgres.log'),
})

/**
 * Makes the data folder a PostgreSQL cluster unless it is one. `initdb` works in a folder aside that is renamed when
 * whole: a crash in the middle leaves nothing half made, and of two starters one wins.
 */
export async function ensureCluster(dataDir: string, binaries: string, launch: Launch): Promise<string> {
  const paths = clusterPaths(dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const password = await keptSecret(paths.password, 24)
  if (await isCluster(paths.cluster)) return password

  const fresh = `${paths.cluster}.new-${randomBytes(4).toString('hex')}`
  const { command, args } = launch(join(binaries, 'initdb'), [
    ...['--pgdata', fresh, '--username', superuser, '--pwfile', paths.password],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale', '--no-instructions'],
  ])
  await run(command, args).catch((cause: { stderr?: string }) => {
    throw new AppError('misconfigured', `PostgreSQL could not make its data folder ${paths.cluster}: ${cause.stderr}`, {
      cause,
    })
  })
  await rename(fresh, paths.cluster).catch(async (error: unknown) => {
    if (!(await isCluster(paths.cluster))) throw error
    await rm(fresh, { recursive: true, force: true })
  })
  return password
}

const isCluster = async (path: string): Promise<boolean> =>
  (await readdir(path).catch(() => [] as string[])).includes('PG_VERSION')
