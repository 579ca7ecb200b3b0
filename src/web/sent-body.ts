import { PassThrough, type Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { readBody, readCodings } from '../fetch/body.ts'
import { defaultLimits, type Limits, sizeText } from '../fetch/limits.ts'
import { AppError } from '../model/error.ts'
import type { App } from './context.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Content-Type to the letter, even where it is none. */
    sentType: string | undefined
  }
}

export type SentLimits = Limits & { lingerMs: number }

/** 50 MB in two minutes is a line of 3.5 Mbit/s. */
export const sentLimits: SentLimits = { ...defaultLimits, deadlineMs: 120_000, lingerMs: 5000 }

/**
 * Lets the routes of `app` take bodies of any type, to be read with `readSent` once it is known who sends them. Who was refused is
 * still listened to for a while: closed at once, most clients would see a broken connection instead of the reason.
 */
export function takeAnything(app: App, { lingerMs }: SentLimits): void {
  app.decorateRequest('sentType', undefined)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  app.addHook('onRequest', async (request) => {
    request.sentType = request.headers['content-type']
    // Fastify answers 415 to a type it cannot make out ("xml").
    delete request.raw.headers['content-type']
  })
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return
    raw.resume()
    setTimeout(() => raw.complete || raw.destroy(), lingerMs).unref()
  })
}

/** Reads and unpacks what is being sent. Throws AppError: 'too-large', or 'invalid' when it breaks off or does not unpack. */
export async function readSent({ raw, headers }: FastifyRequest, limits: SentLimits): Promise<Uint8Array> {
  const { codings, unknown } = readCodings(headers['content-encoding'] ?? '')
  if (unknown.length > 0)
    throw new AppError(
      'invalid',
      `The content encoding "${unknown[0]}" is not known here. Send it as it is, or with gzip.`,
    )
  const body = apart(raw, limits.deadlineMs)
  const answer = { host: 'the sender', body, contentLength: headers['content-length'], codings }
  const reading = await readBody(answer, limits).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'too-large' ? tooLarge(limits, error) : error
  })
  if (reading.kind === 'whole') return reading.bytes
  const reason = codings.length > 0 ? `It is not whole, or not ${codings.join(', ')}` : 'It is not whole'
  throw new AppError('invalid', `${reason}. Nothing was kept: send it again.`, { cause: reading.cause })
}

/** The body as a stream that can be let go without the connection: the answer still has to go through it. */
function apart(raw: FastifyRequest['raw'], deadlineMs: number): Readable {
  const body = new PassThrough()
  const timer = setTimeout(() => body.destroy(new Error(`not sent within ${deadlineMs} ms`)), deadlineMs)
  raw.on('error', (error) => body.destroy(error))
  raw.once('close', () => raw.complete || body.destroy(new Error('broken off')))
  body.once('close', () => clearTimeout(timer))
  return raw.pipe(body)
}

const tooLarge = ({ maxBodyBytes }: Limits, cause: AppError): AppError =>
  new AppError('too-large', `This is too much: ${sizeText(maxBodyBytes)} at most are taken, unpacked.`, { cause })
