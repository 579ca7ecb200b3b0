import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a file so that a reader, or a crash, finds the old one or the new one whole and never a part. The temporary
 * file has one name, so that what a crash leaves behind is written over by the next try.
 */
export async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const temporary = temporaryOf(folder, name)
  try {
    await writeSynced(temporary, text)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Removes a file, and what a crash may have left of its writing. */
export async function removeWhole(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
  await rm(temporaryOf(folder, name), { force: true })
  await syncFolder(folder)
}

const temporaryOf = (folder: string, name: string): string => join(folder, `.${name}.tmp`)

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The rename itself is only safe from a power cut once the folder is. Windows cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
