import { escapeAttribute, escapeText } from '../entities.ts'
import { isImage, pictureHtml } from './figure.ts'
import type { PageNode } from './tree.ts'

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'preformatted' | 'row' | 'picture'

/** A paragraph, heading, list item, row or picture of the article, in the order of the page. */
export type Block = {
  kind: BlockKind
  /** Plain text, a line break where the page breaks a line. */
  text: string
  /** The inside of the element, marked up. */
  html: string
  /** Links in it, characters inside them, and characters that are emphasised. */
  links: number
  linked: number
  strong: number
  /** Level of a heading. */
  level: number
  node: PageNode
  /** The list, quotation or table it stands in. */
  group?: PageNode | undefined
}

/** Markup inside a paragraph that copy keeps, and what it becomes. */
const INLINE: ReadonlyMap<string, string> = new Map([
  ...[
    'a',
    'em',
    'strong',
    'sub',
    'sup',
    'q',
    'cite',
    'code',
    'abbr',
    'mark',
    'del',
    'ins',
    's',
    'u',
    'bdi',
    'bdo',
    'kbd',
  ].map((name): [string, string] => [name, name]),
  ['b', 'strong'],
  ['i', 'em'],
])

/** Elements that stand inside a line; every other one begins a block. */
const PHRASING: ReadonlySet<string> = new Set([
  ...INLINE.keys(),
  ...[
    'span',
    'font',
    'small',
    'big',
    'tt',
    'time',
    'wbr',
    'nobr',
    'samp',
    'var',
    'dfn',
    'acronym',
    'data',
    'strike',
    'center',
  ],
  ...['ruby', 'rt', 'rb', 'rp', 'x', 'bsp-line', 'label', 'output', 'amp-img', 'td', 'th', 'body-link'],
])

const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, BlockKind] => [name, 'heading']),
  ...['li', 'dt', 'dd'].map((name): [string, BlockKind] => [name, 'item']),
  ['pre', 'preformatted'],
  ['tr', 'row'],
])

const GROUPS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'blockquote', 'table'])

/** Elements whose words are one line. */
const LINES: ReadonlySet<string> = new Set(['p', 'li', 'h2', 'h3', 'h4', 'td', 'a', 'span', 'em', 'strong', 'b', 'i'])

/** An element of the site's own making inside a paragraph stands in its line. */
const isWord = (name: string, { node }: Frame): boolean => name.includes('-') && LINES.has(node.name ?? '')

type Frame = { kind: BlockKind; node: PageNode; group: PageNode | undefined; linked: boolean; strong: boolean }

/** Sets the text under a node into blocks. `leaveOut` says which elements are passed over with all they hold. */
export function readBlocks(root: PageNode, leaveOut: (node: PageNode) => boolean, base: string | undefined): Block[] {
  const setter = new Setter(leaveOut, base)
  setter.enter(root, { kind: 'paragraph', node: root, group: undefined, linked: false, strong: false })
  setter.flush()
  return setter.blocks
}

/** Pictures of one article that are kept; each costs a look at what is around it. */
const MOST_PICTURES = 200

class Setter {
  readonly blocks: Block[] = []
  private block: Block | undefined
  /** Inline elements that are open around the next words, outermost first. */
  private open: { tag: string; name: string }[] = []
  private breaks = 0
  private pictures = 0
  private readonly leaveOut: (node: PageNode) => boolean
  private readonly base: string | undefined

  constructor(leaveOut: (node: PageNode) => boolean, base: string | undefined) {
    this.leaveOut = leaveOut
    this.base = base
  }

  enter(node: PageNode, frame: Frame): void {
    for (const child of node.children ?? []) {
      if (child.type === 'text') this.write(child.data ?? '', frame)
      else if (child.name) this.element(child, child.name, frame)
    }
  }

