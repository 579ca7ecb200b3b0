import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readPayload } from '../../src/readers/index.ts'

const folder = new URL('../../../shared/samples/', import.meta.url)
const here = existsSync(folder)
if (!here) console.warn('skipped: the official samples are not beside the project')

const files = here
  ? ['newsml-g2', 'newsml-1', 'ninjs'].flatMap((format) =>
      readdirSync(new URL(format, folder), { recursive: true })
        .map((name) => `${format}/${String(name)}`)
        .filter((name) => /\.(?:xml|json)$/u.test(name)),
    )
  : []
const NO_COPY = /concept|codes|catalogue|plan of coverage/u
const read = (name: string) =>
  readPayload({ body: readFileSync(new URL(name.split('/').map(encodeURIComponent).join('/'), folder)) })

const run = here ? test.each(files) : test.skip.each(['no sample'])

run('the official sample %s is read, or told why not', async (name) => {
  const outcome = await read(name).catch((error: Error) => error)
  if (outcome instanceof Error) expect(outcome.message).toMatch(NO_COPY)
  else {
    expect(outcome.format).toMatch(/NewsML|ninjs/u)
    expect(outcome.items.length).toBeGreaterThan(0)
    expect(
      outcome.items.every((item) => item.guid || item.title || item.text || item.located || item.warnings.length > 0),
    ).toBe(true)
  }
})
