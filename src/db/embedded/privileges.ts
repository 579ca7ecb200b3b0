import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { AppError } from '../../model/error.ts'

const run = promisify(execFile)

/** How to start PostgreSQL's programs: a command put before them. */
export type Launch = (program: string, args: readonly string[]) => { command: string; args: string[] }

/**
 * PostgreSQL refuses to run as root. In a container one often is root, so there its programs run in a user namespace
 * of their own, where the same files belong to user 1000 (tried on Linux 5 and 6, also below /root).
 */
export async function unprivileged(): Promise<Launch> {
  if (process.getuid?.() !== 0) return (program, args) => ({ command: program, args: [...args] })
  const before = ['-U', '--map-user=1000', '--map-group=1000']
  await run('unshare', [...before, 'true']).catch((cause: unknown) => {
    throw new AppError(
      'misconfigured',
      'PostgreSQL does not run as root, and user namespaces are not allowed here. ' +
        'Start Dépêche as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  })
  return (program, args) => ({ command: 'unshare', args: [...before, program, ...args] })
}
