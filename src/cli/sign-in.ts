import type { Command } from 'commander'
import { z } from 'zod'
import * as settings from '../db/settings.ts'
import { signInLink } from '../main.ts'
import { withArchive } from './open.ts'
import { print, printJson } from './output.ts'

export function signInCommand(program: Command): void {
  program
    .command('sign-in')
    .description('print a new one-time link to the desk')
    .option('--json')
    .action(async ({ json }: { json?: true }) => {
      const link = await withArchive(async (archive, config) => {
        const app = await settings.read(archive.connection.db, 'app', z.object({ url: z.string() }))
        return signInLink(archive, config, app?.url ?? `http://${config.HOST}:${config.PORT}`)
      })
      await (json ? printJson({ link }) : print(link))
    })
}
