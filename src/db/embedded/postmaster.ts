import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type Postmaster = { pid: number; port: number }

/**
 * The server that `postmaster.pid` of a cluster speaks of, when its process lives.
 * Line 1 is the process id, line 4 the port (PostgreSQL 18, "src/include/utils/pidfile.h").
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (await isPostgres(pid)) return Number.isInteger(port) && port > 0 ? { pid, port } : undefined
  // After a reboot the number may belong to another program, and PostgreSQL would refuse to start beside it.
  await rm(file, { force: true })
  return undefined
}

/** Whether a process lives and, where the system lets us see, is a PostgreSQL server. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres')
  return name.startsWith('postgres')
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
