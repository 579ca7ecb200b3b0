import { structure } from '../../src/structure/structure.ts'

const units = {
  'one-letter lines': 'a\n',
  'lines that name an agency': 'MAP\n',
  bylines: 'Par X\n\n',
  datelines: 'Rabat – \n',
  flags: 'URGENT\n',
  'open brackets': '[a\n',
  'days and towns': 'mardi à Rabat ',
  stamps: 'Publié le 3 mars 2026 à 10h\n',
}

const textOf = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length))

/** Milliseconds of the processor, the least of three runs. */
function costOf(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    structure({ text, language: 'fr' })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.max(1, Math.min(...runs))
}

describe.each(Object.entries(units))('text of nothing but %s', (_name, unit) => {
  test('costs no more than its length: eight times the text is far from sixty-four times the work', () => {
    const small = costOf(textOf(unit, 25_000))
    expect(costOf(textOf(unit, 200_000)) / small).toBeLessThan(32)
  })

  test('makes no paragraph of each of its lines', () => {
    expect(structure({ text: textOf(unit, 100_000), language: 'fr' }).body.length).toBeLessThanOrEqual(4000)
  })
})

test('copy of many short paragraphs keeps them apart', () => {
  const paragraphs = Array.from({ length: 300 }, (_, index) => `Le point ${index + 1} a été adopté.`)
  expect(structure({ text: paragraphs.join('\n\n'), language: 'fr', headline: 'Titre' }).body).toHaveLength(300)
})
