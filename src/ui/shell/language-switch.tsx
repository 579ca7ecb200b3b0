import { NativeSelect } from '@mantine/core'
import { useLanguage } from '../strings/language.tsx'
import { isLanguage, languages } from '../strings/languages.ts'

const choices = Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))

/** The interface's language; copy keeps its own. */
export function LanguageSwitch() {
  const { language, setLanguage, strings } = useLanguage()
  return (
    <NativeSelect
      size="xs"
      w={96}
      data={choices}
      value={language}
      onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
      aria-label={strings.language}
      data-testid="language-switch"
    />
  )
}
