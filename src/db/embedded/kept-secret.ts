import { randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises'

/** A random secret in base64url, made once and readable by the owner alone. Processes that ask at the same time get the same. */
export async function keptSecret(path: string, bytes: number): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return kept
  // Written apart, then linked: nobody reads half a secret, and only one of several makers wins.
  const fresh = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(fresh, randomBytes(bytes).toString('base64url'), { flag: 'wx', mode: 0o600 })
  try {
    await chmod(fresh, 0o600)
    await link(fresh, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
  return readFile(path, 'utf8')
}
