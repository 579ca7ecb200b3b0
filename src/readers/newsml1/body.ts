import { decodeBytes } from '../charset.ts'
import { escapeText } from '../entities.ts'
import { readNitf } from '../nitf/nitf.ts'
import { cleanText } from '../text.ts'
import type { WireCopy } from '../wire/copy.ts'
import { markupOrText, withParagraphs } from '../wire/lines.ts'
import { attributeOf, childrenOf, findAll, findPath, rawText, wordsOf } from '../xml/find.ts'
import { innerHtml } from '../xml/html.ts'
import type { XmlNode } from '../xml/tree.ts'
import { dataOf, type Placed, roleOf } from './components.ts'

/** The copy of a story: its DataContent as NITF, as HTML or as text, under its lead when that stands apart. */
export function readBody(story: Placed | undefined, contents: readonly Placed[]): WireCopy {
  if (!story) return {}
  const nitf = findAll(story.content, 'nitf')[0]
  if (nitf) return readNitf(nitf)
  return withLead(dataCopy(story.content), leadOf(story, contents))
}

function dataCopy(content: XmlNode): { html?: string; plain?: string } {
  const data = dataOf(content)
  if (!data) return {}
  if (childrenOf(data).length > 0) return { html: withParagraphs(innerHtml(findAll(data, 'body')[0] ?? data).trim()) }
  const notation = attributeOf(findPath(content, 'encoding'), 'notation') ?? ''
  const raw = rawText(data)
  return markupOrText(/base64/iu.test(notation) ? decodeBytes(Buffer.from(raw, 'base64'), undefined).text : raw)
}

/** The text whose role is "Lead", in a component beside that of the story. */
function leadOf(story: Placed, contents: readonly Placed[]): string | undefined {
  const around = story.chain?.outer?.component
  if (!around || !/^body/iu.test(roleOf(story.chain))) return undefined
  const lead = contents.find(
    (one) => one !== story && one.chain?.outer?.component === around && /^lead/iu.test(roleOf(one.chain)),
  )
  const data = lead && dataOf(lead.content)
  return data && wordsOf(data)
}

function withLead(copy: { html?: string; plain?: string }, lead: string | undefined): WireCopy {
  if (!lead) return copy
  const words = cleanText((copy.html?.replace(/<[^<>]*>/gu, ' ') ?? copy.plain ?? '').slice(0, lead.length * 4 + 1000))
  if (words.replace(/\s+/gu, ' ').trim().startsWith(lead)) return copy
  if (copy.html !== undefined) return { html: `<p>${escapeText(lead)}</p>${copy.html}` }
  return { plain: `${lead}\n\n${copy.plain ?? ''}` }
}
