import { isLeftOut } from './article.ts'
import { splitCredit } from './credit.ts'
import { type Figure, isImage, readFigure } from './figure.ts'
import type { PageMetadata } from './metadata.ts'
import { type Measures, proseOf } from './survey.ts'
import { attribute, type PageNode } from './tree.ts'

/** The main picture of a page. */
export type Picture = { url: string; caption?: string | undefined; credit?: string | undefined }

/** Pictures are looked for until so many are found. */
const MOST = 30

/** The article's surroundings hold its main picture: up to the element that also holds the heading, and the article it is in. */
export function storyOf(article: PageNode, measures: Measures): PageNode {
  let story = article
  let headed = false
  for (let node: PageNode | null | undefined = article; node?.name && node.name !== 'body'; node = node.parent) {
    if (!headed || node.name === 'article' || node.name === 'main') story = node
    if (node.name === 'main') break
    if (measures.get(node)?.heading) headed = true
  }
  return story
}

/**
 * The main picture: the one the page gives, with the words under it where it is shown; else the first shown with words
 * under it; else the one the page gives.
 */
export function pictureOf(
  story: PageNode | undefined,
  measures: Measures,
  { image: given, images, base, title }: PageMetadata,
): Picture | undefined {
  const figures = story ? figuresIn(story, measures, base) : []
  const same = given && figures.find(({ url }) => isSame(url, given.url))
  const shown =
    same ?? figures.find(({ caption }) => caption) ?? figures.find(({ width }) => width === 0 || width >= 300)
  const url = shown?.url ?? given?.url
  if (url === undefined) return undefined
  const described = [given, ...images].filter((one) => one && (figures.length === 1 || isSame(one.url, url)))
  const caption = shown?.caption ?? described.find((one) => one?.caption)?.caption ?? sentence(shown?.alt, title)
  const credit = shown?.credit ?? described.find((one) => one?.credit)?.credit
  return { url, ...splitCredit(caption, credit) }
}

/** The words for those who do not see the picture, when they are a sentence of their own. */
const sentence = (alt: string | undefined, title: string | undefined): string | undefined => {
  const text = alt?.replace(/\s+/gu, ' ').trim()
  return text && text.split(' ').length >= 5 && !text.startsWith(title ?? '\n') ? text : undefined
}

function figuresIn(story: PageNode, measures: Measures, base: string | undefined): Figure[] {
  const found: Figure[] = []
  const total = proseOf(measures.get(story))
  collect(story, base, found, (node) => isLeftOut(node, measures, total))
  return found
}

function collect(
  node: PageNode,
  base: string | undefined,
  found: Figure[],
  leaveOut: (node: PageNode) => boolean,
): void {
  for (const child of node.children ?? []) {
    if (!child.name || found.length >= MOST) continue
    const figure = isFrame(child) ? readFigure(frameOf(child), base) : undefined
    if (figure) found.push(figure)
    else if (HOLDERS.has(child.name) || !leaveOut(child)) collect(child, base, found, leaveOut)
  }
}

/** Elements that hold pictures although they hold no copy. */
const HOLDERS: ReadonlySet<string> = new Set(['header', 'button', 'noscript'])

const FRAME =
  /(?:^|[\s_-])(?:wp-caption|figure|photo|picture|image|img|media|visual|illustration|thumbnail|featured|foto|bild)(?:[\s_-]|$)/iu

/** An element that holds a picture and the words under it: a figure, or a small block by such a name. */
const isFrame = (node: PageNode): boolean =>
  node.name === 'figure' ||
  isImage(node) ||
  (node.name === 'div' && FRAME.test(attribute(node, 'class') ?? '') && isSmall(node))

/** Few elements: a picture, its sources and its words. */
function isSmall(node: PageNode): boolean {
  let count = 0
  let images = 0
  const waiting = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.children ?? []) if (child.name) waiting.push(child)
    if (isImage(next)) images++
    if (++count > 30 || images > 1 || next.name === 'h1' || next.name === 'article') return false
  }
  return true
}

/** The words under a picture may stand beside its frame, not inside: the widest small block with one picture is taken. */
function frameOf(node: PageNode): PageNode {
  let frame = node
  for (let at = node.parent; at?.name && FRAMES.has(at.name) && isSmall(at); at = at.parent) frame = at
  return frame
}

const FRAMES: ReadonlySet<string> = new Set(['div', 'span', 'a', 'picture', 'button', 'figure', 'click-enlarge'])

/** The last part of an address, without size and ending: crops of one picture share it. */
function nameOf(url: string): string {
  const inner = /[?&]url=([^&]+)/u.exec(url)?.[1]
  const path = (inner ? decodeAddress(inner) : url).replace(/[?#].*$/u, '')
  const last = path.split('/').filter(Boolean).at(-1) ?? ''
  return last
    .toLowerCase()
    .replace(/\.\w{2,5}$/u, '')
    .replace(/(?:[-_](?:\d{2,4}x\d{2,4}|\d{3,4}|scaled))+$/u, '')
}

function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const SHORTEST_NAME = 5

function isSame(one: string, other: string): boolean {
  const name = nameOf(one)
  return name.length >= SHORTEST_NAME && name === nameOf(other)
}
