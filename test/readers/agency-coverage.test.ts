import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../fixtures/readers/agency/', import.meta.url)
const twins = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => JSON.parse(readFileSync(new URL(name.replace(/\.xml$/u, '.json'), folder), 'utf8')))

const FIELDS = [
  ...['guid', 'version', 'title', 'slugline', 'byline', 'authors', 'dateline', 'located', 'creditLine', 'rights'],
  ...['usageTerms', 'edNote', 'language', 'source', 'published', 'updated', 'embargo', 'pubStatus', 'urgency'],
  ...['subjects', 'genre', 'categories', 'summary', 'content', 'text', 'media', 'enclosures', 'notice', 'warnings'],
]

/** docs/formats.md, "Agency XML": what a format has no element for. */
const ONLY: Readonly<Record<string, string[]>> = {
  'NewsML-G2': ['link'],
  NITF: ['link'],
  'NewsML 1.2': ['identity'],
}

test.each(Object.entries(ONLY))('every field that docs/formats.md lists for %s is in a fixture', (format, own) => {
  const told = new Set(
    twins.filter((twin) => twin.format === format).flatMap(({ items }) => items.flatMap(Object.keys)),
  )
  expect([...FIELDS, ...own].filter((field) => !told.has(field))).toEqual([])
})

test.each(['usable', 'withheld', 'canceled'])('the status %s is in a fixture of every format', (status) => {
  const formats = twins.filter(({ items }) => items.some((item: { pubStatus?: string }) => item.pubStatus === status))
  expect(new Set(formats.map(({ format }) => format))).toEqual(new Set(Object.keys(ONLY)))
})
