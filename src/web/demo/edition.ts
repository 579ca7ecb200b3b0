import { type Clock, fillPlaceholders } from './placeholders.ts'
import type { DemoWire, Dispatch, WireEntry } from './wire.ts'

/** An entry that is out: when it came, its address, its days filled in. */
export type Issued = { slug: string; published: Date; link: string; dispatch?: Dispatch }

/** A wire and the address it is served under, without a slash at its end. */
export type DemoFeed = DemoWire & { baseUrl: string }

/** What a wire holds at a moment, newest first. Of entries that share a slug only the newest stands, as in a real feed. */
export function edition(feed: DemoFeed, epoch: Date, now: Date): Issued[] {
  const out = feed.items
    .map((entry) => ({ entry, published: publishedAt(entry, epoch) }))
    .filter(({ published }) => published <= now)
    .sort((a, b) => a.published.getTime() - b.published.getTime())
  const newest = new Map(out.map((one) => [one.entry.slug, one]))
  return [...newest.values()]
    .sort((a, b) => b.published.getTime() - a.published.getTime())
    .map(({ entry, published }) => issue(feed, entry, { language: feed.language, published, epoch }))
}

function publishedAt({ minutesBefore, secondsAfter }: WireEntry, epoch: Date): Date {
  // Feeds give whole seconds; a fraction would make Last-Modified and the entry's own date differ.
  const start = Math.floor(epoch.getTime() / 1000) * 1000
  return new Date(minutesBefore === undefined ? start + (secondsAfter ?? 0) * 1000 : start - minutesBefore * 60_000)
}

function issue({ baseUrl }: DemoFeed, entry: WireEntry, clock: Clock): Issued {
  const issued = { slug: entry.slug, published: clock.published, link: `${baseUrl}/demo/articles/${entry.slug}` }
  return entry.kind === 'broken' ? issued : { ...issued, dispatch: fillDispatch(entry, clock) }
}

function fillDispatch(dispatch: Dispatch, clock: Clock): Dispatch {
  const fill = (text: string) => fillPlaceholders(text, clock)
  const { summary, media } = dispatch
  return {
    ...dispatch,
    title: fill(dispatch.title),
    body: dispatch.body.map(fill),
    ...(summary === undefined ? {} : { summary: fill(summary) }),
    ...(media === undefined ? {} : { media: { ...media, caption: fill(media.caption) } }),
  }
}
