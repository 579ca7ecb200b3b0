import { readFileSync } from 'node:fs'
import { structure } from '../../src/structure/structure.ts'

/**
 * fixtures/speech/*.txt: copy of one line (⏎ parts its paragraphs), then a line for each quote:
 * | type | text | speaker as the copy has it | name | cue. "-" where there is none.
 */
const casesOf = (language: string): [string, string[]][] =>
  readFileSync(`fixtures/speech/${language}.txt`, 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [copy = '', ...quotes] = block.split('\n')
      return [copy, quotes]
    })

const linesOf = (copy: string, language: string): string[] =>
  structure({ text: copy.replaceAll('⏎', '\n\n'), language }).quotes.map(({ type, text, speaker, cue }) =>
    `| ${type} | ${text} | ${speaker?.mention ?? '-'} | ${speaker?.name ?? '-'} | ${cue?.text ?? '-'}`.trim(),
  )

describe.each(['fr', 'ar', 'en', 'es'])('who says what in %s', (language) => {
  test.each(casesOf(language))('%s', (copy, quotes) => {
    expect(linesOf(copy, language)).toEqual(quotes)
  })
})

describe('marks that quote nobody are refused', () => {
  test.each([
    ['fr', 'Sous le thème "Eau et climat : quels défis ?", le forum réunit 200 experts.', 'title or name'],
    ['fr', 'Le film "Les enfants du désert" a été projeté vendredi à Tata.', 'title or name'],
    ['fr', 'Le programme « Villages verts pour tous » démarre en mars.', 'title or name'],
    ['fr', 'La caravane « Lire au village et au souk » part lundi.', 'title or name'],
    ['fr', 'Le "miracle" annoncé n’a pas eu lieu.', 'a word or two'],
    ['fr', 'Placé sous le slogan « Un arbre, une école, un avenir », le salon ouvre jeudi.', 'title or name'],
    ['en', 'The so-called "miracle drug" was withdrawn.', 'title or name'],
    ['en', 'The film "The Long Night Over the Atlas" opens the festival.', 'title or name'],
    ['es', 'La película "Los hijos del desierto" abrirá el festival.', 'title or name'],
    ['ar', 'تنظم الجمعية الدورة الثالثة تحت شعار "الماء حياة ومسؤولية مشتركة للجميع".', 'title or name'],
  ])('%s: %s', (language, text, reason) => {
    const story = structure({ text, language })
    expect(story.quotes).toEqual([])
    expect(story.refusedMarks.map((refused) => refused.reason)).toEqual([expect.stringContaining(reason)])
  })
})
