import { defined } from '../defined.ts'
import type { Document, Reader, Reading } from '../reader.ts'
import { toItem, type WireCopy } from '../wire/copy.ts'
import { joinNotes, withParagraphs } from '../wire/lines.ts'
import { attributeOf, childrenOf, cutWarning, findAll, findPath, wordsOf } from '../xml/find.ts'
import { innerHtml, isForEditors } from '../xml/html.ts'
import { buildXml, type XmlNode, xmlRoot } from '../xml/tree.ts'
import { editorsMessages, readHead } from './head.ts'
import { filesOf } from './media.ts'

/** NITF 3.x (iptc.org/std/NITF), with or without its namespace. */
export const nitf: Reader = { name: 'NITF', detect: ({ text }) => xmlRoot(text) === 'nitf', read }

function read(document: Document): Reading {
  const { root, warnings } = buildXml(document.text)
  const items = findAll(root, 'nitf').map((node) =>
    toItem({ ...readNitf(node), warnings: [...oddities(node, document.text), ...cutWarning(node)] }, document.url),
  )
  return { format: 'NITF', feed: {}, items, failures: [], warnings: [...document.warnings, ...warnings] }
}

/** What a nitf element says, alone or inside NewsML. */
export function readNitf(node: XmlNode): WireCopy {
  const head = findPath(node, 'head')
  const body = findPath(node, 'body')
  const top = findPath(body, 'body.head')
  const told = readHead(head)
  const distributor = wordsOf(findPath(top, 'distributor'))
  const printed: WireCopy = {
    // "headline" is not NITF, but agencies write it around hl1.
    headline: wordsOf(findAll(top, 'hl1')[0]) ?? wordsOf(findPath(top, 'hedline')),
    ...bylineOf(top),
    ...placeOf(top),
    creditLine: distributor,
    usageTerms: told.usageTerms ?? wordsOf(findPath(top, 'rights', 'rights.limitations')),
    rights: told.rights ?? rightsOf(top),
    source: told.source ?? distributor,
    edNote: joinNotes([...editorsMessages(head), ...notesOf(body)]),
    language: attributeOf(node, 'lang') ?? attributeOf(node, 'baselang') ?? attributeOf(body, 'lang'),
    summary: wordsOf(findPath(top, 'abstract')),
    published: told.published ?? attributeOf(findPath(top, 'dateline', 'story.date'), 'norm'),
    ...copyOf(body),
    ...filesOf(body),
  }
  return { ...told, ...defined(printed) }
}

/** The copy, with the line at its end that names who helped (NITF 3.6, body.end/tagline). */
function copyOf(body: XmlNode | undefined): WireCopy {
  const inside = childrenOf(body, 'body.content')
  // Some write their paragraphs straight into the body.
  const contents = inside.length > 0 ? inside.map(innerHtml) : [body ? innerHtml(withoutFrame(body)) : '']
  const taglines = childrenOf(findPath(body, 'body.end'), 'tagline')
    .filter((line) => !isForEditors(line) && wordsOf(line))
    .map((line) => `<p>${innerHtml(line)}</p>`)
  const html = [...contents, ...taglines].join('').trim()
  return html === '' ? {} : { html: withParagraphs(html) }
}

const withoutFrame = (body: XmlNode): XmlNode => ({
  ...body,
  children: body.children.filter((child) => typeof child === 'string' || !/^body\.(?:head|end)$/u.test(child.name)),
})

function bylineOf(top: XmlNode | undefined): WireCopy {
  const bylines = childrenOf(top, 'byline')
  const words = bylines.flatMap((one) => wordsOf(one) ?? [])
  const people = bylines.flatMap(peopleOf)
  return defined({
    byline: words.length > 0 ? words.join(', ') : undefined,
    authors: people.length > 0 ? people.map((name) => ({ name })) : undefined,
  })
}

/** NITF 3.6, byline: the people it marks, else what stands before the title of somebody unmarked. */
function peopleOf(byline: XmlNode): string[] {
  const people = findAll(byline, 'person')
  if (people.length > 0) return people.flatMap((one) => wordsOf(one) ?? [])
  if (!findPath(byline, 'byttl')) return []
  const untitled = byline.children.filter((child) => typeof child === 'string' || child.name !== 'byttl')
  return [wordsOf({ ...byline, children: untitled })].flatMap((name) => name ?? [])
}

/** NITF 3.6, dateline. A date written for machines only (20260203T073000+0100) is not printed. */
function placeOf(top: XmlNode | undefined): WireCopy {
  const dateline = findPath(top, 'dateline')
  const location = findPath(dateline, 'location')
  const printed = (dateline?.children ?? []).filter(
    (child) => typeof child === 'string' || child.name !== 'story.date' || !/^\d{8}T\d/u.test(wordsOf(child) ?? ''),
  )
  return defined({
    dateline: dateline && wordsOf({ ...dateline, children: printed }),
    located: wordsOf(findAll(location, 'city')[0]) ?? wordsOf(location),
  })
}

const rightsOf = (top: XmlNode | undefined): string | undefined =>
  wordsOf(findPath(top, 'copyrite')) ??
  wordsOf(findPath(top, 'rights', 'rights.owner')) ??
  wordsOf(findPath(top, 'rights'))

/** Notes above the copy, and those inside it that are not for publication; not the lines of copyright and trade marks. */
function notesOf(body: XmlNode | undefined): (string | undefined)[] {
  const inside = childrenOf(body, 'body.content').flatMap((one) => findAll(one, 'note').filter(isForEditors))
  return [...childrenOf(findPath(body, 'body.head'), 'note'), ...inside]
    .filter((one) => !/^(?:cpyrt|trademk)$/u.test(attributeOf(one, 'noteclass') ?? ''))
    .map(wordsOf)
}

const NAMED = /NITF(?:-XML)?[ /_-]?v?(\d)[._-](\d)/iu

/** NITF names its version in the root or by its document type; whatever it is, it is read as 3.x. */
function oddities(node: XmlNode, document: string): string[] {
  const version = attributeOf(node, 'version')
  const doctype = /<!DOCTYPE\s{1,20}(?:\w{1,20}:)?nitf\s([^>[]{0,500})/iu.exec(document.slice(0, 4096))?.[1]
  const named = NAMED.exec(version ?? '') ?? /^(\d{1,2})\.(\d{1,2})/u.exec(version ?? '') ?? NAMED.exec(doctype ?? '')
  return [
    ...(named && named[1] !== '3' ? [`NITF ${named[1]}.${named[2]} is unknown here: read as 3.x`] : []),
    ...(node.namespace && !/iptc\.org\/std\/NITF\//iu.test(node.namespace)
      ? ['the namespace is not that of NITF']
      : []),
  ]
}
