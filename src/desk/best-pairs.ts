/** Two places, one in each of two lists. */
export type Pair = readonly [number, number]

/** Two lists, as many as they are, and how well two of their entries go together; 0: not at all. */
type Lists = { rows: number; columns: number; score(row: number, column: number): number }

/** The pairs, rising in both lists, whose scores are the most together: rows × columns steps. */
export function bestPairs({ rows, columns, score }: Lists): Pair[] {
  const width = columns + 1
  const best = new Float32Array((rows + 1) * width)
  const scores = new Float32Array(rows * columns)
  const at = (row: number, column: number): number => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      // Rounded as the table keeps it, so that the way back finds the same sums.
      const own = Math.fround(score(row, column))
      scores[row * columns + column] = own
      const paired = own > 0 ? own + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const here = at(row, column)
    const own = scores[row * columns + column] ?? 0
    if (own > 0 && here === Math.fround(own + at(row + 1, column + 1))) pairs.push([row++, column++])
    else if (here === at(row + 1, column)) row++
    else column++
  }
  return pairs
}
