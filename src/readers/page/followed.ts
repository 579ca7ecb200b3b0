import { readDate } from '../dates/date.ts'
import { resolveLink } from '../link.ts'
import { tidyNames } from './byline.ts'
import { splitCredit } from './credit.ts'
import { readFigure } from './figure.ts'
import type { Picture } from './picture.ts'
import { dateInHead } from './published.ts'
import type { Recipe } from './recipe.ts'
import { type Measures, proseOf } from './survey.ts'
import { attribute, linesOf, type PageNode, type PageTree, words } from './tree.ts'

/** What a recipe finds on a page. Fields it finds nothing for are undefined: the page's other witnesses are asked. */
export type Followed = {
  body?: PageNode | undefined
  title?: string | undefined
  standfirst?: string | undefined
  byline?: string | undefined
  published?: string | undefined
  picture?: Picture | undefined
  tags: string[]
  remove: ReadonlySet<PageNode>
  paid: boolean
}

/** A body with less prose is the wrong element, or an empty one that a script fills. */
const ENOUGH = 120

export function follow(recipe: Recipe, { find }: PageTree, measures: Measures, base: string | undefined): Followed {
  const first = (list: readonly string[]): string | undefined => {
    for (const selector of list) {
      const text = find(selector)
        .map((node) => attribute(node, 'content') ?? words(node))
        .find((one) => one !== '')
      if (text) return text
    }
    return undefined
  }
  return {
    body: bodyOf(recipe, find, measures),
    title: first(recipe.title),
    standfirst: first(recipe.standfirst),
    byline: bylineOf(recipe, find),
    published: dateOf(recipe, find),
    picture: pictureOf(recipe, find, base),
    tags: recipe.tags
      .flatMap((selector) => find(selector).map((node) => words(node)))
      .filter((tag) => tag !== '' && tag.length < 80),
    remove: new Set(recipe.remove.flatMap((selector) => find(selector))),
    paid: recipe.paywall.some((selector) => find(selector).length > 0),
  }
}

type Find = PageTree['find']

function bodyOf(recipe: Recipe, find: Find, measures: Measures): PageNode | undefined {
  for (const selector of recipe.body) {
    const [best] = find(selector).sort((one, other) => proseOf(measures.get(other)) - proseOf(measures.get(one)))
    if (best && proseOf(measures.get(best)) >= ENOUGH) return best
  }
  return undefined
}

function bylineOf(recipe: Recipe, find: Find): string | undefined {
  for (const selector of recipe.byline) {
    const names = find(selector).flatMap((node) => tidyNames(linesOf(node).slice(0, 300)) ?? [])
    if (names.length > 0) return [...new Set(names)].join(', ')
  }
  return undefined
}

function dateOf(recipe: Recipe, find: Find): string | undefined {
  for (const node of recipe.published.flatMap((selector) => find(selector))) {
    const exact = attribute(node, 'datetime') ?? attribute(node, 'content')
    const date = (exact && readDate(exact)?.iso) ?? dateInHead([words(node)]) ?? readDate(words(node))?.iso
    if (date) return date
  }
  return undefined
}

function pictureOf(recipe: Recipe, find: Find, base: string | undefined): Picture | undefined {
  for (const node of recipe.picture.flatMap((selector) => find(selector))) {
    const figure = readFigure(node, base)
    if (figure) return { url: resolveLink(figure.url, base), ...splitCredit(figure.caption, figure.credit) }
  }
  return undefined
}
