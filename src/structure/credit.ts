import { agencies, pictureWords } from '../lexicons/agencies.ts'
import { lexicons } from '../lexicons/index.ts'
import type { Story } from '../model/story.ts'
import { agenciesIn, agencyNamed } from './agencies.ts'
import { fold } from './fold.ts'
import { firstLetters, wordsOf } from './letters.ts'

export type Credit = NonNullable<Story['credit']>

/** A longer line is copy that happens to name an agency. */
const longestCredit = 80

const withWords = new Set(lexicons.flatMap((lexicon) => lexicon.credit.with.map(fold)))
const sourceWords = new Set(lexicons.flatMap((lexicon) => lexicon.credit.source.map(fold)))
const agencyWords = new Set(lexicons.flatMap((lexicon) => lexicon.credit.agencies.map(fold)))
const dateWords = new Set(
  lexicons.flatMap((lexicon) =>
    [...Object.values(lexicon.months).flat(), ...Object.values(lexicon.weekdays).flat()].map(fold),
  ),
)

/** Any agency's name or the word for agencies: what every credit line holds. Spares the rest of the lines the reading. */
const allForms = [
  ...agencies.flatMap(({ written, spelled }) => [...written, ...spelled]),
  ...lexicons.flatMap((one) => one.credit.agencies),
]
const anAgency = allForms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|')
// As a word of its own: "Par" holds "PA", and a page of bylines would be read in full.
const mayCredit = new RegExp(`(?<![\\p{L}\\p{M}])(?:${anAgency})(?![\\p{L}\\p{M}])`, 'iu')

/** Letters are alike that the pattern takes for the same, whatever their case. */
const alike = (letters: string): string => letters.toUpperCase().toLowerCase()
const firstRuns = new Set(allForms.map((form) => alike(firstLetters(form) ?? '')))

/** Whether a line holds an agency's name: first its words are asked, since the pattern is dear. */
const mayNameAgency = (line: string): boolean =>
  wordsOf(line).some((word) => firstRuns.has(alike(word))) && mayCredit.test(line)

const edges = /^[\s()[\]{}.\-–—―_*|/,:;،•·]+|[\s()[\]{}.\-–—―_*|/,:;،•·]+$/gu
const edgesKeepingDots = /^[\s()[\]{}\-–—―_*|/,:;،•·.]+|[\s()[\]{}\-–—―_*|/,:;،•·]+$/gu

type Core = { text: string; start: number }

/** A line without the brackets and dashes around it, with its offset in the line. A dot stays where it ends "و.م.ع.". */
function coreOf(line: string): Core {
  const loose = line.replace(edgesKeepingDots, '')
  const text = agencyNamed(loose) ? loose : line.replace(edges, '')
  return { text, start: line.indexOf(text) }
}

/**
 * Reads a line that credits an agency: "avec MAP", "Source : MAP", "(MAP-01/05/2021)", "H24Info avec AFP", "و م ع".
 * "ومع" is mostly the conjunction "and with": here it counts only because it stands alone between signs.
 */
export function readCreditLine(
  line: string,
): { credit: Omit<Credit, 'sourceSpan'>; start: number; end: number } | undefined {
  if (line.length > longestCredit || !mayNameAgency(line) || isPictureLine(line)) return undefined
  const core = coreOf(line)
  if (!core.text) return undefined
  const found = ruleOf(core.text)
  if (!found) return undefined
  const phrase = found.phrase ?? core.text
  const start = core.start + Math.max(0, core.text.indexOf(phrase))
  return { credit: { phrase, agencies: found.agencies, rule: found.rule }, start, end: start + phrase.length }
}

const pictures = new Set(pictureWords.map(fold))

/** "© AFP", "Crédit photo : MAP", "Ph. MAP". */
const isPictureLine = (line: string): boolean =>
  line.includes('©') || wordsOf(fold(line)).some((word) => pictures.has(word))

type Found = { agencies: string[]; rule: string; phrase?: string }

const ruleOf = (text: string): Found | undefined =>
  alone(text) ?? withAgency(text) ?? inBrackets(text) ?? fromSource(text) ?? dated(text) ?? afterOutlet(text)

