import type { Story } from '../model/story.ts'
import { wordKey, wordsOf } from './word-diff.ts'

/** Whether two headlines say the same but for the notice: "La digue cède" and "La digue cède (2e RECTIFICATIF)". */
export const sameHeadline = (one: Story, other: Story): boolean =>
  one.headline === other.headline || saidBy(one) === saidBy(other)

const saidBy = (story: Story): string => wordsOf(unflagged(story)).map(wordKey).filter(Boolean).join(' ')

/** The headline without the words of its notice, and without the brackets that hold them. */
function unflagged({ headline, notice }: Story): string {
  const at = notice ? headline.indexOf(notice.phrase) : -1
  if (!notice || at < 0) return headline
  const end = at + notice.phrase.length
  const [open, close] = [headline.lastIndexOf('(', at), headline.indexOf(')', end - 1)]
  const held = open >= 0 && close >= 0 && !headline.slice(open, at).includes(')')
  return held ? headline.slice(0, open) + headline.slice(close + 1) : headline.slice(0, at) + headline.slice(end)
}
