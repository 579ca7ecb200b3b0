import { z } from 'zod'

export const deliveryState = z.enum(['pending', 'delivered', 'failed', 'cancelled'])
export type DeliveryState = z.infer<typeof deliveryState>

/** `retract` takes back what `publish` brought. */
export const deliveryKind = z.enum(['publish', 'retract'])
export type DeliveryKind = z.infer<typeof deliveryKind>

const base = { id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), name: z.string() }

/** A destination as config/destinations.json gives it. Secrets are named, not written: `secretEnv` is read from the environment. */
export const destination = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('folder'), path: z.string() }),
  z.object({ ...base, kind: z.literal('webhook'), url: z.url({ protocol: /^https?$/ }), secretEnv: z.string() }),
])
export type Destination = z.infer<typeof destination>

/** What a destination answered: kept with the delivery, shown to editors. */
export const receipt = z.object({
  /** Where the copy now is: file paths or the address it was sent to. */
  locations: z.array(z.string()),
  /** The other side's own id, status or digest. */
  reference: z.string().optional(),
})
export type Receipt = z.infer<typeof receipt>
