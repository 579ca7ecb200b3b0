import { loadConfig } from '../../config.ts'
import type { Place } from '../../doors/door.ts'
import { nameFits } from '../../doors/files/pattern.ts'
import type { FileStore } from '../../doors/files/store.ts'
import { openFolder } from '../../doors/folder/store.ts'
import { openFtp } from '../../doors/ftp/store.ts'
import { openSftp } from '../../doors/sftp/store.ts'
import { defaultLimits } from '../../fetch/limits.ts'
import { AppError } from '../../model/error.ts'
import type { DoorKind } from '../../model/feed.ts'
import { readPayload } from '../../readers/index.ts'
import type { Looked } from './check.ts'
import { lines } from './lines.ts'

/** How many files are opened to see what they are. */
const samples = 3

/** What waits in a folder, here or elsewhere, and what the first files would bring. Files stay where they are. */
export async function checkFiles(looked: Looked, door: Exclude<DoorKind, 'web' | 'push'>) {
  const report = await survey(looked, door)
  return { report, text: describe(report, looked) }
}

async function survey(looked: Looked, door: Exclude<DoorKind, 'web' | 'push'>) {
  let hostKey: string | undefined
  const place: Place = {
    feedId: 'check',
    ...looked,
    wasTaken: async () => false,
    rememberHostKey: async (key) => {
      hostKey = key
    },
  }
  const store = await open(place, door)
  try {
    const all = await store.list('')
    const fits = nameFits(looked.files.pattern)
    const waiting = all.filter(({ name }) => fits(name)).sort((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime())
    const files = []
    for (const { name, size } of waiting.slice(0, samples)) files.push({ name, size, ...(await look(store, name)) })
    return {
      url: looked.url,
      hostKey: hostKey ?? looked.files.hostKey,
      waiting: waiting.length,
      leftAlone: all.length - waiting.length,
      failed: (await store.list('failed')).filter(({ name }) => name.endsWith('.reason.txt')).length,
      files,
    }
  } finally {
    await store.close()
  }
}

async function open(place: Place, door: 'folder' | 'sftp' | 'ftp'): Promise<FileStore> {
  const { site, folders } = await loadConfig()
  const way = { allow: site.allowAddresses, connectMs: 15_000 }
  const { signal } = new AbortController()
  if (door === 'sftp') return openSftp(place, way, signal)
  if (door === 'ftp') return openFtp(place, way, signal)
  return openFolder(place.url, folders)
}

async function look(store: FileStore, name: string) {
  try {
    const { format, items, failures } = await readPayload({ body: await store.read(name, defaultLimits.maxBodyBytes) })
    return {
      format,
      items: items.length,
      unreadable: failures.length,
      headline: items[0]?.title ?? items[0]?.text.split('\n', 1)[0],
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { problem: error.message }
  }
}

type Report = Awaited<ReturnType<typeof survey>>

const describe = ({ url, hostKey, waiting, leftAlone, failed, files }: Report, { files: settings }: Looked): string =>
  lines([
    ['address', url],
    ['host key', hostKey],
    ['waiting', `${waiting} files (${settings.pattern}); ${leftAlone} others are left alone`],
    ['then', settings.after],
    ['failed', failed > 0 ? `${failed} files could not be read before; the reasons stand in failed/` : undefined],
    ...files.map(
      (file) =>
        [
          '',
          `  ${file.name}: ${'problem' in file ? file.problem : `${file.format}, ${file.items} items${file.headline ? `, "${file.headline}"` : ''}`}`,
        ] as const,
    ),
  ])
