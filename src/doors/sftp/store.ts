import { createHash, timingSafeEqual } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import SftpClient from 'ssh2-sftp-client'
import { AppError } from '../../model/error.ts'
import type { Place } from '../door.ts'
import type { FileEntry, FileStore } from '../files/store.ts'
import { collector, failureAt, locate, type Way, type Within, within } from '../remote.ts'

/**
 * A folder behind SFTP (draft-ietf-secsh-filexfer-02). The server must show the key it is known by; the first one seen is
 * remembered where none was given. Throws AppError: 'forbidden', 'unavailable', 'unauthenticated'.
 */
export async function openSftp(place: Place, way: Way, signal: AbortSignal): Promise<FileStore> {
  const { host, port, address, folder } = await locate(place, 22, way)
  const failure = (error: unknown): AppError => failureAt(host, error, isRefusal)
  const client = new SftpClient('depeche', { error: () => undefined, end: () => undefined, close: () => undefined })
  const socket = connect({ host: address, port, timeout: way.connectMs })
  const cut = () => socket.destroy()
  signal.addEventListener('abort', cut, { once: true })
  const keys = keyCheck(place, host)
  const close = async () => {
    signal.removeEventListener('abort', cut)
    await client.end().catch(() => undefined)
    socket.destroy()
  }
  try {
    await client.connect({
      ...signIn(place),
      sock: await opened(socket),
      hostVerifier: keys.verify,
      readyTimeout: way.connectMs,
      keepaliveInterval: 10_000,
      keepaliveCountMax: 3,
    })
    await keys.remember()
  } catch (error) {
    await close()
    throw keys.fault() ?? failure(error)
  }
  return storeOn(client, within(folder, failure), close)
}

function storeOn(client: SftpClient, { at, attempt, failure }: Within, close: () => Promise<void>): FileStore {
  const isThere = async (path: string): Promise<boolean> => (await attempt(client.exists(at(path)))) !== false
  return {
    list: async (folder) => {
      if (folder !== '' && !(await isThere(folder))) return []
      return (await attempt(client.list(at(folder)))).flatMap(toEntry)
    },
    read: (path, maxBytes) => attempt(readWhole(client, at(path), path, maxBytes)),
    move: async (from, to) => {
      try {
        await client.rename(at(from), at(to))
        return true
      } catch (error) {
        if (!(await isThere(from))) return false
        throw failure(error)
      }
    },
    makeFolder: async (folder) => {
      if (!(await isThere(folder)))
        await client.mkdir(at(folder)).catch(async (error: unknown) => {
          // Another worker may have made it meanwhile.
          if (!(await isThere(folder))) throw failure(error)
        })
    },
    write: async (path, text) => void (await attempt(client.put(Buffer.from(text), at(path)))),
    remove: async (path) => void (await attempt(client.delete(at(path), true))),
    close,
  }
}

const toEntry = ({ type, name, size, modifyTime }: SftpClient.FileInfo): FileEntry[] =>
  type === '-' && !name.includes('/')
    ? [{ name, size, modifiedAt: new Date(modifyTime), stamp: String(modifyTime) }]
    : []

async function readWhole(client: SftpClient, path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const stream = client.createReadStream(path)
  // Its handle is closed after the last byte; when the connection ends first, it says so, to nobody.
  stream.on('error', () => undefined)
  const { add, whole } = collector(name, maxBytes)
  for await (const piece of stream) add(piece as Buffer)
  return whole()
}

const signIn = ({ username = 'anonymous', credential = '' }: Place) =>
  credential.startsWith('-----BEGIN') ? { username, privateKey: credential } : { username, password: credential }

const isRefusal = (message: string): boolean => /authentication methods failed|parse privateKey/iu.test(message)

/** Connected, or the reason why not. */
const opened = (socket: Socket): Promise<Socket> =>
  new Promise((resolve, reject) => {
    socket.once('connect', () => {
      socket.setTimeout(0)
      resolve(socket)
    })
    socket.once('error', reject)
    socket.once('timeout', () => reject(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' })))
  })

/** The server's key against the one it is known by (RFC 4251, section 4.1). */
function keyCheck(place: Place, host: string) {
  const known = place.files.hostKey?.replace(/=$/u, '')
  let shown = ''
  return {
    verify(key: Buffer): boolean {
      shown = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=$/u, '')}`
      return (
        known === undefined ||
        (known.length === shown.length && timingSafeEqual(Buffer.from(known), Buffer.from(shown)))
      )
    },
    remember: async (): Promise<void> => {
      if (known === undefined && shown !== '') await place.rememberHostKey(shown)
    },
    fault: (): AppError | undefined =>
      known === undefined || shown === '' || known === shown
        ? undefined
        : new AppError(
            'unauthenticated',
            `${host} shows the key ${shown}, but is known by ${known}. Somebody may be listening in between. Ask its owner; if the key was changed on purpose, set the new one with --host-key and resume the feed.`,
          ),
  }
}
