import { askAgainAt, leaseFrom, pollSeconds } from '../../src/websub/timing.ts'

const now = new Date('2026-11-02T08:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const day = 24 * 3600

test.each([
  ['ten days', 10 * day, 10 * day, 8 * day],
  ['an hour', 3600, 3600, 2880],
  ['ten seconds, asked again no sooner than in a minute', 10, 10, 60],
  ['nothing said', undefined, day, 0.8 * day],
  ['less than nothing', -5, day, 0.8 * day],
  ['a thousand years', 1000 * 365 * day, 30 * day, 24 * day],
])('a lease of %s ends and is renewed in time', (_, granted, ends, renewed) => {
  expect(leaseFrom(now, granted)).toEqual({ leaseUntil: after(ends), renewAt: after(renewed) })
})

test('a hub that does not answer is asked after two minutes, then ever later, and once a day in the end', () => {
  expect([1, 2, 5, 11, 5000].map((attempts) => askAgainAt(now, attempts, 1))).toEqual(
    [120, 240, 1920, day, day].map(after),
  )
  expect(askAgainAt(now, 1, 0)).toEqual(after(60))
})

test.each([
  ['nobody pushes', 300, undefined, 300],
  ['the lease has ended', 300, -1, 300],
  ['a hub pushes', 300, 10 * day, 1200],
  ['a hub pushes and it is polled every half hour', 1800, 10 * day, 3600],
  ['a hub pushes and it is polled every two hours', 7200, 10 * day, 7200],
  ['the lease ends before', 300, 700, 700],
  ['the lease ends at once', 300, 10, 300],
])('a feed is polled, when %s, every %i s with a lease of %p after %i s', (_, interval, lease, expected) => {
  expect(pollSeconds(now, interval, lease === undefined ? undefined : after(lease))).toBe(expected)
})
