import { createSeat, type Seat, type SeatLimits } from './seat.ts'
import type { Outcome, Work, WorkName } from './work.ts'

/**
 * Where payloads are read and copy is structured: the functions of the readers and of the structure, answered by a thread
 * that can be stopped. They throw what those throw, AppError('unreadable') for what took too long and AppError('too-large')
 * for what needed too much memory.
 */
export type ReadingRoom = { [Name in WorkName]: (...args: Parameters<Work[Name]>) => Promise<Outcome<Name>> } & {
  /** Stops the threads, with the work they are at. */
  close(): Promise<void>
}

export type RoomOptions = Partial<SeatLimits> & { seats?: number }

/** A feed of 10 MB takes 0.2 s on two cores: what needs a hundred times that is stuck. */
const usual = { deadlineMs: 20_000, maxMemoryMb: 512, seats: 1 }

/** Opens a reading room of so many threads. Work waits for a free one, in the order in which it came. */
export function createReadingRoom(options: RoomOptions = {}): ReadingRoom {
  const { seats, ...limits } = { ...usual, ...options }
  const all = Array.from({ length: seats }, () => createSeat(limits))
  const { take, leave } = queueFor(all)
  const ask =
    <Name extends WorkName>(name: Name) =>
    async (...args: Parameters<Work[Name]>) => {
      const seat = await take()
      try {
        return (await seat.run({ name, args })) as Outcome<Name>
      } finally {
        leave(seat)
      }
    }
  return {
    readFeed: ask('readFeed'),
    readPayload: ask('readPayload'),
    readPage: ask('readPage'),
    structureItem: ask('structureItem'),
    structureItems: ask('structureItems'),
    structure: ask('structure'),
    close: async () => void (await Promise.all(all.map((seat) => seat.close()))),
  }
}

function queueFor(seats: readonly Seat[]) {
  const free = [...seats]
  const waiting: ((seat: Seat) => void)[] = []
  return {
    take: async () => free.pop() ?? (await new Promise<Seat>((resolve) => waiting.push(resolve))),
    leave: (seat: Seat) => {
      const next = waiting.shift()
      if (next) next(seat)
      else free.push(seat)
    },
  }
}
