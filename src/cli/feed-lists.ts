import { load } from 'cheerio'
import { z } from 'zod'
import { settingsOf } from '../commands/feeds.ts'
import type { FeedRow } from '../db/feeds.ts'
import { AppError } from '../model/error.ts'
import { type FeedSettings, feedSettings } from '../model/feed.ts'

/** Reads a list of feeds: our own JSON (as config/feeds.json) or OPML 2.0, as other feed readers write it. */
export function importFeeds(text: string): FeedSettings[] {
  const list = text.trimStart().startsWith('<') ? fromOpml(text) : fromJson(text)
  const result = z.array(feedSettings).safeParse(list)
  if (!result.success)
    throw new AppError(
      'invalid',
      `This list cannot be taken: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    )
  if (result.data.length === 0) throw new AppError('invalid', 'This list holds no feed.')
  return result.data
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid', 'This file is neither JSON nor OPML.', { cause })
  }
}

/** OPML 2.0, "Subscription lists": an outline of type rss has text, xmlUrl and perhaps language. */
function fromOpml(text: string): object[] {
  const $ = load(text, { xml: true })
  const taken = new Set<string>()
  return $('outline[xmlUrl]')
    .toArray()
    .map((outline) => {
      const url = $(outline).attr('xmlUrl') ?? ''
      const name = $(outline).attr('title') || $(outline).attr('text') || url
      const language = $(outline).attr('language')
      return { id: freeId(name, url, taken), name, url, ...(language ? { language } : {}) }
    })
}

function freeId(name: string, url: string, taken: Set<string>): string {
  const base = slug(name) || slug(URL.canParse(url) ? new URL(url).hostname : '') || 'feed'
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  taken.add(id)
  return id
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)

/** Writes all feeds as JSON that `import` takes back whole, or as OPML. The demo's stay at home. */
export function exportFeeds(rows: readonly FeedRow[], format: 'json' | 'opml'): string {
  const own = rows.filter(({ demo }) => !demo)
  if (format === 'opml') return toOpml(own)
  return JSON.stringify(own.map(lean), null, 2)
}

/** Settings without those that have their defaults. */
function lean(row: FeedRow): Partial<FeedSettings> {
  const settings = settingsOf(row)
  const plain = feedSettings.parse({ id: settings.id, name: settings.name, url: settings.url })
  const own = Object.entries(settings).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(plain[name as keyof FeedSettings]) || name in { id: 0, name: 0, url: 0 },
  )
  return Object.fromEntries(own)
}

function toOpml(rows: readonly FeedRow[]): string {
  const $ = load('<opml version="2.0"><head><title>Dépêche</title></head><body></body></opml>', { xml: true })
  for (const { name, url, language } of rows)
    $('body').append(
      $('<outline/>').attr({ type: 'rss', text: name, title: name, xmlUrl: url, ...(language ? { language } : {}) }),
    )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${$.xml()}`
}
