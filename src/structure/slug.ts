import { speller } from './spelling.ts'

const longestSlug = 80

/** Arabic letters in Latin ones, after the habits of Moroccan headlines; the sun letters' assimilation is left aside. */
const arabicLetters: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'ch',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'ou',
  ي: 'i',
  ى: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'ou',
  گ: 'g',
  ڭ: 'g',
  پ: 'p',
  ڤ: 'v',
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
}

const others: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

const inLatin = speller((sign) =>
  sign
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, (letter) => arabicLetters[letter] ?? others[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+|ʼ/gu, ' '),
)

/** For file names and URLs: lower case, words joined by hyphens, at most 80 characters, cut between words. "story" when nothing is left. */
export function slugOf(headline: string): string {
  const words = inLatin(headline.slice(0, 400).toLowerCase()).split(' ').filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longestSlug)
    if (longer.length > longestSlug) break
    slug = longer
  }
  return slug || 'story'
}
