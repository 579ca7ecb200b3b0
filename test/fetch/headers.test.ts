import { freshSeconds, type Headers, isSendable, retryAfterSeconds } from '../../src/fetch/headers.ts'

const now = new Date('2025-07-02T12:00:00Z')

test.each([
  ['0', 0],
  ['90', 90],
  [' 90 ', 90],
  ['Wednesday, 02-Jul-25 12:05:00 GMT', 300],
  ['Wed Jul  2 12:05:00 2025 GMT', 300],
  ['99999999999999999999999', 604_800],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['2025', 2025],
  ['', undefined],
  [undefined, undefined],
])('Retry-After "%s" is %s seconds', (value, seconds) => {
  expect(retryAfterSeconds(value, now)).toBe(seconds)
})

test.each([
  ['max-age=300', 300],
  ['public, Max-Age="60"', 60],
  ['s-maxage=10', undefined],
  ['no-cache, max-age=300', undefined],
  ['max-age=-1', undefined],
  ['max-age=99999999999999', 2 ** 31],
  ['', undefined],
])('Cache-Control "%s" holds for %s seconds', (value, seconds) => {
  expect(freshSeconds({ 'cache-control': value }, now)).toBe(seconds)
})

test.each<[Headers, number | undefined]>([
  [{ expires: 'Wed, 02 Jul 2025 12:10:00 GMT' }, 600],
  [{ expires: 'Wed, 02 Jul 2025 12:10:00 GMT', date: 'Wed, 02 Jul 2025 12:05:00 GMT' }, 300],
  [{ expires: 'Wed, 02 Jul 2025 12:10:00 GMT', 'cache-control': 'max-age=60' }, 60],
  [{ expires: 'Wed, 02 Jul 2025 12:10:00 GMT', 'cache-control': 'no-cache' }, undefined],
  [{ expires: 'Wed, 02 Jul 2025 11:00:00 GMT' }, 0],
  [{ expires: '0' }, undefined],
  [{ expires: '-1' }, undefined],
  [{ 'cache-control': 'max-age=600', age: '550' }, 50],
  [{ 'cache-control': 'max-age=600', age: '5500' }, 0],
  [{ 'cache-control': ['public', 'max-age=600'], age: 'old' }, 600],
])('an answer with %j is fresh for %s seconds', (headers, seconds) => {
  expect(freshSeconds(headers, now)).toBe(seconds)
})

test.each([
  ['"a"', true],
  ['W/"\xe9"', true],
  ['"é\n"', false],
  ['"ع"', false],
  ['', false],
])('validator %j can be sent: %s', (value, sendable) => {
  expect(isSendable(value)).toBe(sendable)
})
