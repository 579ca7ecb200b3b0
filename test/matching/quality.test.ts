import { textMarks } from '../../src/matching/profile.ts'
import { judge } from '../../src/matching/verdict.ts'
import { goldPairs, type Pair, republished, serial, updated } from './pairs.ts'

const sets = { ours: [...republished(), ...updated(), ...serial()], gold: goldPairs() }
const all = Object.values(sets).flat()
const isRepeat = ({ one, other }: Pair) => judge(one, other)?.kind === 'repeat'

test('the set is large enough to say something', () => {
  expect(all.length).toBeGreaterThanOrEqual(300)
  expect(republished().length).toBeGreaterThanOrEqual(60)
  expect(serial().length).toBeGreaterThanOrEqual(100)
  for (const language of ['fr', 'ar', 'en', 'es'])
    expect(sets.ours.filter(({ one }) => one.language === language).length).toBeGreaterThanOrEqual(25)
})

test('of the pairs called the same, at least 99.5 % are', () => {
  const called = all.filter(isRepeat)
  const wrong = called.filter(({ same }) => !same).map(({ name }) => name)
  // The names say which, when this fails.
  expect(wrong.length / called.length <= 0.005 ? [] : wrong).toEqual([])
})

test('of the pairs that are the same, at least 97 % are called so, in each set', () => {
  for (const pairs of Object.values(sets)) {
    const same = pairs.filter((pair) => pair.same)
    const missed = same.filter((pair) => !isRepeat(pair)).map(({ name }) => name)
    expect(missed.length / same.length <= 0.03 ? [] : missed).toEqual([])
  }
})

test('copy that is the same shares enough marks to be looked at', () => {
  const unseen = all.filter(({ same, one, other }) => {
    const marks = new Set(textMarks(one))
    return same && textMarks(other).filter((mark) => marks.has(mark)).length < 4
  })
  expect(unseen.map(({ name }) => name)).toEqual([])
})

test('an update with one fact changed is shown to an editor, and never taken for a repeat', () => {
  for (const { name, one, other } of updated()) expect([name, judge(one, other)?.kind]).toEqual([name, 'unsure'])
})

test('the verdict is the same from both sides', () => {
  for (const { one, other } of sets.ours) expect(judge(one, other)).toEqual(judge(other, one))
})
