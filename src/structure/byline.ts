import { lexicons } from '../lexicons/index.ts'
import type { Story } from '../model/story.ts'
import { agenciesIn, agencyNamed } from './agencies.ts'
import { fold } from './fold.ts'
import type { Knowledge } from './knowledge.ts'
import { placeAt } from './places.ts'
import { tokenise } from './tokens.ts'

export type Byline = NonNullable<Story['byline']>

const longestByline = 100

const openings = lexicons.flatMap((lexicon) => lexicon.byline.openings.map(fold)).sort((a, b) => b.length - a.length)
const roles = new Set(lexicons.flatMap((lexicon) => lexicon.byline.roles.map(fold)))

const firstWord = (text: string): string => text.slice(0, /[ :]|$/u.exec(text)?.index)
const firstWords = new Set(openings.map(firstWord))

/** "Par Prénom Nom", "By Jane Doe and John Roe", "بقلم …", "De notre correspondant à Madrid, Prénom Nom". */
export function readBylineLine(line: string): Omit<Byline, 'sourceSpan'> | undefined {
  if (line.length > longestByline) return undefined
  const folded = fold(line)
  if (!firstWords.has(firstWord(folded))) return undefined
  if (/[.!?؟]$/u.test(line.replace(/\b\p{Lu}\.$/u, ''))) return undefined
  const opening = openings.find(
    (phrase) => folded.startsWith(`${phrase} `) || folded.startsWith(`${phrase}:`) || folded.startsWith(`${phrase} :`),
  )
  if (opening === undefined) return undefined
  const text = withoutCredit(line)
  const rest = text.slice(opening.length).replace(/^[\s:]+/u, '')
  const names = rest
    .split(/\s*(?:,|،|\/|&|\bet\b|\band\b|\by\b)\s*/u)
    .map((name) => name.trim())
    .filter(isPersonalName)
  return names.length > 0 ? { text, names, rule: 'byline-line' } : undefined
}

/** "Par Prénom Nom (MAP)", "Par Prénom Nom - AFP": the agency is the credit, not the byline. */
function withoutCredit(line: string): string {
  const plain = line.replace(/\s*\([^()]{0,40}\)\s*$/u, '')
  const [, name, rest] = /^(.{5,80}?)\s*[-–—/|,،]\s*([^-–—/|,،]{2,30})$/u.exec(plain) ?? []
  return name !== undefined && rest !== undefined && agencyNamed(rest) ? name : plain
}

/** Two to five words, each with a capital or a particle, none an agency or a job. */
function isPersonalName(name: string): boolean {
  const words = name.split(/\s+/u)
  if (words.length < 2 || words.length > 6 || agenciesIn(name).length > 0) return false
  if (words.some((word) => roles.has(fold(word)) || /\d/u.test(word))) return false
  return words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= 2
}

/** Authors the feed names, unless they are a credit, a town or a desk. */
export function readEnvelopeByline(authors: readonly string[] | undefined, know: Knowledge): Byline | undefined {
  const names = (authors ?? []).map((author) => author.trim()).filter((author) => isAuthor(author, know))
  return names.length > 0 ? { text: names.join(', '), names, rule: 'byline-author' } : undefined
}

const desks = new Set(
  [
    'admin',
    'administrator',
    'administrateur',
    'editor',
    'rédaction',
    'la rédaction',
    'redaction',
    'newsroom',
    'desk',
    'web',
    'redacción',
    'التحرير',
    'هيئة التحرير',
    'staff',
  ].map(fold),
)

function isAuthor(author: string, know: Knowledge): boolean {
  if (author === '' || author.length > 80 || agenciesIn(author).length > 0 || desks.has(fold(author))) return false
  if (/@|https?:|\d{3}/u.test(author)) return false
  const tokens = tokenise(author, 0, know.forms)
  return placeAt(tokens, 0)?.to !== tokens.length && author.split(/\s+/u).length >= 2
}
