import { type Server, startPostgres, startRedis } from './servers.ts'

/** The three ways to run: what each needs on the machine, and the servers it is given, by the setting that names them. */
export type Stand = { name: string; programs: string[]; servers(): Promise<Record<string, Server>> }

export const stands: readonly Stand[] = [
  { name: 'embedded', programs: [], servers: async () => ({}) },
  { name: 'on PostgreSQL', programs: ['initdb'], servers: async () => ({ DATABASE_URL: await startPostgres() }) },
  {
    name: 'on PostgreSQL and Redis',
    programs: ['initdb', 'redis-server'],
    servers: async () => ({ DATABASE_URL: await startPostgres(), REDIS_URL: await startRedis() }),
  },
]

export const urlsOf = (servers: Record<string, Server>): Record<string, string> =>
  Object.fromEntries(Object.entries(servers).map(([setting, { url }]) => [setting, url]))

export const stopAll = async (servers: Record<string, Server> = {}): Promise<void> => {
  await Promise.all(Object.values(servers).map((server) => server.stop()))
}
