import { endsIn } from './endings.ts'
import type { Knowledge } from './knowledge.ts'
import { isIn } from './lists.ts'
import type { Paragraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
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
  const setting = know.setting
  const clauses: Clause[] = new Array<Clause>(tokens.length).fill(unread)
  for (const { from, to } of sentences) {
    const verbFirst = know.lexicon.order === 'verb-subject' || opensWithParticiple(tokens[from], setting)
    let state: Clause = { ...unread, from, afterVerb: verbFirst }
    let reports = false
    let opening: number | undefined = from
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]
      if (token?.kind === 'word' && pairAt[at] === -1) {
        const word = wordAt(tokens, at, know, setting)
        reports ||= word.says
        const next = step(state, word, reports && opensContent(tokens, at, know), know)
        // What stands before the first verb shares its tense: "Samedi, l’équipe jouera".
        if (opening !== undefined && next.future && !state.future) clauses.fill({ ...state, future: true }, opening, at)
        if (word.verb) opening = undefined
        state = next
      }
      clauses[at] = state
    }
  }
  return clauses
}

/** "Speaking in Kigali, …", "Intervenant à Safi, …". */
const opensWithParticiple = (token: Token | undefined, { participleEndings }: Setting): boolean =>
  token !== undefined && token.low.length > 5 && endsIn(token.low, participleEndings)

/** A reporting verb at `at`, past its auxiliary or alone. */
const reportsAt = (tokens: readonly Token[], at: number, know: Knowledge): boolean =>
  !isIn(tokens[at], know.setting.future.words) &&
  (matchPhrase(tokens, at, know.verbs.finite) !== undefined ||
    (isIn(tokens[at - 1], know.auxiliaries) && matchPhrase(tokens, at, know.verbs.past) !== undefined))

/** What a word does in its sentence. */
type Word = { says: boolean; verb: boolean; future: boolean }

function wordAt(tokens: readonly Token[], at: number, know: Knowledge, setting: Setting): Word {
  const says = reportsAt(tokens, at, know)
  return { says, verb: says || standsAsVerb(tokens[at], know), future: isFuture(tokens, at, know, setting) }
}

function step(state: Clause, { says, verb, future }: Word, opens: boolean, know: Knowledge): Clause {
  if (opens) return { ...state, afterVerb: true, reported: true, future }
  // ", a annoncé mardi à Salé": back from what is reported to who says so. English may go on without "that".
  if (says) return { ...state, afterVerb: true, reported: know.lexicon.bareContent, future: false }
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
    isIn(previous, know.infinitiveVerbs) &&
    word.length > 3 &&
    endsIn(word, know.endings.infinitive)
  )
}

/** A finite verb as far as lists and endings tell. */
export const isVerb = (tokens: readonly Token[], at: number, know: Knowledge): boolean =>
  standsAsVerb(tokens[at], know) || reportsAt(tokens, at, know)

function standsAsVerb(token: Token | undefined, know: Knowledge): boolean {
  if (!token || (token.capital && !know.lexicon.caseless)) return false
  const { low } = token
  return (
    isIn(token, know.commonVerbs) ||
    isIn(token, know.auxiliaries) ||
    isIn(token, know.reflexiveAuxiliaries) ||
    (low.length > 4 && endsIn(low, know.setting.verbEndings))
  )
}

function isFuture(tokens: readonly Token[], at: number, know: Knowledge, { future }: Setting): boolean {
  const token = tokens[at]
  if (!token || (token.capital && !know.lexicon.caseless)) return false
  const { low } = token
  if (isIn(token, future.words)) return true
  if (low.length <= 4) return false
  // A noun has an article before it: "la caméra", "l’opéra".
  if (endsIn(low, future.endings)) return !matchPhrase(tokens, at - 1, know.determiners)
  return future.openings.some((opening) => low.startsWith(opening)) && !nounEnding.test(low)
}

/** Arabic nouns and adjectives of these endings are no verbs: "سياسة", "ستين", "سياحي". */
const nounEnding = /(?:ة|ات|ين|ون|ي|يا|ان)$/u
