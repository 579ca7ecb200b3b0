import type { Connection } from '../db/connection.ts'
import type { Destination } from '../model/delivery.ts'
import type { Queues } from '../queue/queues.ts'
import type { Vault } from '../vault.ts'

/** What a command works with. Each command is one transaction: the change, its history and the work it asks for. */
export type Newsroom = {
  connection: Connection
  queues: Queues
  vault: Vault
  destinations: readonly Destination[]
  now(): Date
}