  private element(node: PageNode, name: string, frame: Frame): void {
    if (name === 'br') this.lineBreak()
    else if (name === 'hr') this.flush()
    else if (name === 'figure' || isImage(node)) this.picture(node, name, frame)
    else if (name !== 'figcaption' && !this.leaveOut(node)) {
      if (PHRASING.has(name) || isWord(name, frame)) this.inline(node, name, frame)
      else this.container(node, name, frame)
    }
  }

  private picture(node: PageNode, name: string, frame: Frame): void {
    if (this.pictures >= MOST_PICTURES) return
    const html = pictureHtml(node, this.base)
    if (html !== undefined) {
      this.pictures++
      // A picture inside a paragraph stands before it: the words are not torn apart.
      this.blocks.push({ kind: 'picture', text: '', html, links: 0, linked: 0, strong: 0, level: 0, node })
    } else if (name === 'figure' && !this.leaveOut(node)) this.container(node, name, frame)
  }

  private container(node: PageNode, name: string, frame: Frame): void {
    this.flush()
    const group = GROUPS.has(name) ? node : frame.group
    const quoted = group?.name === 'blockquote' ? 'quote' : undefined
    const kind = KINDS.get(name) ?? quoted ?? (frame.kind === 'item' && name !== 'ul' ? 'item' : 'paragraph')
    this.enter(node, { ...frame, kind, node, group })
    this.flush()
  }

  private inline(node: PageNode, name: string, frame: Frame): void {
    if (name === 'td' || name === 'th') this.cell()
    const tag = INLINE.get(name)
    // A link within the page is a heading's anchor or a note, no way out of the story.
    const linked = frame.linked || (name === 'a' && !(node.attribs?.href ?? '#').startsWith('#'))
    const strong = frame.strong || tag === 'strong' || tag === 'em'
    if (tag !== undefined) this.openInline(tag, node)
    this.enter(node, { ...frame, linked, strong })
    if (tag !== undefined) this.closeInline()
    if (name === 'a' && linked && this.block) this.block.links++
  }

  private openInline(name: string, node: PageNode): void {
    const href = name === 'a' ? node.attribs?.href : undefined
    const tag = href ? `<a href="${escapeAttribute(href)}">` : `<${name}>`
    this.open.push({ tag, name })
    if (this.block) this.block.html += tag
  }

  private closeInline(): void {
    const { name } = this.open.pop() ?? { name: '' }
    if (this.block) this.block.html += `</${name}>`
  }

  private cell(): void {
    if (this.block?.kind !== 'row') return
    this.block.text += ' '
    this.block.html += '</td><td>'
  }

  private lineBreak(): void {
    if (!this.block) return
    this.breaks++
    if (this.breaks > 1 && this.block.kind !== 'preformatted') this.flush()
    else {
      this.block.text += '\n'
      this.block.html += '<br>'
    }
  }

  private write(data: string, frame: Frame): void {
    const words = frame.kind === 'preformatted' ? data : data.replace(/\s+/gu, ' ')
    const blank = words.trim() === ''
    if (blank && !this.block) return
    if (!blank) this.breaks = 0
    const block = this.block ?? this.begin(frame)
    block.text += words
    block.html += escapeText(words)
    const length = blank ? 0 : words.length
    if (frame.linked) block.linked += length
    if (frame.strong) block.strong += length
  }

  private begin({ kind, node, group }: Frame): Block {
    const level = kind === 'heading' ? Number(node.name?.[1]) : 0
    const html = this.open.map(({ tag }) => tag).join('')
    this.block = { kind, text: '', html, links: 0, linked: 0, strong: 0, level, node, group }
    return this.block
  }

  /** Ends the block; inline elements that are open go on in the next one. */
  flush(): void {
    const { block } = this
    this.block = undefined
    this.breaks = 0
    if (!block) return
    for (const { name } of [...this.open].reverse()) block.html += `</${name}>`
    block.text = block.kind === 'preformatted' ? block.text.trim() : tidy(block.text)
    if (block.text !== '') this.blocks.push(block)
  }
}

const tidy = (text: string): string =>
  text
    .replace(/ *\n */gu, '\n')
    .replace(/ {2,}/gu, ' ')
    .trim()
