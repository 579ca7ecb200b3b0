import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Parcel, Place } from '../../src/doors/door.ts'
import { createFileDoors } from '../../src/doors/index.ts'
import { type FileSettings, feedSettings } from '../../src/model/feed.ts'
import { describeWith } from '../stage/servers.ts'
import { type FileServer, startFtp, startSftp } from './servers.ts'

const { signal } = new AbortController()
const { files } = feedSettings.parse({ id: 'a', name: 'a', url: 'push:' })

type Reach = { server: FileServer; place: Place; ca?: string }

const names = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function put({ folder }: FileServer, name: string, text = name, ageSeconds = 60): void {
  writeFileSync(join(folder, name), text)
  chmodSync(join(folder, name), 0o666)
  const at = Date.now() / 1000 - ageSeconds
  utimesSync(join(folder, name), at, at)
}

async function visit(
  reach: Reach,
  settle: (parcel: Parcel) => Promise<void> = (parcel) => parcel.taken(),
  more: Partial<Place> = {},
) {
  const { port } = reach.server
  const doors = createFileDoors({
    folders: [],
    allow: [`127.0.0.1:${port}`, `localhost:${port}`],
    now: () => new Date(),
    ca: reach.ca,
  })
  const place = { ...reach.place, ...more }
  const found: string[] = []
  for await (const parcel of doors[place.url.startsWith('sftp') ? 'sftp' : 'ftp'].visit(place, signal)) {
    found.push(`${parcel.name}: ${Buffer.from(parcel.body).toString()}`)
    await settle(parcel)
  }
  return found
}

const settings = (more: Partial<FileSettings> = {}): { files: FileSettings } => ({
  files: { ...files, settleSeconds: 0, ...more },
})

