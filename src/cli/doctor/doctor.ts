import type { Command } from 'commander'
import { type Config, loadConfig, settingNames } from '../../config.ts'
import { withArchive } from '../open.ts'
import { print, printJson } from '../output.ts'
import { examineArchive } from './archive.ts'
import type { Finding } from './finding.ts'
import { examineDestination, examineRedis } from './outside.ts'

export function doctorCommand(command: Command): void {
  command.option('--json').action(async ({ json }: { json?: true }) => {
    const config = await loadConfig()
    const settings = settingNames.map((name) => ({
      name,
      value: shown(config[name]),
      set: config.given.has(name),
    }))
    const findings = [nodeVersion(), configFolder(config), ...(await examine(config))]
    if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1
    if (json) return printJson({ settings, findings })
    await print(
      settings.map(({ name, value, set }) => `${name.padEnd(14)} ${value}${set ? '' : '  (default)'}`).join('\n'),
    )
    await print(`\n${findings.map(line).join('\n')}`)
  })
}

const line = ({ what, state, found, mend }: Finding): string =>
  `${{ ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }[state]}  ${what}: ${found}${mend ? `\n         → ${mend}` : ''}`

/** A setting without its password. */
function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = String(value)
  if (!URL.canParse(text)) return text
  const url = new URL(text)
  if (url.password) url.password = '…'
  return url.href
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  const found = `Node ${process.versions.node}`
  return ok
    ? { what: 'node', state: 'ok', found }
    : { what: 'node', state: 'wrong', found, mend: 'Install Node 20.19 or later.' }
}

function configFolder({ CONFIG_DIR, feeds, destinations, site }: Config): Finding {
  const what = `config ${CONFIG_DIR}`
  const found = `${feeds.length} feeds, ${destinations.length} destinations, ${site.allowAddresses.length} addresses allowed that are not public`
  if (destinations.length > 0) return { what, state: 'ok', found }
  return {
    what,
    state: 'wrong',
    found,
    mend: `Nothing can be approved: add a destination to ${CONFIG_DIR}/destinations.json.`,
  }
}

async function examine(config: Config): Promise<Finding[]> {
  const destinations = await Promise.all(
    config.destinations.map((destination) => examineDestination(destination, config)),
  )
  const redis = config.REDIS_URL ? await examineRedis(config.REDIS_URL) : []
  const archive = await withArchive(examineArchive).catch((error: Error): Finding[] => [
    {
      what: 'archive',
      state: 'wrong',
      found: error.message,
      mend: 'Check DATABASE_URL, or unset it to use the bundled PostgreSQL.',
    },
  ])
  return [...archive, ...redis, ...destinations]
}
