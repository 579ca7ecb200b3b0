import { attribute, elements, type PageNode, words } from './tree.ts'

/** What one pass over the elements of a page picks up of it, before anything is chosen. */
export type Seen = {
  /** Contents of meta elements by name, property or itemprop in lower case; the first of each. */
  metas: Map<string, string>
  /** Contents of every meta element that names an author. */
  authors: string[]
  headings: PageNode[]
  title?: string
  /** Elements that say who wrote, the most trustworthy kind first; and those that say when. */
  signatures: { node: PageNode; rank: number }[]
  times: PageNode[]
  standfirsts: PageNode[]
  canonical?: string
  base?: string
  language?: string
  /** Text of JSON-LD scripts, and of all others that stand in the page. */
  scripts: string[]
  programs: string[]
  passwords: number
}

export function lookAt(root: PageNode): Seen {
  const seen: Seen = {
    metas: new Map(),
    authors: [],
    headings: [],
    signatures: [],
    times: [],
    standfirsts: [],
    scripts: [],
    programs: [],
    passwords: 0,
  }
  for (const node of elements(root)) {
    const name = node.name ?? ''
    const note = Object.hasOwn(NOTED, name) ? NOTED[name] : noteMarks
    note?.(seen, node)
  }
  return seen
}

/** How each element that says something of the page is noted; all others are asked for their class. */
const NOTED: Readonly<Record<string, (seen: Seen, node: PageNode) => void>> = {
  meta: noteMeta,
  html: (seen, node) => {
    const language = attribute(node, 'lang') ?? attribute(node, 'xml:lang')
    if (language) seen.language ??= language
  },
  base: (seen, node) => {
    const href = attribute(node, 'href')
    if (href) seen.base ??= href
  },
  title: (seen, node) => {
    if (node.parent?.name !== 'svg') seen.title ??= words(node)
  },
  h1: (seen, node) => {
    if (seen.headings.length < MOST) seen.headings.push(node)
  },
  time: (seen, node) => {
    if (seen.times.length < MOST) seen.times.push(node)
  },
  link: (seen, node) => {
    const href = attribute(node, 'href')
    if (attribute(node, 'rel') === 'canonical' && href) seen.canonical ??= href
  },
  script: (seen, node) => {
    const text = node.children?.[0]?.data ?? ''
    if (/ld\+json/iu.test(attribute(node, 'type') ?? '')) seen.scripts.push(text)
    else if (text !== '') seen.programs.push(text)
  },
  input: (seen, node) => {
    if (attribute(node, 'type') === 'password') seen.passwords++
  },
}

function noteMeta(seen: Seen, node: PageNode): void {
  const content = attribute(node, 'content')?.trim()
  if (!content) return
  for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
    // A property may be several, with spaces between (RDFa §5).
    for (const label of attribute(node, kind)?.slice(0, 200).toLowerCase().split(/\s+/u) ?? []) {
      if (label === 'author' || label === 'article:author' || label === 'citation_author') seen.authors.push(content)
      if (label !== '' && !seen.metas.has(label)) seen.metas.set(label, content)
    }
  }
}

/** More candidates than this say nothing new. */
const MOST = 12

const SIGNATURE =
  /(?:^|[\s_-])(?:by-?line|author(?:s|name)?|auteurs?|autor(?:en|es)?|signature|writer|reporter|redacteur|firma|journalist|contributors?)(?:[\s_-]|$)/iu
const NAME = /(?:^|[\s_-])(?:name|nom|link|full-?name)(?:[\s_-]|$)/iu
const TIME =
  /(?:^|[\s_-])(?:date|dates|datum|fecha|time|timestamp|datetime|published|pub-?date|tarih|posted-on|publication|publish(?:ed)?-?(?:date|time|on)?|created)(?:[\s_-]|$)/iu
const STANDFIRST =
  /(?:^|[\s_-])(?:stand-?first|chapo|chapeau|dek|deck|excerpt|lead|lede|intro|introduction|bajada|entradilla|subhead(?:ing|line)?|sub-?title|sous-?titre|subtitulo|summary|summery|sumario|resume|abstract|epigraph|description|teaser-?text|tagline|vorspann|sottotitolo|sommario)(?:[\s_-]|$)/iu

/** What class, rel and itemprop say of an element. */
function noteMarks(seen: Seen, node: PageNode): void {
  const attribs = node.attribs
  if (!attribs) return
  const { class: classes = '', rel = '', itemprop = '', id = '' } = attribs
  if (classes === '' && rel === '' && itemprop === '' && id === '') return
  const marks = `${classes.slice(0, 200)} ${itemprop} ${id.slice(0, 60)}`.replace(/([a-z])([A-Z])/gu, '$1-$2')
  if (rel === 'author' || SIGNATURE.test(marks)) noteSignature(seen, node, marks)
  if (TIME.test(marks) && seen.times.length < MOST) seen.times.push(node)
  if (STANDFIRST.test(marks) && seen.standfirsts.length < MOST) seen.standfirsts.push(node)
}

function noteSignature(seen: Seen, node: PageNode, marks: string): void {
  if (seen.signatures.length >= MOST * 2 || /comment/iu.test(marks)) return
  const { rel, itemprop } = node.attribs ?? {}
  const exact = rel === 'author' || itemprop === 'author' || NAME.test(marks)
  seen.signatures.push({ node, rank: exact ? 0 : 1 })
}
