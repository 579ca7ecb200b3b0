import { aDigit, aLetter, aMark, aNumeral, aSpace, codeAt, natureOf, unitsOf } from './letters.ts'

/** Where a word or a sign ends that starts at `at`; `at` itself where white space stands. */
export function signEnd(text: string, at: number): number {
  const code = codeAt(text, at)
  const nature = natureOf(code)
  if (nature & aSpace) return at
  if (nature & aDigit) return figureEnd(text, at)
  if (nature & (aLetter | aMark | aNumeral)) return wordEnd(text, at + unitsOf(code))
  const sign = text.charAt(at)
  if (doubled.has(sign) && text.charAt(at + 1) === sign) return at + 2
  const run = runs.get(sign)
  return run ? runEnd(text, at, run) : at + unitsOf(code)
}

/** Two of these are one quotation mark: "''", "<<". */
const doubled = new Set("'`‘’<>")
/** Signs that stand in runs of their like: "...", "?!", "--". */
const runs = new Map(
  ['.!?…؟。۔', '-–—―'].flatMap((run) => {
    const likes = new Set(run)
    return [...run].map((sign) => [sign, likes] as const)
  }),
)

function runEnd(text: string, from: number, run: ReadonlySet<string>): number {
  let at = from
  while (run.has(text.charAt(at)) && at < text.length) at += 1
  return at
}

/** "2", "1.500,75", "10:30". */
function figureEnd(text: string, from: number): number {
  let at = digitsEnd(text, from)
  while (joinsDigits.has(text.charAt(at))) {
    const next = digitsEnd(text, at + 1)
    if (next === at + 1) break
    at = next
  }
  return at
}

const joinsDigits = new Set('.,:')

const digitsEnd = (text: string, from: number): number => endOf(text, from, aDigit)

/** Letters, signs on them and numbers, then the same behind hyphens: "Moulay-Driss". */
function wordEnd(text: string, from: number): number {
  let at = endOf(text, from, wordSigns)
  while (isJoiner(text.charCodeAt(at))) at = endOf(text, at + 1, wordSigns)
  while (isHyphen(text.charCodeAt(at))) {
    const next = endOf(text, at + 1, wordSigns)
    if (next === at + 1) break
    at = next
  }
  return at
}

const wordSigns = aLetter | aMark | aDigit | aNumeral

function endOf(text: string, from: number, kinds: number): number {
  let at = from
  while (at < text.length) {
    const code = codeAt(text, at)
    if (!(natureOf(code) & kinds)) break
    at += unitsOf(code)
  }
  return at
}

/** Zero-width joiner and non-joiner, inside a word. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
