import { item as itemSchema } from '../../src/model/item.ts'
import { structureItem } from '../../src/structure/from-item.ts'
import { structure } from '../../src/structure/structure.ts'

const text = `Fès – Le musée de la céramique rouvrira vendredi après deux ans de travaux.\n\nLa conservatrice, Leila Mernissi, a indiqué que mille pièces ont été restaurées.`
const item = (fields: object) =>
  itemSchema.parse({ text, title: 'Fès : le musée rouvre', language: 'fr-FR', ...fields })

describe('a story from an item', () => {
  test('carries what the envelope says', () => {
    const story = structureItem(
      item({
        published: '2025-07-03T10:00:00+01:00',
        link: 'https://example.org/musee',
        categories: [{ term: 'culture', label: 'Culture' }, { term: 'fes' }, { term: 'fes' }],
        rights: '© Le Journal',
        media: [{ url: 'https://example.org/musee.jpg', kind: 'picture' }],
        embargo: '2025-07-04T08:00:00Z',
      }),
      {},
      ['item-1'],
    )
    expect(story).toMatchObject({
      language: 'fr',
      headline: 'Fès : le musée rouvre',
      slug: 'fes-le-musee-rouvre',
      published: '2025-07-03T10:00:00+01:00',
      link: 'https://example.org/musee',
      keywords: ['Culture', 'fes'],
      rights: '© Le Journal',
      sourceItemIds: ['item-1'],
      embargo: { until: '2025-07-04T08:00:00Z', rule: 'envelope' },
      dateline: { place: 'Fès' },
    })
    expect(story.media).toHaveLength(1)
  })

  test.each([
    ['fr', 'avec MAP'],
    ['en', 'with MAP'],
    ['es', 'con MAP'],
    ['ar', 'مع MAP'],
  ])('credits the feed’s agency in %s when nothing else does', (language, phrase) => {
    const words =
      {
        fr: text,
        en: 'The museum will open on Friday, and the town is glad of it.',
        es: 'El museo abrirá el viernes y la ciudad está de fiesta por ello.',
        ar: 'يفتح المتحف أبوابه يوم الجمعة بعد سنتين من الأشغال في المدينة.',
      }[language] ?? text
    const story = structureItem(item({ text: words, language }), { agency: 'MAP' }, [])
    expect(story.credit).toEqual({ phrase, agencies: ['MAP'], rule: 'credit-feed' })
  })

  test('keeps the credit of the copy, then that of the envelope, before the feed’s', () => {
    expect(structureItem(item({ text: `${text}\n\navec AFP` }), { agency: 'MAP' }, []).credit).toMatchObject({
      agencies: ['AFP'],
    })
    expect(structureItem(item({ source: 'EFE' }), { agency: 'MAP' }, []).credit).toMatchObject({ agencies: ['EFE'] })
  })

  test('takes the feed’s language when the item gives none', () => {
    expect(structureItem(item({ language: undefined }), { language: 'fr' }, []).language).toBe('fr')
  })

  test('is killed by a cancelled status', () => {
    expect(structureItem(item({ pubStatus: 'canceled' }), {}, []).notice).toMatchObject({ kind: 'kill' })
  })
})

