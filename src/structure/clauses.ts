import type { Knowledge } from './knowledge.ts'
import type { Paragraph } from './paragraph.ts'
import { type Setting, settingOf } from './setting.ts'
import type { Token } from './tokens.ts'
import { matchPhrase } from './words.ts'

/** What is known of a token's clause: enough to tell what has happened from what is reported or announced. */
export type Clause = {
  /** Index of the first token of its sentence. */
  from: number
  /** A verb stands before it in the sentence. */
  afterVerb: boolean
  /** It lies in reported content: after "a indiqué que", "dit vouloir". */
  reported: boolean
  /** The verb that governs it tells of what is to come. */
  future: boolean
}

const unread: Clause = { from: 0, afterVerb: false, reported: false, future: false }

/** The clause of each token of a paragraph; one pass. */
export function readClauses({ tokens, sentences, pairAt }: Paragraph, know: Knowledge): readonly Clause[] {
  const setting = settingOf(know)
  const clauses: Clause[] = new Array<Clause>(tokens.length).fill(unread)
  for (const { from, to } of sentences) {
    const verbFirst = know.lexicon.order === 'verb-subject' || opensWithParticiple(tokens[from], setting)
    let state: Clause = { ...unread, from, afterVerb: verbFirst }
    let reports = false
    let opening: number | undefined = from
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]
      if (token?.kind === 'word' && pairAt[at] === -1) {
        reports ||= reportsAt(tokens, at, know)
        const next = step(state, tokens, at, know, setting, reports)
        // What stands before the first verb shares its tense: "Samedi, l’équipe jouera".
        if (opening !== undefined && next.future && !state.future) clauses.fill({ ...state, future: true }, opening, at)
        if (next.afterVerb && isVerb(tokens, at, know)) opening = undefined
        state = next
      }
      clauses[at] = state
    }
  }
  return clauses
}

/** "Speaking in Kigali, …", "Intervenant à Safi, …". */
const opensWithParticiple = (token: Token | undefined, { participleEndings }: Setting): boolean =>
  token !== undefined && token.low.length > 5 && participleEndings.some((ending) => token.low.endsWith(ending))

/** A reporting verb at `at`, past its auxiliary or alone. */
const reportsAt = (tokens: readonly Token[], at: number, know: Knowledge): boolean =>
  !settingOf(know).future.words.has(tokens[at]?.low ?? '') &&
  (matchPhrase(tokens, at, know.verbs.finite) !== undefined ||
    (know.auxiliaries.has(tokens[at - 1]?.low ?? '') && matchPhrase(tokens, at, know.verbs.past) !== undefined))

function step(
  state: Clause,
  tokens: readonly Token[],
  at: number,
  know: Knowledge,
  setting: Setting,
  reports: boolean,
): Clause {
  const verb = isVerb(tokens, at, know)
  const future = isFuture(tokens, at, know, setting)
  const attributes = reportsAt(tokens, at, know)
  if (reports && opensContent(tokens, at, know)) return { ...state, afterVerb: true, reported: true, future }
  // ", a annoncé mardi à Salé": back from what is reported to who says so. English may go on without "that".
  if (attributes) return { ...state, afterVerb: true, reported: know.lexicon.bareContent, future: false }
  if (future) return { ...state, afterVerb: true, future: true }
  return verb ? { ...state, afterVerb: true, future: false } : state
}

/** "que", "that", "أن", or an infinitive right after a reporting verb ("dit vouloir"). */
function opensContent(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  if (matchPhrase(tokens, at, know.complementisers)) return true
  const word = tokens[at]?.low ?? ''
  const previous = tokens[at - 1]
  return (
    previous !== undefined &&
    know.infinitiveVerbs.has(previous.low) &&
    know.lexicon.infinitiveEndings.some((ending) => word.length > 3 && word.endsWith(ending))
  )
}

/** A finite verb as far as lists and endings tell. */
export function isVerb(tokens: readonly Token[], at: number, know: Knowledge): boolean {
  const token = tokens[at]
  const { pastEndings } = settingOf(know)
  if (!token || (token.capital && !know.lexicon.caseless)) return false
  const { low } = token
  return (
    know.commonVerbs.has(low) ||
    know.auxiliaries.has(low) ||
    know.reflexiveAuxiliaries.has(low) ||
    reportsAt(tokens, at, know) ||
    (low.length > 4 && [...know.lexicon.verbEndings, ...pastEndings].some((ending) => low.endsWith(ending)))
  )
}

function isFuture(tokens: readonly Token[], at: number, know: Knowledge, { future }: Setting): boolean {
  const token = tokens[at]
  if (!token || (token.capital && !know.lexicon.caseless)) return false
  const { low } = token
  if (future.words.has(low)) return true
  // A noun has an article before it: "la caméra", "l’opéra".
  const noun = matchPhrase(tokens, at - 1, know.determiners) !== undefined
  if (!noun && low.length > 4 && future.endings.some((ending) => low.endsWith(ending))) return true
  return low.length > 4 && !nounEnding.test(low) && future.openings.some((opening) => low.startsWith(opening))
}

/** Arabic nouns and adjectives of these endings are no verbs: "سياسة", "ستين", "سياحي". */
const nounEnding = /(?:ة|ات|ين|ون|ي|يا|ان)$/u
