import { readDate } from '../dates/date.ts'
import type { JsonLd } from './jsonld.ts'
import type { Seen } from './seen.ts'
import { attribute, words } from './tree.ts'

const METAS = [
  ...[
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
  ],
  ...[
    'dc.date.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'published_date',
    'parsely-pub-date',
    'sailthru.date',
  ],
  ...[
    'article.published',
    'article:published',
    'date.created',
    'cxenseparse:recs:publishtime',
    'publication_date',
    'datecreated',
  ],
  ...[
    'article:post_date',
    'release_date',
    'bt:pubdate',
    'ptime',
    'last-modified',
    'article:modified_time',
    'og:updated_time',
  ],
]

/** When a page was published: JSON-LD, meta elements, then the dates that are seen on it. */
export function publishedOf(seen: Seen, said: JsonLd): string | undefined {
  const given = [said.published, ...METAS.map((name) => seen.metas.get(name))]
  for (const text of given) {
    const date = text && readDate(text)
    if (date) return date.iso
  }
  return seenDate(seen) ?? readDate(said.updated)?.iso
}

function seenDate({ times }: Seen): string | undefined {
  const exact = times.flatMap((node) => attribute(node, 'datetime') ?? attribute(node, 'content') ?? [])
  const shown = times.map((node) => words(node).slice(0, 200))
  for (const text of [...exact, ...shown.flatMap(datesIn)]) {
    const date = readDate(text)
    if (date) return date.iso
  }
  return undefined
}

/** 25.04.2024 14:07 · 3 mai 2025 à 10:05 · May 3, 2025 · 2025-05-03T10:05 · ٣ ماي 2025 */
const DATE =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:\D{1,5}\d{1,2}:\d\d)?|\d{1,2}(?:er|st|nd|rd|th|\.)?\s\p{L}{3,12}\.?,?\s\d{4}(?:\D{1,6}\d{1,2}[:h]\d\d)?|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4}/u

/** The first date in a page's head: lines too short to be prose. */
export function dateInHead(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    if (line.length > LABEL) continue
    for (const text of datesIn(line)) {
      const date = readDate(text)
      if (date) return date.iso
    }
  }
  return undefined
}

const LABEL = 160

function datesIn(text: string): string[] {
  const found = DATE.exec(text)?.[0]
  if (found === undefined) return []
  // 25.04.24 is of this century.
  const full = found.replace(/^(\d{1,2}[-/.]\d{1,2}[-/.])(\d\d)(?!\d)/u, '$120$2')
  return [full.replace(/[^\p{L}\p{N}:/.+-]+(?=\d{1,2}[:h]\d\d$)/u, ' '), full.replace(/\D*\d{1,2}[:h]\d\d$/u, '')]
}
