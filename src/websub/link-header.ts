/** A link as RFC 8288 writes it in a header. */
type Link = { target: string; rels: string[] }

/** Node and we ourselves stop headers at 64 KB; one address is never longer than this. */
const one = /<([^<>]{1,8192})>((?:\s*;\s*[\w*-]{1,40}(?:\s*=\s*(?:"[^"]*"|[^\s",;]*))?)*)/gu
const parameter = /;\s*([\w*-]{1,40})(?:\s*=\s*(?:"([^"]*)"|([^\s",;]*)))?/gu

/** Reads `<https://hub.example/>; rel="hub", <https://feed.example/rss>; rel="self"`; what is no link is passed over. */
export const readLinks = (header: string): Link[] =>
  [...header.matchAll(one)].map(([, target = '', parameters = '']) => ({
    target: target.trim(),
    rels: relOf(parameters).toLowerCase().split(/\s+/u),
  }))

/** The first `rel` counts (section 3.3). */
function relOf(parameters: string): string {
  for (const [, name, quoted, plain] of parameters.matchAll(parameter))
    if (name?.toLowerCase() === 'rel') return quoted ?? plain ?? ''
  return ''
}
