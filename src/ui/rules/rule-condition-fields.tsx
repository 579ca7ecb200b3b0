import { MultiSelect, NumberInput, SimpleGrid, Stack, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { feedsQuery } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import { RuleTimeFields } from './rule-time-fields.tsx'
import type { ConditionValues } from './rule-values.ts'
import { RuleWordFields } from './rule-word-fields.tsx'
import classes from './rules.module.css'

export type SetConditions = (change: Partial<ConditionValues>) => void

type Props = { values: ConditionValues; setValues: SetConditions; name: 'when' | 'not' }

/** Every condition there is, for what must hold as for what must not. */
export function RuleConditionFields({ values, setValues, name }: Props) {
  const { strings } = useLanguage()
  const { fields, form } = strings.rules
  const feeds = useQuery(feedsQuery).data?.feeds ?? []
  const typed = (field: 'agency' | 'place' | 'category' | 'speaker', hint?: string) => (
    <TagsInput
      label={fields[field]}
      description={hint}
      placeholder={values[field].length === 0 ? form.list : ''}
      value={values[field]}
      onChange={(list) => setValues({ [field]: list })}
      acceptValueOnBlur
      classNames={{ pill: classes.pill ?? '' }}
      data-testid={`rule-${name}-${field}`}
    />
  )
  const chosen = (field: 'feed' | 'language' | 'urgency' | 'notice', data: { value: string; label: string }[]) => (
    <MultiSelect
      label={fields[field]}
      data={withKept(data, values[field])}
      value={values[field]}
      onChange={(list) => setValues({ [field]: list })}
      clearable
      searchable={field === 'feed'}
      data-testid={`rule-${name}-${field}`}
    />
  )
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {chosen(
          'feed',
          feeds.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {typed('agency')}
        {chosen('language', optionsOf(strings.feedSettings.languages))}
        {chosen('notice', optionsOf(strings.notices))}
      </SimpleGrid>
      {typed('place', form.placeHint)}
      {typed('category', form.categoryHint)}
      <RuleWordFields
        label={fields.words}
        hint={form.wordsHint}
        values={values.words}
        onChange={(words) => setValues({ words })}
        testId={`rule-${name}-words`}
      />
      <RuleWordFields
        label={fields.headline}
        values={values.headline}
        onChange={(headline) => setValues({ headline })}
        testId={`rule-${name}-headline`}
      />
      {typed('speaker', form.speakerHint)}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {chosen(
          'urgency',
          [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => ({ value: String(level), label: String(level) })),
        )}
        <NumberInput
          label={form.min}
          min={0}
          value={values.min}
          onChange={(min) => setValues({ min: String(min) })}
          hideControls
        />
        <NumberInput
          label={form.max}
          min={0}
          value={values.max}
          onChange={(max) => setValues({ max: String(max) })}
          hideControls
        />
      </SimpleGrid>
      <RuleTimeFields values={values} setValues={setValues} />
    </Stack>
  )
}

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** What a rule names stays to be seen, even where there is no such thing any more. */
const withKept = (data: { value: string; label: string }[], chosen: readonly string[]) => [
  ...data,
  ...chosen.filter((one) => !data.some(({ value }) => value === one)).map((one) => ({ value: one, label: one })),
]
