// The fields around the quotes, each a set of values: right, missed, invented.
import { sameMention, samePhrase } from './tokens.mjs'

const same = (found, gold) => found === gold

/** What the gold asks of each field, what the story answers, and when the two agree. */
const FIELDS = {
  datelinePlace: [(gold) => gold.dateline?.place, (story) => story.dateline?.place, samePhrase],
  datelineDate: [(gold) => gold.dateline?.date, (story) => story.dateline?.date, same],
  credit: [(gold) => gold.credit?.agencies, (story) => story.credit?.agencies, samePhrase],
  eventPlace: [(gold) => gold.event?.place, (story) => story.event?.place, samePhrase],
  eventDate: [(gold) => gold.event?.date, (story) => story.event?.date, same],
  byline: [(gold) => gold.byline, (story) => story.byline?.text, samePhrase],
  notice: [(gold) => gold.notice, (story) => story.notice?.kind, same],
  headlineSpeaker: [(gold) => gold.headlineSpeaker, (story) => story.headlineSpeaker?.mention, sameMention],
}

const listed = (value) => [value ?? []].flat()

/** Counts of one article, by field: `{hits, missed, extra}`. A wrong value is both missed and extra. */
export function countFields(gold, story) {
  return Object.fromEntries(
    Object.entries(FIELDS).map(([field, [wantedOf, foundOf, agree]]) => {
      const wanted = listed(wantedOf(gold))
      const found = listed(foundOf(story))
      const hits = wanted.filter((value) => found.some((one) => agree(one, value))).length
      const extra = found.filter((one) => !wanted.some((value) => agree(one, value))).length
      return [field, { hits, missed: wanted.length - hits, extra }]
    }),
  )
}
