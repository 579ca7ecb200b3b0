// Characters a second of the story parser, by language, on the demo's copy; then adversarial text of 0.5 and 1 MB.
import { readdirSync, readFileSync } from 'node:fs'
import { bench, group, run } from 'mitata'
import { structure } from '../dist/structure/structure.js'

const folder = 'fixtures/demo/wires'
const copyOf = (language) =>
  readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
    .filter((wire) => wire.language === language)
    .flatMap(({ items }) =>
      items.flatMap(({ title, body }) => (body ? [{ headline: title, text: body.join('\n\n') }] : [])),
    )

group('the demo’s dispatches', () => {
  for (const language of ['fr', 'ar', 'en', 'es']) {
    const copy = copyOf(language)
    const size = copy.reduce((sum, { text }) => sum + text.length, 0)
    bench(`${language}: ${copy.length} dispatches, ${size} characters`, () => {
      for (const one of copy) structure({ ...one, language })
    })
  }
})

await run()

/** Copy nobody writes: one unit over and over. Each has once been slow. */
const units = {
  'quote marks': ['fr', '« '],
  'straight marks': ['fr', '" '],
  'single marks': ['fr', "'a' "],
  'unclosed marks': ['fr', '« oui '],
  'unclosed marks, a paragraph each': ['fr', '« oui\n\n'],
  capitals: ['fr', 'A'],
  'single capitals': ['fr', 'A '],
  'capitalised words': ['fr', 'Aa '],
  initials: ['fr', 'A.'],
  apostrophes: ['fr', "a'"],
  'a-t-il': ['fr', 'a-t-il '],
  'verbs between commas': ['fr', 'oui, dit '],
  'verbs and complementisers': ['fr', 'a dit que '],
  'incises in marks': ['fr', '« a, a-t-il dit, b » '],
  contrasts: ['fr', ', alors que a dit '],
  roles: ['fr', 'le ministre, '],
  'names between commas': ['fr', 'Karim Alami, '],
  sources: ['fr', 'selon '],
  'Arabic verbs': ['ar', 'قال '],
  'Arabic complementisers': ['ar', 'أن '],
  'English attributions': ['en', '"a," he said, '],
  'Spanish attributions': ['es', '"a", dijo, '],
}

/** Milliseconds of the processor, the better of two: the machine may be shared. */
const cost = (text, language) =>
  Math.min(
    ...[1, 2].map(() => {
      const before = process.cpuUsage()
      structure({ text, language })
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )

console.log('\nadversarial text, milliseconds of one core: 1 MB must stay under 1000, and the time must double')
for (const [name, [language, unit]] of Object.entries(units)) {
  const [half = 0, whole = 0] = [500_000, 1_000_000].map((size) =>
    cost(unit.repeat(Math.ceil(size / unit.length)), language),
  )
  const growth = (whole / Math.max(1, half)).toFixed(1)
  console.log(
    `${name.padEnd(34)} 0.5 MB ${half.toFixed(0).padStart(6)}   1 MB ${whole.toFixed(0).padStart(6)}   × ${growth}`,
  )
}
