import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describeShared } from '../stage/shared.ts'

const run = promisify(execFile)
const cli = `"${process.execPath}" "${join(process.cwd(), 'dist/cli.js')}"`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'depeche-quality-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Criterion = { F1: number; speaker: number; ref: number; verb: number }

/** Percent, measured on 2026-11-24 and rounded down; a change that lowers one says why in a commit of its own. */
const floors: Record<string, [easy: number, hard: number, mention: number, resolved: number, cue: number]> = {
  'set fr_wn': [94, 94, 97, 92, 100],
  'set ar': [100, 100, 96, 97, 100],
  'set es': [93, 90, 93, 94, 100],
  'set ggt_en': [88, 87, 97, 87, 98],
}

describeShared('eval/quotes', 'quotes of the shared sets', (sets) => {
  let report: Record<string, { easy: Criterion; hard: Criterion }>
  beforeAll(async () => {
    const out = join(folder, 'quotes.json')
    await run(process.execPath, [join(sets, 'score.mjs'), 'run', '--cmd', `${cli} parse --batch`, '--json', out])
    report = JSON.parse(await readFile(out, 'utf8'))
  }, 60_000)

  test.each(Object.entries(floors))('%s: no score is below its floor', (set, floor) => {
    const scores = report[set]
    const measured = [scores?.easy.F1, scores?.hard.F1, scores?.easy.speaker, scores?.easy.ref, scores?.easy.verb]
    for (const [index, least] of floor.entries()) expect(100 * (measured[index] ?? 0)).toBeGreaterThanOrEqual(least)
  })
})

describeShared('eval/feeds', 'feeds of the shared sets', (sets) => {
  const measure = async (script: string, options: string[]): Promise<string> => {
    const args = [join(sets, script), ...options, '--', process.execPath, join(sets, 'to-protocol.mjs')]
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, DEPECHE: cli, NODE_OPTIONS: '' } })
    return stdout
  }

  test('all 220 oddities are read as they should be', async () => {
    expect(await measure('classes_eval.mjs', ['--headers'])).toMatch(/TOTAL\s+220\/220/u)
  }, 60_000)

  test('at least 98.9 % of the fields of the conformance files are right', async () => {
    const fields = /TOTAL.*fields .*\((?<percent>[\d.]+)%\)/u.exec(await measure('gofeed_eval.mjs', []))?.groups
      ?.percent
    expect(Number(fields)).toBeGreaterThanOrEqual(98.9)
  }, 60_000)
})
