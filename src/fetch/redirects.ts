import type { Dispatcher } from 'undici'
import { AppError } from '../model/error.ts'
import { FetchStatusError } from './failures.ts'
import { header } from './headers.ts'
import { hostOf } from './url-check.ts'

export type Response = Dispatcher.ResponseData

/** Where following redirects ended. */
export type Landing = {
  response: Response
  first: URL
  url: URL
  /** The target, when every hop was permanent (301 or 308) and none gave up https. */
  permanentUrl: string | undefined
  warnings: string[]
}

type Trail = { url: URL; hops: number; permanent: boolean; warnings: string[] }

/** Asks `send` for the first address and for each it is sent on to; `send` checks every one anew. */
export async function follow(
  first: URL,
  maxRedirects: number,
  send: (url: URL) => Promise<Response>,
): Promise<Landing> {
  let trail: Trail = { url: first, hops: 0, permanent: true, warnings: [] }
  while (trail.hops <= maxRedirects) {
    const response = await send(trail.url)
    if (!REDIRECTS.has(response.statusCode)) return landing(first, trail, response)
    discard(response)
    trail = step(trail, response)
  }
  throw new AppError(
    'unavailable',
    `${first.host} sends us on more than ${maxRedirects} times, probably in a circle. Check the address with its owner.`,
  )
}

/** Lets go of a body nobody wants to read, and of its connection: draining a hostile one could take for ever. */
export function discard(response: Response): void {
  response.body.on('error', () => {}).destroy()
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const REDIRECTS: ReadonlySet<number> = new Set([...PERMANENT, 302, 303, 307])

const landing = (first: URL, trail: Trail, response: Response): Landing => ({
  response,
  first,
  url: trail.url,
  permanentUrl: trail.hops > 0 && trail.permanent ? trail.url.href : undefined,
  warnings: trail.warnings,
})

function step(trail: Trail, response: Response): Trail {
  const url = target(trail.url, response)
  const downgraded = trail.url.protocol === 'https:' && url.protocol === 'http:'
  const warning = `${hostOf(trail.url)} sends us from https to http: what arrives could have been changed on the way.`
  return {
    url,
    hops: trail.hops + 1,
    permanent: trail.permanent && PERMANENT.has(response.statusCode) && !downgraded,
    warnings: downgraded ? [...trail.warnings, warning] : trail.warnings,
  }
}

function target(from: URL, response: Response): URL {
  const location = header(response.headers, 'location')
  if (location === undefined) throw new FetchStatusError(from.host, response.statusCode)
  // Bytes beyond ASCII are not allowed there, but Arabic paths come as raw UTF-8.
  const text = Buffer.from(location, 'latin1').toString()
  if (!URL.canParse(text, from.href)) {
    throw new AppError('unavailable', `${from.host} sends us on to something that is not an address. Tell its owner.`)
  }
  const url = new URL(text, from.href)
  url.hash = ''
  return url
}
