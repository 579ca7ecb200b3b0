import type { Item } from '../../model/item.ts'
import { doubleEncoded } from '../mojibake.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { cleanText, tidyLines } from '../text.ts'
import { binaryKind } from '../unreadable.ts'
import { headerFields, splitHeader } from './header.ts'

/** Copy as plain text, with or without a header of "Label: value" lines. The copy's own headline stays in the text. */
export const plaintext: Reader = { name: 'plain text', detect, read }

/** Anything that is text and is not some other format's. */
function detect({ text, body }: Document): boolean {
  const start = text.trimStart().slice(0, 200)
  return start !== '' && !/^(?:<[?!a-z]|\{\s*["}]|\[\s*[{\]"])/iu.test(start) && binaryKind(body) === undefined
}

function read(document: Document): Reading {
  const { fields, body } = splitHeader(tidyLines(cleanText(document.text)))
  const header = headerFields(fields)
  const item: Item = {
    authors: [],
    categories: [],
    enclosures: [],
    media: [],
    ...header,
    text: body,
    warnings: [...(header.warnings ?? []), ...doubleEncoded(body)],
  }
  return { format: 'plain text', feed: {}, items: [item], failures: [], warnings: document.warnings }
}
