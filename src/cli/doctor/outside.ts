import { access, constants, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Redis } from 'ioredis'
import type { Config } from '../../config.ts'
import type { Destination } from '../../model/delivery.ts'
import type { Finding } from './finding.ts'

/** Whether Redis answers and keeps jobs as it should. */
export async function examineRedis(url: string): Promise<Finding[]> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => null, lazyConnect: true })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[]
    const [, appendOnly] = (await redis.config('GET', 'appendonly')) as string[]
    const fix = (setting: string) => `In redis.conf: ${setting}`
    return [
      policy === 'noeviction'
        ? { what: 'redis memory', state: 'ok', found: 'noeviction' }
        : {
            what: 'redis memory',
            state: 'wrong',
            found: `${policy}: Redis may throw jobs away`,
            mend: fix('maxmemory-policy noeviction'),
          },
      appendOnly === 'yes'
        ? { what: 'redis log', state: 'ok', found: 'appendonly' }
        : {
            what: 'redis log',
            state: 'warning',
            found: 'appendonly is off: a crash loses jobs until the sweep asks again',
            mend: fix('appendonly yes'),
          },
    ]
  } catch (error) {
    return [
      {
        what: 'redis',
        state: 'wrong',
        found: (error as Error).message,
        mend: 'Check REDIS_URL, or unset it to keep the queues in the database.',
      },
    ]
  } finally {
    redis.disconnect()
  }
}

/** Whether a destination could take a delivery now. */
export async function examineDestination(destination: Destination, config: Config): Promise<Finding> {
  const what = `destination ${destination.id}`
  if (destination.kind === 'webhook')
    return config.secret(destination.secretEnv)
      ? { what, state: 'ok', found: `webhook to ${new URL(destination.url).host}` }
      : {
          what,
          state: 'wrong',
          found: 'its secret is not set',
          mend: `Set ${destination.secretEnv} in the environment.`,
        }
  const path = resolve(config.DATA_DIR, destination.path)
  const writable = await mkdir(path, { recursive: true })
    .then(() => access(path, constants.W_OK))
    .then(() => true)
    .catch(() => false)
  return writable
    ? { what, state: 'ok', found: `folder ${path}` }
    : {
        what,
        state: 'wrong',
        found: `${path} cannot be written`,
        mend: 'Give the user that runs Dépêche the right to write there.',
      }
}
