import type { DraftDetail, DraftEdit } from '../../model/api.ts'

/** What the form holds: paragraphs as one text, a blank line between. */
export type EditValues = { headline: string; body: string; credit: string }

export const valuesOf = ({ story }: DraftDetail): EditValues => ({
  headline: story.headline,
  body: story.body.join('\n\n'),
  credit: story.credit?.phrase ?? '',
})

/** "First.\n\n\nSecond.\n" → ["First.", "Second."]; lines with nothing but blanks count as empty. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

const sameParagraphs = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((paragraph, at) => paragraph === other[at])

/** Only what the editor changed: what is left out stays as it is. An emptied credit stays too, the server has no word for removing it. */
export const editOf = (values: EditValues, before: DraftDetail): Omit<DraftEdit, 'version'> => {
  const headline = values.headline.trim()
  const body = paragraphsOf(values.body)
  const credit = values.credit.trim()
  return {
    ...(headline !== before.story.headline ? { headline } : {}),
    ...(!sameParagraphs(body, before.story.body) ? { body } : {}),
    ...(credit && credit !== before.story.credit?.phrase ? { credit } : {}),
  }
}
