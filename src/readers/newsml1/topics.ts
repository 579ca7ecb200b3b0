import type { WireSubject } from '../wire/copy.ts'
import { attributeOf, childrenOf, findAll, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { formalName } from './formal.ts'

/** NewsML 1.2 §5.3: topics of the document by their Duid and by each of their formal names. */
export type Topics = { byDuid: ReadonlyMap<string, XmlNode>; byName: ReadonlyMap<string, XmlNode> }

/** Collects the topics that a document itself holds; catalogues elsewhere are never fetched. */
export function topicsOf(root: XmlNode): Topics {
  const topics = findAll(root, 'topic')
  const named = topics.flatMap((topic) =>
    childrenOf(topic, 'formalname').flatMap((one) => {
      const name = wordsOf(one)
      return name ? [[name, topic] as const] : []
    }),
  )
  return {
    byDuid: new Map(topics.map((topic) => [attributeOf(topic, 'duid') ?? '', topic])),
    byName: new Map(named.toReversed()),
  }
}

/** The topic an element points to: by its Topic address, else by its formal name. */
function topicOf(node: XmlNode, { byDuid, byName }: Topics): XmlNode | undefined {
  const address = attributeOf(node, 'topic')
  return byDuid.get(address?.replace(/^#/u, '') || ' ') ?? byName.get(formalName(node) || ' ')
}

const IPTC_CODE = /^\d{8}$/u

/** A subject by its IPTC code, where the topic has one beside the agency's own, with the names the topic gives. */
export function subjectOf(node: XmlNode, topics: Topics, language: string | undefined): WireSubject {
  const code = formalName(node)
  const topic = topicOf(node, topics)
  const codes = childrenOf(topic, 'formalname').flatMap((one) => wordsOf(one) ?? [])
  return { code: codes.find((one) => IPTC_CODE.test(one)) ?? code, ...namesOf(topic, language) }
}

/** What a topic calls a party. */
export const partyName = (node: XmlNode, topics: Topics, language: string | undefined): string | undefined =>
  namesOf(topicOf(node, topics), language).name

function namesOf(topic: XmlNode | undefined, language: string | undefined): Pick<WireSubject, 'name' | 'names'> {
  const all = childrenOf(topic, 'description')
  const named = all.filter((one) => /^(?:name)?$/iu.test(attributeOf(one, 'variant') ?? ''))
  const inOne = (tag: string | undefined) =>
    wordsOf(
      named.find((one) => attributeOf(one, 'lang')?.toLowerCase().split('-')[0] === tag?.toLowerCase().split('-')[0]),
    )
  const names = { fr: inOne('fr'), ar: inOne('ar'), en: inOne('en') }
  const several = Object.values(names).filter((name) => name !== undefined).length > 1
  return { name: (language && inOne(language)) ?? wordsOf(named[0]), names: several ? names : undefined }
}
