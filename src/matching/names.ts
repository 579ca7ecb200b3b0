import { foldWord } from '../lexicons/folding.ts'

/** What stays of a letter when a name crosses scripts: nothing of vowels, breathings and their like. */
const consonants: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'bdfgjklmnrstz'].map((letter) => [letter, letter])),
  c: 'k',
  q: 'k',
  v: 'f',
  p: 'b',
  x: 'ks',
  ب: 'b',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'j',
  خ: 'k',
  ق: 'k',
  ك: 'k',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ظ: 'z',
  س: 's',
  ص: 's',
  ش: 's',
  غ: 'g',
  ف: 'f',
  ل: 'l',
  م: 'm',
  ن: 'n',
}

/**
 * A name by its consonants, alike in Latin and Arabic script: "Naïma Tazi" and "نعيمة التازي" → "nm.tz".
 * Undefined for less than two names or three consonants, which too many people share.
 */
export function skeleton(name: string): string | undefined {
  const parts = (servants(foldWord(name)).match(/\p{L}+/gu) ?? [])
    .filter((part) => !/^(?:al|el|ال)$/u.test(part))
    .map(bones)
    .filter((part) => part !== '')
  const joined = parts.join('.')
  return parts.length > 1 && joined.length >= 4 ? joined : undefined
}

/** "Abd El Krim", "عبد الكريم" and "عبدالكريم" are one name: the article in it is dropped, which Latin script writes as it is heard. */
const servants = (name: string): string =>
  name.replace(/(?<!\p{L})(?:abd[- ]?[ae]l[- ]?|عبد ?ال)(?=\p{L})/gu, (first) =>
    first.startsWith('a') ? 'abd' : 'عبد',
  )

const bones = (part: string): string =>
  [
    ...part
      .replace(/^ال(?=..)/u, '')
      .replace(/[cs]h/gu, 's')
      .replace(/kh/gu, 'k')
      .replace(/c(?=[eiy])/gu, 's'),
  ]
    .map((letter) => consonants[letter] ?? '')
    .join('')
    .replace(/(.)\1+/gu, '$1')
