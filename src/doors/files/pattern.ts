/** Files that somebody is still writing, or that are not for us: dot files and the temporary names of common uploaders. */
const unfinished = /^\.|^~|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|swp|lock)$/iu

/** Whether a file name counts: one of the patterns "*.xml,*.json" fits and it is nobody's temporary file. */
export function nameFits(pattern: string): (name: string) => boolean {
  const fits = pattern
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(wildcard)
  return (name) => !unfinished.test(name) && fits.some((fit) => fit(name))
}

/** `*` any characters, `?` one. By hand: the libraries make regular expressions of it that track back. Linear: every `*` is matched by the next piece's first occurrence, the last piece at the end. */
function wildcard(pattern: string): (name: string) => boolean {
  const pieces = pattern.toLowerCase().split(/\*+/u).map(pieceOf)
  const [first = pieceOf(''), ...rest] = pieces
  const last = rest.pop()
  return (text) => {
    const name = text.toLowerCase()
    if (!first.at(name, 0)) return false
    if (!last) return name.length === first.length
    let from = first.length
    for (const piece of rest) {
      const at = piece.find(name, from)
      if (at === undefined) return false
      from = at + piece.length
    }
    const end = name.length - last.length
    return end >= from && last.at(name, end)
  }
}

/** A stretch of a pattern without `*`. */
function pieceOf(piece: string) {
  const at = (name: string, from: number): boolean =>
    from + piece.length <= name.length &&
    [...Array(piece.length).keys()].every((index) => piece[index] === '?' || piece[index] === name[from + index])
  const find = (name: string, from: number): number | undefined => {
    for (let index = from; index + piece.length <= name.length; index += 1) if (at(name, index)) return index
    return undefined
  }
  return { length: piece.length, at, find }
}
