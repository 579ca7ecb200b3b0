import { loginOf } from '../commands/feeds.ts'
import { hashOf, takeIn } from '../commands/intake.ts'
import { noteHub } from '../commands/websub.ts'
import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import { withHostSlot } from '../db/hosts.ts'
import * as polls from '../db/polls.ts'
import { findLease } from '../db/websub.ts'
import type { Fetched } from '../fetch/attempt.ts'
import type { FeedWishes } from '../model/feed.ts'
import { afterMove, movedMessage } from './moving.ts'
import { nextPoll } from './timetable.ts'
import type { Visit } from './visit.ts'

/** Validators older than this are not sent: what they stand for may long be another thing to the server. */
const validatorsLastMs = 8 * 24 * 3600 * 1000

/**
 * Fetches a feed over HTTP when it is its time and it has changed, and takes in what it holds. Throws AppError when it cannot be had
 * or read, PutOff when its host has no room.
 */
export async function fetchFeed(visit: Visit): Promise<void> {
  const { deps, feed } = visit
  // A job that a crash left behind comes again after the poll it asked for.
  if (feed.nextPollAt > deps.now()) return
  const ask = () => askFeed(visit)
  const fetched = await (feed.demo ? ask() : withHostSlot(deps, feed.url, ask))
  if (!fetched) return
  const hash = fetched.modified ? hashOf(fetched.body) : feed.bodyHash
  if (hash === null || hash === feed.bodyHash) await recordUnchanged(visit, fetched)
  else await takeFetched(visit, fetched, hash)
}

/** Undefined when another was quicker. */
async function askFeed({ deps, feed, signal }: Visit): Promise<Fetched | undefined> {
  const at = deps.now()
  const { nextPollAt } = nextPoll(at, feed, { newItems: 0, wishes: feed.wishes, cheap: true })
  if (!(await polls.takeTurn(deps.connection.db, feed.id, at, nextPollAt))) return undefined
  const since = feed.validatorsAt?.getTime() ?? at.getTime()
  const fresh = at.getTime() - since <= validatorsLastMs
  return deps.fetcher.get(feed.url, {
    ...(fresh && feed.etag ? { etag: feed.etag } : {}),
    ...(fresh && feed.lastModified ? { lastModified: feed.lastModified } : {}),
    login: loginOf(deps, feed),
    signal,
  })
}

async function recordUnchanged(visit: Visit, fetched: Fetched): Promise<void> {
  const { deps, feed, log } = visit
  const leaseUntil = await findLease(deps.connection.db, feed.id, deps.now())
  const learnt = learn(visit, fetched, { newItems: 0, wishes: feed.wishes }, leaseUntil)
  const moved = moveOf(feed, fetched)
  await feeds.polled(deps.connection.db, feed.id, { ...learnt, ...moved, error: remark(feed, fetched) })
  if (moved.url) log.info({ from: feed.url, to: moved.url }, 'feed moved')
  if (moved.url || feed.error !== null) await notifyChange(deps.connection.db, { kind: 'feed', id: feed.id })
  deps.metrics.polls.inc({ feed: feed.id, result: 'unchanged' })
}

async function takeFetched(visit: Visit, fetched: Fetched, hash: string): Promise<void> {
  const { deps, feed, log } = visit
  const { contentType, url, body } = fetched
  const moved = moveOf(feed, fetched)
  // Without its hash on the feed, a payload that cannot be read is read again next time.
  const taken = await takeIn(
    deps,
    feed,
    { body, contentType, url, hash },
    'feed',
    async ({ newItems, error, feed: { wishes } }) => {
      const leaseUntil = await noteHub(deps, feed.id, fetched)
      const learnt = learn(visit, fetched, { newItems, wishes: wishes ?? null }, leaseUntil)
      const outcome = { ...learnt, ...moved, bodyHash: hash, error: error ?? remark(feed, fetched) }
      await feeds.polled(deps.connection.db, feed.id, outcome)
    },
  )
  deps.metrics.polls.inc({ feed: feed.id, result: taken.newItems > 0 ? 'new' : 'unchanged' })
  log.info({ ...taken, ...(moved.url && { movedTo: moved.url }) }, 'feed polled')
}

/** The row after this poll: validators as they were given, to be echoed to the letter, and when to come again. */
function learn(
  { deps, feed }: Visit,
  fetched: Fetched,
  read: { newItems: number; wishes: FeedWishes | null },
  leaseUntil: Date | undefined,
) {
  const at = deps.now()
  const { etag = null, lastModified = null } = fetched.modified ? fetched : feed
  const validatorsAt = fetched.modified ? at : (feed.validatorsAt ?? at)
  const cheap = (etag ?? lastModified) !== null || fetched.inHouse || feed.demo
  const plan = nextPoll(at, feed, { ...read, freshSeconds: fetched.cacheMaxAgeSeconds, cheap, leaseUntil })
  return { at, ...plan, ...read, etag, lastModified, validatorsAt }
}

const moveOf = (feed: feeds.FeedRow, { permanentUrl }: Fetched) => afterMove(feed, permanentUrl)

/** What an editor should know of a feed that was fetched all the same. */
function remark(feed: feeds.FeedRow, fetched: Fetched): string | undefined {
  const { url } = moveOf(feed, fetched)
  return url ? movedMessage(feed.url, url) : fetched.warnings[0]
}
