import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { type Archive, openArchive } from './archive.ts'
import { seedRules } from './commands/rules.ts'
import { signInLink } from './commands/sign-in.ts'
import { type Config, loadRecipes, type Role, version } from './config.ts'
import { listenToChanges } from './db/changes.ts'
import * as feeds from './db/feeds.ts'
import * as settings from './db/settings.ts'
import { prepareDemo } from './demo.ts'
import { createFileDoors } from './doors/index.ts'
import { createFetcher, type Fetcher } from './fetch/fetcher.ts'
import { startJobs } from './jobs/start.ts'
import { createMetrics } from './metrics.ts'
import type { ChangeEvent } from './model/api.ts'
import type { Destination } from './model/delivery.ts'
import { AppError } from './model/error.ts'
import type { QueueName } from './queue/jobs.ts'
import { createReadingRoom } from './reading/room.ts'
import { createApp } from './web/app.ts'

export { version }

const uiFolder = fileURLToPath(new URL('../dist/ui', import.meta.url))

export type RunningApp = {
  /** Where the desk is. */
  url: string
  /** A new one-time sign-in link. */
  signInLink(): Promise<string>
  polled: { id: string; name: string }[]
  /** Lets work at hand finish, then closes everything. */
  stop(): Promise<void>
}

/** Starts the app in the given roles. `onLost` is called when it cannot go on: the embedded database went away. */
export async function startApp(
  config: Config,
  roles: readonly Role[],
  log: Logger,
  onLost: (error: Error) => void,
): Promise<RunningApp> {
  const archive = await openArchive(config, log)
  try {
    await claimFolder(archive, config)
    archive.embedded?.onLost(onLost)
    return await startOn(archive, config, roles, log)
  } catch (error) {
    await archive.close().catch(() => undefined)
    throw error
  }
}

/** One app a data folder: two would poll everything twice. */
async function claimFolder({ embedded }: Archive, config: Config): Promise<void> {
  if (!embedded || (await embedded.claim())) return
  throw new AppError(
    'conflict',
    `Dépêche is already running on ${config.DATA_DIR}. Stop it first, or give this one a folder of its own: DATA_DIR=other PORT=3001`,
  )
}

async function startOn(archive: Archive, config: Config, roles: readonly Role[], log: Logger): Promise<RunningApp> {
  const { db } = archive.connection
  const aborter = new AbortController()
  const metrics = createMetrics()
  const demo = await prepareDemo(db, config, roles)
  const { onChange, stopListening } = changes(archive.connectionString)
  const reading = createReadingRoom()
  const web = await createApp(
    {
      ...archive,
      metrics,
      onChange,
      uiFolder,
      reading,
      newTrace: randomUUID,
      status: { version, demo: demo !== undefined, roles },
    },
    { log, desk: roles.includes('web'), demo: demo?.routes },
  )
  const url = await listen(web, config)
  await settings.write(db, 'app', { url: loopback(url), pid: process.pid })
  await feeds.seed(db, config.feeds)
  await feeds.setDemo(db, demo?.feeds(loopback(url)) ?? [])
  await seedRules(archive, config.rules)

  const fetcher = createFetcher({
    userAgent: config.site.userAgent,
    allow: [...config.site.allowAddresses, ...(demo ? [new URL(loopback(url)).host] : [])],
  })
  const doors = createFileDoors({
    folders: config.folders,
    allow: config.site.allowAddresses,
    now: archive.now,
  })
  await startJobs(
    {
      ...archive,
      destinations: archive.destinations.map((destination) => inDataFolder(destination, config)),
      fetcher,
      hostPauseMs: config.site.hostPauseMs,
      doors,
      recipes: await loadRecipes(resolve(config.CONFIG_DIR)),
      reading,
      metrics,
      log,
      tools: publisherTools(config, fetcher),
      publicUrl: config.PUBLIC_URL,
      random: Math.random,
      newTrace: randomUUID,
    },
    queuesOf(roles),
    aborter.signal,
  )
  return {
    url,
    signInLink: () => signInLink(archive, config.PUBLIC_URL ?? loopback(url)),
    polled: (await feeds.list(db)).filter(({ enabled }) => enabled),
    stop: async () => {
      // What waits for the outside is cut short, so that the rest can finish within the ten seconds a stop may take.
      const timer = setTimeout(() => aborter.abort(), 4000)
      await web.close()
      await stopListening()
      await archive.close()
      await fetcher.close()
      await reading.close()
      clearTimeout(timer)
    },
  }
}

/** Who polls fetches pages as well, and asks hubs; who publishes also watches the clock that lets copy go. */
const queuesOf = (roles: readonly Role[]): QueueName[] => [...new Set(roles.flatMap((role) => queuesOfRole[role]))]

const queuesOfRole: Record<Role, readonly QueueName[]> = {
  poll: ['poll', 'page', 'websub'],
  import: ['import'],
  publish: ['publish', 'clock'],
  sweep: ['sweep', 'clock'],
  web: [],
}

async function listen(web: Awaited<ReturnType<typeof createApp>>, { HOST, PORT }: Config): Promise<string> {
  try {
    return await web.listen({ host: HOST, port: PORT })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new AppError('misconfigured', `Port ${PORT} is taken. Choose another: PORT=${PORT + 1}`, { cause: error })
  }
}

/** The same server as seen from this machine. */
const loopback = (url: string): string => url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')

const inDataFolder = (destination: Destination, { DATA_DIR }: Config): Destination =>
  destination.kind === 'folder' ? { ...destination, path: resolve(DATA_DIR, destination.path) } : destination

const publisherTools = (config: Config, fetcher: Fetcher) => ({
  post: fetcher.post,
  secret: config.secret,
  now: () => new Date(),
})

/** One connection hears all changes and tells every open desk. */
function changes(connectionString: string) {
  const listeners = new Set<(change: ChangeEvent) => void>()
  const stopListening = listenToChanges(connectionString, (change) => {
    for (const listener of listeners) listener(change)
  })
  const onChange = (listener: (change: ChangeEvent) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { onChange, stopListening }
}
