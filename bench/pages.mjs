// Pages a CPU second against Readability on jsdom and on linkedom, in one run and one thread.
// node bench/pages.mjs [FOLDER of .html files, searched to any depth]; without one the shared pages beside the checkout, else
// fixtures/pages: too small and too few to be judged by.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPage } from '../dist/readers/index.js'

const shared = '../shared/eval/extract/pages.tar.gz'
const folder = process.argv[2] ?? (existsSync(shared) ? unpacked(shared) : 'fixtures/pages')
const judged = folder !== 'fixtures/pages'
/** Large folders are sampled: jsdom reads some three pages a second. */
const MOST = Number(process.argv[3] ?? 60)
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.html'))
  .sort()
const step = Math.max(1, files.length / MOST)
const pages = files
  .filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step) || at === 0)
  .map((name) => readFileSync(join(folder, name)))
const url = 'https://journal.example/article.html'
const kilobytes = Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1024)
console.log(`${pages.length} pages of ${folder}, ${kilobytes} KB each on average`)

const ours = await measure('depeche', (body) => readPage({ body, url }).catch(() => undefined))
await against('@mozilla/readability + linkedom', 2.5, async () => {
  const [{ Readability }, { parseHTML }] = [await import('@mozilla/readability'), await import('linkedom')]
  return (body) => new Readability(parseHTML(body.toString()).document).parse()
})
await against('@mozilla/readability + jsdom', 15, async () => {
  const [{ Readability }, { JSDOM, VirtualConsole }] = [await import('@mozilla/readability'), await import('jsdom')]
  return (body) => {
    const { window } = new JSDOM(body.toString(), { url, virtualConsole: new VirtualConsole() })
    new Readability(window.document).parse()
    window.close()
  }
})

async function against(name, wanted, load) {
  const read = await load().catch((error) => {
    console.log(`${name}: not measured, ${error.message.split('\n')[0]}`)
  })
  if (!read) return
  const rate = await measure(name, read)
  const times = ours / rate
  console.log(
    `  depeche is ${times.toFixed(1)} times as fast (wanted: ${wanted})${judged && times < wanted ? ' — TOO SLOW' : ''}`,
  )
  if (judged && times < wanted) process.exitCode = 1
}

/** The best of three rounds, after one that warms up on a few pages. */
async function measure(name, read) {
  for (const page of pages.slice(0, 10)) await attempt(read, page)
  const rates = []
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage()
    for (const page of pages) await attempt(read, page)
    const { user, system } = process.cpuUsage(start)
    rates.push((pages.length * 1e6) / (user + system))
  }
  const rate = Math.max(...rates)
  console.log(`${name}: ${rate.toFixed(1)} pages a CPU second`)
  return rate
}

async function attempt(read, page) {
  try {
    await read(page)
  } catch {
    // A page that a peer cannot read costs it the time it took.
  }
}

function unpacked(archive) {
  const target = mkdtempSync(join(tmpdir(), 'depeche-pages-'))
  process.on('exit', () => rmSync(target, { recursive: true, force: true }))
  spawnSync('tar', ['-xzf', archive, '-C', target], { stdio: 'inherit' })
  return target
}
