import { Webhook } from 'standardwebhooks'
import { AppError } from '../../model/error.ts'
import { creditLine } from '../credit.ts'
import { toNinjs } from '../ninjs.ts'
import type { Publication, Publisher, PublisherTools } from '../publisher.ts'

/**
 * Posts a story as Standard Webhooks describes (github.com/standard-webhooks, spec 1.0). Id and body are the same for
 * every attempt at a delivery, so that a receiver recognises a repeat; only the time and the signature are new.
 */
export const webhook: Publisher<'webhook'> = {
  kind: 'webhook',
  async publish({ name, url, secretEnv }, publication, tools, signal) {
    const body = JSON.stringify(event(publication))
    const headers = signed(signer(name, secretEnv, tools), publication.deliveryId, tools.now(), body)
    const { status } = await post(name, url, body, headers, tools, signal)
    if (status < 200 || status > 299) throw refusal(name, status)
    // The query may hold a token.
    const { origin, pathname } = new URL(url)
    return { locations: [origin + pathname], reference: `HTTP ${status}` }
  },
}

const event = (publication: Publication): object => ({
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

function signed(webhook: Webhook, deliveryId: number, at: Date, body: string): Record<string, string> {
  const id = `delivery-${deliveryId}`
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
