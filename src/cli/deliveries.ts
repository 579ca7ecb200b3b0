import type { Command } from 'commander'
import { retry } from '../commands/deliveries.ts'
import { listDeliveries, showDelivery } from '../commands/views.ts'
import { deliveryState } from '../model/delivery.ts'
import { AppError } from '../model/error.ts'
import { numberOf } from './arguments.ts'
import { withArchive } from './open.ts'
import { print, printJson, relative, table } from './output.ts'

type Json = { json?: true }

export function deliveryCommands(deliveries: Command): void {
  deliveries
    .command('list')
    .option('--state <state>', deliveryState.options.join(', '))
    .option('--limit <n>', 'how many at most', '50')
    .option('--json')
    .action(list)
  deliveries.command('retry <id...>').description('send failed deliveries once more').option('--json').action(retryAll)
}

async function list({ state, limit, json }: Json & { state?: string; limit: string }): Promise<void> {
  const wanted = state === undefined ? undefined : deliveryState.safeParse(state)
  if (wanted && !wanted.success) throw new AppError('invalid', `--state is one of ${deliveryState.options.join(', ')}.`)
  const found = await withArchive(({ connection }) =>
    listDeliveries(connection.db, { state: wanted?.data, limit: numberOf(limit, '--limit') }),
  )
  if (json) return printJson(found)
  const rows = found.map((delivery) => [
    delivery.id,
    delivery.draftId,
    delivery.destination,
    delivery.kind,
    delivery.state,
    relative(delivery.deliveredAt ?? delivery.createdAt, new Date()),
    delivery.error ?? delivery.receipt?.locations.join(', ') ?? '',
  ])
  await print(
    rows.length > 0
      ? table(['id', 'draft', 'destination', 'kind', 'state', 'when', 'receipt or reason'], rows)
      : 'No deliveries.',
  )
}

async function retryAll(ids: string[], { json }: Json): Promise<void> {
  const done = await withArchive(async (archive) => {
    const asked = []
    for (const id of ids.map((id) => numberOf(id, 'id'))) {
      await retry(archive, id)
      asked.push(await showDelivery(archive.connection.db, id))
    }
    return asked
  })
  if (json) return printJson(done)
  for (const { id, destination } of done) await print(`delivery ${id} to ${destination} is queued again`)
}
