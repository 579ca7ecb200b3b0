import type { ItemRow, NewItem } from '../db/items.ts'

type Pair = { row: ItemRow; entry: NewItem }

export type Pairs = {
  /** An item of the archive with what today's reader makes of its entry. */
  found: readonly Pair[]
  /** Items that today's reader names otherwise, or does not find. */
  renamed: readonly Pair[]
  gone: readonly ItemRow[]
}

/**
 * Finds the items of a payload again among the entries that today's reader gives: by identity and revision, else by identity in their
 * order. An entry that could not be read had no name of its own: it takes the next that nobody has. `isKnown`: another item has it.
 */
export function pairEntries(
  rows: readonly ItemRow[],
  entries: readonly NewItem[],
  isKnown: (identity: string) => boolean,
): Pairs {
  const [leftRows, left] = [new Set(rows), new Set(entries)]
  const pairBy = (ofRow: (row: ItemRow) => Key, ofEntry: (entry: NewItem) => Key): Pair[] => {
    const byKey = grouped(left, ofEntry)
    return [...leftRows].flatMap((row) => {
      const key = ofRow(row)
      const entry = key === undefined ? undefined : byKey.get(key)?.shift()
      if (!entry) return []
      leftRows.delete(row)
      left.delete(entry)
      return [{ row, entry }]
    })
  }
  const found = [
    ...pairBy(copyKey, copyKey),
    ...pairBy(
      ({ identity }) => identity,
      ({ identity }) => identity,
    ),
    ...pairBy(
      (row) => (isNameless(row) ? 'nameless' : undefined),
      ({ error, identity }) => (error || isKnown(identity) ? undefined : 'nameless'),
    ),
  ]
  const named = (key: (content: NewItem['content']) => Key) =>
    pairBy(
      (row) => (isNameless(row) ? undefined : key(row.content)),
      ({ content }) => key(content),
    )
  const renamed = [
    ...named(({ guid }) => guid),
    ...named(({ link }) => link),
    ...named(({ text }) => text || undefined),
  ]
  return { found, renamed, gone: [...leftRows].filter((row) => !isNameless(row)) }
}

type Key = string | undefined

function grouped(entries: Iterable<NewItem>, keyOf: (entry: NewItem) => Key): Map<Key, NewItem[]> {
  const groups = new Map<Key, NewItem[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}

const copyKey = ({ identity, revision }: { identity: string; revision: string }): Key => `${revision} ${identity}`

/** It could not be read, and its reason stands for its name. */
const isNameless = ({ state, identity }: ItemRow): boolean => state === 'failed' && identity.startsWith('unreadable:')
