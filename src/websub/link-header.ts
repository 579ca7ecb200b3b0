/** A link as RFC 8288 writes it in a header. */
type Link = { target: string; rels: string[] }

/** Node and we ourselves stop headers at 64 KB; one address is never longer than this. */
const one = /<([^<>]{1,8192})>((?:\s*;\s*[\w*-]{1,40}(?:\s*=\s*(?:"[^"]*"|[^\s",;]*))?)*)/gu
const relOf = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/iu

/** Reads `<https://hub.example/>; rel="hub", <https://feed.example/rss>; rel="self"`; what is no link is passed over. */
export const readLinks = (header: string): Link[] =>
  [...header.matchAll(one)].map(([, target = '', params = '']) => {
    const [, quoted, plain] = relOf.exec(params) ?? []
    return { target: target.trim(), rels: (quoted ?? plain ?? '').toLowerCase().split(/\s+/u) }
  })
