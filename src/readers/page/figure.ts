import { escapeAttribute, escapeText } from '../entities.ts'
import { resolveLink } from '../link.ts'
import { isTrackingPixel, pictureSource } from '../markup/image.ts'
import { attribute, elements, type PageNode, words, wordsApart } from './tree.ts'

/** A picture as the page shows it, with the words under it. */
export type Figure = {
  url: string
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  width: number
}

/** Characters in a figure that are more than a caption. */
const MORE_THAN_CAPTION = 900

const CAPTION =
  /(?:^|[\s_-])(?:caption|figcaption|legende?|bildunterschrift|bu|picture-?text|image-?text)(?:[\s_-]|$)/iu
const CREDIT =
  /(?:^|[\s_-])(?:credits?|copyright|source|photographer|agency|attribution|byline|author|rights|fotograf|quelle)(?:[\s_-]|$)/iu

const marksOf = (node: PageNode): string =>
  `${attribute(node, 'class') ?? ''} ${attribute(node, 'itemprop') ?? ''}`
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/gu, '$1-$2')

/** The picture in an element: itself, or the first one under it that is no tracking dot; undefined when there is none. */
export function readFigure(node: PageNode, base: string | undefined): Figure | undefined {
  let image: PageNode | undefined
  let source: string | undefined
  let caption: PageNode | undefined
  let credit: PageNode | undefined
  for (const part of [node, ...elements(node)]) {
    if (isImage(part)) {
      if (!image && isPicture(part)) image = part
    } else if (part.name === 'source') source ??= widest(attribute(part, 'srcset') ?? attribute(part, 'data-srcset'))
    else if (part.name === 'figcaption' || CAPTION.test(marksOf(part))) caption ??= part
    if (part !== node && CREDIT.test(marksOf(part))) credit ??= part
  }
  const url = image && addressOf(image, source, base)
  if (!image || !url) return undefined
  return {
    url,
    alt: attribute(image, 'alt'),
    width: Number(attribute(image, 'width')) || 0,
    ...wordsUnder(caption, credit),
  }
}

/** The caption's own words, and the credit's when it stands in an element of its own. */
function wordsUnder(caption: PageNode | undefined, credit: PageNode | undefined): Pick<Figure, 'caption' | 'credit'> {
  const said = caption && wordsApart(caption)
  const by = credit && credit !== caption ? wordsApart(credit) : undefined
  if (!said || !by || by.length > 200)
    return { caption: said || undefined, credit: by && by.length <= 200 ? by : undefined }
  const rest = said.includes(by) && said !== by ? said.replace(by, '').trim() : said === by ? undefined : said
  return { caption: rest || undefined, credit: by }
}

/** An image, or an element of a site's own that stands for one. */
export const isImage = ({ name = '' }: PageNode): boolean =>
  name === 'img' || name === 'amp-img' || /-image(?:-v\d)?$/u.test(name)

const isPicture = (node: PageNode): boolean =>
  !isTrackingPixel(node.attribs ?? {}) && pictureAddress(node) !== undefined

/** Dots, place-holders and drawings that are no picture of the story. */
const NO_PICTURE =
  /(?:^data:|\.svg(?:[?#]|$)|(?:placeholder|spacer|blank|pixel|transparent|loading|lazy)[^/]{0,30}\.(?:gif|png|svg)|\/(?:icons?|logos?|avatars?|emoji)\/|gravatar\.com|logo[^/]{0,20}\.\w{3,4}$)/iu

function pictureAddress(node: PageNode): string | undefined {
  const set = widest(attribute(node, 'data-srcset') ?? attribute(node, 'srcset') ?? attribute(node, 'data-lazy-srcset'))
  const own = pictureSource(node.attribs ?? {})
  return [own, set].find((address) => address && !NO_PICTURE.test(address.slice(0, 1000)))
}

function addressOf(image: PageNode, source: string | undefined, base: string | undefined): string | undefined {
  const address = pictureAddress(image) ?? source
  return address && resolveLink(address, base)
}

/** The widest address of a srcset (HTML §4.8.4.2.1): commas may stand inside addresses, white space may not. */
export function widest(set: string | undefined): string | undefined {
  let best: { url: string; width: number } | undefined
  for (const [, url = '', size = '0'] of (set ?? '')
    .slice(0, 20_000)
    .matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wx])?(?:\s*,|\s*$)/gu)) {
    if (!best || Number(size) > best.width) best = { url, width: Number(size) }
  }
  return best?.url
}

/** A picture with its caption as copy keeps them. Undefined for what is no picture or holds more text than a caption. */
export function pictureHtml(node: PageNode, base: string | undefined): string | undefined {
  if (node.name === 'figure' && words(node).length > MORE_THAN_CAPTION) return undefined
  const figure = readFigure(node, base)
  if (!figure) return undefined
  const alt = figure.alt ? ` alt="${escapeAttribute(figure.alt)}"` : ''
  const under = [figure.caption, figure.credit].filter(Boolean).join(' ')
  const caption = under ? `<figcaption>${escapeText(under)}</figcaption>` : ''
  return `<figure><img src="${escapeAttribute(figure.url)}"${alt}>${caption}</figure>`
}
