import type { CopyChanges, ValueChange } from '../model/review.ts'
import type { Story } from '../model/story.ts'
import { copyChanges } from './copy-changes.ts'
import { type DiffPart, wordsOf } from './word-diff.ts'

/** Changes told one by one; the rest is counted. */
const mostTold = 4

/** A wording of so many characters is not told in a line. */
const mostCharacters = 60

/** What a version changed, in one line for the history: "paragraph 2: 18 → 21 %; credit: AFP → MAP". Empty when nothing. */
export function changeLine(changes: CopyChanges): string {
  const told = [
    ...(changes.headline ? [placed(0, changes.headline, changes.values)] : []),
    ...changes.paragraphs.map(({ kind, paragraph, diff }) =>
      kind === 'changed' ? placed(paragraph, diff, changes.values) : moved(kind, paragraph, changes.values),
    ),
    ...(changes.quotes.length > 0 ? [counted(changes.quotes.length, 'quote changed', 'quotes changed')] : []),
    ...fromTo('embargo', changes.embargo),
    ...fromTo('credit', changes.credit),
  ]
  const more = told.length - mostTold
  return [...told.slice(0, mostTold), ...(more > 0 ? [counted(more, 'more change', 'more changes')] : [])].join('; ')
}

function placed(paragraph: number, diff: readonly DiffPart[], values: readonly ValueChange[]): string {
  const where = paragraph === 0 ? 'headline' : `paragraph ${paragraph}`
  const told = values.filter(
    (value) => value.paragraph === paragraph && value.before.length + value.after.length < mostCharacters,
  )
  if (told.length > 0) return `${where}: ${told.slice(0, mostTold).map(valueLine).join(', ')}`
  return wordsOf(diff.map(({ kind, text }) => (kind === 'same' ? text : '')).join(' ')).length === 0
    ? `${where} rewritten`
    : `${where} changed`
}

/** Come, gone, or standing elsewhere; what changed on the way is told. */
function moved(kind: string, paragraph: number, values: readonly ValueChange[]): string {
  const told = kind === 'moved' ? values.filter((value) => value.paragraph === paragraph).slice(0, mostTold) : []
  return `paragraph ${paragraph} ${kind}${told.length > 0 ? `: ${told.map(valueLine).join(', ')}` : ''}`
}

const valueLine = ({ before, after, unit }: ValueChange): string => `${before} → ${after}${unit ? ` ${unit}` : ''}`

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const fromTo = (name: string, change: CopyChanges['credit']): string[] =>
  change ? [`${name}: ${change.before ?? 'none'} → ${change.after ?? 'none'}`] : []

/** What newer copy from the wire is, and what it changes: "correction: paragraph 2: 18 → 21 %". */
export function updateLine(before: Story, after: Story): string {
  const { kind, phrase } = after.notice ?? { kind: 'update', phrase: 'the same words' }
  return `${kind}: ${changeLine(copyChanges(before, after)) || phrase}`
}
