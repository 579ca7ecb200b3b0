import { createHmac } from 'node:crypto'
import { isSigned } from '../../src/websub/signature.ts'

const body = Buffer.from('Fès – La récolte a commencé.')
const secret = 'un secret'
const sign = (method: string, key = secret) => `${method}=${createHmac(method, key).update(body).digest('hex')}`

test.each(['sha1', 'sha256', 'sha384', 'sha512'])(
  '%s of the body and the secret is a signature, in any case',
  (method) => {
    expect(isSigned(body, sign(method), secret)).toBe(true)
    expect(isSigned(body, ` ${sign(method).toUpperCase()} `, secret)).toBe(true)
  },
)

test.each([
  ['none', undefined],
  ['an empty one', ''],
  ['a digest alone', sign('sha256').slice(7)],
  ['another secret', sign('sha256', 'un autre')],
  ['md5', sign('md5')],
  ['one under the name of another', sign('sha1').replace('sha1', 'sha256')],
  ['half of one', sign('sha256').slice(0, 39)],
  ['more than one', `${sign('sha256')}00`],
  ['no hexadecimal', `sha256=${'z'.repeat(64)}`],
])('%s is no signature', (_, signature) => {
  expect(isSigned(body, signature, secret)).toBe(false)
})

test('a changed body is not what was signed', () => {
  expect(isSigned(Buffer.concat([body, Buffer.of(10)]), sign('sha256'), secret)).toBe(false)
})
