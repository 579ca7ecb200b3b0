import { structure } from '../../src/structure/structure.ts'

const units = {
  'verbs between commas': ['fr', 'oui, dit '],
  'incises in marks': ['fr', '« a, a-t-il dit, b » '],
  'marked sentences': ['fr', '« Oui ». '],
  'apostrophes that join': ['fr', "a'"],
  initials: ['fr', 'A.'],
  'sources between commas': ['fr', 'oui, selon dit, '],
  'English attributions': ['en', '"a," he said, '],
} as const

/** Milliseconds of the processor, the least of three runs. */
function costOf(text: string, language: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    structure({ text, language })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.max(1, Math.min(...runs))
}

describe.each(Object.entries(units))('one paragraph of nothing but %s', (_name, [language, unit]) => {
  test('costs no more than its length: eight times the text is far from sixty-four times the work', () => {
    const cost = (size: number): number => costOf(unit.repeat(Math.ceil(size / unit.length)), language)
    expect(cost(200_000) / cost(25_000)).toBeLessThan(32)
  })
})
