// npm run check: what CI runs. Every step is named; the first that fails ends it.
import { build, install, step } from './setup.mjs'

install()
const bin = (name, ...args) => [process.execPath, [`node_modules/${name}`, ...args]]
step('Checking style and import direction', ...bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
step('Checking the types of the server', ...bin('typescript/bin/tsc', '-p', '.', '--noEmit'))
step('Checking the types of the desk', ...bin('typescript/bin/tsc', '-p', 'src/ui'))
step('Checking the types of the tests', ...bin('typescript/bin/tsc', '-p', 'test'))
step('Looking for unused code', ...bin('knip/bin/knip.js'))
build()
step('Running the tests', process.execPath, ['scripts/test.mjs'])
