#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { progress } from './cli/output.ts'
import { AppError } from './model/error.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

type Setup = (command: Command) => void

/** Only the command that was asked for is loaded: a server's worth of packages takes a second. */
const commands: Record<string, { description: string; load: () => Promise<Setup> }> = {
  run: {
    description: 'run the app: poll, import, publish, sweep and web, or some of them',
    load: async () => (await import('./cli/run.ts')).runCommand,
  },
  parse: {
    description: 'turn feeds, pages and texts into structured stories',
    load: async () => (await import('./cli/parse.ts')).parseCommand,
  },
  feeds: {
    description: 'the sources that are polled',
    load: async () => (await import('./cli/feeds.ts')).feedCommands,
  },
  drafts: { description: 'what lies on the desks', load: async () => (await import('./cli/drafts.ts')).draftCommands },
  quotes: {
    description: 'what was said: every quote with its speaker',
    load: async () => (await import('./cli/quotes.ts')).quoteCommands,
  },
  reparse: {
    description: 'run stored payloads through today’s parser and matcher, show what would change, and change it',
    load: async () => (await import('./cli/reparse.ts')).reparseCommand,
  },
  rules: {
    description: 'where what comes in goes: routing rules, tried before they are saved',
    load: async () => (await import('./cli/rules.ts')).ruleCommands,
  },
  deliveries: {
    description: 'what went out, and what did not',
    load: async () => (await import('./cli/deliveries.ts')).deliveryCommands,
  },
  'sign-in': {
    description: 'print a new one-time link to the desk',
    load: async () => (await import('./cli/sign-in.ts')).signInCommand,
  },
  doctor: {
    description: 'what is set, what answers, what is wrong and how to mend it',
    load: async () => (await import('./cli/doctor/doctor.ts')).doctorCommand,
  },
}

/** Exit codes: 0 done, 1 not done (the reason is on standard error), 2 the command line was wrong. */
const exitCodes = { failed: 1, usage: 2 }

const program = new Command('depeche')
  .description('Takes in agency wires, lays them before editors, delivers what they approve.')
  .version(version)
  .showHelpAfterError('(--help says more)')
  .exitOverride()

const asked = process.argv.slice(2).find((word) => word in commands)
for (const [name, { description, load }] of Object.entries(commands)) {
  const command = program.command(name).description(description)
  if (name === asked) (await load())(command)
}

// A reader that closes early ("depeche … | head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
if (process.exitCode) process.exit()

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  if (error instanceof AppError) {
    progress(`depeche: ${error.message}`)
    return error.code === 'invalid' ? exitCodes.usage : exitCodes.failed
  }
  progress(
    `depeche: something went wrong that was not foreseen.\n${error instanceof Error ? error.stack : String(error)}`,
  )
  return exitCodes.failed
}
