import * as deliveries from '../db/deliveries.ts'
import type { Newsroom } from './newsroom.ts'

/** Sends a delivery that failed once more. */
export async function retry({ connection, queues }: Newsroom, deliveryId: number): Promise<void> {
  await connection.transaction(async () => {
    await deliveries.reopen(connection.db, deliveryId)
    await queues.ensure('publish', { deliveryId })
  })
}
