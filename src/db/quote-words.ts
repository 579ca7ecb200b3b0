import { foldWord } from '../lexicons/folding.ts'
import { AppError } from '../model/error.ts'

/** A longer word, or more words, help nobody to find a quote, and PostgreSQL refuses lexemes beyond 2 kB and vectors beyond 1 MB. */
const longestWord = 64
const mostWords = 2000
const mostSearched = 16

/** The words of a text as quotes are searched: folded as matching folds them, Arabic included. "L’État, dit-il" → l etat dit il */
export const searchWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
    .slice(0, mostWords)
    .map((word) => foldWord(word).slice(0, longestWord))
    .filter(Boolean)

/**
 * What is searched, in PostgreSQL's words: all of them, in any order. "souverain* numérique" → 'souverain':* & 'numerique'.
 * With `parts`, every word may be the beginning of one. Throws AppError('invalid') when there is no word in it.
 */
export function tsquery(search: string, { parts }: { parts: boolean }): string {
  const terms = search.split(/\s+/u).flatMap((term) => {
    const words = searchWords(term)
    return words.map((word, nth) => either(word, parts || (term.endsWith('*') && nth === words.length - 1)))
  })
  if (terms.length === 0) throw new AppError('invalid', `There is no word to look for in "${search}".`)
  return terms.slice(0, mostSearched).join(' & ')
}

const arabic = /^\p{Script=Arabic}+$/u

/** With the Arabic article and without: a name is written both ways. Words are letters and digits: nothing to escape. */
function either(word: string, beginning: boolean): string {
  const lexeme = (text: string) => `'${text}'${beginning ? ':*' : ''}`
  if (!arabic.test(word)) return lexeme(word)
  const other = word.startsWith('ال') && word.length > 4 ? word.slice(2) : `ال${word}`
  return `(${lexeme(word)} | ${lexeme(other)})`
}
