/** Pages that only send the reader on have a script of a few lines; longer ones send on for other reasons too. */
const LONGEST = 3000

const SENDS =
  /\blocation(?:\.href)?\s{0,20}=\s{0,20}["']([^"'\s]{1,500})["']|\blocation\.(?:replace|assign)\s{0,20}\(\s{0,20}["']([^"'\s]{1,500})["']/u

/** Where a page's few lines of script send the reader (bad input 64). Read as text, not run and not followed. */
export function redirectIn(programs: readonly string[]): string | undefined {
  if (programs.reduce((sum, { length }) => sum + length, 0) > LONGEST) return undefined
  const found = SENDS.exec(programs.join('\n'))
  return found?.[1] ?? found?.[2]
}
