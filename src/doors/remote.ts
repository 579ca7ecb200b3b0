import { readAllowList } from '../fetch/addresses.ts'
import type { LookupAll } from '../fetch/connector.ts'
import { unreachable } from '../fetch/failures.ts'
import { permittedAddress } from '../fetch/resolve.ts'
import { hostOf } from '../fetch/url-check.ts'
import { AppError } from '../model/error.ts'
import type { Place } from './door.ts'

/** What reaching another machine needs to know. */
export type Way = {
  /** As the allow list of the fetcher. */
  allow: readonly string[]
  connectMs: number
  lookup?: LookupAll | undefined
  /** Certificate authorities besides the usual ones, in PEM. */
  ca?: string | undefined
}

/** Where a place is on the network: its checked address, and its folder there without a slash at the end. */
export async function locate(place: Place, usualPort: number, way: Way) {
  const url = new URL(place.url)
  const host = hostOf(url)
  const port = Number(url.port) || usualPort
  const folder = decodeURIComponent(url.pathname).replace(/\/+$/u, '')
  if (/\p{Cc}/u.test(folder))
    throw new AppError('invalid', `The folder of ${host} holds characters that no folder has.`)
  const address = await permittedAddress(host, port, readAllowList(way.allow), way.lookup)
  return { host, port, address, folder }
}

/** Failures below the protocol, in words; `refused` tells a sign-in that was refused. */
export function failureAt(host: string, error: unknown, refused: (message: string) => boolean): AppError {
  if (error instanceof AppError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (refused(message))
    return new AppError(
      'unauthenticated',
      `${host} does not accept the user name and password (or key) of this feed. Mend them with "depeche feeds credential", then resume the feed.`,
      { cause: error },
    )
  const known = unreachable(host, error)
  return known.message.includes('the connection failed')
    ? new AppError('unavailable', `${host}: ${message}`, { cause: error })
    : known
}

/** Collects a stream; stops at `maxBytes`. Throws AppError('too-large'). */
export function collector(name: string, maxBytes: number) {
  const pieces: Buffer[] = []
  let size = 0
  return {
    add(piece: Buffer): void {
      size += piece.length
      if (size > maxBytes) throw tooLarge(name, maxBytes)
      pieces.push(piece)
    },
    whole: (): Uint8Array => Buffer.concat(pieces, size),
  }
}

export const tooLarge = (name: string, maxBytes: number): AppError =>
  new AppError('too-large', `${name} is larger than ${Math.round(maxBytes / 1e6)} MB, the most that is taken.`)

/** What every store on another machine does with its client: paths below its folder, and failures in words. */
export const within = (folder: string, failure: (error: unknown) => AppError) => ({
  at: (path: string): string => (path === '' ? folder || '/' : `${folder}/${path}`),
  attempt: <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw failure(error)
    }),
  failure,
})
export type Within = ReturnType<typeof within>
