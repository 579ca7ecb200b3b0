const plainAscii = /^[a-z0-9.-]*$/u
/** Arabic letters that fold to themselves: no signs, no alef with hamza or madda, no tatweel. */
const plainArabic = /^[\u0621\u0624\u0626-\u063A\u0641-\u064A]+$/u
/** As before, with the alefs that become one: precomposed letters only. */
const arabicLetters = /^[\u0621-\u063A\u0641-\u064A\u0671]+$/u
const alefs = /[أإآٱ]/gu
/** ASCII without the back-tick, which is an apostrophe. */
const ascii = /^[\x20-\x5F\x61-\x7E]*$/u

/**
 * One spelling for comparing words: NFC, lower case, straight apostrophe, no vowel signs or tatweel,
 * one alef. Never used for offsets: it may change the length.
 */
export function fold(word: string): string {
  if (plainAscii.test(word) || plainArabic.test(word)) return word
  if (ascii.test(word)) return word.toLowerCase()
  if (arabicLetters.test(word)) return word.replace(alefs, 'ا')
  const lower = word.normalize('NFC').toLowerCase()
  return lower
    .replace(/[’‘ʼ＇`´]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/[\u064B-\u0652\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .replace(alefs, 'ا')
}
