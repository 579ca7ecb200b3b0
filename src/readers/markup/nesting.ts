import { ALLOWED_TAGS, attributesOf, BLOCKS, VOID_TAGS } from './allowed.ts'
import { type Break, breakOf } from './typesetter.ts'

/** All that rewriting asks about an allowed element, found by one look-up of its name. */
export type Element = {
  name: string
  /** It has no end tag. */
  empty: boolean
  break: Break | undefined
  /** Elements that its beginning ends when they are the innermost. */
  ends: readonly string[]
  attributes: ReadonlySet<string>
}

const CELL_ENDS = ['p', 'td', 'th']
const GROUP_ENDS = ['td', 'th', 'tr', 'thead', 'tbody']

/** HTML §13.1.2.4: end tags that may be left out, by the element whose beginning stands for them. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...BLOCKS].map((name): [string, string[]] => [name, ['p']]),
  ['li', ['p', 'li']],
  ['dt', ['p', 'dt', 'dd']],
  ['dd', ['p', 'dt', 'dd']],
  ['td', CELL_ENDS],
  ['th', CELL_ENDS],
  ['tr', [...CELL_ENDS, 'tr']],
  ['tbody', GROUP_ENDS],
  ['tfoot', GROUP_ENDS],
])

/** Allowed elements by name. */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map(
  [...ALLOWED_TAGS].map((name): [string, Element] => [
    name,
    {
      name,
      empty: VOID_TAGS.has(name),
      break: breakOf(name),
      ends: ENDS.get(name) ?? [],
      attributes: attributesOf(name),
    },
  ]),
)

/** Elements that stand open while markup is written, so that what is written is well nested whatever was read. */
export class Nesting {
  private readonly open: Element[] = []

  get depth(): number {
    return this.open.length
  }

  /** The innermost element. */
  get top(): Element | undefined {
    return this.open[this.open.length - 1]
  }

  leaveTop(): void {
    this.open.pop()
  }

  /** End tags to write before an element begins; the element is then open. */
  enter(element: Element): string {
    let written = ''
    for (let top = this.top; top && element.ends.includes(top.name); top = this.top) {
      this.open.pop()
      written += `</${top.name}>`
    }
    this.open.push(element)
    return written
  }

  /** End tags to write where the markup closes an element: those of the elements left open inside it, then its own. */
  leave(element: Element): string {
    const at = this.open.lastIndexOf(element)
    return at < 0 ? '' : this.closeDownTo(at)
  }

  /** End tags of all that is still open. */
  leaveAll(): string {
    return this.closeDownTo(0)
  }

  private closeDownTo(at: number): string {
    let written = ''
    while (this.open.length > at) written += `</${this.open.pop()?.name}>`
    return written
  }
}
