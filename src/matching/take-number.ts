import { foldWord } from '../lexicons/folding.ts'
import type { Story } from '../model/story.ts'
import { lastOnes, ordinals } from './number-words.ts'

/** "suite et fin": after all that are counted. */
const last = 99

/** Which take of its story a copy is: 3 for "3e take" and for "2nd add", 2 for "SUITE"; undefined when it is none. */
export function takeNumber({ notice }: Story): number | undefined {
  if (notice?.kind !== 'take') return undefined
  const words: readonly string[] = foldWord(notice.phrase).match(/\p{L}+|\p{N}+/gu) ?? []
  if (words.some((word) => lastOnes.has(word))) return last
  const digits = words.find((word) => /^\p{N}{1,2}$/u.test(word))
  const told = words.map((word) => ordinals.get(word)).find((one) => one !== undefined)
  const number = digits ? Number(digits) : told === undefined ? undefined : Number(told) + 1
  // The first add is the second piece.
  return number === undefined ? 2 : words.includes('add') ? number + 1 : number
}
