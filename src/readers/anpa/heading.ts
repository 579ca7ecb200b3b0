import { stripForbidden } from '../decode.ts'
import { isByline, isOrder } from '../wire/handling.ts'

export type Heading = {
  slug: string | undefined
  version: string | undefined
  headline: string | undefined
  byline: string | undefined
  summary: string | undefined
  orders: string[]
  rest: string[]
}

/** "^BC-BKN--Port, 1st Ld-Writethru,416<": cycle and keyword, version, word count. */
const SLUG = /^(?:(?:am|pm|bc|ap)-)?([^\s,][^,]{0,60}?)(?:,\s*([^,]{2,40}))?(?:,\s*\d{1,5})?$/iu
const CYCLE = /^(?:am|pm|bc|ap)-\S/iu
const COUNTED = /,\s*\d{2,5}$/u
/** "AP Photo NYR101, NYR102", a transmission's own number. */
const ASIDE = /^(?:\*?\d{3,5}$|[\p{L} ]{0,20}photos?\b|with photos?|graphics?\b)/iu

/** A heading, or a list of headlines, has at most this many lines. */
const LINES = 200

/** Lines between ^ and <, above the copy: the slug, the headline, notes to editors, a summary, the byline. */
export function readHeading(lines: readonly string[], keyword: string | undefined): Heading {
  const marked = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('^'))
  const end = Math.min(marked < 0 ? lines.length : marked, LINES)
  const given = lines.slice(0, end).flatMap(marks)
  const [first = '', ...others] = given
  const slugged = first.length < 200 && (CYCLE.test(first) || COUNTED.test(first) || startsAlike(first, keyword))
  const [, slug, version] = (slugged && SLUG.exec(first)) || []
  const body = slugged ? others : given
  return { slug, version, ...sorted(body), rest: restOf(lines, end, body) }
}

/** "^*9006< ^AP-Port,0176<" holds two. */
const marks = (line: string): string[] =>
  stripForbidden(line)
    .split('^')
    .map((part) => part.replace(/[<=]\s*$/u, '').trim())
    .filter((part) => part !== '' && !/^\*?\d+<?$/u.test(part))

const startsAlike = (line: string, keyword: string | undefined): boolean =>
  keyword !== undefined && line.toLowerCase().replace(/\s/gu, '').startsWith(keyword.toLowerCase().slice(0, 12))

function sorted(lines: readonly string[]): Omit<Heading, 'slug' | 'version' | 'rest'> {
  const byline = lines.find(isByline)
  const at = byline === undefined ? lines.length : lines.indexOf(byline)
  // Under the byline stands who the writer writes for.
  const above = lines.slice(0, at)
  const isAside = (line: string) => isOrder(line) || ASIDE.test(line)
  const orders = above.filter(isAside)
  const [headline, ...others] = above.filter((line) => !isAside(line))
  const summary = others.find((line) => line.length > 60 && /[.!?]$/u.test(line))
  return { headline, byline, summary, orders: [...orders, ...others.filter((line) => line !== summary)] }
}

/** A list of headlines has no other copy than its marked lines. */
function restOf(lines: readonly string[], end: number, body: readonly string[]): string[] {
  const rest = lines.slice(end)
  return rest.some((line) => line.trim() !== '') ? rest : body.slice(1).flatMap((line) => [line, ''])
}
