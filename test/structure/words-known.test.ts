import { lexicons } from '../../src/lexicons/index.ts'
import { endingsOf, endsIn } from '../../src/structure/endings.ts'
import { knowledgeOf } from '../../src/structure/knowledge.ts'
import { aLetter, evenSpaces, firstLetters, trimmedTo, wordsOf } from '../../src/structure/letters.ts'
import { isIn, listsIn } from '../../src/structure/lists.ts'
import { speller } from '../../src/structure/spelling.ts'
import { tokenise } from '../../src/structure/tokens.ts'

const languages = lexicons.map(({ language }) => language)
// Every language's knowledge is made before any is asked: they share the list of given names.
const known = languages.map((language) => knowledgeOf(language))

describe.each(known.map((know) => [know.lexicon.language, know] as const))('in %s', (_language, know) => {
  test('a token tells of every list that holds its word', () => {
    const untold = listsIn(know).flatMap((list) =>
      [...list.keys()].filter((word) => ((know.forms.lists.get(word) ?? 0) & list.bit) !== list.bit),
    )
    expect(untold).toEqual([])
  })

  test('a word of no list is looked up in none', () => {
    const [token] = tokenise('xqzw', 0, know.forms)
    expect(listsIn(know).filter(({ bit }) => isIn(token, { bit, has: () => true }))).toEqual([])
  })
})

test.each([
  ['2.500,75 euros', ['2.500,75', 'euros']],
  ['10:30-11:45', ['10:30', '-', '11:45']],
  ['Moulay-Driss...', ['Moulay-Driss', '...']],
  ["''Oui'' ?!", ["''", 'Oui', "''", '?!']],
  ['<<نعم>>، قال', ['<<', 'نعم', '>>', '،', 'قال']],
  ['a\u200Cb 𝐀b 😀', ['a\u200Cb', '𝐀b', '😀']],
  ['1er', ['1er']],
])('%s is cut into its words and signs', (text, words) => {
  expect(tokenise(text, 0, knowledgeOf('fr').forms).map((token) => token.text)).toEqual(words)
})

test.each([
  ['*** L’annonce', 'L'],
  ['\u200Fعاجل: خبر', 'عاجل'],
  ['2e LEAD', undefined],
  ['…', ''],
])('the letters that open "%s"', (text, letters) => {
  expect(firstLetters(text)).toBe(letters)
})

test('signs at the edges fall away, a surrogate pair whole', () => {
  expect(trimmedTo('😀- Publicité 12 😀', aLetter)).toBe('Publicité')
})

test('runs of white space are one space', () => {
  expect(evenSpaces('un  deux\u00A0trois\nquatre')).toBe('un deux trois quatre')
})

test('words are runs of letters', () => {
  expect(wordsOf('L’été, 2 jours')).toEqual(['L', 'été', 'jours'])
})

test('a spelling parts words by one space and keeps a space on either side', () => {
  const loud = speller((sign) => (/\p{L}/u.test(sign) ? sign.toUpperCase() : ' '))
  expect(loud(' la  mer,le port')).toBe(' LA MER LE PORT ')
})

test('a word is told by its ending, of whatever length', () => {
  const endings = endingsOf(['ment', 'nt', 'ait'])
  expect(['chantent', 'disait', 'port', 't'].map((word) => endsIn(word, endings))).toEqual([true, true, false, false])
})
