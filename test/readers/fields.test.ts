import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/readers/agency/', import.meta.url)
type Twin = { format: string; items?: Record<string, unknown>[] }
const twins = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Twin => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))

/** Rows of the tables of docs/formats.md, column by column: ["IPTC 7901", "version"]. */
function promises(): [format: string, field: string][] {
  const docs = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
  const sections = docs.split('\n## ').filter((section) => /^(?:Agency|Teleprinter)/u.test(section))
  return sections.flatMap((section) => {
    const [header = [], , ...rows] = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    return rows.flatMap(([fields = '', ...cells]) =>
      cells.flatMap((cell, column) =>
        cell === '–'
          ? []
          : fields.split(', ').map((field): [string, string] => [formatOf(header[column + 1] ?? ''), field]),
      ),
    )
  })
}

const formatOf = (heading: string): string => heading.replace(/ (?:\(.*|2\.x|3\.x|1\.x.*)$/u, '')

/** Keywords stand among the categories. */
const placeOf = (field: string): string => (field === 'keywords' ? 'categories' : field)

test.each(promises())('%s: %s is read from a fixture, as its twin says', (format, field) => {
  const items = twins.filter((twin) => twin.format === format).flatMap((twin) => twin.items ?? [])
  expect(items.length).toBeGreaterThan(0)
  const told = items.filter((item) => {
    const value = item[placeOf(field)]
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  expect(told.length).toBeGreaterThan(0)
})
