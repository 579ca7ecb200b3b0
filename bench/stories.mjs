// Characters a second of the story parser, by language, on the demo's copy; and adversarial text of 0.5 and 1 MB.
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

group('adversarial text, 0.5 and 1 MB: time must double', () => {
  for (const [name, unit] of [
    ['quote marks', '« '],
    ['capitals', 'A'],
    ['a-t-il', 'a-t-il '],
    ['unclosed marks', '« oui '],
    ['one-letter lines', 'a\n'],
    ['lines that name an agency', 'MAP\n'],
    ['bylines', 'Par X\n\n'],
    ['datelines', 'Rabat – \n'],
    ['open brackets', '[a\n'],
    ['flags', 'URGENT\n'],
    ['days and towns', 'mardi à Rabat '],
  ])
    for (const size of [500_000, 1_000_000])
      bench(`${name}, ${size}`, () => structure({ text: unit.repeat(size / unit.length), language: 'fr' }))
})
await run()
