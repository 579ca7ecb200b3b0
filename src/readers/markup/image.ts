import { LAZY_SOURCES } from './allowed.ts'

type Attributes = { readonly [name: string]: string | undefined }

/** Addresses that only count readers (bad input 63). */
const COUNTERS =
  /(?:feedburner\.com\/~r|feeds\.feedburner|pixel\.wp\.com|stats\.wordpress\.com|doubleclick\.net|\/pixel\.(?:gif|png))/iu

/** A picture of a dot, or of a known counter, is no picture. */
export function isTrackingPixel(attributes: Attributes): boolean {
  const dot = /^\s*[01](?:px)?\s*$/u
  if (dot.test(attributes.width ?? '') || dot.test(attributes.height ?? '')) return true
  return COUNTERS.test((attributes.src ?? '').slice(0, 500))
}

/** The picture's address: the true one when the page loads it late and `src` holds a place-holder. */
export function pictureSource(attributes: Attributes): string | undefined {
  const lazy = LAZY_SOURCES.map((name) => attributes[name]).find((value) => value)
  return lazy ?? (attributes.src?.startsWith('data:') ? firstOfSet(attributes) : attributes.src)
}

const firstOfSet = (attributes: Attributes): string | undefined =>
  (attributes['data-srcset'] ?? attributes.srcset)?.trim().split(/\s/u)[0]
