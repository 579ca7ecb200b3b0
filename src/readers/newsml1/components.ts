import { attributeOf, childrenOf, findPath, rawText } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { formalName, within } from './formal.ts'

/** A NewsComponent and those around it: what they say holds for it too (NewsML 1.2 §5.7). */
export type Chain = {
  component: XmlNode
  outer: Chain | undefined
  /** What is asked of a component again and again, read once: some hold thousands. */
  role: string | undefined
  language: string | undefined
  lines: XmlNode | undefined
  hasCaption: boolean
}

/** A ContentItem and where it stands. */
export type Placed = { content: XmlNode; chain: Chain | undefined }

/** Every ContentItem of an item, in order. */
export function contentsOf(node: XmlNode, chain?: Chain): Placed[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'contentitem') return [{ content: child, chain }]
    if (child.name === 'newscomponent') return contentsOf(child, chainOf(child, chain))
    return child.name === 'newsitem' ? [] : contentsOf(child, chain)
  })
}

function chainOf(component: XmlNode, outer: Chain | undefined): Chain {
  return {
    component,
    outer,
    role: formalName(findPath(component, 'role')),
    language: formalName(within(metadataOf(component), 'language')[0]) ?? attributeOf(component, 'lang'),
    lines: findPath(component, 'newslines'),
    hasCaption: childrenOf(component, 'newscomponent').some((one) =>
      /caption/iu.test(formalName(findPath(one, 'role')) ?? ''),
    ),
  }
}

/** From the innermost component outwards. */
export function componentsOf(chain: Chain | undefined): XmlNode[] {
  const components: XmlNode[] = []
  for (let at = chain; at; at = at.outer) components.push(at.component)
  return components
}

/** NewsML 1.2 §5.7, Role: the nearest that is named. */
export function roleOf(chain: Chain | undefined): string {
  for (let at = chain; at; at = at.outer) if (at.role) return at.role
  return ''
}

/** The language a component names, by its metadata or by its xml:lang. */
export function languageOf(chain: Chain | undefined): string | undefined {
  for (let at = chain; at; at = at.outer) if (at.language) return at.language
  return undefined
}

/** DescriptiveMetadata, under the misspelt name it is sent by too. */
export const metadataOf = (component: XmlNode): XmlNode | undefined =>
  childrenOf(component).find((child) => child.name.startsWith('descriptivemeta'))

/** The data of a ContentItem, encoded or not (NewsML 1.2 §5.8). */
export const dataOf = (content: XmlNode): XmlNode | undefined =>
  findPath(content, 'datacontent') ?? findPath(content, 'encoding', 'datacontent')

const ASIDE = /caption|title|headline|lead|summary|abstract|teaser|keyword|thumb|quicklook/iu

/** Whether a role says that a text is beside the story: its caption, title, lead. */
export const isAside = (chain: Chain | undefined): boolean => ASIDE.test(roleOf(chain))

/** 0 for the story, 1 for what names no role, 2 for sidebars, 3 for captions and titles. */
function roleRank(chain: Chain | undefined): number {
  const role = roleOf(chain)
  if (/^(?:main|body|story|text)/iu.test(role)) return 0
  if (role === '') return 1
  return ASIDE.test(role) ? 3 : 2
}

/** The text among the contents: by its role, in the item's language, the longest. */
export function storyOf(contents: readonly Placed[], itemLanguage: string | undefined): Placed | undefined {
  const texts = contents
    .filter(({ content }) => isText(content))
    .map((placed) => ({
      placed,
      rank: roleRank(placed.chain),
      language: primary(languageOf(placed.chain)),
      length: rawText(placed.content).trim().length,
    }))
  const told = texts.filter(({ length }) => length > 0)
  const best = Math.min(...told.map(({ rank }) => rank))
  const fit = told.filter(({ rank }) => rank === best)
  const wanted = primary(itemLanguage) ?? fit[0]?.language
  const inLanguage = fit.filter(({ language }) => language === wanted)
  return (inLanguage.length > 0 ? inLanguage : fit).toSorted((a, b) => b.length - a.length)[0]?.placed
}

const primary = (tag: string | undefined): string | undefined => tag?.toLowerCase().split(/[-_]/u)[0]

/** Data that is words: no style sheet, no picture written into the file. */
function isText(content: XmlNode): boolean {
  if (!dataOf(content)) return false
  const kinds = ['mediatype', 'mimetype', 'format'].map((name) => formalName(findPath(content, name)) ?? '').join(' ')
  return !/css|javascript|photo|image|graphic|video|audio/iu.test(kinds)
}
