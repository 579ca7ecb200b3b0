import type { Command } from 'commander'
import { z } from 'zod'
import { signInLink } from '../commands/sign-in.ts'
import * as settings from '../db/settings.ts'
import { withArchive } from './open.ts'
import { print, printJson } from './output.ts'

export function signInCommand(command: Command): void {
  command.option('--json').action(async ({ json }: { json?: true }) => {
    const link = await withArchive(async (archive, config) => {
      const app = await settings.read(archive.connection.db, 'app', z.object({ url: z.string() }))
      return signInLink(archive, config.PUBLIC_URL ?? app?.url ?? `http://${config.HOST}:${config.PORT}`)
    })
    await (json ? printJson({ link }) : print(link))
  })
}
