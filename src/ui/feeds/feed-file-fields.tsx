import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useLanguage } from '../strings/language.tsx'
import type { SetValues } from './feed-form.tsx'
import type { FeedValues } from './feed-values.ts'

type Props = { values: FeedValues; setValues: SetValues; withHostKey: boolean }

/** How files are taken from a folder. */
export function FeedFileFields({ values, setValues, withHostKey }: Props) {
  const { feedSettings: words } = useLanguage().strings
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={words.pattern}
          description={words.patternHint}
          value={values.pattern}
          onChange={({ currentTarget: { value } }) => setValues({ pattern: value })}
          required
          dir="ltr"
          data-testid="feed-pattern"
        />
        <Select
          label={words.after}
          data={Object.entries(words.afters).map(([value, label]) => ({ value, label }))}
          value={values.after}
          onChange={(after) => after && setValues({ after: after as FeedValues['after'] })}
          allowDeselect={false}
        />
        <NumberInput
          label={words.settle}
          min={0}
          value={values.settle}
          onChange={(typed) => setValues({ settle: String(typed) })}
          hideControls
        />
      </Group>
      {withHostKey && (
        <TextInput
          label={words.hostKey}
          description={words.hostKeyHint}
          value={values.hostKey}
          onChange={({ currentTarget: { value } }) => setValues({ hostKey: value })}
          placeholder="SHA256:…"
          dir="ltr"
        />
      )}
    </>
  )
}
