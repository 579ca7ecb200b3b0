import { outletDifferences } from '../../src/desk/outlet-quotes.ts'
import type { OutletDifference } from '../../src/model/quotes.ts'
import type { Quote } from '../../src/model/story.ts'
import { structureItem } from '../../src/structure/from-item.ts'
import { type Cut, cutOf, type Dispatch, itemOf } from '../matching/outlets.ts'
import { originals } from '../matching/pairs.ts'

const quotesOf = (dispatch: Dispatch): Quote[] => structureItem(itemOf(dispatch), {}, []).quotes

/** The outlet did it: it left paragraphs out, or changed words that stand in the quote. */
function isDone(difference: OutletDifference, cut: Cut): boolean {
  if (difference.kind === 'left-out') return cut.keep !== undefined || cut.drop !== undefined
  return difference.kind === 'changed' && (cut.replace ?? []).some(([from]) => difference.before.includes(from))
}

test('of what outlets print in the fixtures nothing is told that they did not do', () => {
  const pairs = originals.flatMap((original) => original.versions.map((cut) => ({ original, cut })))
  const told = pairs.flatMap(({ original, cut }) =>
    outletDifferences(quotesOf(original), quotesOf(cutOf(original, cut))).map((difference) => ({ difference, cut })),
  )
  expect(pairs.length).toBeGreaterThanOrEqual(60)
  expect(told.length).toBeGreaterThanOrEqual(40)
  expect(told.filter(({ difference, cut }) => !isDone(difference, cut))).toEqual([])
})

test('a word changed in any one quote of the fixtures is told, of that quote and no other', () => {
  let [tried, found] = [0, 0]
  for (const original of originals)
    for (const [position, quote] of quotesOf(original).entries()) {
      const words = quote.text.split(' ')
      if (quote.type === 'indirect' || words.length < 5) continue
      const changed = words.with(Math.floor(words.length / 2), 'Zzz').join(' ')
      const outlet = quotesOf(cutOf(original, { replace: [[quote.text, changed]] }))
      const [told, ...more] = outletDifferences(quotesOf(original), outlet)
      tried++
      if (told?.kind === 'changed' && told.position === position && more.length === 0) found++
    }
  expect(tried).toBeGreaterThanOrEqual(14)
  expect(found).toBe(tried)
})
