import { readFileSync } from 'node:fs'
import { bodyText, story as storySchema } from '../../src/model/story.ts'
import { structure } from '../../src/structure/structure.ts'

const text = readFileSync(new URL('../../fixtures/assises-ia.txt', import.meta.url), 'utf8')
const story = structure({ text })
/** With every space the same: the copy writes no-break ones inside guillemets. */
const plain = (words: string): string => words.replace(/[\u00A0\u202F]/gu, ' ')
const speaker = 'Amal El Fallah Seghrouchni'
const role = 'ministre déléguée chargée de la Transition numérique et de la Réforme de l’administration'

describe('the republished article', () => {
  test('keeps its headline whole, bracket included, and resolves who speaks in it', () => {
    expect(plain(story.headline)).toBe(
      'Assises nationales : le Maroc est doté d’un écosystème « très actif » en matière d’IA (Seghrouchni)',
    )
    expect(story.headlineSpeaker).toMatchObject({ mention: 'Seghrouchni', name: speaker })
    expect(story.slug).toMatch(/^assises-nationales-[a-z0-9-]{10,70}$/u)
  })

  test('says when and where', () => {
    expect(story.event).toMatchObject({ date: '2025-07-02', place: 'Salé' })
    expect(story.language).toBe('fr')
  })

  test('credits the agency as the copy words it', () => {
    expect(story.credit).toMatchObject({ phrase: 'avec MAP', agencies: ['MAP'] })
  })

  test('holds no line of the page in its body', () => {
    expect(story.body).toHaveLength(8)
    expect(bodyText(story.body)).not.toMatch(/Publicité|commentaire|Please|avec MAP/u)
  })

  const expected = [
    ['« très actif »', 'mixed', 'a indiqué', 'la ministre déléguée'],
    ['Dans un contexte', 'direct', 'a souligné', 'Mme Seghrouchni'],
    ['de nombreux pays ont pris conscience', 'indirect', 'Relevant', 'elle'],
    ['le Maroc doit tracer sa voie', 'indirect', 'a noté', 'elle'],
    ['Le Royaume envisage', 'direct', 'a-t-elle poursuivi', 'elle'],
    ['elles se tiennent pendant deux jours', 'indirect', 'a noté', 'Mme Seghrouchni'],
    ['Cet espace a permis', 'indirect', 'a-t-elle poursuivi', 'elle'],
  ] as const

  test.each(expected)('gives «%s» to its speaker, with her role', (words, type, cue, mention) => {
    const quote = story.quotes.find((one) => plain(one.text).includes(words))
    expect(quote).toMatchObject({ type, cue: { text: cue }, speaker: { name: speaker, role } })
    expect(quote?.speaker?.mention.startsWith(mention)).toBe(true)
    expect(story.people.find(({ id }) => id === quote?.speaker?.personId)?.name).toBe(speaker)
  })

  test('finds those seven quotes and no other', () => {
    expect(story.quotes).toHaveLength(expected.length)
  })

  test('refuses a theme in quotation marks and says why', () => {
    const refused = story.refusedMarks.find((one) => one.text.startsWith('Une stratégie IA efficiente'))
    expect(refused?.reason).toMatch(/thème/u)
  })

  test('reports the lead whole', () => {
    expect(story.quotes[0]?.text).toBe(story.body[0]?.split(', a indiqué')[0])
  })

  test('is valid against the schema, and every offset points at its words', () => {
    expect(() => storySchema.parse(story)).not.toThrow()
    for (const quote of story.quotes) {
      expect(text.slice(...quote.sourceSpan)).toBe(quote.text)
      expect(bodyText(story.body).slice(quote.start, quote.end)).toBe(quote.text)
    }
  })
})
