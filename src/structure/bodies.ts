import { cleanName, textOf } from './entities.ts'
import type { Phrase } from './phrases.ts'
import type { Token } from './tokens.ts'

/** A body the copy names in full: "Office national des ports (ONP)". */
export type Body = { name: string; head: string; acronym?: string | undefined }

/** Capitals only, with or without full stops. */
const acronym = /^(?:\p{Lu}\.?){2,10}$/u

/** More bodies than this in one copy and the oldest are forgotten: keeps look-ups bounded. */
const mostBodies = 40

/** The body a phrase names by more than its noun, with the short form in brackets after it. */
export function bodyOf(text: string, tokens: readonly Token[], phrase: Phrase): Body | undefined {
  const { role, head, headAt = 0, kind } = phrase
  if (kind !== 'body' || !role || head === undefined || role[1] - role[0] < 2) return undefined
  const bracket = bracketIn(tokens, [headAt, phrase.to])
  const short = bracket === undefined ? undefined : tokens[bracket + 1]?.text
  const to = bracket !== undefined && bracket < role[1] ? bracket : role[1]
  return {
    name: cleanName(textOf(text, tokens, [role[0], to])),
    head,
    ...(short && acronym.test(short) ? { acronym: short } : {}),
  }
}

function bracketIn(tokens: readonly Token[], [from, to]: readonly [number, number]): number | undefined {
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === '(') return at
  return undefined
}

/** With one more body, the latest last. */
export const withBody = (bodies: readonly Body[], body: Body): readonly Body[] => [
  ...bodies.slice(1 - mostBodies),
  body,
]

/** The full name behind a short form in capitals ("l’ONP"). */
export const byAcronym = (bodies: readonly Body[], word: string): Body | undefined =>
  acronym.test(word) ? bodies.findLast((body) => body.acronym === word) : undefined

/** The full name behind a body's noun alone ("l’Office", "the ministry"); undefined when the phrase says more. */
export const byNoun = (bodies: readonly Body[], phrase: Phrase): Body | undefined =>
  isBareNoun(phrase) ? bodies.findLast(({ head }) => head === phrase.head) : undefined

/** "l’Office", "the ministry": a definite noun and nothing more. */
export const isBareNoun = ({ role, definite }: Phrase): boolean =>
  definite === true && role !== undefined && role[1] - role[0] === 1
