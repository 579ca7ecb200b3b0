/** Service and number, priority, category, word count: the fields of IPTC 7901 §4.2 to §4.8. */
const FIELDS = /^\s*([A-Za-z]{1,8})\s?(\d{1,6})\s+(\d)\s+([A-Za-z]{1,4})\s+(?:(\d{1,6})(?=\s|$))?\s*([^\r\n]*)/u

/** The same so strictly that no sentence fits, for a message that has lost its control characters. */
export const STRICT = /(?=^[A-Za-z]{2,4}\d{3,4} [1-9] [A-Za-z]{1,3} +\d{1,5}(?: [^\r\n]{0,60})?\r?$)/mu

/** The free field has fifty characters at most. */
const LONGEST = 200

export type Header = {
  service: string
  number: string
  urgency: string
  category: string
  keywords: string | undefined
  agency: string | undefined
  language: string | undefined
  orders: string[]
}

/** Agencies that name the language by a letter in front of their own number. */
const LANGUAGES: Readonly<Record<string, string>> = { F: 'fr', E: 'en', N: 'nl', D: 'de' }

/**
 * Reads a header line: "INT001 3 GEN 0091 F BELGA-0031 COR 703". What follows the word count is free (§4.10): a language, the
 * agency with its own number, a correction, or the keywords.
 */
export function readHeader(line: string): Header | undefined {
  const [, service, number, urgency, category, , free = ''] = FIELDS.exec(line.slice(0, LONGEST)) ?? []
  if (!service || !number || !urgency || !category) return undefined
  const own = /(?:^|\s)(?:([A-Z])\s+)?([A-Za-z]{2,12})[- ](?:\d{2,6}|\.{3,4})(?=\s|$)/u.exec(free)
  const order = /(?:^|\s)((?:COR+(?:ECT)?|RECT(?:IF)?|KILL|ANNUL|REFILE)(?:\s\d{1,6})?)(?=\s|$)/u.exec(free)?.[1]
  return {
    ...{ service, number, urgency, category },
    keywords: /^[\p{L}\d][^\s/]{0,40}(?:\/[^/]{1,40}){1,8}\/?$/u.test(free.trim()) ? free.trim() : undefined,
    agency: own && own[2] !== order?.split(' ')[0] ? own[2] : undefined,
    language: own?.[1] && LANGUAGES[own[1]],
    orders: order ? [order] : [],
  }
}
