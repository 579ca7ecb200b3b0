import { useDirection } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react'
import { type Formats, formatsFor } from './formats.ts'
import { isLanguage, type Language, languages } from './languages.ts'
import type { Strings } from './shape.ts'

type Spoken = { language: Language; setLanguage: (language: Language) => void; strings: Strings; formats: Formats }

const SpokenContext = createContext<Spoken | undefined>(undefined)

const storageKey = 'depeche-language'

const readStored = (value: string | undefined): Language => (isLanguage(value) ? value : 'fr')

/** The language the desk was last used in, before React has started; French the first time. */
export const rememberedLanguage = (): Language => {
  try {
    return readStored(localStorage.getItem(storageKey) ?? undefined)
  } catch {
    // Storage may be forbidden (private windows, policies): the choice then lasts as long as the page.
    return 'fr'
  }
}

/** Gives the tree its strings and formats, and the document its language and direction. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useLocalStorage<Language>({
    key: storageKey,
    defaultValue: 'fr',
    getInitialValueInEffect: false,
    serialize: (value) => value,
    deserialize: readStored,
  })
  const { setDirection } = useDirection()
  const { dir, locale, strings } = languages[language]
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(dir)
  }, [language, dir, setDirection])
  const formats = useMemo(() => formatsFor(locale), [locale])
  const spoken = useMemo(() => ({ language, setLanguage, strings, formats }), [language, setLanguage, strings, formats])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** The current language's words and formats. */
export const useLanguage = (): Spoken => {
  const spoken = use(SpokenContext)
  if (!spoken) throw new Error('useLanguage outside LanguageProvider')
  return spoken
}
