import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Story } from '../../model/story.ts'

/** Where a draft's files are: a day's folder and their name without its ending. */
export type Place = { day: string; name: string }

const DAY = /^\d{4}-\d{2}-\d{2}$/u

/** The place of a draft that was never here: by the day (of an ISO 8601 time in UTC) the desk approved or killed it. */
export const firstPlace = ({ story, draftId }: { story: Story; draftId: number }, time: string): Place => ({
  day: time.slice(0, 10),
  name: `${fileName(story.slug)}-d${draftId}`,
})

/** The place a draft already has, looked for in the newest days first. */
export async function findPlace(root: string, draftId: number): Promise<Place | undefined> {
  const days = (await entries(root)).filter((name) => DAY.test(name)).sort()
  const ending = new RegExp(`-d${draftId}\\.(?:json|html)$`, 'u')
  for (const day of days.toReversed()) {
    const file = (await entries(join(root, day))).find((name) => !name.startsWith('.') && ending.test(name))
    if (file !== undefined) return { day, name: file.replace(/\.(?:json|html)$/u, '') }
  }
  return undefined
}

/** The version of the copy in a file we wrote earlier; 0 when there is none, or none that can be read. */
export async function versionAt(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(absent)
  if (text === undefined) return 0
  try {
    return written.parse(JSON.parse(text)).version
  } catch {
    // Somebody else's file, or one that was damaged: ours replaces it.
    return 0
  }
}

const written = z.object({ version: z.coerce.number().int() })

const entries = async (folder: string): Promise<string[]> => (await readdir(folder).catch(absent)) ?? []

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** A slug made safe for every file system: letters, digits and hyphens, and short enough (Arabic takes two bytes a letter). */
function fileName(slug: string): string {
  const safe = slug.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const short = [...safe].slice(0, 60).join('').replace(/^-|-$/gu, '')
  return short === '' ? 'story' : short
}
