import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a file so that a reader, or a crash, finds the old one or the new one whole and never a part. The temporary
 * file has one name, so that what a crash leaves behind is written over by the next try.
 */
export async function writeWhole(folder: string, name: string, text: string): Promise<void> {
  const temporary = join(folder, `.${name}.tmp`)
  try {
    await writeSynced(temporary, text)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(folder)
}

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
