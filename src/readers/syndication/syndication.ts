import { readDate } from '../dates/date.ts'
import { defined } from '../defined.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { HEAD, unreadable } from '../unreadable.ts'
import { bodyOf } from './body.ts'
import { buildFeed } from './build.ts'
import { type FromFeed, readEntry, rightsOf, SUMMARIES } from './entry.ts'
import { linkOf } from './links.ts'
import { all, type Branch, textOf } from './node.ts'
import { authorsOf, readSignature } from './people.ts'
import { takeDoctype } from './repair.ts'
import { titleOf } from './title.ts'
import { buildTree, type FeedTree } from './tree.ts'
import { wishesOf } from './wishes.ts'

/** RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0, with rss-parser as the builder of the feed. */
export const syndication: Reader = { name: 'RSS or Atom', detect, read }

/** Where a feed begins, whatever stands before it. */
const FEED_START = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel|entry)(?=[\s>/])/iu

function detect({ text }: Document): boolean {
  const head = text.slice(0, HEAD)
  const start = head.search(FEED_START)
  if (start < 0) return /<!DOCTYPE\s+(?:rss|rdf|feed)/iu.test(head)
  return !/<!doctype html|<html[\s>]|<body[\s>]/iu.test(head.slice(0, start))
}

async function read(document: Document): Promise<Reading> {
  const { xml, entities } = takeDoctype(document.text)
  const tree = buildTree(xml, document.url, entities)
  if (!tree) throw unreadable(document, 'a feed')
  const { head, entries } = await buildFeed(tree)
  const feed = feedInfoOf(head)
  const reading = readEntries(entries, tree, fromFeed(head))
  return { format: formatOf(tree), feed, ...reading, warnings: [...document.warnings, ...warningsOf(tree)] }
}

const formatOf = (tree: FeedTree): string => (tree.dialect === 'atom' ? 'Atom' : 'RSS')

function readEntries(entries: Branch[], tree: FeedTree, feed: FromFeed): Pick<Reading, 'items' | 'failures'> {
  const items: Reading['items'] = []
  const failures: Reading['failures'] = [...tree.refused]
  entries.forEach((fields, index) => {
    try {
      items.push(readEntry(fields, feed))
    } catch (error) {
      const guid = textOf(fields, 'guid', 'id')
      failures.push({ index, ...(guid && { guid }), reason: error instanceof Error ? error.message : String(error) })
    }
  })
  return { items, failures }
}

function fromFeed(head: Branch): FromFeed {
  const authors = authorsOf(head)
  const editor = textOf(head, 'managingeditor')
  return { authors: authors.length > 0 || !editor ? authors : [readSignature(editor)], rights: rightsOf(head) }
}

function feedInfoOf(head: Branch): Reading['feed'] {
  const { title, html } = titleOf(head, 'title', 'dc:title', 'itunes:title')
  return defined({
    title,
    titleHtml: html,
    link: linkOf(head),
    description: bodyOf(head, SUMMARIES),
    language: textOf(head, 'language', 'dc:language') ?? languageAround(head),
    updated: readDate(textOf(head, 'wire:modified', 'wire:published', 'wire:date'))?.iso,
    wishes: wishesOf(head),
  })
}

/** `xml:lang` on the root or the channel. */
const languageAround = (head: Branch): string | undefined =>
  all(head, 'wire:self')
    .map((self) => self.$['wire:language'])
    .find((language) => language)

function warningsOf(tree: FeedTree): string[] {
  const cut = tree.cut ? ['the feed was cut off; the whole entries in it were read'] : []
  return [...tree.warnings, ...cut]
}
