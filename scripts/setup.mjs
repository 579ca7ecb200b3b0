// Installs and builds, each only when needed, and says so. Has no dependency: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

/** Installs what the lock file names, unless that was done already. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Dépêche needs Node 20.19 or later; this is ${process.versions.node}.`)
  const wanted = hashOf(['package.json', 'package-lock.json'])
  const stamp = 'node_modules/.depeche-lock'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  step('Installing the packages of the lock file', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
  writeFileSync(stamp, wanted)
}

/** Builds the server and the desk when a source is newer than the last build. */
export function build() {
  const wanted = hashOf([
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'postcss.config.mjs',
    ...filesBelow('src'),
  ])
  const stamp = 'dist/.depeche-build'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  step('Building the server and the desk', process.execPath, ['scripts/build.mjs'])
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, wanted)
}

export function step(what, command, args) {
  const started = Date.now()
  console.log(`${what} …`)
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) stop(`${what} failed${signal ? ` (${signal})` : ''}; what stands above says why.`, status ?? 1)
  console.log(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function stop(message, code = 1) {
  console.error(message)
  process.exit(code)
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) if (existsSync(file)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
