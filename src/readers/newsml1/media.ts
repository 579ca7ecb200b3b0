import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { mediaKind, pixels } from '../wire/copy.ts'
import { attributeOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'
import { type Chain, componentsOf, dataOf, type Placed, roleOf } from './components.ts'
import { formalName, propertiesOf } from './formal.ts'

/** A picture or film: its renditions, and the component that says what all of them show. */
type Unit = { chain: Chain | undefined; kind: Media['kind']; files: Placed[] }

/** Files that content items point to: all are enclosures, the widest of each picture or film is media (NewsML 1.2 §5.8). */
export function filesOf(
  contents: readonly Placed[],
  story: Placed | undefined,
): { media: Media[]; enclosures: Item['enclosures'] } {
  const files = contents.filter(({ content }) => /^[^#]/u.test(attributeOf(content, 'href') ?? ''))
  const ofStory = new Set(componentsOf(story?.chain))
  const captions = captionsOf(contents, story)
  return {
    media: unitsOf(files, ofStory).flatMap((unit) => readUnit(unit, ofStory, captions)),
    enclosures: files.map(({ content }) => ({
      url: attributeOf(content, 'href') ?? '',
      ...defined({
        type: formalName(findPath(content, 'mimetype')),
        length: wordsOf(findPath(content, 'characteristics', 'sizeinbytes')),
      }),
    })),
  }
}

/** Texts other than the story, under every component around them: what stands beside a picture is its caption. */
function captionsOf(contents: readonly Placed[], story: Placed | undefined): ReadonlyMap<XmlNode, string> {
  const captions = new Map<XmlNode, string>()
  for (const placed of contents) {
    const data = placed === story ? undefined : dataOf(placed.content)
    const words = data && wordsOf(data)
    if (!words) continue
    for (const component of componentsOf(placed.chain)) if (!captions.has(component)) captions.set(component, words)
  }
  return captions
}

const RENDITION = /high|quick|thumb|preview|low|web|rendition|main|default|medium|large|small|view/iu

/** Renditions share a component, or stand alone in components of one; beside the story each file is a picture of its own. */
function unitsOf(files: readonly Placed[], ofStory: ReadonlySet<XmlNode>): Unit[] {
  const units: Unit[] = []
  const byComponent = new Map<XmlNode, Unit[]>()
  for (const file of files) {
    const kind = kindOf(file.content)
    const chain = unitChain(file.chain, ofStory)
    const own = chain && !ofStory.has(chain.component) ? chain.component : undefined
    const known = own && byComponent.get(own)?.find((unit) => unit.kind === kind)
    if (known) {
      known.files.push(file)
      continue
    }
    const unit = { chain, kind, files: [file] }
    units.push(unit)
    if (own) byComponent.set(own, [...(byComponent.get(own) ?? []), unit])
  }
  return units.filter(({ kind }) => kind !== 'other')
}

function unitChain(chain: Chain | undefined, ofStory: ReadonlySet<XmlNode>): Chain | undefined {
  const outer = chain?.outer
  if (!outer || ofStory.has(outer.component) || chain.lines) return chain
  return outer.lines || outer.hasCaption || RENDITION.test(chain.role ?? '') ? outer : chain
}

function readUnit(unit: Unit, ofStory: ReadonlySet<XmlNode>, captions: ReadonlyMap<XmlNode, string>): Media[] {
  const best = unit.files.toSorted((a, b) => widthOf(b) - widthOf(a) || sizeRank(b) - sizeRank(a))[0]?.content
  const url = attributeOf(best, 'href')
  if (!best || !url) return []
  const line = (name: string): string | undefined => lineAround(unit.chain, ofStory, name)
  const size = { width: sizeOf(best, /^(?:pixel|image)?width$/iu), height: sizeOf(best, /^(?:pixel|image)?height$/iu) }
  return [
    {
      url,
      kind: unit.kind,
      ...defined({ type: formalName(findPath(best, 'mimetype')), ...size }),
      ...defined({ caption: captionOf(unit, ofStory, captions) ?? line('headline') }),
      ...defined({ credit: line('creditline') ?? line('byline') }),
    },
  ]
}

/** The nearest such line around a picture that is not the story's own. */
function lineAround(chain: Chain | undefined, ofStory: ReadonlySet<XmlNode>, name: string): string | undefined {
  for (let at = chain; at; at = at.outer) {
    const words = ofStory.has(at.component) ? undefined : wordsOf(findPath(at.lines, name))
    if (words) return words
  }
  return undefined
}

function captionOf({ chain }: Unit, ofStory: ReadonlySet<XmlNode>, captions: ReadonlyMap<XmlNode, string>) {
  return chain && !ofStory.has(chain.component) ? captions.get(chain.component) : undefined
}

const sizeOf = (content: XmlNode, name: RegExp): number | undefined =>
  pixels(propertiesOf(findPath(content, 'characteristics'), name)[0])

const widthOf = ({ content }: Placed): number => sizeOf(content, /^(?:pixel|image)?width$/iu) ?? 0

const sizeRank = ({ chain }: Placed): number => {
  const role = roleOf(chain)
  return /thumb|quick|small|low|preview/iu.test(role) ? 0 : /high|main|large|full/iu.test(role) ? 2 : 1
}

/** The kind by MediaType, else MimeType, else Format or the ending of the file's name. */
function kindOf(content: XmlNode): Media['kind'] {
  const told = ['mediatype', 'mimetype'].map((name) => mediaKind(formalName(findPath(content, name))))
  const kind = told.find((one) => one !== 'other')
  if (kind) return kind
  const ending = /\.(\w{2,5})(?:[?#]|$)/u.exec(attributeOf(content, 'href')?.slice(-200) ?? '')?.[1] ?? ''
  const format = `${formalName(findPath(content, 'format')) ?? ''} ${ending}`
  if (/jpe?g|png|gif|tiff?|webp/iu.test(format)) return 'picture'
  if (/mp4|mov|wmv|avi|quicktime|mpe?g|flv|m4v/iu.test(format)) return 'video'
  return /mp3|wav|m4a|ogg/iu.test(format) ? 'audio' : 'other'
}
