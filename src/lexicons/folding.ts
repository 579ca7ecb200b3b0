/** Arabic without vowel marks and tatweel, alef and ya in one form each. */
export const foldArabic = (text: string): string =>
  text
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')

/** Latin accents, which outlets drop from capitals, and the digits of Arabic script: "État" → "etat", "٢٤" → "24". */
export const foldLatin = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))

/** A name or word as the words of a copy are folded. */
export const foldWord = (word: string): string => foldLatin(foldArabic(word.toLowerCase()))
