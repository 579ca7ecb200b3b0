import { readLinks } from './link-header.ts'

/** Where a feed says that it can be subscribed to: its hub, and the address the hub knows it by. */
export type NamedHub = { hub: string; topic: string }

export type Published = { url: string; link?: string | undefined; body: Uint8Array }

type Named = { hubs: string[]; self?: string | undefined }

/** What a feed says of itself stands before its first entry. */
const headBytes = 64 * 1024
/** Larger ones are no feeds that a hub distributes, and parsing them would hold everybody up. */
const largestJson = 2 * 1024 * 1024
/** Nobody's address is longer. */
const longestAddress = 2048

/**
 * The hub a feed names, in its Link headers or else in itself (W3C WebSub, section 4), and the topic to subscribe to: its `self`,
 * or the address it was fetched from. Undefined when it names none that could be asked.
 */
export function findHub({ url, link = '', body }: Published): NamedHub | undefined {
  const header = namedIn(readLinks(link))
  const inside = header.hubs.length > 0 && header.self !== undefined ? { hubs: [] } : namedInside(body)
  const hubs = header.hubs.length > 0 ? header.hubs : inside.hubs
  const hub = hubs.flatMap((address) => webAddress(address, url) ?? [])[0]
  const topic = webAddress(header.self ?? inside.self ?? url, url)
  return hub !== undefined && topic !== undefined ? { hub, topic } : undefined
}

const namedIn = (links: readonly { target: string; rels: string[] }[]): Named => ({
  hubs: links.filter(({ rels }) => rels.includes('hub')).map(({ target }) => target),
  self: links.find(({ rels }) => rels.includes('self'))?.target,
})

function namedInside(body: Uint8Array): Named {
  const head = decodeHead(body)
  return /^\s*\{/u.test(head) ? namedInJson(body) : namedIn(linkElements(head))
}

/** The names of XML and all addresses are ASCII, so any charset that holds ASCII will do. */
function decodeHead(body: Uint8Array): string {
  const [first, second] = body
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1'
  return new TextDecoder(charset).decode(body.subarray(0, headBytes)).replace(/^(?:\u{feff}|ï»¿)/u, '')
}

/** `<atom:link rel="hub" href="…"/>`, whatever its prefix, before the first entry and outside comments. */
function linkElements(head: string): { target: string; rels: string[] }[] {
  const entries = head.search(/<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/iu)
  const channel = withoutComments(entries < 0 ? head : head.slice(0, entries))
  return [...channel.matchAll(/<(?:[\w.-]{1,40}:)?link\s([^<>]{1,4096})>/giu)].map(([, attributes = '']) => ({
    target: attribute(attributes, 'href'),
    rels: attribute(attributes, 'rel').toLowerCase().split(/\s+/u),
  }))
}

const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.split('-->').slice(1).join('-->')))
    .join('')

function attribute(text: string, name: string): string {
  for (const [, key, double, single] of text.matchAll(/([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    if (key?.toLowerCase() === name) return (double ?? single ?? '').replaceAll(/&(?:amp|#38|#x26);/giu, '&').trim()
  return ''
}

/** JSON Feed 1.1: `hubs` with their types, and `feed_url`. */
function namedInJson(body: Uint8Array): Named {
  if (body.length > largestJson) return { hubs: [] }
  try {
    const { hubs, feed_url: self } = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>
    const list: unknown[] = Array.isArray(hubs) ? hubs : []
    return {
      hubs: list.flatMap((hub) => (isHub(hub) ? [hub.url] : [])),
      self: typeof self === 'string' ? self : undefined,
    }
  } catch {
    return { hubs: [] }
  }
}

const isHub = (hub: unknown): hub is { url: string } =>
  typeof hub === 'object' &&
  hub !== null &&
  'url' in hub &&
  typeof hub.url === 'string' &&
  'type' in hub &&
  /^(?:websub|pubsubhubbub)$/iu.test(String(hub.type))

/** Only what can be asked over HTTP, without the fragment and without a password. */
function webAddress(address: string, base: string): string | undefined {
  if (address === '' || address.length > longestAddress || !URL.canParse(address, base)) return undefined
  const { protocol, username, password, href, hash } = new URL(address, base)
  if (!/^https?:$/u.test(protocol) || username !== '' || password !== '') return undefined
  return hash === '' ? href : href.slice(0, -hash.length)
}
