import { load } from 'cheerio/slim'
import { z } from 'zod'

const isSelector = (selector: string): boolean => {
  try {
    load('')(selector)
    return true
  } catch {
    return false
  }
}

const selectors = z.array(z.string().refine(isSelector, 'is no CSS selector')).default([])

/** What is known of one outlet's pages or of one theme's: config/sites/*.json. Selectors are CSS, tried in order. */
export const recipe = z
  .strictObject({
    name: z.string().min(1),
    /** Hosts it is for, their subdomains included. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/u, 'a host in lower case, without a scheme')).default([]),
    /** Words that stand in the markup of every page of the theme, such as the name of its body's class. */
    marks: z.array(z.string().min(4)).default([]),
    body: selectors,
    title: selectors,
    standfirst: selectors,
    byline: selectors,
    published: selectors,
    picture: selectors,
    tags: selectors,
    /** What stands in the body and is no copy. */
    remove: selectors,
    /** What is there only when the rest is for subscribers. */
    paywall: selectors,
  })
  .refine(({ hosts, marks }) => hosts.length + marks.length > 0, 'needs a host or a mark')

export type Recipe = z.infer<typeof recipe>

/** The recipe for a page: its host's, else the first whose mark is in the markup. */
export function chooseRecipe(
  recipes: readonly Recipe[],
  html: string,
  address: string | undefined,
): Recipe | undefined {
  const host = /^https?:\/\/([^/:?#@]+)/iu.exec(address ?? '')?.[1]?.toLowerCase() ?? ''
  const isFor = (name: string): boolean => host === name || host.endsWith(`.${name}`)
  return (
    recipes.find(({ hosts }) => hosts.some(isFor)) ??
    recipes.find(({ hosts, marks }) => hosts.length === 0 && marks.some((mark) => html.includes(mark)))
  )
}
