// Builds what `npm start` runs: the server by tsc, the desk by Vite, the SQL files beside their reader.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'

const only = process.argv[2]
const run = (...words) => {
  const { status } = spawnSync('npx', ['--no-install', ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (only !== 'ui') {
  rmSync('dist/db/migrations', { recursive: true, force: true })
  run('tsc', '-p', '.')
  cpSync('src/db/migrations', 'dist/db/migrations', { recursive: true })
  chmodSync('dist/cli.js', 0o755)
}
if (only !== 'server') run('vite', 'build', '--logLevel', 'warn')
