import type { Item } from '../../model/item.ts'

type Notice = NonNullable<Item['notice']>

/** What agencies call the handling of copy sent before, the gravest first. Codes, not prose: edNote is read elsewhere. */
const CALLED: readonly [Notice, RegExp][] = [
  [
    'kill',
    /^(?:mandatory|bulletin|advisory)?[ _-]?(?:kill(?:ed)?|withdrawn?|withdrawal|retract(?:ion|ed)?|cancel\w{0,9})$/iu,
  ],
  ['correction', /^(?:correct(?:ion|ive|ed)?|rectif\w{0,12}|erratum)$/iu],
  ['writethru', /^(?:write[ _-]?thr(?:u|ough)|replace(?:ment|s)?|substitut\w{0,6}|sub)$/iu],
  [
    'take',
    /^(?:(?:\d{1,2}(?:st|nd|rd|th|e|er)?[ _-]?)?(?:add|take)(?:[ _-]?\d{1,2})?|addition|atnexttakes?|nexttake)$/iu,
  ],
  ['update', /^(?:updated?|updates|lead)$/iu],
  ['urgent', /^(?:urgent|flash|alert|bulletin|snap)$/iu],
]

/** The gravest notice among codes such as "sig:correction", an address that ends in "/update", "Kill". */
export function noticeOf(codes: readonly (string | undefined)[]): Item['notice'] {
  const words = codes.flatMap((code) => (code && code.length < 200 ? [lastPart(code)] : []))
  return CALLED.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0]
}

/** "stat:canceled" and "http://cv.iptc.org/newscodes/pubstatusg2/canceled" without their scheme. */
export const lastPart = (code: string): string => code.trim().replace(/^.*[:/#]/u, '')
