import { FetchStatusError } from '../../src/fetch/failures.ts'
import { afterMove } from '../../src/jobs/moving.ts'
import { afterSkipped } from '../../src/jobs/skipping.ts'
import { afterFailure, type Learnt, nextPoll, quietUntil, type Timetable } from '../../src/jobs/timetable.ts'

const now = new Date('2026-11-02T09:30:00Z') // a Monday
const feed: Timetable = {
  intervalSeconds: 300,
  minIntervalSeconds: null,
  maxIntervalSeconds: null,
  paceSeconds: null,
  wishes: null,
}
const seconds = (at: Date): number => (at.getTime() - now.getTime()) / 1000
const waitAfter = (learnt: Partial<Learnt>, settings: Partial<Timetable> = {}): number =>
  seconds(nextPoll(now, { ...feed, ...settings }, { newItems: 0, cheap: true, ...learnt }).nextPollAt)

describe('after a good poll', () => {
  test.each<[string, Partial<Learnt>, Partial<Timetable>, number]>([
    ['its interval holds', {}, {}, 300],
    ['max-age or Expires makes it longer', { freshSeconds: 900 }, {}, 900],
    ['a short max-age does not make it shorter', { freshSeconds: 10 }, {}, 300],
    ['a max-age of a year is a day', { freshSeconds: 31_536_000 }, {}, 86_400],
    ['a ttl makes it longer', { wishes: { ttlMinutes: 60 } }, {}, 3600],
    ['a ttl of a week is a day', { wishes: { ttlMinutes: 10_080 } }, {}, 86_400],
    [
      'a ttl goes no further than the bound an editor set',
      { wishes: { ttlMinutes: 60 } },
      { maxIntervalSeconds: 900 },
      900,
    ],
    ['without validators it is asked once an hour', { cheap: false }, {}, 3600],
    ['without validators an editor may still set a shorter bound', { cheap: false }, { maxIntervalSeconds: 600 }, 600],
    ['a slow feed without validators stays slow', { cheap: false }, { intervalSeconds: 7200 }, 7200],
    ['skipped hours are left out, the minutes stay', { wishes: { skipHours: [9, 10, 11] } }, {}, 3 * 3600 + 300],
    ['a skipped Monday is left out', { wishes: { skipDays: [1] } }, {}, 15 * 3600 + 300],
  ])('%s', (_, learnt, settings, wait) => {
    expect(waitAfter(learnt, settings)).toBe(wait)
  })

  test('with bounds the interval is halved by news and grows by a quarter without, between them', () => {
    const paces: (number | null)[] = []
    let row: Timetable = { ...feed, minIntervalSeconds: 120, maxIntervalSeconds: 700 }
    for (const newItems of [0, 0, 0, 0, 0, 3, 1, 1, 0]) {
      const { paceSeconds } = nextPoll(now, row, { newItems, cheap: true })
      paces.push(paceSeconds)
      row = { ...row, paceSeconds }
    }
    expect(paces).toEqual([375, 469, 586, 700, 700, 350, 175, 120, 150])
  })

  test('with one bound the interval is the other', () => {
    const slowest = { ...feed, minIntervalSeconds: 60, paceSeconds: 290 }
    expect(nextPoll(now, slowest, { newItems: 0, cheap: true }).paceSeconds).toBe(300)
    const quickest = { ...feed, maxIntervalSeconds: 900, paceSeconds: 310 }
    expect(nextPoll(now, quickest, { newItems: 1, cheap: true }).paceSeconds).toBe(300)
  })
})

describe('hours and days a feed wants to be left alone', () => {
  test('are counted in UTC, whatever the zone, and across days', () => {
    const at = new Date('2026-11-02T23:40:00+01:00')
    expect(afterSkipped(at, { skipHours: [22, 23, 0] })).toEqual(new Date('2026-11-03T01:40:00Z'))
  })

  test('79: are not moved by a clock that jumps for summer time', () => {
    // 02:00 to 03:00 does not exist in Paris that night; in UTC it is an hour like any other.
    const at = new Date('2027-03-28T00:30:00Z')
    expect(afterSkipped(at, { skipHours: [0, 1] })).toEqual(new Date('2027-03-28T02:30:00Z'))
    expect(seconds(nextPoll(at, feed, { newItems: 0, cheap: true }).nextPollAt) - seconds(at)).toBe(300)
  })

  test('are not believed when they leave no hour of the week', () => {
    expect(afterSkipped(now, { skipDays: [1, 2, 3, 4, 5, 6, 7] })).toEqual(now)
    expect(afterSkipped(now, { skipHours: Array.from({ length: 24 }, (_, hour) => hour) })).toEqual(now)
  })

  test('go no further than the bound an editor set', () => {
    expect(waitAfter({ wishes: { skipDays: [1, 2] } }, { maxIntervalSeconds: 3600 })).toBe(3600)
  })
})

describe('after a failure', () => {
  const error = new Error('odd')
  const waits = (random: number) =>
    [0, 1, 2, 5, 20].map((failures) => seconds(afterFailure(now, { intervalSeconds: 300, failures, error, random })))

  test('the wait doubles up to eight hours, half as much again by chance, and never ends', () => {
    expect(waits(0)).toEqual([300, 600, 1200, 9600, 28_800])
    expect(waits(1)).toEqual([450, 900, 1800, 14_400, 43_200])
  })

  test('a feed that is asked once a day is not asked more often because it fails', () => {
    expect(seconds(afterFailure(now, { intervalSeconds: 86_400, failures: 3, error, random: 0 }))).toBe(86_400)
  })

  test('Retry-After holds when it is longer, and back-off when that is', () => {
    const busy = new FetchStatusError('wire.example', 429, 1000)
    const wait = (failures: number) =>
      seconds(afterFailure(now, { intervalSeconds: 300, failures, error: busy, random: 0 }))
    expect([wait(0), wait(4)]).toEqual([1000, 4800])
    expect(quietUntil(now, busy)).toEqual(new Date(now.getTime() + 1_000_000))
    expect(quietUntil(now, error)).toBeNull()
  })
})

describe('an address that moves', () => {
  const [old, fresh, other] = ['https://a.example/f', 'https://b.example/f', 'https://c.example/f']
  const see = (...targets: (string | undefined)[]) => {
    let row: Parameters<typeof afterMove>[0] = { url: old, movedTo: null, movedTimes: 0 }
    for (const target of targets) row = { ...row, ...afterMove(row, target) }
    return row
  }

  test.each<[string, (string | undefined)[], string]>([
    ['two sightings', [fresh, fresh], old],
    ['three sightings', [fresh, fresh, fresh], fresh],
    ['three with a break', [fresh, fresh, undefined, fresh], old],
    ['three of which one led elsewhere', [fresh, other, fresh], old],
    ['three, and then nothing more', [fresh, fresh, fresh, undefined, undefined], fresh],
    ['a move and a second move', [fresh, fresh, fresh, other, other, other], other],
  ])('after %s', (_, targets, url) => {
    expect(see(...targets).url).toBe(url)
  })
})
