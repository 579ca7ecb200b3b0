import type { Item } from '../model/item.ts'
import type { Story } from '../model/story.ts'
import { askedMarks, knownBy, nameMarks } from './known-by.ts'
import { factMarks, type Profile, profileOf, textMarks } from './profile.ts'

/** What a copy is compared by, and what it is looked up by: shingles, facts that translations share, and what it is called. */
export type FiledCopy = { profile: Profile; text: number[]; facts: number[]; names: number[] }

/** A copy as it is compared with others. `feed`: whose it is. */
export function filedCopy(story: Story, item: Item, feed: { id: string; agency: string | null }): FiledCopy {
  // Not the agencies it credits: who reprints a dispatch does not speak for the agency.
  const origin = { feed: feed.id, agency: feed.agency ?? undefined }
  const profile = profileOf(story, { ...knownBy(story, item), origin })
  return { profile, ...marksOfProfile(profile), names: askedMarks(profile) }
}

/** What two imports that may concern each other share: like copies their words, a notice and its story what one calls the other. */
export const marksInCommon = ({ profile, text, names }: FiledCopy): number[] => [
  ...text,
  ...nameMarks(profile),
  ...names,
]

/** Under what a copy is kept. */
export const marksOfProfile = (profile: Profile) => ({
  text: textMarks(profile),
  facts: factMarks(profile),
  names: nameMarks(profile),
})
