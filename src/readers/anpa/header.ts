/** Service level, story number and selector: "a0123␟tmx--". Some put a name of up to fifteen letters between. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the unit separator is the format's own mark
const STORY = /^\s*([a-z]?)(\d{3,4})(?:[^\u001f\r\n]{0,15}\u001f)?([a-z0-9-]{0,8})\s*$/iu

/** Priority, category, format, cycle and keyword: "u i ␓␑bc-port-nuit "; what follows is version, reference, date and words. */
const LEVEL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: device controls are the format's own marks
  /^\s*([a-z])\s?([a-z])\s*([\u0012-\u0014]?[\u0011\u0012]?)\s*((?:am|pm|bc|ap)-)?([^\s,\u0011-\u0014]+),?([^\r\n]*)$/iu

/** The end of that line: filing month and day, word count. */
const FILED = /\s(\d{1,2})-(\d{1,2})\s+(\d{0,5})\s*$/u

/** The two lines that begin a story whose control characters were lost. */
export const STRICT = /(?=^[a-z]\d{4}[a-z-]{0,6}\r?\n[a-z] [a-z] ?(?:am|pm|bc|ap)-\S)/imu

/** Priority: f(lash), b(ulletin), u(rgent), r(ush), a (advance), d(eferred), s (Sunday advance), z (routine) as IPTC urgency. */
const URGENCY: ReadonlyMap<string, string> = new Map(
  Object.entries({ f: '1', b: '2', u: '3', r: '4', d: '6', a: '5', s: '7', z: '5' }),
)

/** The line has some eighty characters. */
const LONGEST = 200

export type Header = {
  guid: string
  urgency: string | undefined
  category: string | undefined
  keyword: string | undefined
  /** "1stLd-Writethru", "Adv02", "take 2": whatever stands between keyword and date. */
  version: string | undefined
  /** Filing month and day, "02-20". */
  filed: string | undefined
  /** DC2: columns that must not run together. */
  tabular: boolean
}

/** Reads a message header; undefined when it is not that of a story. */
export function readHeader(text: string): Header | undefined {
  const lines = text
    .slice(0, 2000)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
  const [, service, number] = STORY.exec(lines[0] ?? '') ?? []
  if (service === undefined || !number) return undefined
  const [, priority = '', category, format = '', , keyword, rest = ''] =
    LEVEL.exec((lines[1] ?? '').slice(0, LONGEST)) ?? []
  const [ending, month, day] = FILED.exec(rest) ?? ['']
  const version = rest.slice(0, rest.length - ending.length).trim()
  return {
    guid: service + number,
    urgency: URGENCY.get(priority.toLowerCase()),
    category,
    keyword,
    version: version || undefined,
    filed: month && `${month}-${day}`,
    tabular: format.endsWith('\u0012'),
  }
}
