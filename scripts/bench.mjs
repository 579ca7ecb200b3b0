// npm run bench: every bench in one run, against the peers of bench/package.json, which nothing else installs.
import { existsSync } from 'node:fs'
import { build, install, step } from './setup.mjs'

install()
build()
if (!existsSync('bench/node_modules'))
  step('Installing the peers that are measured against', 'npm', [
    'ci',
    '--prefix',
    'bench',
    '--no-audit',
    '--no-fund',
    '--loglevel',
    'error',
  ])
for (const name of ['feeds', 'stories', 'pages', 'matching'])
  step(`Bench: ${name}`, process.execPath, [`bench/${name}.mjs`])
