import { hostname } from 'node:os'
import { defaultLimits } from '../fetch/limits.ts'
import type { Door } from './door.ts'
import { createClaims } from './files/claims.ts'
import { createFileDoor, type FileDoorOptions } from './files/file-door.ts'
import { openFolder } from './folder/store.ts'
import { openFtp } from './ftp/store.ts'
import type { Way } from './remote.ts'
import { openSftp } from './sftp/store.ts'

export type FileDoors = { folder: Door; sftp: Door; ftp: Door }

export type FileDoorsOptions = Partial<Way> & {
  /** Folders of this machine whose files may be taken. */
  folders: readonly string[]
  /** As the allow list of the fetcher. */
  allow: readonly string[]
  now(): Date
}

/** The doors that files come through, by kind. */
export function createFileDoors({ folders, now, ...way }: FileDoorsOptions): FileDoors {
  const claims = createClaims({ host: hostname(), pid: process.pid, isAlive })
  const reach: Way = { connectMs: 15_000, ...way }
  const door = (open: FileDoorOptions['open']): Door =>
    createFileDoor({ open, claims, now, maxBytes: defaultLimits.maxBodyBytes })
  return {
    folder: door(({ url }) => openFolder(url, folders)),
    sftp: door((place, signal) => openSftp(place, reach, signal)),
    ftp: door((place, signal) => openFtp(place, reach, signal)),
  }
}

/** Whether a process of this machine runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
