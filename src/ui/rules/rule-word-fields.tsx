import { Stack, TagsInput } from '@mantine/core'
import { useLanguage } from '../strings/language.tsx'
import type { WordValues } from './rule-values.ts'
import classes from './rules.module.css'

type Props = {
  label: string
  hint?: string
  values: WordValues
  onChange: (values: WordValues) => void
  testId: string
}

/** Words for copy in any language, and below them for one language each. */
export function RuleWordFields({ label, hint, values, onChange, testId }: Props) {
  const { strings } = useLanguage()
  const words = strings.rules.form
  const { languages } = strings.feedSettings
  const { '*': _, ...others } = values
  const codes = [...new Set([...Object.keys(languages), ...Object.keys(others)])]
  const field = (code: string, title: string, description?: string) => (
    <TagsInput
      key={code}
      label={title}
      description={description}
      placeholder={(values[code] ?? []).length === 0 ? words.list : ''}
      value={values[code] ?? []}
      onChange={(list) => onChange({ ...values, [code]: list })}
      splitChars={[',', '،', '\n']}
      acceptValueOnBlur
      classNames={{ pill: classes.pill ?? '' }}
      data-testid={`${testId}-${code === '*' ? 'any' : code}`}
    />
  )
  return (
    <div>
      {field('*', `${label} (${words.anyLanguage})`, hint)}
      <details className={classes.byLanguage} open={Object.values(others).some((list) => list.length > 0) || undefined}>
        <summary>{words.byLanguage}</summary>
        <Stack gap="xs" pt="xs" ps="md">
          {codes.map((code) => field(code, (languages as Record<string, string>)[code] ?? code))}
        </Stack>
      </details>
    </div>
  )
}
