import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Strings } from './shape.ts'

export type Language = 'fr' | 'en' | 'ar'

type LanguageEntry = {
  name: string
  /** For Intl: Morocco's months and Latin digits in Arabic, a 24-hour clock in English. */
  locale: string
  dir: 'ltr' | 'rtl'
  strings: Strings
}

/** The desk's languages; adding one is one file and one line here. */
export const languages: Record<Language, LanguageEntry> = {
  fr: { name: 'Français', locale: 'fr', dir: 'ltr', strings: fr },
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', strings: en },
  ar: { name: 'العربية', locale: 'ar-MA', dir: 'rtl', strings: ar },
}

export const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in languages
