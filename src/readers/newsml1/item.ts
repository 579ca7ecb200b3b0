import { defined } from '../defined.ts'
import { namedSubjects, type WireCopy } from '../wire/copy.ts'
import type { Part } from '../wire/join.ts'
import { joinNotes } from '../wire/lines.ts'
import { attributeOf, childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { readBody } from './body.ts'
import { contentsOf, isAside, languageOf, type Placed, storyOf } from './components.ts'
import { descriptionOf, linesOf, sourceOf } from './description.ts'
import { formalName, within } from './formal.ts'
import { readManagement } from './management.ts'
import { filesOf } from './media.ts'
import { rightsOf } from './rights.ts'
import { scopeOf } from './scope.ts'
import type { Topics } from './topics.ts'

/** What the document says of all its items. */
export type Envelope = {
  sender: string | undefined
  sent: string | undefined
  priority: string | undefined
  topics: Topics
}

/** What a NewsItem says (NewsML 1.2 §5.5), by what holds for its story, and what it is to the others of its file. */
export function readNewsItem(node: XmlNode, envelope: Envelope): Part & { node: XmlNode } {
  const contents = contentsOf(node)
  const told = storyOf(contents, attributeOf(node, 'lang'))
  // A caption that is all the text there is stands beside its picture, not in a story.
  const story = told && !isAside(told.chain) ? told : undefined
  const copy = copyOf(node, envelope, { contents, told, story })
  const links = childrenOf(findPath(node, 'newsmanagement'), 'associatedwith')
  return {
    node,
    copy,
    kind: story ? 'text' : (copy.media ?? []).length > 0 ? 'picture' : 'other',
    names: [copy.guid, copy.identity].flatMap((name) => name ?? []),
    links: links.flatMap((link) => attributeOf(link, 'newsitem') ?? []),
    groups: [],
  }
}

type Found = { contents: readonly Placed[]; told: Placed | undefined; story: Placed | undefined }

function copyOf(node: XmlNode, envelope: Envelope, { contents, told, story }: Found): WireCopy {
  const scope = scopeOf(node, contents, told)
  const language = languageOf(told?.chain) ?? attributeOf(node, 'lang') ?? formalName(within(node, 'language')[0])
  const copy = readBody(told, contents)
  const files = filesOf(contents, story)
  const own: WireCopy = {
    ...readManagement(node, envelope),
    ...linesOf(node, scope),
    ...descriptionOf(scope, envelope.topics, language),
    ...rightsOf(scope),
    language,
    source: sourceOf(node, scope) ?? envelope.sender ?? providerId(node),
    enclosures: [...files.enclosures, ...(copy.enclosures ?? [])],
    media: [...files.media, ...(copy.media ?? [])],
  }
  const notes = joinNotes([own.edNote, copy.edNote])
  return { ...copy, ...defined({ ...own, subjects: namedSubjects(own, copy), edNote: notes }) }
}

const providerId = (node: XmlNode): string | undefined =>
  wordsOf(findPath(node, 'identification', 'newsidentifier', 'providerid'))
