import * as deliveries from '../db/deliveries.ts'
import { isHeld, momentText } from '../desk/embargo.ts'
import { AppError } from '../model/error.ts'
import type { Newsroom } from './newsroom.ts'

/** Sends a delivery that failed once more. Throws AppError('embargoed') while an embargo holds what it brings. */
export async function retry({ connection, queues, now }: Newsroom, deliveryId: number): Promise<void> {
  await connection.transaction(async () => {
    const delivery = await deliveries.get(connection.db, deliveryId)
    if (delivery.kind === 'publish' && isHeld(delivery, now()))
      throw new AppError('embargoed', `Its draft is under embargo until ${momentText(delivery.embargo)}.`)
    await deliveries.reopen(connection.db, deliveryId)
    await queues.ensure('publish', { deliveryId })
  })
}
