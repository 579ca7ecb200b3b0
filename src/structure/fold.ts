const apostrophes = '’‘ʼ＇`´'
const hyphens = '‐‑–'
/** Vowel signs, tatweel, zero-width and direction marks. */
const dropped = /[\u064B-\u0652\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
const alefs = /[أإآٱ]/gu

/** How a code unit folds: 0 as it is, 1 by its small letter, 2 by another sign or none, 3 only together with its neighbours. */
const manner = new Uint8Array(0x10000).fill(3)
/** What stands for those of manner 2. */
const substitutes: string[] = []

const between = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))

// Signs of these blocks neither combine nor are changed by NFC: Latin, Arabic letters and digits, punctuation.
for (const sign of [
  ...between(0, 0x2ff),
  ...'،؛؟',
  ...between(0x621, 0x63a),
  ...between(0x640, 0x652),
  ...between(0x660, 0x669),
  ...'\u0670ٱ',
  ...between(0x200b, 0x2029),
  '\u202f',
  ...between(0x2060, 0x2060),
  ...'＇\uFEFF',
]) {
  const substitute = substituteOf(sign)
  const code = sign.charCodeAt(0)
  manner[code] = substitute !== sign ? 2 : sign.toLowerCase() !== sign ? 1 : 0
  if (substitute !== sign) substitutes[code] = substitute
}

function substituteOf(sign: string): string {
  if (apostrophes.includes(sign)) return "'"
  if (hyphens.includes(sign)) return '-'
  return sign.replace(dropped, '').replace(alefs, 'ا')
}

/**
 * One spelling for comparing words: NFC, lower case, straight apostrophe, no vowel signs or tatweel,
 * one alef. Never used for offsets: it may change the length.
 */
export function fold(word: string): string {
  let hardest = 0
  for (let at = 0; at < word.length; at += 1) {
    const how = manner[word.charCodeAt(at)] ?? 3
    if (how > hardest) hardest = how
  }
  // Nearly every word is done here or in the next line: the patterns below cost twenty times as much.
  if (hardest === 0) return word
  if (hardest === 1) return word.toLowerCase()
  return hardest === 2 ? substituted(word) : foldByPattern(word)
}

function substituted(word: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (manner[code] !== 2) continue
    folded += word.slice(from, at) + (substitutes[code] ?? '')
    from = at + 1
  }
  return (folded + word.slice(from)).toLowerCase()
}

const foldByPattern = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ＇`´]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(dropped, '')
    .replace(alefs, 'ا')
