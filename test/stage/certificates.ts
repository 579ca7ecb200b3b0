import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Pair = { key: string; cert: string }
export type Certificates = { authority: string; good: Pair; expired: Pair; otherHost: Pair }

const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** An authority of a test's own, and what it vouches for at 127.0.0.1. OpenSSL must be there. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'depeche-tls-'))
  const path = (name: string): string => join(folder, name)
  const openssl = (...words: string[]): void => {
    const { status, stderr } = spawnSync('openssl', words, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`openssl ${words[0]}: ${stderr}`)
  }
  const issue = (names: string, days: number): Pair => {
    openssl(
      'req',
      ...ec,
      '-subj',
      '/CN=wire',
      '-addext',
      `subjectAltName=${names}`,
      '-keyout',
      path('key'),
      '-out',
      path('csr'),
    )
    openssl(
      'x509',
      '-req',
      '-in',
      path('csr'),
      '-CA',
      path('ca'),
      '-CAkey',
      path('ca-key'),
      '-CAcreateserial',
      '-days',
      `${days}`,
      '-copy_extensions',
      'copy',
      '-out',
      path('cert'),
    )
    return { key: readFileSync(path('key'), 'utf8'), cert: readFileSync(path('cert'), 'utf8') }
  }
  try {
    openssl(
      'req',
      '-x509',
      ...ec,
      '-days',
      '2',
      '-subj',
      '/CN=Authority of a test',
      '-keyout',
      path('ca-key'),
      '-out',
      path('ca'),
    )
    return {
      authority: readFileSync(path('ca'), 'utf8'),
      good: issue('IP:127.0.0.1', 2),
      expired: issue('IP:127.0.0.1', -1),
      otherHost: issue('DNS:other.example', 2),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
