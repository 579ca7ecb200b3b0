import { type Field, fieldOf } from './labels.ts'

export type Fields = Partial<Record<Field, string>>

/** A header has at most this many lines; mail brings many of its own. */
const LINES = 60

/**
 * Splits a header from the copy: "Headline: …⏎Date: …⏎⏎copy", mail, or front matter between lines of "---". A header ends with
 * a blank line and knows every one of its labels; anything else is copy, for a first paragraph may well begin "Rabat: …".
 */
export function splitHeader(text: string): { fields: Fields; body: string } {
  return frontMatter(text) ?? labelled(text) ?? { fields: {}, body: text }
}

function labelled(text: string): { fields: Fields; body: string } | undefined {
  const lines = text.split('\n', LINES + 1)
  const end = lines.findIndex((line) => line.trim() === '')
  if (end < 1) return undefined
  const pairs = unfolded(lines.slice(0, end)).map(readLine)
  if (pairs.some((pair) => pair === undefined)) return undefined
  const fields = gathered(pairs)
  return TELLING.some((field) => fields[field]) ? { fields, body: rest(text, lines, end) } : undefined
}

/** Without one of these a first paragraph such as "Note: the port is closed." is copy. */
const TELLING: readonly Field[] = ['title', 'slugline', 'published', 'guid', 'embargo', 'urgency', 'category']

/** Front matter as site generators write it (jekyllrb.com/docs/front-matter): its own marks allow labels unknown here. */
function frontMatter(text: string): { fields: Fields; body: string } | undefined {
  const lines = text.split('\n', LINES + 1)
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
  if (end < 2 || !/^---\s*$/u.test(lines[0] ?? '')) return undefined
  const pairs = unfolded(lines.slice(1, end).filter((line) => line.trim() !== ''))
  if (!pairs.some((line) => readLine(line))) return undefined
  return { fields: gathered(pairs.map(readLine)), body: rest(text, lines, end + 1) }
}

const rest = (text: string, lines: readonly string[], from: number): string =>
  text.slice(lines.slice(0, from).reduce((sum, line) => sum + line.length + 1, 0)).trim()

/** Continuation lines begin with a blank (RFC 5322 §2.2.3); "- term" below an empty value is a list's member. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const member = /^\s*-\s+(.*)$/u.exec(line)?.[1]
    const last = whole.at(-1)
    if (last !== undefined && member !== undefined)
      whole[whole.length - 1] = `${last}${last.endsWith(':') ? ' ' : ', '}${unquoted(member)}`
    else if (last !== undefined && /^[ \t]/u.test(line)) whole[whole.length - 1] = `${last} ${line.trim()}`
    else whole.push(line.trimEnd())
  }
  return whole
}

function readLine(line: string): [Field, string] | undefined {
  const colon = line.indexOf(':')
  const field = colon > 0 && colon < 28 ? fieldOf(line.slice(0, colon)) : undefined
  return field && [field, unquoted(decodeWords(line.slice(colon + 1).replace(/^\*+/u, '')))]
}

/** "[a, b]" and "« quoted »" without their marks. */
function unquoted(value: string): string {
  const trimmed = value.trim()
  const inner = /^\[(.*)\]$/u.exec(trimmed)?.[1] ?? /^"(.*)"$/u.exec(trimmed)?.[1] ?? /^'(.*)'$/u.exec(trimmed)?.[1]
  return inner === undefined ? trimmed : inner.replace(/(?:^|(?<=[,\s]))["']|["'](?=\s*(?:,|$))/gu, '').trim()
}

/** The first line of a kind stands; categories add up. */
function gathered(pairs: readonly ([Field, string] | undefined)[]): Fields {
  const fields: Fields = {}
  for (const [field, value] of pairs.filter((pair) => pair !== undefined)) {
    if (field === 'category' && fields.category && value) fields.category += `, ${value}`
    else if (value) fields[field] ??= value
  }
  return fields
}

/** Encoded words of mail: "=?UTF-8?Q?Le_port_est_ferm=C3=A9?=" (RFC 2047 §2). */
function decodeWords(value: string): string {
  const words = /=\?([\w-]{1,30})\?([QB])\?([^?\s]{0,400})\?=/giu
  return value
    .replace(/\?=\s+=\?/gu, '?==?')
    .replace(words, (whole: string, charset: string, kind: string, coded: string) => {
      const bytes = kind.toUpperCase() === 'B' ? Buffer.from(coded, 'base64') : Buffer.from(unescapeQ(coded), 'latin1')
      try {
        return new TextDecoder(charset).decode(bytes)
      } catch {
        return whole
      }
    })
}

const unescapeQ = (coded: string): string =>
  coded
    .replace(/_/gu, ' ')
    .replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
