import { issueToken, revokeToken } from '../commands/push.ts'
import type { Config } from '../config.ts'
import { withArchive } from './open.ts'
import { print, printJson } from './output.ts'

/** Issues a feed's push token, and shows it this once; or revokes it. */
export async function feedToken(id: string, { revoke, json }: { revoke?: true; json?: true }): Promise<void> {
  if (revoke) {
    await withArchive((archive) => revokeToken(archive, id))
    return json ? printJson({ id, revoked: true }) : print(`Nobody may push to ${id} any more.`)
  }
  const { token, address } = await withArchive(async (archive, config) => ({
    token: await issueToken(archive, id),
    address: `${baseOf(config)}/ingest/${id}`,
  }))
  if (json) return printJson({ id, token, address })
  await print(`${token}

It is shown this once; the one before no longer counts. Whoever has it may push to ${id}, in any format:
curl -H "Authorization: Bearer $TOKEN" --data-binary @file ${address}`)
}

const baseOf = ({ PUBLIC_URL, HOST, PORT }: Config): string =>
  PUBLIC_URL?.replace(/\/+$/u, '') ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`
