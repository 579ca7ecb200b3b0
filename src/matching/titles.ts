import { foldWord } from '../lexicons/folding.ts'
import { lexicons } from '../lexicons/index.ts'
import type { Story } from '../model/story.ts'

/** Shorter headlines ("Bourse", "Météo") are everybody's. */
const leastWords = 3
const mostWords = 40

/** What a headline that was cut short ends in, as a key. */
const cut = ' …'
/** What a slugline begins with, and a number of filing. */
const slug = '/'
const number = '#'

const flags: ReadonlySet<string> = new Set(
  lexicons.flatMap((lexicon) => Object.values(lexicon.flags).flatMap((phrases) => phrases.map((it) => keyOf(it)))),
)
const longestFlag = Math.max(...[...flags].map((flag) => flag.split(' ').length))

/** A headline as headlines are compared: folded, without flags at its head and brackets at its end. Empty: it names nothing. */
export function titleKey(headline: string): string {
  const plain = headline.replace(/(?:\s*[([][^()[\]]{0,60}[)\]])+\s*$/u, '')
  let words = keyOf(plain).split(' ')
  for (let flag = flagAt(words); flag > 0; flag = flagAt(words)) words = words.slice(flag)
  if (words.length < leastWords) return ''
  return words.join(' ') + (/(?:…|\.\.)[\s"»”]*$/u.test(plain) ? cut : '')
}

/** A story's own headline, without the flag that was read in it, wherever it stands. */
export function headlineKey({ headline, notice }: Story): string {
  const phrase = notice?.rule.startsWith('flag') ? notice.phrase : ''
  return titleKey(phrase ? headline.replace(phrase, ' ') : headline)
}

/** How many words at the head are a flag: "RECTIFICATIF", "mise à jour 2". */
function flagAt(words: readonly string[]): number {
  for (let length = Math.min(longestFlag, words.length - 1); length > 0; length -= 1)
    if (flags.has(words.slice(0, length).join(' '))) return /^\d{1,2}$/u.test(words[length] ?? '') ? length + 1 : length
  return 0
}

export const slugKey = (slugline: string): string => {
  const words = keyOf(slugline).split(' ')
  return words.length < 2 ? '' : slug + words.join('-')
}

/** A number of filing, which must tell one item from the next: four digits or more. */
export const numberKey = (reference: string): string =>
  (reference.match(/\d/gu) ?? []).length < 4 ? '' : number + keyOf(reference).split(' ').join('-')

export const isSlug = (key: string): boolean => key.startsWith(slug)
export const isNumber = (key: string): boolean => key.startsWith(number)

function keyOf(text: string): string {
  return (foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords).join(' ')
}

/** Words of a headline that a cut one must keep, and that a changed one must have. */
const leastNear = 5
const nearEnough = 0.8

/** How near a headline that a notice names is to a copy's: `cut` short of it, or `changed` in a word. */
export function nearTitle(named: string, own: string): 'cut' | 'changed' | undefined {
  if (named === own || [named, own].some((key) => isSlug(key) || isNumber(key))) return undefined
  const [short, long] = [named.replace(cut, ''), own.replace(cut, '')]
  const [words, others] = [short.split(' '), long.split(' ')]
  if (Math.min(words.length, others.length) < leastNear) return undefined
  if (short !== named && (long === short || long.startsWith(`${short} `))) return 'cut'
  const known = new Set(others)
  const shared = new Set(words.filter((word) => known.has(word))).size
  return shared / Math.max(new Set(words).size, known.size) >= nearEnough ? 'changed' : undefined
}

/** Words at either end of a headline by which near ones are found: a change leaves one end as it was, a cut the first. */
const endWords = 4

export function endsOf(key: string): string[] {
  const words = key.replace(cut, '').split(' ')
  if (isSlug(key) || isNumber(key) || words.length < leastNear) return []
  return [
    `^${words.slice(0, endWords).join(' ')}`,
    ...(key.endsWith(cut) ? [] : [`${words.slice(-endWords).join(' ')}$`]),
  ]
}
