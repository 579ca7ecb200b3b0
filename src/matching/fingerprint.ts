import { createHash } from 'node:crypto'
import { foldArabic } from '../lexicons/folding.ts'
import { lexicons } from '../lexicons/index.ts'
import type { Item } from '../model/item.ts'
import { bodyText, type Story } from '../model/story.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * What one item is known by over its revisions, within its feed: its guid (without the revision, where the wire writes one into it), else its link, else a hash of headline and copy.
 * A guid is taken as it is, white space aside: feeds use anything.
 */
export function identify(item: Item): string {
  const guid = (item.identity ?? item.guid)?.trim()
  if (guid) return guid
  if (item.link) return item.link
  return `hash:${sha256(`${item.title ?? ''}\n${item.text}`).slice(0, 32)}`
}

/** Changes when the copy does; dates alone do not make a revision, nor do categories or links. */
export const revisionOf = ({ title, text, rights, embargo, pubStatus, notice, media }: Item): string =>
  sha256(
    JSON.stringify([
      ...[title, text, rights, embargo, pubStatus, media.map(({ url, caption }) => [url, caption])],
      // Only where there is one, so that what is in the archive keeps its mark.
      ...(notice ? [notice] : []),
    ]),
  )

/**
 * Equal for the same copy whatever its quotation marks, spacing, case, headline, credit and honorifics, which outlets strip.
 * Arabic: diacritics and tatweel dropped, alef and ya forms folded.
 */
export const fingerprint = (story: Story): string => sha256(foldedWords(story).join(' '))

/** The words of the body, folded, without titles. */
export function foldedWords(story: Story): string[] {
  const titles = titlesOf.get(story.language)
  return wordsOf(bodyText(story.body)).filter((word) => !titles?.has(word))
}

const wordsOf = (text: string): string[] =>
  foldArabic(text.normalize('NFKC').toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []

/** "M.", "Mme", "السيد" by language; not "SM le Roi", whose words are ordinary ones. */
const titlesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicons.map(({ language, titles: { m, f, any } }) => [
    language,
    new Set([...m, ...f, ...any].map(wordsOf).flatMap((words) => (words.length === 1 ? words : []))),
  ]),
)
