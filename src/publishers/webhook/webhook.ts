import { Webhook } from 'standardwebhooks'
import type { Destination, Receipt } from '../../model/delivery.ts'
import { AppError } from '../../model/error.ts'
import { creditLine } from '../credit.ts'
import { toNinjs, toTombstone } from '../ninjs.ts'
import type { Publication, Publisher, PublisherTools, Retraction } from '../publisher.ts'

/**
 * Posts a story, or its retraction, as Standard Webhooks describes (github.com/standard-webhooks, spec 1.0). Id and body are
 * the same for every attempt at a delivery, so that a receiver recognises a repeat; only the time and the signature are new.
 */
export const webhook: Publisher<'webhook'> = {
  kind: 'webhook',
  async publish(destination, publication, tools, signal) {
    const message = { id: `delivery-${publication.deliveryId}`, event: published(publication) }
    const status = await send(destination, message, tools, signal)
    if (!isTaken(status)) throw refusal(destination.name, status)
    return receiptOf(destination, status)
  },
  async retract(destination, retraction, tools, signal) {
    const message = { id: `retraction-${retraction.deliveryId}`, event: retracted(retraction) }
    const status = await send(destination, message, tools, signal)
    if (isTaken(status)) return receiptOf(destination, status)
    // What is wanted is that it has no such story: not found, or gone (RFC 9110, sections 15.5.5 and 15.5.11).
    if (status === 404 || status === 410) return receiptOf(destination, status, ': it says that it has no such story')
    throw refusal(destination.name, status)
  },
}

type Hook = Extract<Destination, { kind: 'webhook' }>
type Message = { id: string; event: object }

const isTaken = (status: number): boolean => status >= 200 && status <= 299

/** Where it was sent, without the query, which may hold a token. */
function receiptOf({ url }: Hook, status: number, what = ''): Receipt {
  const { origin, pathname } = new URL(url)
  return { locations: [origin + pathname], reference: `HTTP ${status}${what}` }
}

const published = (publication: Publication): object => ({
  type: 'story.published',
  timestamp: publication.approvedAt,
  data: {
    deliveryId: publication.deliveryId,
    draftId: publication.draftId,
    version: publication.version,
    creditLine: creditLine(publication.story),
    story: publication.story,
    ninjs: toNinjs(publication),
  },
})

const retracted = (retraction: Retraction): object => ({
  type: 'story.retracted',
  timestamp: retraction.killedAt,
  data: {
    deliveryId: retraction.deliveryId,
    draftId: retraction.draftId,
    version: retraction.version,
    reason: retraction.reason,
    ninjs: toTombstone(retraction),
  },
})

async function send(
  { name, url, secretEnv }: Hook,
  { id, event }: Message,
  tools: PublisherTools,
  signal: AbortSignal,
) {
  const body = JSON.stringify(event)
  const headers = signed(signer(name, secretEnv, tools), id, tools.now(), body)
  const { status } = await post(name, url, body, headers, tools, signal)
  return status
}

function signer(name: string, secretEnv: string, tools: PublisherTools): Webhook {
  const secret = tools.secret(secretEnv)
  if (secret === undefined || secret === '') {
    throw new AppError(
      'misconfigured',
      `The secret of the destination "${name}" is missing. Set ${secretEnv} and start again.`,
    )
  }
  try {
    return new Webhook(secret)
  } catch (error) {
    throw new AppError(
      'misconfigured',
      `The secret of the destination "${name}" in ${secretEnv} is not one for Standard Webhooks: it is "whsec_" and base64.`,
      { cause: error },
    )
  }
}

function signed(webhook: Webhook, id: string, at: Date, body: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': webhook.sign(id, at, body),
  }
}

/** A receiver that does not answer is asked again; an address that is refused never will be allowed by asking again. */
async function post(
  name: string,
  url: string,
  body: string,
  headers: Record<string, string>,
  tools: PublisherTools,
  signal: AbortSignal,
): Promise<{ status: number }> {
  try {
    return await tools.post(url, body, headers, signal)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error
    throw new Error(`The destination "${name}" did not take the story: ${error.message}`, { cause: error })
  }
}

const TRY_AGAIN: ReadonlySet<number> = new Set([408, 425, 429])

function refusal(name: string, status: number): Error {
  const what = `The destination "${name}" answered ${status}`
  if (status >= 500 || TRY_AGAIN.has(status)) return new Error(`${what}; it is tried again later.`)
  if (status === 410)
    return new AppError('unavailable', `${what}: it takes no stories any more. Remove it from the destinations.`)
  if (status >= 300 && status < 400) {
    return new AppError('misconfigured', `${what}: it has moved. Put its new address in the destinations.`)
  }
  return new AppError(
    'unavailable',
    `${what}: it refuses the story. Check its address and its secret, then retry the delivery.`,
  )
}
