import type { Item } from '../../model/item.ts'
import { readDate } from '../dates/date.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { cleanText } from '../text.ts'
import { binaryKind } from '../unreadable.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'
import { type Fields, splitHeader } from './header.ts'
import { STATUSES, URGENCIES } from './labels.ts'

/** Copy as plain text, with or without a header of "Label: value" lines. The copy's own headline stays in the text. */
export const plaintext: Reader = { name: 'plain text', detect, read }

/** Anything that is text and is not some other format's. */
function detect({ text, body }: Document): boolean {
  const start = text.trimStart().slice(0, 200)
  return start !== '' && !/^(?:<[?!a-z]|\{\s*["}]|\[\s*[{\]"])/iu.test(start) && binaryKind(body) === undefined
}

function read(document: Document): Reading {
  const text = cleanText(document.text)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .trimStart()
  const { fields, body } = splitHeader(text)
  const item = toItem(copyOf(fields, body))
  const warned: Item = { ...item, warnings: [...item.warnings, ...doubleEncoded(item.text)] }
  return { format: 'plain text', feed: {}, items: [warned], failures: [], warnings: document.warnings }
}

function copyOf(fields: Fields, body: string): WireCopy {
  const { title, author, category, genre, embargo, urgency, pubStatus, edNote, other: _, ...same } = fields
  const until = embargoOf(embargo)
  return {
    ...same,
    headline: title,
    ...(author && { authors: namesIn(author).map((name) => ({ name })) }),
    keywords: termsOf(category),
    genre: termsOf(genre),
    embargo: until,
    urgency: urgency && (URGENCIES.get(urgency.toLowerCase()) ?? /\d/u.exec(urgency)?.[0]),
    pubStatus: pubStatus && (STATUSES.get(pubStatus.toLowerCase()) ?? pubStatus),
    edNote,
    // An embargo in words, or without a zone, is the desk's to read, as it reads such a line in copy.
    plain: embargo && !until ? `Embargo: ${embargo}\n\n${body}` : body,
  }
}

function embargoOf(given: string | undefined): string | undefined {
  const date = readDate(given)
  return date && !date.warning ? given : undefined
}

const termsOf = (list: string | undefined): string[] =>
  (list ?? '')
    .split(/[,;،]/u)
    .map((term) => term.trim())
    .filter((term) => term !== '')

/** Names of several are set apart by semicolons or "and"; of mail addresses the name counts ("Nadia Essafi <n@anza.example>"). */
const namesIn = (authors: string): string[] =>
  authors
    .split(/;|\s(?:et|and|y|و)\s/iu)
    .map((name) =>
      name
        .replace(/\s*<[^<>]*>/gu, '')
        .replace(/^"|"$/gu, '')
        .trim(),
    )
    .filter((name) => name !== '')
