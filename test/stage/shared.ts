import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** `describe` over evaluation sets that lie beside the checkout; without them a skip that is said aloud. */
export function describeShared(path: string, title: string, body: (folder: string) => void): void {
  const folder = resolve('../shared', path)
  if (existsSync(folder)) {
    describe(title, () => body(folder))
    return
  }
  process.stderr.write(`${title}: skipped, ../shared/${path} is not beside this checkout\n`)
  describe.skip(title, () => body(folder))
}
