// npm test: install, build, run the tests. Arguments go to Jest.
import { spawnSync } from 'node:child_process'
import { build, install } from './setup.mjs'

install()
build()
console.log('Running the tests …')
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
