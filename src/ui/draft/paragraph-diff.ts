/** One paragraph of a comparison: in both versions, only in the newer, or only in the older. */
export type Compared = { kind: 'same' | 'added' | 'removed'; text: string }

/** Longest common run lengths, from each pair of positions to the ends. Paragraph counts are small: n × m cells. */
const commonLengths = (older: readonly string[], newer: readonly string[]): number[][] => {
  const lengths = Array.from({ length: older.length + 1 }, () => new Array<number>(newer.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = older.length - 1; i >= 0; i--) {
    for (let j = newer.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return lengths
}

// 1,000 × 1,000 paragraphs; a longer copy is shown as taken out whole and put in whole rather than freezing the page.
const mostCells = 1_000_000

const only = (kind: Compared['kind'], paragraphs: readonly string[]): Compared[] =>
  paragraphs.map((text) => ({ kind, text }))

/** Lays two versions of the copy out as one column, paragraph by paragraph: what went before what came in its place. */
export const compareParagraphs = (older: readonly string[], newer: readonly string[]): Compared[] => {
  if (older.length * newer.length > mostCells) return [...only('removed', older), ...only('added', newer)]
  const lengths = commonLengths(older, newer)
  const result: Compared[] = []
  let i = 0
  let j = 0
  while (i < older.length || j < newer.length) {
    const before = older[i]
    const after = newer[j]
    if (before !== undefined && before === after) {
      result.push({ kind: 'same', text: before })
      i++
      j++
    } else if (
      before !== undefined &&
      (after === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      result.push({ kind: 'removed', text: before })
      i++
    } else if (after !== undefined) {
      result.push({ kind: 'added', text: after })
      j++
    }
  }
  return result
}
