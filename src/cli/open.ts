import pino from 'pino'
import { type Archive, openArchive } from '../archive.ts'
import { type Config, loadConfig } from '../config.ts'
import { logOptions } from './log.ts'

/** Opens the archive for one command, beside a running app or without one, and closes it whatever happens. */
export async function withArchive<Result>(
  work: (archive: Archive, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = await loadConfig()
  const log = pino({ ...logOptions, level: 'error' }, pino.destination({ fd: 2, sync: true }))
  const archive = await openArchive(config, log)
  try {
    return await work(archive, config)
  } finally {
    await archive.close()
  }
}

/** Who a command acts as, in drafts' histories. */
export const cliActor = (name: string | undefined): string => (name ? `${name} (cli)` : 'cli')
