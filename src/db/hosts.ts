import { sql } from 'kysely'
import { PutOff } from '../model/put-off.ts'
import type { Connection, Db } from './connection.ts'

/** How many of us, in all processes together, ask one host at once. */
const slotsPerHost = 2
/** Longer than any fetch may take; after a crash the slot is free again by then. */
const leaseMs = 60_000
/** Times this much further ahead than we write them are a clock's that has been set back since: they do not count. */
const skewMs = 60_000
/** Those in the line come back further apart than they may begin, or a timer's inexactness would send them to its end. */
const lineStep = { factor: 1.1, leastMs: 500 }
const longestLineMs = 10 * 60_000

export type HostDeps = { connection: Pick<Connection, 'db'>; now(): Date; hostPauseMs: number }

/**
 * Runs `work`, a fetch from `url`, when its host has room: at most two at once in all processes, and `hostPauseMs` from one
 * beginning to the next. Throws PutOff with a place in the line when it has none; nobody waits here. A host is a name and a port.
 */
export async function withHostSlot<Result>(
  { connection: { db }, now, hostPauseMs }: HostDeps,
  url: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // What is no address is for the fetch to refuse.
  const host = URL.canParse(url) ? new URL(url).host : ''
  if (host === '') return work()
  const lease = await take(db, host, now(), hostPauseMs)
  if (!lease) throw new PutOff(await lineUp(db, host, now(), hostPauseMs))
  try {
    return await work()
  } finally {
    await giveBack(db, host, lease)
  }
}

type Lease = { slot: number; heldUntil: Date }

/** One statement, so that two processes cannot both be first: who loses the race for a row gets no lease. */
async function take(db: Db, host: string, now: Date, pauseMs: number): Promise<Lease | undefined> {
  const heldUntil = later(now, leaseMs)
  const nextAt = later(now, pauseMs)
  const [soundLease, soundPause] = [later(heldUntil, skewMs), later(nextAt, skewMs)]
  const taken = await sql<{ slot: number }>`
    with free as (
      select slot from generate_series(1, ${slotsPerHost}::int) slot
      where not exists (
        select from host_slots held
        where held.host = ${host} and held.slot = slot.slot and held.held_until > ${now} and held.held_until <= ${soundLease}
      )
      order by slot limit 1
    ), turn as (
      insert into host_pauses as pause (host, next_at, line_end) select ${host}, ${nextAt}::timestamptz, ${now}::timestamptz from free
      on conflict (host) do update set next_at = excluded.next_at
      where pause.next_at <= ${now} or pause.next_at > ${soundPause}
      returning host
    )
    insert into host_slots as held (host, slot, held_until) select turn.host, free.slot, ${heldUntil}::timestamptz from turn, free
    on conflict (host, slot) do update set held_until = excluded.held_until
    where held.held_until <= ${now} or held.held_until > ${soundLease}
    returning slot`.execute(db)
  const [row] = taken.rows
  return row && { slot: row.slot, heldUntil }
}

/** A lease that ran out may be somebody else's by now. */
const giveBack = (db: Db, host: string, { slot, heldUntil }: Lease) =>
  db
    .deleteFrom('hostSlots')
    .where('host', '=', host)
    .where('slot', '=', slot)
    .where('heldUntil', '=', heldUntil)
    .execute()

/** When to come back: each a little after the one before, so that they do not all come back at once. */
async function lineUp(db: Db, host: string, now: Date, pauseMs: number): Promise<Date> {
  const stepMs = Math.max(pauseMs * lineStep.factor, lineStep.leastMs)
  const longest = later(now, longestLineMs)
  const lined = await sql<{ lineEnd: Date }>`
    update host_pauses
    set line_end = least(greatest(line_end, ${now}::timestamptz) + ${stepMs} * interval '1 ms', ${longest}::timestamptz)
    where host = ${host}
    returning line_end`.execute(db)
  return lined.rows[0]?.lineEnd ?? later(now, stepMs)
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)
