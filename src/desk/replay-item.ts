import { isDeepStrictEqual } from 'node:util'
import type { Item } from '../model/item.ts'
import type { Change } from '../model/reparse.ts'

/** How two readings of one entry differ, field by field. Empty when the archive would keep the same. */
export function itemDiff(before: Item, after: Item): Change[] {
  const [was, is] = [plain(before), plain(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isDeepStrictEqual(was[field], is[field]))
    .map((field) => ({ field, ...textOf('before', was[field]), ...textOf('after', is[field]) }))
}

/** As the archive gives it back. */
const plain = (item: Item): Record<string, unknown> => JSON.parse(JSON.stringify(item)) as Record<string, unknown>

const textOf = (side: 'before' | 'after', value: unknown): Partial<Change> =>
  value === undefined ? {} : { [side]: typeof value === 'string' ? value : JSON.stringify(value) }
