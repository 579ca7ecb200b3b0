const minuteMs = 60_000
const hourSeconds = 3600
const dayMs = 24 * 3600_000

/** What we ask a hub for: ten days, as most of them grant. */
export const leaseSeconds = 10 * 24 * 3600

/** A hub that gives no length, against the specification, and one that gives centuries. */
const [unsaidSeconds, longestSeconds] = [24 * 3600, 30 * 24 * 3600]

export type Lease = { leaseUntil: Date; renewAt: Date }

/** When a lease of so many seconds ends, and when it is renewed: after four fifths, and not more than once a minute. */
export function leaseFrom(now: Date, seconds: number | undefined): Lease {
  const granted = Math.min(seconds === undefined || seconds <= 0 ? unsaidSeconds : seconds, longestSeconds) * 1000
  const after = (ms: number) => new Date(now.getTime() + ms)
  return { leaseUntil: after(granted), renewAt: after(Math.max(granted * 0.8, minuteMs)) }
}

/**
 * When a hub that said neither yes nor no is asked again, after so many times: one minute doubled each time, at most a day, half of it
 * by chance (`random` from 0 to 1).
 */
export function askAgainAt(now: Date, attempts: number, random: number): Date {
  const wait = Math.min(minuteMs * 2 ** Math.min(attempts, 12), dayMs)
  return new Date(now.getTime() + wait * (0.5 + random / 2))
}

/** A hub that refused may think otherwise tomorrow. */
export const afterRefusal = (now: Date): Date => new Date(now.getTime() + dayMs)

/**
 * Seconds until a feed is polled next although its hub pushes: hubs fall silent without a word. Four times its interval, at most an
 * hour, and no later than the lease ends; never sooner than its interval. `leaseUntil` undefined: nobody pushes.
 */
export function pollSeconds(now: Date, intervalSeconds: number, leaseUntil: Date | undefined): number {
  if (leaseUntil === undefined || leaseUntil <= now) return intervalSeconds
  const rested = Math.min(intervalSeconds * 4, hourSeconds)
  const untilEnd = Math.ceil((leaseUntil.getTime() - now.getTime()) / 1000)
  return Math.max(intervalSeconds, Math.min(rested, untilEnd))
}
