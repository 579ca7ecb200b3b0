// npm start: install, build, run everything on the embedded default.
import { spawn } from 'node:child_process'
import { build, install } from './setup.mjs'

install()
build()
console.log('Starting (the first start makes a PostgreSQL data folder) …')
const app = spawn(process.execPath, ['dist/cli.js', 'run', '--greet', ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal sends Ctrl-C to both of us: the app drains, and we wait for it. Other signals are handed on.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => app.kill('SIGTERM'))
app.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
