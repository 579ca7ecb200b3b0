import type { HunkChoice, ReviewHunk, Take } from '../../model/review.ts'

/** What an editor chose for a hunk: a side of it, or text of their own, paragraphs parted by a blank line. */
export type Choice = { take: Take } | { text: string }
export type Choices = Readonly<Record<string, Choice>>

/** What a hunk becomes without a choice: its only change. A conflict has none. */
const settled: Record<ReviewHunk['kind'], Take | undefined> = {
  same: 'mine',
  wire: 'wire',
  mine: 'mine',
  both: 'mine',
  conflict: undefined,
}

export const takeOf = (hunk: ReviewHunk, choices: Choices): Take | 'text' | undefined => {
  const choice = choices[hunk.id]
  if (!choice) return settled[hunk.kind]
  return 'text' in choice ? 'text' : choice.take
}

/** A side chosen for a moved paragraph is chosen where it came from too. */
export const choose = (hunks: readonly ReviewHunk[], choices: Choices, id: string, choice: Choice): Choices => {
  const hunk = hunks.find((one) => one.id === id)
  const other = hunks.find((one) => one.id === hunk?.movedWith)
  const together = other && !('text' in choice) && (choice.take !== 'suggestion' || other.suggestion)
  return { ...choices, [id]: choice, ...(together ? { [other.id]: choice } : {}) }
}

export const openConflicts = (hunks: readonly ReviewHunk[], choices: Choices): readonly ReviewHunk[] =>
  hunks.filter((hunk) => takeOf(hunk, choices) === undefined)

/** Choices against the only change of a hunk are forgotten; conflicts stay as they are. */
export const safely = (hunks: readonly ReviewHunk[], choices: Choices): Choices =>
  Object.fromEntries(
    hunks.flatMap(({ id, kind }) => {
      const choice = choices[id]
      return kind === 'conflict' && choice ? [[id, choice]] : []
    }),
  )

/** As the server takes them. */
export const decided = (choices: Choices, paragraphsOf: (text: string) => string[]): HunkChoice[] =>
  Object.entries(choices).map(([id, choice]) =>
    'text' in choice ? { id, text: paragraphsOf(choice.text) } : { id, take: choice.take },
  )

/** What stands in the field when an editor begins to write: what is chosen, else their own text. */
export const textToEdit = (hunk: ReviewHunk, choices: Choices): string => {
  const choice = choices[hunk.id]
  if (choice && 'text' in choice) return choice.text
  const take = choice?.take ?? settled[hunk.kind] ?? (hunk.mine.length > 0 ? 'mine' : 'wire')
  return (hunk[take] ?? []).join('\n\n')
}

/** Hunks in their order, paragraphs that stayed folded together: "3 unchanged paragraphs". A headline that stayed stands above. */
export const folded = (hunks: readonly ReviewHunk[]): readonly (ReviewHunk | readonly ReviewHunk[])[] => {
  const rows: (ReviewHunk | ReviewHunk[])[] = []
  for (const hunk of hunks) {
    const last = rows.at(-1)
    if (hunk.kind === 'same' && hunk.part !== 'body') continue
    if (hunk.kind !== 'same') rows.push(hunk)
    else if (Array.isArray(last)) last.push(hunk)
    else rows.push([hunk])
  }
  return rows
}
