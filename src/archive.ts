import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Newsroom } from './commands/newsroom.ts'
import type { Config } from './config.ts'
import { connect } from './db/connection.ts'
import { keptSecret } from './db/embedded/kept-secret.ts'
import { type EmbeddedServer, joinEmbedded } from './db/embedded/server.ts'
import { migrate } from './db/migrate.ts'
import { openQueues } from './queue/queues.ts'
import { createVault } from './vault.ts'

/** The database and the queues, opened: what the app and every command that works on the archive stand on. */
export type Archive = Newsroom & {
  connectionString: string
  /** The embedded server, when there is one. */
  embedded: EmbeddedServer | undefined
  close(): Promise<void>
}

/** Opens the archive that the settings name: the embedded PostgreSQL unless DATABASE_URL is set; migrates it when needed. */
export async function openArchive(config: Config, log: Logger): Promise<Archive> {
  const vault = createVault(await credentialsKey(config))
  const embedded = config.DATABASE_URL ? undefined : await joinEmbedded(config.DATA_DIR)
  const connectionString = config.DATABASE_URL ?? embedded?.connectionString ?? ''
  let closing = false
  const connection = connect(connectionString, {
    max: config.DATABASE_POOL,
    onError: (error) => {
      // The bundled server ends what is still open when its last user leaves.
      if (!closing) log.error({ err: error }, 'a database connection was lost')
    },
  })
  const leave = async () => {
    closing = true
    await connection.close()
    await embedded?.leave()
  }
  try {
    await migrate(connection.pool, { queueInDatabase: config.REDIS_URL === undefined })
    const queues = await openQueues({
      store: config.REDIS_URL ? { kind: 'redis', url: config.REDIS_URL } : { kind: 'postgres', pool: connection.pool },
      afterCommit: connection.afterCommit,
      log,
    })
    return {
      connection,
      queues,
      connectionString,
      embedded,
      vault,
      destinations: config.destinations,
      now: () => new Date(),
      close: async () => {
        await queues.close()
        await leave()
      },
    }
  } catch (error) {
    await leave().catch(() => undefined)
    throw error
  }
}

/** The key that seals credentials: from the settings, else a file of the data folder, made once. */
async function credentialsKey({ CREDENTIALS_KEY, DATA_DIR }: Config): Promise<Buffer> {
  if (CREDENTIALS_KEY) return Buffer.from(CREDENTIALS_KEY, 'base64')
  await mkdir(DATA_DIR, { recursive: true })
  return Buffer.from(await keptSecret(join(DATA_DIR, 'credentials.key'), 32), 'base64url')
}
