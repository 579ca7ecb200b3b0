import { decodeBytes } from '../charset.ts'
import { readNitf } from '../nitf/nitf.ts'
import type { WireCopy } from '../wire/copy.ts'
import { markupOrText, withParagraphs } from '../wire/lines.ts'
import { attributeOf, childrenOf, findAll, findPath, rawText, wordsOf } from '../xml/find.ts'
import { innerHtml } from '../xml/html.ts'
import type { XmlNode } from '../xml/tree.ts'
import { choose, chooseWords } from './names.ts'

/** The copy of a news item or package (NewsML-G2, contentSet, groupSet); a picture has none. */
export function readBody(node: XmlNode, language: string | undefined): WireCopy {
  const set = findPath(node, 'contentset')
  const inline = childrenOf(set, 'inlinexml')
  const told = choose(inline.filter(isText), language) ?? choose(inline, language)
  if (told) return inlineXml(told)
  const data = choose(childrenOf(set, 'inlinedata').filter(isText), language)
  if (data) return inlineData(data)
  return { plain: packageText(node, language) }
}

/** The types agencies write are many: application/xhtml+xml, xhtml/xml, application/nitf+xml, text/plain, none. */
function isText(node: XmlNode): boolean {
  const type = attributeOf(node, 'contenttype') ?? ''
  return type === '' || /html|nitf|text\/|plain/iu.test(type)
}

function inlineXml(node: XmlNode): WireCopy {
  const nitf = findAll(node, 'nitf')[0]
  if (nitf) return readNitf(nitf)
  const page = findAll(node, 'html')[0]
  const body = findAll(node, 'body')[0] ?? page ?? node
  const html = innerHtml(page ? withoutHeader(body) : body).trim()
  return html === '' ? {} : { html: withParagraphs(html) }
}

/** A page's own header repeats what the envelope says: slugline, date, headline (HTML §4.3.8). */
function withoutHeader(body: XmlNode): XmlNode {
  const [header, ...others] = childrenOf(body)
  if (header?.name !== 'header' || others.length === 0) return body
  return { ...body, children: body.children.filter((child) => child !== header) }
}

function inlineData(node: XmlNode): WireCopy {
  const type = attributeOf(node, 'contenttype')
  const encoding = attributeOf(node, 'encoding') ?? attributeOf(node, 'encodinguri') ?? ''
  const raw = rawText(node)
  if (!/base64/iu.test(encoding)) return markupOrText(raw.trim())
  return markupOrText(decodeBytes(Buffer.from(raw, 'base64'), type).text.trim())
}

/** A package lists items: their titles, in the order in which its groups follow from the root, are all the copy it has. */
function packageText(node: XmlNode, language: string | undefined): string | undefined {
  const titles = referencesOf(node).flatMap(
    ({ ref }) =>
      chooseWords(childrenOf(ref, 'headline'), language) ?? chooseWords(childrenOf(ref, 'title'), language) ?? [],
  )
  return titles.length > 0 ? titles.join('\n\n') : undefined
}

/** NewsML-G2, groupSet: the references of a package with the group each is in; each group once, the root's first. */
export function referencesOf(node: XmlNode): { ref: XmlNode; group: XmlNode }[] {
  const set = findPath(node, 'groupset') ?? node
  const groups = childrenOf(set, 'group')
  const byId = new Map(groups.map((group) => [attributeOf(group, 'id') ?? '', group]))
  const seen = new Set<XmlNode>()
  const walk = (group: XmlNode | undefined, depth: number): { ref: XmlNode; group: XmlNode }[] => {
    if (!group || seen.has(group) || depth > 200) return []
    seen.add(group)
    return childrenOf(group, 'itemref', 'groupref').flatMap((ref) =>
      ref.name === 'itemref' ? [{ ref, group }] : walk(byId.get(attributeOf(ref, 'idref') ?? ''), depth + 1),
    )
  }
  const root = byId.get(attributeOf(set, 'root') ?? '')
  // Some write their references without any group.
  const bare = childrenOf(set, 'itemref').map((ref) => ({ ref, group: set }))
  return [...walk(root, 0), ...groups.flatMap((group) => walk(group, 0)), ...bare].filter(
    ({ ref }) => wordsOf(ref) !== undefined || attributeOf(ref, 'residref') !== undefined || attributeOf(ref, 'href'),
  )
}
