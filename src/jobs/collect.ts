import { credentialOf } from '../commands/feeds.ts'
import { hashOf, takeIn } from '../commands/intake.ts'
import { notifyChange } from '../db/changes.ts'
import * as feeds from '../db/feeds.ts'
import * as takenFiles from '../db/taken-files.ts'
import type { Door, Parcel, Place } from '../doors/door.ts'
import { AppError } from '../model/error.ts'
import { fileSettings } from '../model/feed.ts'
import { nextPoll } from './timetable.ts'
import type { Visit } from './visit.ts'

/** Picks up the files that wait for a feed and takes each in; one that cannot be read is put aside, the others go on. */
export async function collect(visit: Visit, door: Door): Promise<void> {
  const { deps, feed, log, signal } = visit
  const refusals: string[] = []
  let [files, newItems] = [0, 0]
  for await (const parcel of door.visit(placeOf(visit), signal)) {
    files += 1
    try {
      newItems += await takeParcel(visit, parcel)
      await parcel.taken()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refusals.push(`${parcel.name}: ${error.message}`)
      await parcel.refused(error.message)
    }
  }
  const at = deps.now()
  await feeds.polled(deps.connection.db, feed.id, {
    at,
    ...nextPoll(at, feed, { newItems, cheap: true }),
    newItems,
    error: refusals.length > 0 ? `${refusals.length} of ${files} files could not be read. ${refusals[0]}` : undefined,
  })
  if (files > 0) await notifyChange(deps.connection.db, { kind: 'feed', id: feed.id })
  deps.metrics.polls.inc({ feed: feed.id, result: newItems > 0 ? 'new' : 'unchanged' })
  if (files > 0) log.info({ files, newItems, refused: refusals.length }, 'files collected')
}

/** The number of new items. Taking the same file again, after a crash, brings none. */
async function takeParcel({ deps, feed }: Visit, { name, url, body, problem, mark }: Parcel): Promise<number> {
  const { db } = deps.connection
  const remember = async (): Promise<void> => {
    if (mark !== undefined) await takenFiles.remember(db, feed.id, name, mark)
  }
  try {
    if (problem !== undefined) throw new AppError('too-large', problem)
    if (body.length === 0) throw new AppError('unreadable', 'The file is empty.')
    const { newItems } = await takeIn(deps, feed, { body, url, hash: hashOf(body) }, 'payload', remember)
    return newItems
  } catch (error) {
    if (error instanceof AppError) await remember()
    throw error
  }
}

function placeOf({ deps, feed }: Visit): Place {
  const { db } = deps.connection
  const { id: feedId, url, files, username } = feed
  return {
    feedId,
    url,
    files: fileSettings.parse(files),
    username: username ?? undefined,
    credential: credentialOf(deps, feed),
    wasTaken: (name, mark) => takenFiles.wasTaken(db, feedId, name, mark),
    rememberHostKey: (key) => feeds.rememberHostKey(db, feedId, key),
  }
}
