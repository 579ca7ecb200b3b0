import { Autocomplete, MultiSelect, NumberInput, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import type { RuleSheet } from '../../model/rules.ts'
import { useLanguage } from '../strings/language.tsx'
import type { ActionValues, Choice } from './rule-values.ts'
import classes from './rules.module.css'

type Props = { values: ActionValues; setValues: (change: Partial<ActionValues>) => void; sheet: RuleSheet }

/** What a rule does with a draft it matches. */
export function RuleActionFields({ values, setValues, sheet }: Props) {
  const { does, form } = useLanguage().strings.rules
  const choices = [
    { value: '', label: form.unset },
    { value: 'yes', label: form.yes },
    { value: 'no', label: form.no },
  ]
  const choice = (field: 'twoEyes' | 'approve' | 'spike') => (
    <Select
      label={does[field]}
      data={choices}
      value={values[field]}
      onChange={(value) => setValues({ [field]: (value ?? '') as Choice })}
      allowDeselect={false}
      data-testid={`rule-${field}`}
    />
  )
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Autocomplete
          label={does.desk}
          placeholder={form.deskHint}
          data={sheet.desks}
          value={values.desk}
          onChange={(desk) => setValues({ desk })}
          maxLength={64}
          dir="auto"
          data-testid="rule-desk"
        />
        <TextInput
          label={does.category}
          value={values.category}
          onChange={({ currentTarget: { value } }) => setValues({ category: value })}
          maxLength={64}
          dir="auto"
          data-testid="rule-category"
        />
        <TagsInput
          label={does.tags}
          placeholder={values.tags.length === 0 ? form.list : ''}
          value={values.tags}
          onChange={(tags) => setValues({ tags })}
          acceptValueOnBlur
          classNames={{ pill: classes.pill ?? '' }}
          data-testid="rule-tags"
        />
        <Select
          label={does.priority}
          data={['1', '2', '3', '4', '5', '6', '7', '8', '9']}
          value={values.priority || null}
          onChange={(priority) => setValues({ priority: priority ?? '' })}
          clearable
        />
        {choice('approve')}
        {choice('twoEyes')}
        {choice('spike')}
        <NumberInput
          label={does.expireAfterHours}
          min={0}
          value={values.expire}
          onChange={(expire) => setValues({ expire: String(expire) })}
          hideControls
        />
      </SimpleGrid>
      <MultiSelect
        label={does.destinations}
        placeholder={values.destinations.length === 0 ? form.destinationsHint : ''}
        data={[
          ...sheet.destinations.map(({ id, name }) => ({ value: id, label: name })),
          ...values.destinations
            .filter((id) => !sheet.destinations.some((one) => one.id === id))
            .map((id) => ({ value: id, label: id })),
        ]}
        value={values.destinations}
        onChange={(destinations) => setValues({ destinations })}
        clearable
      />
    </Stack>
  )
}
