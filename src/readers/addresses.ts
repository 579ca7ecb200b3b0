import type { ReadItem } from './reader.ts'

/** Whether a desk and a browser may follow an address: http(s), or one that is no whole address and that nothing could resolve. */
const isFollowable = (address: string): boolean =>
  !URL.canParse(address) || ['http:', 'https:'].includes(new URL(address).protocol)

/** The item without addresses of other schemes ("javascript:", "data:", "file:"), and a warning for what went. */
export function withSafeAddresses(item: ReadItem): ReadItem {
  const { link, media, enclosures } = item
  const kept = {
    link: link === undefined || isFollowable(link) ? link : undefined,
    media: media.filter(({ url }) => isFollowable(url)),
    enclosures: enclosures.filter(({ url }) => isFollowable(url)),
  }
  const gone = [
    ...(kept.link === link ? [] : [link]),
    ...enclosures.filter(({ url }) => !isFollowable(url)).map(({ url }) => url),
  ]
  if (gone.length === 0 && kept.media.length === media.length) return item
  const warning = `An address was dropped, for it is no web address: ${(gone[0] ?? 'of a picture').slice(0, 60)}`
  return { ...item, ...kept, warnings: [...item.warnings, warning] }
}
