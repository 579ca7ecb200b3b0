import type { Command } from 'commander'
import { z } from 'zod'
import { signInLink } from '../commands/sign-in.ts'
import * as settings from '../db/settings.ts'
import { type SessionUser, sessionUser } from '../model/api.ts'
import { AppError } from '../model/error.ts'
import { withArchive } from './open.ts'
import { print, printJson } from './output.ts'

type Options = { json?: true; name?: string; role?: string }

export function signInCommand(command: Command): void {
  command
    .option('--name <name>', 'who signs in: drafts in hand, approvals and the history go by it', 'Rédaction')
    .option('--role <role>', 'editor, or admin: who runs the newsroom', 'admin')
    .option('--json')
    .action(async ({ json, ...options }: Options) => {
      const user = readUser(options)
      const link = await withArchive(async (archive, config) => {
        const app = await settings.read(archive.connection.db, 'app', z.object({ url: z.string() }))
        return signInLink(archive, config.PUBLIC_URL ?? app?.url ?? `http://${config.HOST}:${config.PORT}`, user)
      })
      await (json ? printJson({ link }) : print(link))
    })
}

function readUser({ name = '', role }: Options): SessionUser {
  const user = sessionUser.safeParse({ name: name.trim(), role })
  if (user.success && user.data.name) return user.data
  throw new AppError('invalid', user.success ? '--name must not be empty.' : '--role is editor or admin.')
}
