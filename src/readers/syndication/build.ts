import RssParser from 'rss-parser'
import { type Branch, type Built, createBranch } from './node.ts'
import type { FeedTree } from './tree.ts'

/** Under this prefix rss-parser hands on every element of a name, where its own field keeps the first. */
const ALL = 'all:'

type Wanted = readonly [name: string, kept: string, options: { keepArray: true }]

type Parser = { xmlParser: unknown; parseString(xml: string): Promise<{ items: Built[] } & Built> }

/** The feed and its entries as rss-parser builds them. */
export type BuiltFeed = { head: Branch; entries: Branch[] }

/**
 * Runs rss-parser over a tree. `xmlParser` is a member it does not document: the version is pinned and a contract test
 * watches it. A new Parser for each document, for one that failed stays poisoned.
 */
export async function buildFeed(tree: FeedTree): Promise<BuiltFeed> {
  const wanted = [...tree.names].map((name): Wanted => [name, ALL + name, { keepArray: true }])
  const options = { customFields: { feed: wanted, item: wanted } }
  const parser = new (RssParser as unknown as new (options: object) => Parser)(options)
  parser.xmlParser = {
    parseString: (_: string, done: (error: null, root: object) => void) => done(null, rootOf(tree)),
  }
  const built = await parser.parseString('')
  return { head: fieldsOf(built, wanted), entries: built.items.map((item) => fieldsOf(item, wanted)) }
}

/** RSS 0.9x and 1.0 are shown to rss-parser as 2.0: it builds all three alike, once the names are. */
function rootOf({ dialect, head, entries }: FeedTree): object {
  const items = entries.length > 0 ? entries : undefined
  if (dialect === 'atom') return { feed: withEntries(head, 'entry', items) }
  return { rss: { $: { version: '2.0' }, channel: [withEntries(head, 'item', items)] } }
}

function withEntries(head: Branch, name: string, entries: Branch[] | undefined): Branch {
  return entries ? Object.assign(createBranch(head.$), head, { [name]: entries }) : head
}

function fieldsOf(built: Built, wanted: readonly Wanted[]): Branch {
  const fields = createBranch()
  for (const [name, kept] of wanted) {
    const list = built[kept]
    if (list !== undefined) fields[name] = list as Branch[]
  }
  return fields
}
