import { unreachable } from './failures.ts'
import { discard, type Response } from './redirects.ts'

/** What a webhook's receiver answered. */
export type Reply = { status: number; body: string }

/** Reads the beginning of an answer, at most `maxBytes`; the rest is not waited for. */
export async function readReply(response: Response, host: string, maxBytes: number): Promise<Reply> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of response.body) {
      pieces.push(piece)
      size += piece.length
      if (size >= maxBytes) break
    }
  } catch (error) {
    throw unreachable(host, error)
  } finally {
    discard(response)
  }
  return { status: response.statusCode, body: Buffer.concat(pieces).subarray(0, maxBytes).toString() }
}
