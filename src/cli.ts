#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { deliveryCommands } from './cli/deliveries.ts'
import { doctorCommand } from './cli/doctor.ts'
import { draftCommands } from './cli/drafts.ts'
import { feedCommands } from './cli/feeds.ts'
import { progress } from './cli/output.ts'
import { parseCommand } from './cli/parse.ts'
import { runCommand } from './cli/run.ts'
import { signInCommand } from './cli/sign-in.ts'
import { version } from './main.ts'
import { AppError } from './model/error.ts'

/** Exit codes: 0 done, 1 not done (the reason is on standard error), 2 the command line was wrong. */
const exitCodes = { failed: 1, usage: 2 }

const program = new Command('depeche')
  .description('Takes in agency wires, lays them before editors, delivers what they approve.')
  .version(version)
  .showHelpAfterError('(--help says more)')
  .exitOverride()

for (const add of [
  runCommand,
  parseCommand,
  feedCommands,
  draftCommands,
  deliveryCommands,
  signInCommand,
  doctorCommand,
])
  add(program)

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