const joints = /\s*(?:[,/&+،]|\bet\b|\band\b|\by\b|\s[-–—]\s)\s*/u

/** "MAP", "AFP et MAP", "MAP et agences", "Agences", "Maghreb Arabe Presse (Rabat)". */
function alone(text: string): Found | undefined {
  const bare = text.replace(/\s*\([^()]{0,30}\)?$/u, '')
  const whole = agencyNamed(bare)
  if (whole) return { agencies: [whole], rule: 'credit-alone' }
  const parts = bare.split(joints)
  if (!parts.every((part) => agencyNamed(part) ?? isSeveral(part))) return undefined
  return { agencies: parts.flatMap((part) => agencyNamed(part) ?? []), rule: 'credit-alone' }
}

/** "agences", "وكالات"; "agence" alone is the beginning of a name. */
const isSeveral = (text: string): boolean => agencyWords.has(fold(text)) && !sourceWords.has(fold(text))

/** "avec MAP", "LNT avec Map", "avec agences"; the outlet before is at most four words. */
function withAgency(text: string): Found | undefined {
  const words = text.split(/\s+/u)
  const at = words.findIndex((word) => withWords.has(fold(word.replace(/^[([]/u, ''))))
  if (at < 0 || at > 4 || at + 1 >= words.length || words.length - at > 7) return undefined
  const rest = words
    .slice(at + 1)
    .join(' ')
    .replace(edgesKeepingDots, '')
  const agencies = agenciesIn(rest)
  const generic = agencyWords.has(fold(rest))
  if (agencies.length === 0 && !generic) return undefined
  const bracketed = (words[at] ?? '').startsWith('(')
  const phrase = bracketed ? words.slice(at).join(' ').replace(edgesKeepingDots, '') : undefined
  return { agencies, rule: 'credit-with', ...(phrase ? { phrase } : {}) }
}

/** "Source : MAP", "Par MAP", "Fonte: MAP", "عن (و م ع)". */
function fromSource(text: string): Found | undefined {
  const [, word = '', rest = ''] = /^([\p{L}\p{M}]{2,12})\s*[:：]?\s*(.{2,60})$/u.exec(text) ?? []
  if (!sourceWords.has(fold(word))) return undefined
  const inner = rest.replace(edgesKeepingDots, '')
  const agencies = agenciesIn(inner)
  const whole = agencies.length > 0 && inner.split(/\s+/u).length <= 6
  if (!whole && !agencyWords.has(fold(inner))) return undefined
  return { agencies, rule: 'credit-source' }
}

/** "MAP-01/05/2021", "MAP 08 February 2021", "MAP - publié le jeudi 19 mars à 12:48". */
function dated(text: string): Found | undefined {
  const [first = '', ...rest] = text.split(/[\s:,،()–—-]+/u)
  const agency = agencyNamed(first)
  if (!agency || rest.length === 0) return undefined
  const isDate = rest.some((word) => /\d/u.test(word)) && rest.every((word) => isDateWord(word))
  return isDate ? { agencies: [agency], rule: 'credit-dated' } : undefined
}

const stampWords = new Set([
  'publié',
  'le',
  'à',
  'at',
  'on',
  'published',
  'publicado',
  'el',
  'a',
  'las',
  'نشر',
  'في',
  'de',
  'h',
  'gmt',
])
const isDateWord = (word: string): boolean => {
  const plain = fold(word.replace(/[.,]$/u, ''))
  return /\d/u.test(word) || dateWords.has(plain) || stampWords.has(plain)
}

/** "هسبريس - و.م.ع", "Hespress / MAP": an outlet's short name, a sign, an agency. */
function afterOutlet(text: string): Found | undefined {
  const [, outlet = '', rest = ''] = /^([^\d:،,]{2,30}?)\s*[-–—/|]\s*(.{2,30})$/u.exec(text) ?? []
  // "MAP – Rabat": the town it writes from may stand behind.
  const town = rest.split(/\s+/u).length <= 2 && /^[\p{Lu}\p{Lo}]/u.test(rest)
  const agency = agencyNamed(rest.replace(edgesKeepingDots, '')) ?? (town ? agencyNamed(outlet) : undefined)
  if (!agency || outlet.split(/\s+/u).length > 3) return undefined
  return { agencies: [agency], rule: 'credit-outlet' }
}

/** "Par Prénom Nom (MAP)", "M.S. (avec MAP)". */
function inBrackets(text: string): Found | undefined {
  const inner = /\(([^()]{2,30})\)?$/u.exec(text)?.[1]
  if (!inner || text.split(/\s+/u).length > 8) return undefined
  const found = alone(inner) ?? withAgency(inner)
  return found ? { ...found, rule: 'credit-brackets', phrase: inner } : undefined
}

/** The credit glued to the end of the last paragraph: "… de la région. (MAP)", ".-(MAP).-", "… (avec AFP)". */
export function readCreditTail(
  paragraph: string,
): { credit: Omit<Credit, 'sourceSpan'>; start: number; end: number; cut: number } | undefined {
  if (paragraph.length < longestCredit && isPictureLine(paragraph)) return undefined
  const from = Math.max(0, paragraph.length - longestCredit)
  const tail = paragraph.slice(from)
  const bracketed = tail.includes('(')
    ? /(?<lead>[.!?»"”]?[\s\-–—]*)\((?<inner>[^()]{2,50})\)[\s.\-–—]*$/u.exec(tail)
    : undefined
  const match =
    bracketed ??
    /(?<lead>[.!?»"”][\s\-–—/]+)(?<inner>[^.!?()/]{2,30}|[\p{L}](?:\.[\p{L}]){1,4}\.?)[\s.\-–—/]*$/u.exec(tail)
  const inner = match?.groups?.inner
  if (!match || inner === undefined) return undefined
  const trimmedInner = inner.trim()
  const found = alone(trimmedInner) ?? withAgency(trimmedInner) ?? dated(trimmedInner)
  if (!found) return undefined
  const lead = match.groups?.lead ?? ''
  const start = from + match.index + match[0].indexOf(inner) + inner.indexOf(trimmedInner)
  const kept = /^[.!?»"”]/u.test(lead) ? 1 : 0
  return {
    credit: { phrase: trimmedInner, agencies: found.agencies, rule: 'credit-tail' },
    start,
    end: start + trimmedInner.length,
    cut: from + match.index + kept,
  }
}

/** The agency that a dateline names, in the words and signs it has there: "(MAP)", "/ومع/". */
export function datelineCredit(dateline: Story['dateline']): Credit | undefined {
  const { agency, text, sourceSpan } = dateline ?? {}
  if (!agency || !text || !sourceSpan) return undefined
  const found = signed.exec(text) ?? bare.exec(text)
  if (!found) return undefined
  const phrase = found[0].trim()
  const start = sourceSpan[0] + found.index + found[0].indexOf(phrase)
  const named = agenciesIn(phrase)
  return {
    phrase,
    agencies: named.length > 0 ? named : [agency],
    sourceSpan: [start, start + phrase.length],
    rule: 'credit-dateline',
  }
}

const oneAgency = agencies
  .flatMap(({ written, spelled }) => [...written, ...spelled])
  .toSorted((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  .join('|')
/** Between brackets or slashes, with up to a few words beside it: "(MAP)", "(avec MAP)", "/ومع/". */
const signed = new RegExp(`[(/][^()/]{0,20}(?<![\\p{L}\\p{M}])(?:${oneAgency})(?![\\p{L}\\p{M}])[^()]{0,20}[)/]`, 'u')
const bare = new RegExp(`(?<![\\p{L}\\p{M}])(?:${oneAgency})(?![\\p{L}\\p{M}])`, 'u')

/** The credit an envelope gives: an author, source or rights line that names an agency. */
export function readEnvelopeCredit(field: string | undefined, rule: string): Credit | undefined {
  if (!field || field.length > 200) return undefined
  const whole = readCreditLine(field)
  if (whole) return { ...whole.credit, rule }
  const agencies = agenciesIn(field)
  return agencies.length > 0 ? { phrase: field.replace(/\s+/gu, ' ').trim(), agencies, rule } : undefined
}
