// What a newcomer does, on a clone of this commit: `npm start`, look for the first drafts, Ctrl-C, and start again.
// Run by CI; run it by hand with `node scripts/fresh-clone.mjs`. Needs nothing but Node and git.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'depeche-clone-'))
const clone = join(folder, 'depeche')
let cookie
let running
const wanted = { drafts: 40, startSeconds: 90, stopSeconds: 10 }

try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
  const port = await freePort()
  const first = await start(port)
  report(
    `${first.drafts} drafts on the desk ${first.seconds.toFixed(1)} s after "npm start" on a clean clone, packages fetched meanwhile`,
  )
  await stop(first)
  const second = await start(port)
  report(`the second start had its ${second.drafts} drafts after ${second.seconds.toFixed(1)} s`)
  await stop(second)
  if (existsSync(join(clone, 'data/postgres/postmaster.pid'))) fail('a PostgreSQL server was left behind')
  console.log('1 passed, 0 failed')
} finally {
  end()
  rmSync(folder, { recursive: true, force: true })
}

/** Starts the app as a person would and waits until its first drafts lie on the desk. */
async function start(port) {
  const { DATABASE_URL, REDIS_URL, DATA_DIR, CONFIG_DIR, DEMO, ...env } = process.env
  const started = Date.now()
  // A process group of its own, so that the interrupt reaches npm and the app alike, as in a terminal.
  const app = spawn('npm', ['start'], { cwd: clone, env: { ...env, PORT: String(port) }, detached: true })
  running = app
  let output = ''
  for (const stream of [app.stdout, app.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
      process.stdout.write(text)
    })
  const seconds = () => (Date.now() - started) / 1000
  const limit = wanted.startSeconds * 3
  let drafts = 0
  while (drafts < wanted.drafts) {
    if (app.exitCode !== null) fail(`npm start ended with ${app.exitCode}`)
    if (seconds() > limit) fail(`there were ${drafts} drafts after ${limit} s`)
    await sleep(500)
    const token = /#token=(\S+)/u.exec(output)?.[1]
    if (token) drafts = await countDrafts(port, token)
  }
  return { app, drafts, seconds: seconds() }
}

async function countDrafts(port, token) {
  const desk = `http://127.0.0.1:${port}/api`
  if (!cookie) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${desk}/session`, { method: 'POST', headers, body: JSON.stringify({ token }) })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  }
  const { counts } = await (await fetch(`${desk}/drafts`, { headers: { cookie } })).json()
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Ctrl-C, as a terminal sends it: to the whole process group. */
async function stop({ app }) {
  const asked = Date.now()
  const ended = new Promise((resolve) => app.once('exit', resolve))
  process.kill(-app.pid, 'SIGINT')
  await Promise.race([ended, sleep(wanted.stopSeconds * 1000)])
  if (app.exitCode === null && app.signalCode === null) fail(`it had not stopped ${wanted.stopSeconds} s after Ctrl-C`)
  report(`stopped ${((Date.now() - asked) / 1000).toFixed(1)} s after Ctrl-C`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

function report(text) {
  console.log(`fresh clone: ${text}`)
}

function fail(reason) {
  throw new Error(`fresh clone: ${reason}`)
}

/** Whatever went wrong, nothing stays behind. */
function end() {
  if (running && running.exitCode === null && running.signalCode === null) process.kill(-running.pid, 'SIGKILL')
}
