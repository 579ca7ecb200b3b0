import { readFeed, readPage, readPayload } from '../readers/index.ts'
import { structureItem } from '../structure/from-item.ts'
import { structure } from '../structure/structure.ts'

/** What is done in the room: all that hostile bytes or odd copy can make slow. Each takes and gives plain data. */
export const work = { readFeed, readPayload, readPage, structureItem, structure }

export type Work = typeof work
export type WorkName = keyof Work
/** What the work called `Name` answers. */
export type Outcome<Name extends WorkName> = Awaited<ReturnType<Work[Name]>>
