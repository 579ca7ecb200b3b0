import { constants } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../model/error.ts'
import type { FileEntry, FileStore } from '../files/store.ts'
import { tooLarge } from '../remote.ts'

/**
 * A folder of this machine. Files are moved and deleted there, so it must lie in one of the `allowed` folders.
 * Throws AppError: 'forbidden', 'not-found'.
 */
export async function openFolder(url: string, allowed: readonly string[]): Promise<FileStore> {
  const root = await realpath(fileURLToPath(url)).catch((cause: Error) => {
    throw new AppError('not-found', `There is no folder ${fileURLToPath(url)}. Make it, or mend the feed's address.`, {
      cause,
    })
  })
  const inside = await Promise.all(allowed.map((folder) => contains(folder, root)))
  if (!inside.some(Boolean))
    throw new AppError(
      'forbidden',
      `${root} is not among the folders that may be read. Add it, or the folder above it, to "allowFolders" in depeche.json of the configuration.`,
    )
  const at = (path: string): string => join(root, ...path.split('/'))
  return {
    list: (folder) => listFiles(at(folder)),
    read: (path, maxBytes) => readFile(at(path), path, maxBytes),
    move: (from, to) => rename(at(from), at(to)).then(() => true, goneIsFalse),
    makeFolder: async (folder) => void (await mkdir(at(folder), { recursive: true })),
    write: (path, text) => writeFile(at(path), text),
    remove: (path) => rm(at(path), { force: true }),
    close: async () => undefined,
  }
}

async function contains(folder: string, path: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => undefined)
  if (real === undefined) return false
  const way = relative(real, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

async function listFiles(folder: string): Promise<FileEntry[]> {
  const names = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new AppError('unavailable', `${folder} cannot be listed: ${error.message}`, { cause: error })
  })
  const found: FileEntry[] = []
  for (const entry of names) {
    // Not a link: it could lead anywhere on this machine.
    if (!entry.isFile()) continue
    const stat = await lstat(join(folder, entry.name)).catch(() => undefined)
    if (stat?.isFile())
      found.push({ name: entry.name, size: stat.size, modifiedAt: stat.mtime, stamp: String(stat.mtimeMs) })
  }
  return found
}

async function readFile(path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  let file: FileHandle | undefined
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    const { size } = await file.stat()
    if (size > maxBytes) throw tooLarge(name, maxBytes)
    return await file.readFile()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unavailable', `${name} cannot be read: ${(cause as Error).message}`, { cause })
  } finally {
    await file?.close()
  }
}

function goneIsFalse(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw new AppError(
    'unavailable',
    `A file cannot be moved: ${error.message}. The user that runs Dépêche must be able to write in the folder.`,
    {
      cause: error,
    },
  )
}
