import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as feeds from '../../src/db/feeds.ts'
import { poll } from '../../src/jobs/poll.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { PutOff } from '../../src/model/put-off.ts'
import { openTestArchive } from './archive.ts'
import { context, jobDeps, type StageOptions } from './jobs.ts'

/** What a server says to the `nth` request (from 1) for a feed. */
export type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void

export const entry = (guid: string, title = `La coopérative ${guid} publie son bilan`): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><description>${title}, a annoncé lundi à Fès la présidente.</description></item>`

export const rss = (entries: string, head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Fil</title>${head}${entries}</channel></rss>`

/** A feed of one item. */
export const copy = rss(entry('a'))

export const send =
  (body: string | Buffer = copy, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body)

const limits = { deadlineMs: 1500, idleMs: 1000, headersMs: 1000 }

/** An archive and a server on loopback for feeds that are polled by hand, at a time that the test sets. */
export async function openPollStand(options: StageOptions = {}) {
  const archive = await openTestArchive()
  const answers = new Map<string, Answer>()
  const asked = new Map<string, IncomingMessage[]>()
  const server = createServer((request, response) => {
    const name = /[^/.]+/u.exec(request.url ?? '')?.[0] ?? ''
    const requests = [...(asked.get(name) ?? []), request]
    asked.set(name, requests)
    answers.get(name)?.(request, response, requests.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const { db } = archive.connection
  // Ahead of any database's own clock, so that the two cannot be taken for each other.
  const clock = { now: new Date('2036-11-03T09:30:00Z') }
  const deps = jobDeps(archive, { allow: [host], limits, now: () => clock.now, ...options })
  let count = 0
  const find = (id: string) => feeds.get(db, id)
  return {
    archive,
    host,
    clock,
    deps,
    db,
    find,
    /** A new feed, at an address of its own unless `settings` names one. */
    async add(answer: Answer, settings: object = {}): Promise<string> {
      const id = `fil-${++count}`
      answers.set(id, answer)
      await feeds.save(
        db,
        feedSettings.parse({ id, name: id, url: `http://${host}/${id}.xml`, content: 'feed', ...settings }),
      )
      return id
    },
    answer: (name: string, answer: Answer) => answers.set(name, answer),
    asked: (name: string) => asked.get(name) ?? [],
    /** Polls it as if it were its time. */
    async poll(id: string, using = deps): Promise<feeds.FeedRow> {
      await feeds.pollNow(db, id, clock.now)
      await poll(using).run({ feedId: id }, context)
      return find(id)
    },
    /** Polls it if it is its time and its host has room. */
    async pollInTime(id: string): Promise<feeds.FeedRow> {
      await poll(deps)
        .run({ feedId: id }, context)
        .catch((error: unknown) => {
          if (!(error instanceof PutOff)) throw error
        })
      return find(id)
    },
    pass: (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000)
    },
    titles: async (id: string): Promise<(string | undefined)[]> => {
      const rows = await db.selectFrom('items').select('content').where('feedId', '=', id).orderBy('id').execute()
      return rows.map(({ content }) => content.title)
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      server.close()
      await deps.fetcher.close()
      await archive.remove()
    },
  }
}

/** Seconds from the poll to the next. */
export const waitOf = ({ lastPollAt, nextPollAt }: feeds.FeedRow): number =>
  (nextPollAt.getTime() - (lastPollAt?.getTime() ?? 0)) / 1000
