import { once } from 'node:events'
import { pipeline, type Readable, Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { AppError } from '../model/error.ts'
import { errorCode, unreachable } from './failures.ts'
import { type Limits, sizeText } from './limits.ts'

/** A body that was cut short or does not decompress is `broken`: worth asking for once more, plainly. */
export type BodyReading = { kind: 'whole'; bytes: Uint8Array } | { kind: 'broken'; cause: unknown }

type Answer = { host: string; body: Readable; contentLength: string | undefined; codings: readonly string[] }

// Node has zstd from 22.15 on.
const zstd: unknown = Reflect.get(zlib, 'createZstdDecompress')
const hasZstd = typeof zstd === 'function'

/** What we say we can decompress. */
export const acceptEncoding = hasZstd ? 'gzip, br, zstd, deflate' : 'gzip, br, deflate'

/** Splits Content-Encoding into codings, innermost last, and names nobody knows, such as "UTF-8". */
export function readCodings(contentEncoding: string): { codings: string[]; unknown: string[] } {
  const named = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/u, ''))
    .filter((name) => name !== '' && name !== 'identity')
  const known = ['gzip', 'br', 'deflate', 'zstd', 'compress']
  return {
    codings: named.filter((name) => known.includes(name)),
    unknown: named.filter((name) => !known.includes(name)),
  }
}

/**
 * Reads and inflates a body, counting as it goes: a bomb is stopped while it inflates, not after.
 * Throws AppError('too-large' | 'unavailable').
 */
export async function readBody(answer: Answer, limits: Limits): Promise<BodyReading> {
  const { host, body } = answer
  body.on('error', () => {})
  try {
    if (Number(answer.contentLength) > limits.maxBodyBytes) throw tooLarge(host, limits)
    if (answer.codings.length > 2) throw new AppError('too-large', `${host} packs its answer more than twice over.`)
    return { kind: 'whole', bytes: await collect(answer, limits) }
  } catch (error) {
    body.destroy()
    if (error instanceof AppError) throw error
    if (errorCode(error) === 'UND_ERR_BODY_TIMEOUT') throw unreachable(host, error)
    return { kind: 'broken', cause: error }
  }
}

async function collect({ host, body, codings }: Answer, limits: Limits): Promise<Uint8Array> {
  const wire = { bytes: 0 }
  let plain: Readable = pipeline(
    body,
    counter(wire, () => tooLarge(host, limits), limits.maxBodyBytes),
    settled,
  )
  // RFC 9110 8.4: codings are listed in the order they were applied.
  for (const coding of codings.toReversed()) plain = pipeline(plain, await decoder(coding, plain), settled)

  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of plain) {
    size += piece.length
    if (size > limits.maxBodyBytes) throw tooLarge(host, limits)
    if (size > limits.bombBytes && size > wire.bytes * limits.maxRatio) throw bomb(host)
    pieces.push(piece)
  }
  // Node's zstd takes a stream that was cut short for a short one, down to nothing.
  if (size === 0 && wire.bytes > 0) throw new Error('nothing came out of it')
  return Buffer.concat(pieces, size)
}

// Errors reach the reader through the last stream; pipeline only wants somebody to tell.
const settled = (): void => {}

function counter(wire: { bytes: number }, refusal: () => AppError, limit: number): Transform {
  return new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      wire.bytes += piece.length
      if (wire.bytes > limit) done(refusal())
      else done(null, piece)
    },
  })
}

async function decoder(coding: string, source: Readable): Promise<Transform> {
  if (coding === 'gzip') return zlib.createGunzip()
  if (coding === 'br') return zlib.createBrotliDecompress()
  if (coding === 'zstd' && hasZstd) return zstd() as Transform
  // Sent although we did not offer it: as good as malformed, and asked for once more plainly.
  if (coding !== 'deflate') throw new Error(`"${coding}" cannot be undone here`)
  // RFC 9110 8.4.1.2: "deflate" means zlib, but some servers send it without the zlib header.
  return isZlib(await peek(source)) ? zlib.createInflate() : zlib.createInflateRaw()
}

/** RFC 1950 2.2: compression method 8, and the first two bytes a multiple of 31. */
const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0

async function peek(source: Readable): Promise<Uint8Array> {
  await once(source, 'readable')
  const piece: Uint8Array | null = source.read()
  if (piece !== null) source.unshift(piece)
  return piece ?? new Uint8Array()
}

const tooLarge = (host: string, limits: Limits): AppError =>
  new AppError(
    'too-large',
    `${host} sends more than ${sizeText(limits.maxBodyBytes)}, which no wire does. Check the address with its owner.`,
  )

const bomb = (host: string): AppError =>
  new AppError('too-large', `${host} sends an answer that swells like a decompression bomb. It was stopped.`)
