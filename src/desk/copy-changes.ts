import type { CopyChanges } from '../model/review.ts'
import type { Story } from '../model/story.ts'
import { sameHeadline } from './headline.ts'
import { type Block, pairParagraphs } from './paragraph-blocks.ts'
import { changedQuotes, type Said } from './quote-changes.ts'
import { namesOf, valuesOf } from './value-changes.ts'
import { type DiffPart, exactly, wordDiff } from './word-diff.ts'

type Changed = CopyChanges['paragraphs'][number]

/** What a new version of a story changed: paragraphs, figures, days, names, quotes, embargo and credit. */
export function copyChanges(before: Story, after: Story): CopyChanges {
  const headline = sameHeadline(before, after) ? undefined : wordDiff(before.headline, after.headline, exactly)
  const paragraphs = pairParagraphs(before.body, after.body).flatMap((block) => told(before.body, after.body, block))
  const changed = [
    ...(headline ? [{ paragraph: 0, diff: headline }] : []),
    ...paragraphs.filter(({ kind }) => kind === 'changed' || kind === 'moved'),
  ]
  const known = { language: after.language, before: namesOf(before), after: namesOf(after) }
  return {
    ...(headline ? { headline } : {}),
    paragraphs,
    values: changed.flatMap(({ paragraph, diff }) => valuesOf(diff, paragraph, known)),
    quotes: changedQuotes(spoken(before), spoken(after)),
    ...differing('embargo', before.embargo?.until, after.embargo?.until),
    ...differing('credit', before.credit?.phrase, after.credit?.phrase),
  }
}

/** Words in marks: what is only reported is told by its paragraph. */
const spoken = ({ quotes }: Story): Said[] =>
  quotes
    .filter(({ type }) => type !== 'indirect')
    .map(({ text, speaker }) => ({ text, speaker: speaker?.name ?? speaker?.mention }))

function told(
  before: readonly string[],
  after: readonly string[],
  { before: was, after: is, moved }: Block,
): Changed[] {
  const [old, now] = [before.slice(...was), after.slice(...is)]
  const diffOf = (from: readonly string[]): DiffPart[] => wordDiff(from.join(' ¶ '), now.join(' ¶ '), exactly)
  // The place it was moved to tells of it.
  if (moved !== undefined)
    return now.length === 0 ? [] : [{ kind: 'moved', paragraph: is[0] + 1, diff: diffOf([before[moved] ?? '']) }]
  if (now.length === 0) return [{ kind: 'removed', paragraph: was[0] + 1, diff: diffOf(old) }]
  if (old.length === 0) return [{ kind: 'added', paragraph: is[0] + 1, diff: diffOf(old) }]
  return old.join('\n') === now.join('\n') ? [] : [{ kind: 'changed', paragraph: is[0] + 1, diff: diffOf(old) }]
}

const differing = <Name extends string>(name: Name, before: string | undefined, after: string | undefined) =>
  before === after
    ? {}
    : ({ [name]: { ...(before ? { before } : {}), ...(after ? { after } : {}) } } as {
        [key in Name]?: { before?: string; after?: string }
      })
