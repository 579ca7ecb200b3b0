import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../model/reparse.ts'
import type { Story } from '../model/story.ts'
import { copyChanges } from './copy-changes.ts'
import { momentText } from './embargo.ts'
import { differing, sides } from './replay-line.ts'
import { quoteDiffs } from './replay-quotes.ts'
import type { DiffPart } from './word-diff.ts'

/**
 * How two readings of the same copy differ, field by field: what an editor sees of it first, last the traces of how it was found.
 * Empty for stories that are the same. Which items it was made from is no difference.
 */
export function storyDiff(before: Story, after: Story): Change[] {
  const [was, is] = [plain(before), plain(after)]
  if (isDeepStrictEqual(was, is)) return []
  const seen = [
    ...texts(was, is),
    ...differing('headline speaker', nameOf(was.headlineSpeaker), nameOf(is.headlineSpeaker)),
    ...differing('dateline', datelineOf(was), datelineOf(is)),
    ...differing('event', eventOf(was), eventOf(is)),
    ...differing('byline', was.byline?.text, is.byline?.text),
    ...differing('credit', was.credit?.phrase, is.credit?.phrase),
    ...differing('agencies', listed(was.credit?.agencies), listed(is.credit?.agencies)),
    ...quoteDiffs(was.quotes, is.quotes),
    ...differing('people', listed(was.people.map(personOf)), listed(is.people.map(personOf))),
    ...differing('notice', noticeOf(was), noticeOf(is)),
    ...differing('embargo', embargoOf(was), embargoOf(is)),
    ...differing('media', mediaOf(was), mediaOf(is)),
    ...differing('keywords', listed(was.keywords), listed(is.keywords)),
    ...differing('rights', was.rights, is.rights),
    ...differing('published', was.published, is.published),
    ...differing('link', was.link, is.link),
    ...differing('language', was.language, is.language),
  ]
  // What is not told above is how it was found: the rule, the place in the text, how sure.
  return seen.length > 0 ? seen : [{ field: 'evidence', unseen: true }]
}

/** Whether an editor would see that anything changed. */
export const isSeen = (changes: readonly Change[]): boolean => changes.some(({ unseen }) => !unseen)

/** As the archive gives it back: without what is undefined; and without the items it came from. */
function plain(story: Story): Story {
  return { ...(JSON.parse(JSON.stringify(story)) as Story), sourceItemIds: [] }
}

function texts(before: Story, after: Story): Change[] {
  const { paragraphs } = copyChanges(before, after)
  const changes = paragraphs.map(({ kind, paragraph, diff }): Change => {
    const field = `paragraph ${paragraph}${kind === 'changed' ? '' : ` ${kind}`}`
    return { field, ...sides(kind === 'removed' ? undefined : textOf(diff, 'added'), textOf(diff, 'removed')) }
  })
  // Other blanks or marks alone: the pairing of paragraphs looks at words.
  const marks = changes.length === 0 && !isDeepStrictEqual(before.body, after.body)
  return [
    ...differing('headline', before.headline, after.headline),
    ...changes,
    ...(marks ? differing('body', before.body.join(' ¶ '), after.body.join(' ¶ ')) : []),
  ]
}

const textOf = (diff: readonly DiffPart[], side: 'added' | 'removed'): string =>
  diff
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join(' ')

const nameOf = (speaker: Story['headlineSpeaker']): string | undefined => speaker?.name ?? speaker?.mention

const datelineOf = ({ dateline }: Story): string | undefined =>
  dateline && [dateline.text, placeOf(dateline), dateline.date, dateline.agency].filter(Boolean).join(' · ')

const eventOf = ({ event }: Story): string | undefined =>
  event && ([placeOf(event), event.date].filter(Boolean).join(' · ') || undefined)

/** "Rabat (MA)" where it is known which place is meant. */
const placeOf = ({ place, location }: Pick<NonNullable<Story['event']>, 'place' | 'location'>): string | undefined =>
  location ? `${place ?? location.name} (${location.country})` : place

const personOf = ({ name, role }: Story['people'][number]): string => (role ? `${name} (${role})` : name)

const noticeOf = ({ notice }: Story): string | undefined => notice && `${notice.kind}: ${notice.phrase}`

const embargoOf = ({ embargo }: Story): string | undefined => embargo && momentText(new Date(embargo.until))

const mediaOf = ({ media }: Story): string | undefined =>
  listed(media.map(({ url, caption, credit }) => [url, caption, credit].filter(Boolean).join(' · ')))

const listed = (values: readonly string[] | undefined): string | undefined =>
  values && values.length > 0 ? values.join('; ') : undefined