/** What every door to another machine does, against the server that `open` starts. */
function behavesAsADoor(open: () => Promise<Reach>): void {
  let reach: Reach
  beforeAll(async () => {
    reach = await open()
  })
  afterAll(() => reach.server.stop())
  afterEach(() => {
    for (const name of names(reach.server.folder))
      rmSync(join(reach.server.folder, name), { recursive: true, force: true })
  })
  const below = (name: string): string[] => names(join(reach.server.folder, name))

  test('files are taken oldest first and moved to done/', async () => {
    put(reach.server, 'b dépêche.xml', 'plus ancienne', 3600)
    put(reach.server, 'a.xml', 'plus jeune', 120)
    expect(await visit(reach)).toEqual(['b dépêche.xml: plus ancienne', 'a.xml: plus jeune'])
    expect(below('.')).toEqual(['.depeche-taking', 'done'])
    expect(
      below('done')
        .map((name) => name.replace(/^\d+T\d+Z-/u, ''))
        .sort(),
    ).toEqual(['a.xml', 'b dépêche.xml'])
    expect(below('.depeche-taking')).toEqual([])
    expect(await visit(reach)).toEqual([])
  })

  test('a file that cannot be read goes to failed/ with the reason beside it', async () => {
    put(reach.server, 'a.xml')
    await visit(reach, (parcel) => parcel.refused('Il est coupé.'))
    const [file, reason = ''] = below('failed')
    expect(file).toMatch(/-a\.xml$/u)
    expect(readFileSync(join(reach.server.folder, 'failed', reason), 'utf8')).toBe('Il est coupé.\n')
  })

  test('two workers on one folder take every file once', async () => {
    for (let count = 0; count < 12; count += 1) put(reach.server, `${count}.xml`)
    const [one, two] = await Promise.all([visit(reach), visit(reach)])
    expect([...one, ...two].sort()).toEqual([...Array(12).keys()].map((count) => `${count}.xml: ${count}.xml`).sort())
  })

  test('a file left among the claims is taken up again', async () => {
    put(reach.server, 'a.xml')
    await visit(reach, async () => undefined)
    expect(below('.depeche-taking')).toHaveLength(1)
    expect(await visit(reach)).toEqual(['a.xml: a.xml'])
  })

  test('delete leaves nothing, keep leaves everything and reads it once', async () => {
    put(reach.server, 'a.xml')
    const marks: (string | undefined)[] = []
    await visit(reach, async (parcel) => void marks.push(parcel.mark), settings({ after: 'keep' }))
    const known = { ...settings({ after: 'keep' }), wasTaken: async (_: string, mark: string) => mark === marks[0] }
    expect(await visit(reach, undefined, known)).toEqual([])
    expect(below('.')).toEqual(['a.xml'])
    await visit(reach, undefined, settings({ after: 'delete' }))
    expect(below('.')).toEqual(['.depeche-taking'])
  })

  test('the pattern and folders are respected', async () => {
    put(reach.server, 'a.xml')
    put(reach.server, 'b.txt')
    mkdirSync(join(reach.server.folder, 'c.xml'))
    expect(await visit(reach, undefined, settings({ pattern: '*.xml' }))).toEqual(['a.xml: a.xml'])
  })

  test('a wrong sign-in says what to mend, and is not tried again by itself', async () => {
    await expect(visit(reach, undefined, { username: 'nobody-here', credential: 'wrong' })).rejects.toMatchObject({
      code: 'unauthenticated',
      message: expect.stringMatching(/feeds credential/u),
    })
  })

  test('a folder that is not there is an error that names the host', async () => {
    const gone = { url: `${reach.place.url}/no-such-folder` }
    await expect(visit(reach, undefined, gone)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/localhost/u),
    })
  })

  test('an address that is not public and not allowed is refused before connecting', async () => {
    const doors = createFileDoors({ folders: [], allow: [], now: () => new Date() })
    const door = doors[reach.place.url.startsWith('sftp') ? 'sftp' : 'ftp']
    await expect(door.visit(reach.place, signal)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
}

const place = (url: string, more: Partial<Place>): Place => ({
  feedId: 'wire',
  url,
  ...settings(),
  wasTaken: async () => false,
  rememberHostKey: async () => undefined,
  ...more,
})

describeWith(['sshd', 'ssh-keygen'], 'SFTP, against OpenSSH', () => {
  behavesAsADoor(async () => {
    const server = await startSftp()
    return {
      server,
      place: place(`sftp://localhost:${server.port}${server.folder}`, {
        username: server.user,
        credential: server.key,
      }),
    }
  })

  describe('the key of the server', () => {
    let server: Awaited<ReturnType<typeof startSftp>>
    beforeAll(async () => {
      server = await startSftp()
    })
    afterAll(() => server.stop())
    const reach = (): Reach => ({
      server,
      place: place(`sftp://localhost:${server.port}${server.folder}`, {
        username: server.user,
        credential: server.key,
      }),
    })

    test('is remembered when none was known, as ssh-keygen prints it', async () => {
      const keys: string[] = []
      await visit(reach(), undefined, { rememberHostKey: async (key) => void keys.push(key) })
      expect(keys).toEqual([server.hostKey])
    })

    test('is accepted when it is the known one, refused when it is another', async () => {
      put(server, 'a.xml')
      expect(await visit(reach(), undefined, settings({ hostKey: server.hostKey }))).toEqual(['a.xml: a.xml'])
      const other = `SHA256:${'A'.repeat(43)}`
      await expect(visit(reach(), undefined, settings({ hostKey: other }))).rejects.toMatchObject({
        code: 'unauthenticated',
        message: expect.stringMatching(/may be listening in between/u),
      })
    })
  })
})

describeWith(['vsftpd', 'openssl'], 'FTP, against vsftpd', () => {
  behavesAsADoor(async () => {
    const server = await startFtp()
    return { server, place: place(`ftp://localhost:${server.port}/wire`, {}) }
  })
})

describeWith(['vsftpd', 'openssl'], 'FTP over TLS, against vsftpd', () => {
  behavesAsADoor(async () => {
    const server = await startFtp({ tls: true })
    return { server, ca: server.ca, place: place(`ftps://localhost:${server.port}/wire`, {}) }
  })
})
