/**
 * Trees in the shape that xml2js gives and rss-parser expects: attributes under `$`, text under `_`, children as lists.
 * They have no prototype, so an element called `__proto__` is an element like any other.
 */
export type Attributes = Record<string, string>
export type Branch = { $: Attributes; _: string; [child: string]: Branch[] | Attributes | string }

/**
 * What branches and attributes inherit from: nothing at all, by way of an empty object. Objects made with a null prototype
 * are hash tables to V8; these are as fast as literals, and `__proto__` is a plain name to both.
 */
const NOTHING: object = Object.freeze(Object.create(null))

/** Shared by all elements that have no attributes. */
const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(NOTHING))

/** An empty table of attributes. */
export const createAttributes = (): Attributes => Object.create(NOTHING)

/** A branch without children. */
export function createBranch(attributes: Attributes = NO_ATTRIBUTES): Branch {
  const branch: Branch = Object.create(NOTHING)
  branch.$ = attributes
  branch._ = ''
  return branch
}

/** Writes a remark of the reader's own among a branch's attributes. */
export function remark(branch: Branch, name: string, value: string): void {
  if (branch.$ === NO_ATTRIBUTES) branch.$ = createAttributes()
  branch.$[name] = value
}

/** Puts a child under its parent; beyond `limit` of one name it is left out. Says whether it was kept. */
export function addChild(parent: Branch, name: string, child: Branch, limit: number): boolean {
  const siblings = parent[name]
  if (!Array.isArray(siblings)) parent[name] = [child]
  else if (siblings.length < limit) siblings.push(child)
  else return false
  return true
}

/** What rss-parser gives back: its own fields and, under the names asked for, lists of branches. */
export type Built = { [name: string]: unknown }

const NONE: Branch[] = []

/** The children of one name, in order. */
export function all(parent: Built | undefined, name: string): Branch[] {
  const list = parent?.[name]
  // Only the tree builder puts lists there, and only of branches.
  return Array.isArray(list) ? (list as Branch[]) : NONE
}

export const first = (parent: Built | undefined, name: string): Branch | undefined => all(parent, name)[0]

/** The trimmed text of the first child of that name that has any. */
export function textOf(parent: Built | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const one of all(parent, name)) if (one._.trim() !== '') return one._.trim()
  }
  return undefined
}
