import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unreachable } from '../../src/fetch/failures.ts'
import { createFetcher } from '../../src/fetch/fetcher.ts'
import { AppError } from '../../src/model/error.ts'
import { failure } from './server.ts'

test.each([
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another host'],
  ['CERT_SIGNATURE_FAILURE', 'no secure connection could be made (CERT_SIGNATURE_FAILURE)'],
  ['EAI_AGAIN', 'name server does not answer'],
  ['HPE_INVALID_HEADER_TOKEN', 'not HTTP'],
  ['ESOMETHING', 'the connection failed (ESOMETHING)'],
])('%s is told in plain words, and kept as the cause', (code, words) => {
  const cause = Object.assign(new Error('from the depths'), { code })
  const error = unreachable('wire.example', cause)
  expect(error).toMatchObject({ code: 'unavailable', cause })
  expect(error.message).toContain('wire.example')
  expect(error.message).toContain(words)
})

test('a refusal made below stays what it is', () => {
  const refusal = new AppError('forbidden', 'no')
  expect(unreachable('wire.example', refusal)).toBe(refusal)
})

/** A key and a certificate nobody vouches for, or undefined on a machine without OpenSSL. */
function selfSigned(): { key: Buffer; cert: Buffer } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert],
  ])
  const pair = made.status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : undefined
  rmSync(folder, { recursive: true })
  return pair
}

const pair = selfSigned()
const testWithOpenssl = pair ? test : test.skip

testWithOpenssl('a certificate nobody vouches for is refused, and nothing is asked', async () => {
  let asked = 0
  const server = createServer({ ...pair }, (_request, response) => {
    asked += 1
    response.end('secret')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fetcher = createFetcher({ userAgent: 'Depeche/test', allow: ['127.0.0.1'] })
  const error = await failure(fetcher.get(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`))
  await fetcher.close()
  server.close()
  expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('nobody vouches') })
  expect(error).toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
  expect(asked).toBe(0)
})
