const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** `lang` and `dir` for a piece of copy in its own language; unknown languages are left to the browser. */
export const copyLanguage = (language: string | undefined): { lang?: string; dir: 'ltr' | 'rtl' | 'auto' } => {
  if (!language || language === 'und') return { dir: 'auto' }
  return { lang: language, dir: rightToLeft.has(language.slice(0, 2).toLowerCase()) ? 'rtl' : 'ltr' }
}
