import { randomBytes } from 'node:crypto'

/** Who takes files: claims say so, and tell after a crash whose they were. */
export type Taker = { host: string; pid: number; isAlive(pid: number): boolean }

/** The folder that holds files while they are taken. */
export const claimsFolder = '.depeche-taking'

/** A claim that nobody finished is free again after this long, whoever made it. */
const staleMs = 10 * 60 * 1000

const separator = '~'

/** The name of a claimed file: when, who, and its own name. `open` are claims of this very process that are at work. */
export function createClaims(taker: Taker) {
  const open = new Set<string>()
  return {
    /** A claim on `name`, its path inside the claims folder. */
    make(name: string, now: Date): string {
      const mark = randomBytes(6).toString('hex')
      const claim = [now.getTime(), clean(taker.host), taker.pid, mark, shortened(name)].join(separator)
      open.add(claim)
      return claim
    },
    release: (claim: string): void => void open.delete(claim),
    /** The file's own name, when its claim was left behind: by a process that is gone, or too long ago. */
    abandoned(claim: string, now: Date): string | undefined {
      const [at, host, pid, , ...name] = claim.split(separator)
      if (!at || !pid || name.length === 0 || open.has(claim)) return undefined
      const ours = host === clean(taker.host)
      const gone = ours && (Number(pid) === taker.pid || !taker.isAlive(Number(pid)))
      return gone || now.getTime() - Number(at) > staleMs ? name.join(separator) : undefined
    },
  }
}
export type Claims = ReturnType<typeof createClaims>

const clean = (host: string): string => host.replaceAll(/[^A-Za-z0-9.-]/gu, '-')

/** A file system takes 255 bytes a name, and ours stand before it. The end is kept: it tells the format. */
export function shortened(name: string): string {
  let short = name
  while (Buffer.byteLength(short) > 150) short = short.slice(Math.max(1, Math.floor((short.length - 150) / 2)))
  return short
}
