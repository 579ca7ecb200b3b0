import fc from 'fast-check'
import { bestPairs } from '../../src/desk/best-pairs.ts'

const tables = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.35, max: 2, noNaN: true })), { minLength: 6, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

/** The most that pairs rising in both lists can score together, tried one by one. */
const most = (table: readonly number[][], row = 0, column = 0): number => {
  if (row === table.length || column === 6) return 0
  const own = table[row]?.[column] ?? 0
  const paired = own > 0 ? own + most(table, row + 1, column + 1) : 0
  return Math.max(paired, most(table, row + 1, column), most(table, row, column + 1))
}

test('the pairs rise in both lists and score as much as can be', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const score = (row: number, column: number) => table[row]?.[column] ?? 0
      const pairs = bestPairs({ rows: table.length, columns: 6, score })
      const rises = pairs.every(
        ([row, column], nth) => row > (pairs[nth - 1]?.[0] ?? -1) && column > (pairs[nth - 1]?.[1] ?? -1),
      )
      expect(rises).toBe(true)
      expect(pairs.reduce((sum, [row, column]) => sum + score(row, column), 0)).toBeCloseTo(most(table), 5)
    }),
  )
})
