import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describeShared } from '../stage/shared.ts'

const run = promisify(execFile)
const cli = `"${process.execPath}" "${join(process.cwd(), 'dist/cli.js')}"`

type Scores = { f1: number; leak: number; titleF1?: number; bylineF1?: number; dateDay?: number; imgAny?: number } & {
  capF1?: number
  credHit?: number
}

/** Percent, measured on 2026-11-24 and rounded down; a change that lowers one says why in a commit of its own. */
const floors: Record<string, Partial<Record<keyof Scores, number>>> = {
  aeb: { f1: 97.8 },
  traf: { f1: 94.3 },
  read: { f1: 93.7 },
  fundus: { f1: 97.2, titleF1: 95, bylineF1: 92.6, dateDay: 97, imgAny: 92, capF1: 77, credHit: 71 },
}

/** Share of pages with a line of furniture, in percent. */
const MOST_FURNITURE = 1

describeShared('eval/extract', 'articles of the shared pages', (sets) => {
  let folder: string
  let report: Record<string, { all: Scores }>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'depeche-pages-'))
    const out = join(folder, 'report.json')
    const options = ['--dir', folder, '--cmd', `${cli} parse --batch --items-only`, '--out', out]
    await run(process.execPath, [join(sets, 'score.mjs'), ...options], { env: { ...process.env, NODE_OPTIONS: '' } })
    report = JSON.parse(await readFile(out, 'utf8'))
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(Object.entries(floors))('%s: no score is below its floor', (set, floor) => {
    const scores = report[set]?.all
    const below = Object.entries(floor).filter(([name, least]) => 100 * (scores?.[name as keyof Scores] ?? 0) < least)
    expect(below).toEqual([])
  })

  test.each(Object.keys(floors))('%s: few pages leave a line of furniture in the copy', (set) => {
    expect(100 * (report[set]?.all.leak ?? 100)).toBeLessThanOrEqual(MOST_FURNITURE)
  })
})
