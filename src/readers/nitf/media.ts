import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { mediaKind, pixels } from '../wire/copy.ts'
import { attributeOf, childrenOf, findAll, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** NITF 3.6, media: every reference is an enclosure, the widest stands for the picture. `img` is not NITF, but is sent. */
export function filesOf(body: XmlNode | undefined): { media: Media[]; enclosures: Item['enclosures'] } {
  const found = findAll(body, 'media', 'img').map((node) => ({ node, renditions: renditionsOf(node) }))
  return {
    media: found.flatMap(({ node, renditions }) => readMedia(node, renditions)),
    enclosures: found.flatMap(({ renditions }) =>
      renditions.flatMap((one) => {
        const url = attributeOf(one, 'source')
        return url ? [{ url, ...defined({ type: attributeOf(one, 'mime-type') }) }] : []
      }),
    ),
  }
}

const renditionsOf = (node: XmlNode): XmlNode[] =>
  (node.name === 'img' ? [node] : childrenOf(node, 'media-reference')).filter((one) => attributeOf(one, 'source'))

function readMedia(node: XmlNode, renditions: XmlNode[]): Media[] {
  // A film may come with a picture of it: the film is what is meant.
  const meant = mediaKind(attributeOf(node, 'media-type'))
  const other = (one: XmlNode): number => (mediaKind(attributeOf(one, 'mime-type')) === meant ? 0 : 1)
  const best = renditions.toSorted((a, b) => other(a) - other(b) || (widthOf(b) ?? 0) - (widthOf(a) ?? 0))[0]
  const url = attributeOf(best, 'source')
  if (!url) return []
  const type = attributeOf(best, 'mime-type')
  const credit = wordsOf(findPath(node, 'media-producer')) ?? attributeOf(best, 'source-credit')
  return [
    {
      url,
      kind: node.name === 'img' ? 'picture' : mediaKind(attributeOf(node, 'media-type') ?? type),
      ...defined({ type, caption: captionOf(node), credit: credit ?? attributeOf(best, 'copyright') }),
      ...defined({ alt: attributeOf(best, 'alternate-text') ?? attributeOf(best, 'alt') }),
      ...defined({ width: widthOf(best), height: pixels(attributeOf(best, 'height')) }),
    },
  ]
}

function captionOf(node: XmlNode): string | undefined {
  const captions = childrenOf(node, 'media-caption').flatMap((one) => wordsOf(one) ?? [])
  return captions.length > 0 ? captions.join(' ') : undefined
}

const widthOf = (node: XmlNode | undefined): number | undefined => pixels(attributeOf(node, 'width'))
