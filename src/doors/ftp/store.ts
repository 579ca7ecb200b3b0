import { Readable, Writable } from 'node:stream'
import { Client, type FileInfo, FTPError } from 'basic-ftp'
import type { AppError } from '../../model/error.ts'
import type { Place } from '../door.ts'
import type { FileEntry, FileStore } from '../files/store.ts'
import { collector, failureAt, locate, type Way, type Within, within } from '../remote.ts'

/**
 * A folder behind FTP (RFC 959), or FTP over TLS (RFC 4217) when the address begins with ftps. Files travel on connections to
 * the same address as the commands; a server that names another is refused. Throws AppError as `openSftp`.
 */
export async function openFtp(place: Place, way: Way, signal: AbortSignal): Promise<FileStore> {
  const { host, port, address, folder } = await locate(place, 21, way)
  const failure = (error: unknown): AppError => failureAt(host, error, isRefusal)
  const client = new Client(way.connectMs)
  const cut = () => client.close()
  signal.addEventListener('abort', cut, { once: true })
  const close = async () => {
    signal.removeEventListener('abort', cut)
    client.close()
  }
  try {
    await client.access({
      host: address,
      port,
      user: place.username ?? 'anonymous',
      password: place.credential ?? 'guest',
      secure: new URL(place.url).protocol === 'ftps:',
      secureOptions: { servername: host, ...(way.ca ? { ca: way.ca } : {}) },
    })
    // Some servers list a folder that is not there as an empty one.
    await client.cd(folder || '/')
  } catch (error) {
    await close()
    throw failure(error)
  }
  return storeOn(client, within(folder, failure), close)
}

function storeOn(client: Client, { at, attempt }: Within, close: () => Promise<void>): FileStore {
  const list = async (folder: string): Promise<FileEntry[]> => (await client.list(at(folder))).flatMap(toEntry)
  return {
    list: (folder) => attempt(folder === '' ? list('') : list(folder).catch(noneIfGone)),
    read: (path, maxBytes) => attempt(readWhole(client, at(path), path, maxBytes)),
    move: (from, to) =>
      attempt(
        client.rename(at(from), at(to)).then(
          () => true,
          (error: unknown) => stillThere(client, at(from), error),
        ),
      ),
    makeFolder: async (folder) => {
      // 550: it is there. When it is not, the move that follows says so.
      await attempt(client.send(`MKD ${at(folder)}`).catch(noneIfGone))
    },
    write: async (path, text) => void (await attempt(client.uploadFrom(Readable.from([Buffer.from(text)]), at(path)))),
    remove: async (path) => void (await attempt(client.remove(at(path), true))),
    close,
  }
}

/** RFC 959, section 4.2.2: "File unavailable (e.g., file not found, no access)". */
const isGone = (error: unknown): boolean => error instanceof FTPError && error.code === 550

function noneIfGone(error: unknown): [] {
  if (isGone(error)) return []
  throw error
}

/** After a move that failed: false when the file is gone, else the failure. 550 says too little to know. */
async function stillThere(client: Client, path: string, error: unknown): Promise<false> {
  if (!isGone(error)) throw error
  const gone = await client.size(path).then(
    () => false,
    (why) => isGone(why),
  )
  if (gone) return false
  throw error
}

/** A name with control characters would end the command it stands in. */
const toEntry = ({ isFile, name, size, modifiedAt, rawModifiedAt }: FileInfo): FileEntry[] =>
  isFile && !/[\p{Cc}/]/u.test(name)
    ? [
        {
          name,
          size,
          modifiedAt: modifiedAt ?? listedTime(rawModifiedAt),
          stamp: modifiedAt?.toISOString() ?? rawModifiedAt,
        },
      ]
    : []

/** The time of a listing without MLSD, "Nov 24 11:30" (of the last twelve months) or "Nov 24 2025": good enough to sort by. */
function listedTime(raw: string): Date {
  const now = new Date()
  const text = raw.includes(':') ? `${raw} ${now.getFullYear()}` : raw
  const time = new Date(Date.parse(text) || 0)
  // A day's grace: the server's clock may be in another zone.
  if (raw.includes(':') && time.getTime() > now.getTime() + 86_400_000) time.setFullYear(now.getFullYear() - 1)
  return time
}

async function readWhole(client: Client, path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const { add, whole } = collector(name, maxBytes)
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      try {
        add(piece)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  await client.downloadTo(sink, path)
  return whole()
}

const isRefusal = (message: string): boolean => /^530\b/u.test(message)
