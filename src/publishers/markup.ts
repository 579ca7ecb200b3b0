import type { Story } from '../model/story.ts'
import { creditLine } from './credit.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for HTML, in an element or in a quoted attribute. Control characters HTML forbids are dropped. */
export const escapeHtml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML 13.2.3.5 forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)

/** The copy as HTML paragraphs: the dateline runs into the first, the credit line stands alone after the last. */
export function bodyMarkup(story: Story): string {
  const [first = '', ...others] = story.body.map(escapeHtml)
  const dateline = story.dateline ? `<span class="dateline">${escapeHtml(story.dateline.text)}</span> – ` : ''
  const credit = creditLine(story)
  return [
    `<p>${dateline}${first}</p>`,
    ...others.map((paragraph) => `<p>${paragraph}</p>`),
    ...(credit === undefined ? [] : [`<p class="credit">${escapeHtml(credit)}</p>`]),
  ].join('\n')
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction a language (BCP 47) is written in. */
export const direction = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** The address if it is one a browser may follow, else undefined: `javascript:` and the like never go out. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { protocol, href } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
