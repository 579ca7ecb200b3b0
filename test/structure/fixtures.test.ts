import { readdirSync, readFileSync } from 'node:fs'
import { bodyText } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'

const folder = new URL('../../fixtures/structure/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const expected = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8'))
  const story = structure({ text })

  test('has its language, headline, speaker of the headline, dateline, event and credit', () => {
    expect(story).toMatchObject({ language: expected.language, headline: expected.headline })
    expect(story.headlineSpeaker?.name).toBe(expected.headlineSpeaker)
    for (const part of ['dateline', 'event', 'credit'] as const) {
      if (expected[part]) expect(story[part]).toMatchObject(expected[part])
      else expect(story[part]).toBeUndefined()
    }
  })

  test('has its paragraphs and nothing of the page', () => {
    expect(story.body).toHaveLength(expected.paragraphs)
  })

  test('says who said what, in the order of the copy', () => {
    const said = story.quotes.map(({ text: words, type, cue, speaker }, index) => ({
      starts: words.slice(0, expected.quotes[index]?.starts.length ?? 48),
      type,
      cue: cue?.text,
      mention: speaker?.mention,
      name: speaker?.name,
      role: speaker?.role,
    }))
    const known = expected.quotes.map((quote: object) => ({
      cue: undefined,
      mention: undefined,
      name: undefined,
      role: undefined,
      ...quote,
    }))
    expect(said).toEqual(known)
  })

  test('lists its people and the marked words that are no quote', () => {
    expect(story.people.map((person) => person.name)).toEqual(expected.people)
    expect(story.refusedMarks.map((one) => one.text)).toEqual(expected.refused)
  })

  test('points every quote into the text and into the body', () => {
    for (const quote of story.quotes) {
      const fragments = quote.sourceSpans ?? [quote.sourceSpan]
      expect(fragments.map((span) => text.slice(...span)).join(' ')).toBe(quote.text)
      if (fragments.length === 1) expect(bodyText(story.body).slice(quote.start, quote.end)).toBe(quote.text)
    }
  })
})