describe('a headline', () => {
  test('given by the envelope and repeated by the first line is dropped from the body', () => {
    const story = structure({ text: `Fès : le musée rouvre\n\n${text}`, headline: 'Fès : le musée rouvre' })
    expect(story.headline).toBe('Fès : le musée rouvre')
    expect(story.body).toHaveLength(2)
    expect(story.sourceSpans.headline).toEqual([0, 21])
  })

  test('is made of the lead where a bare body has none, and the lead stays', () => {
    const story = structure({ text: text.replace('Fès – ', '') })
    expect(story.headline).toBe('Le musée de la céramique rouvrira vendredi après deux ans de travaux')
    expect(story.body).toHaveLength(2)
  })

  test('is cut at a word before 120 characters', () => {
    const story = structure({
      text: `${'Le conseil a examiné longuement le projet de réaménagement '.repeat(4)}hier.\n\n${text}`,
    })
    expect(story.headline.length).toBeLessThanOrEqual(120)
    expect(story.headline.endsWith('…')).toBe(true)
  })

  test.each([
    ['M. Tazi: le port ouvrira', 'M. Tazi'],
    ['Le port ouvrira, assure Tazi', 'Tazi'],
    ['Le port ouvrira (M. Tazi)', 'M. Tazi'],
  ])('names its speaker in "%s"', (headline, mention) => {
    const story = structure({
      text: 'Le ministre du Transport, Omar Tazi, a indiqué que le port ouvrira.',
      language: 'fr',
      headline,
    })
    expect(story.headlineSpeaker).toMatchObject({ mention, name: 'Omar Tazi' })
  })

  test.each([
    'Actualité Maroc: le port ouvrira',
    'Le port ouvrira (bilan provisoire du ministère)',
    'Le port ouvrira (Updated)',
  ])('names nobody in "%s"', (headline) => {
    expect(structure({ text, language: 'fr', headline }).headlineSpeaker).toBeUndefined()
  })
})

describe('a language', () => {
  test.each([
    ['fr', undefined, text],
    ['es', 'es-ES', 'El museo abrirá el viernes.'],
    ['ar', 'fr', 'يفتح المتحف أبوابه يوم الجمعة بعد سنتين من الأشغال.'],
    ['en', undefined, 'The museum will open on Friday, and the town is glad of it.'],
    ['und', undefined, '12345 67890'],
  ])('is %s when the wire says %s', (language, declared, words) => {
    expect(structure({ text: words, language: declared }).language).toBe(language)
  })
})

describe('lines', () => {
  test('of CRLF and NFD copy keep their offsets', () => {
    const copy =
      'Une le\u0301ge\u0300re hausse\r\n\r\nLe ministre, Omar Tazi, a indique\u0301 que les prix ont augmente\u0301.\r\n'
    const story = structure({ text: copy, language: 'fr' })
    const [quote] = story.quotes
    expect(quote?.speaker?.name).toBe('Omar Tazi')
    expect(copy.slice(...(quote?.sourceSpan ?? [0, 0]))).toBe('les prix ont augmente\u0301')
  })

  test('broken inside a sentence are one paragraph', () => {
    const story = structure({
      text: 'Un titre\n\nLe ministre a indiqué que les\nprix ont augmenté.\nUne autre phrase.',
      language: 'fr',
    })
    expect(story.body).toEqual(['Le ministre a indiqué que les\nprix ont augmenté.', 'Une autre phrase.'])
  })
})

describe('1 MB of hostile text', () => {
  test.each([
    ['quotation marks', '"'],
    ['capitals', 'RABAT '],
    ['inverted verbs', 'a-t-il '],
    ['attributions', ', a-t-il dit '],
    ['marks that never close', 'Il a dit « bonjour '],
    ['brackets', '('],
    ['one word', 'a'],
  ])('made of %s is read in time that grows with its length', (_, piece) => {
    const hostile = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const begun = performance.now()
    structure({ text: hostile, language: 'fr' })
    // A second is the aim on a quiet machine; the margin is for shared ones.
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

test('copy that names no agency, from a feed that names none, is credited to the feed', () => {
  const story = structureItem(itemSchema.parse({ title: 'Le phare', text }), { name: 'Le Fil' }, [])
  expect(story.credit).toMatchObject({ phrase: 'Le Fil', agencies: [] })
})

test('an agency file’s credit line is the credit where the copy has none', () => {
  const text = 'Le phare s’est allumé hier soir, a indiqué son gardien.'
  const story = structureItem(itemSchema.parse({ title: 'Le phare', text, creditLine: 'MAP', source: 'ANZ' }), {}, [])
  expect(story.credit).toMatchObject({ phrase: 'MAP', agencies: ['MAP'] })
})
