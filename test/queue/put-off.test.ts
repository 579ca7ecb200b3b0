import pino from 'pino'
import { PutOff } from '../../src/model/put-off.ts'
import { processor } from '../../src/queue/processor.ts'
import { openTestArchive } from '../stage/archive.ts'
import { describeWith, type Server, startRedis, until } from '../stage/servers.ts'

const stands: { name: string; programs: string[]; start(): Promise<Server | undefined> }[] = [
  { name: 'in the database', programs: [], start: async () => undefined },
  { name: 'in Redis', programs: ['redis-server'], start: startRedis },
]

for (const { name, programs, start } of stands)
  describeWith(programs, `queues ${name}`, () => {
    let redis: Server | undefined
    let archive: Awaited<ReturnType<typeof openTestArchive>>
    beforeAll(async () => {
      redis = await start()
      archive = await openTestArchive(redis ? { REDIS_URL: redis.url } : {})
    }, 60_000)
    afterAll(async () => {
      await archive.remove()
      await redis?.stop()
    })

    test('a job that is put off leaves its worker free and comes again at its time, once', async () => {
      const runs: { feedId: string; at: number }[] = []
      const work = {
        run: async ({ feedId }: { feedId: string }) => {
          const first = runs.every((run) => run.feedId !== feedId)
          runs.push({ feedId, at: Date.now() })
          if (feedId === 'late' && first) throw new PutOff(new Date(Date.now() + 700))
        },
        giveUp: async () => {
          throw new Error('given up')
        },
      }
      const { queues } = archive
      queues.work('poll', processor('poll', pino({ level: 'silent' }), new AbortController().signal, work), 1)
      await queues.add('poll', [{ feedId: 'late' }])
      await until(() => runs.length === 1)
      // What the sweep does meanwhile changes nothing.
      await queues.ensure('poll', { feedId: 'late' })
      await queues.add('poll', [{ feedId: 'other' }])
      await until(() => runs.length === 3)
      expect(runs.map(({ feedId }) => feedId)).toEqual(['late', 'other', 'late'])
      expect((runs[2]?.at ?? 0) - (runs[0]?.at ?? 0)).toBeGreaterThanOrEqual(690)
      await until(async () => (await queues.all.poll.getJob('poll-late')) === undefined)
    })
  })
