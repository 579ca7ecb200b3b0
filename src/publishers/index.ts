import type { Destination, Receipt } from '../model/delivery.ts'
import { folder } from './folder/folder.ts'
import type { Publication, Publisher, PublisherTools, Retraction } from './publisher.ts'
import { webhook } from './webhook/webhook.ts'

type Kind = Destination['kind']

/** Every kind of destination. A new one is a folder here, a line here and a shape in model/delivery.ts. */
const publishers: { readonly [K in Kind]: Publisher<K> } = { folder, webhook }

/** The publisher for a kind of destination. */
export const publisherFor = <K extends Kind>(kind: K): Publisher<K> => publishers[kind]

/** Delivers one version of a draft to one destination; safe to repeat. Throws AppError when trying again cannot help. */
export const deliver = (
  destination: Destination,
  publication: Publication,
  tools: PublisherTools,
  signal: AbortSignal,
): Promise<Receipt> => publisherFor(destination.kind).publish(destination, publication, tools, signal)

/** Takes a killed draft back from one destination; safe to repeat. Throws AppError when trying again cannot help. */
export const takeBack = (
  destination: Destination,
  retraction: Retraction,
  tools: PublisherTools,
  signal: AbortSignal,
): Promise<Receipt> => publisherFor(destination.kind).retract(destination, retraction, tools, signal)
