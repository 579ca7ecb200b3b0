import { readFileSync } from 'node:fs'
import { explainStory } from '../../src/cli/explain.ts'
import { structure } from '../../src/structure/structure.ts'

const text = readFileSync(new URL('../../fixtures/assises-ia.txt', import.meta.url), 'utf8')
const story = structure({ text })

const ESCAPE = '\u001B'
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const ESCAPES = /\u001B\[\d+m/gu

test('the given copy comes first, its fields in brackets and its quotes numbered', () => {
  const shown = explainStory(story, text, false)
  expect(shown).toContain('[mixed 1: Le Maroc est doté d’un écosystème')
  expect(shown).toContain('[direct 2: Dans un contexte marqué')
  expect(shown).toContain('a-t-elle poursuivi')
  expect(shown).toContain('à [event: Salé]')
  expect(shown).toContain('[credit: avec MAP]')
  expect(shown).toContain('- Publicité -')
})

test('without its marks the copy is what was given', () => {
  const shown = explainStory(story, text, false)
  const marked = shown.slice(0, shown.indexOf('\n\nfield '))
  const bare = marked.replace(/\[(?:headline speaker|event|credit|(?:direct|mixed|indirect) \d+): |\]/gu, '')
  expect(bare).toBe(text.trimEnd())
})

test('each field is listed with its rule, each quote with speaker, cue and confidence', () => {
  const lines = explainStory(story, text, false).split('\n')
  const credit = lines.find((line) => line.startsWith('credit '))
  expect(credit).toContain(story.credit?.rule)
  const [first] = story.quotes
  const listed = lines.find((line) => line.startsWith('mixed 1 '))
  for (const part of [first?.rule, 'Amal El Fallah Seghrouchni', 'a indiqué', first?.confidence.toFixed(2)])
    expect(listed).toContain(part)
})

test('marked words that are no quote are listed with the reason', () => {
  const shown = explainStory(story, text, false)
  expect(story.refusedMarks.length).toBeGreaterThan(0)
  for (const { text: words, reason } of story.refusedMarks)
    expect(shown).toMatch(new RegExp(`^${words.slice(0, 20)}.*${reason}$`, 'mu'))
})

test('colours are used only when they are asked for', () => {
  expect(explainStory(story, text, false)).not.toContain(ESCAPE)
  const coloured = explainStory(story, text, true)
  expect(coloured).toMatch(ESCAPES)
  expect(coloured).not.toContain('[credit: ')
})

test('escape sequences in the copy do not reach the terminal', () => {
  const hostile = `${text}\n\n${ESCAPE}]0;owned\u0007 ${ESCAPE}[2J`
  expect(explainStory(structure({ text: hostile }), hostile, false)).not.toContain(ESCAPE)
})

test('fields that lie inside one another nest, and one that crosses another is only listed', () => {
  const copy = 'one two three four'
  const at = (words: string): [number, number] => [copy.indexOf(words), copy.indexOf(words) + words.length]
  const crossed = {
    ...story,
    quotes: [],
    headlineSpeaker: undefined,
    event: undefined,
    dateline: { text: 'one two three', sourceSpan: at('one two three'), rule: 'a' },
    credit: { phrase: 'two', agencies: ['two'], sourceSpan: at('two'), rule: 'b' },
    byline: { text: 'three four', names: [], sourceSpan: at('three four'), rule: 'c' },
  }
  const { headlineSpeaker: _speaker, event: _event, ...bare } = crossed
  const shown = explainStory(bare, copy, false)
  expect(shown).toContain('[dateline: one [credit: two] three] four')
  expect(shown).toMatch(/^byline {2,}three four/mu)
})
