import { Accordion, Button, Group, Input, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RuleSheet } from '../../model/rules.ts'
import { useLanguage } from '../strings/language.tsx'
import { RuleActionFields } from './rule-action-fields.tsx'
import { RuleConditionFields } from './rule-condition-fields.tsx'
import type { ConditionValues, RuleValues } from './rule-values.ts'

type Props = {
  values: RuleValues
  setValues: (change: Partial<RuleValues>) => void
  sheet: RuleSheet
  onApply: () => void
  onRemove: (() => void) | undefined
}

/** All conditions, exclusions and actions of a rule. */
export function RuleForm({ values, setValues, sheet, onApply, onRemove }: Props) {
  const words = useLanguage().strings.rules.form
  const [leaving, setLeaving] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onApply()
      }}
      data-testid="rule-form"
    >
      <Stack gap="sm">
        <TextInput
          label={words.name}
          value={values.name}
          onChange={({ currentTarget: { value } }) => setValues({ name: value })}
          required
          maxLength={100}
          dir="auto"
          data-testid="rule-name"
        />
        <Switch
          label={words.enabled}
          checked={values.enabled}
          onChange={({ currentTarget: { checked } }) => setValues({ enabled: checked })}
        />
        <Accordion
          multiple
          defaultValue={['when', 'does', ...(isAsked(values.not) ? ['not'] : [])]}
          variant="contained"
        >
          <Accordion.Item value="when">
            <Accordion.Control>{words.when}</Accordion.Control>
            <Accordion.Panel>
              <Hint text={words.whenHint} />
              <RuleConditionFields
                values={values.when}
                setValues={(change) => setValues({ when: { ...values.when, ...change } })}
                name="when"
              />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item value="not">
            <Accordion.Control data-testid="rule-not">{words.not}</Accordion.Control>
            <Accordion.Panel>
              <Hint text={words.notHint} />
              <RuleConditionFields
                values={values.not}
                setValues={(change) => setValues({ not: { ...values.not, ...change } })}
                name="not"
              />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item value="does">
            <Accordion.Control>{words.does}</Accordion.Control>
            <Accordion.Panel>
              <RuleActionFields
                values={values.does}
                setValues={(change) => setValues({ does: { ...values.does, ...change } })}
                sheet={sheet}
              />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
        <div>
          <Input.Label labelElement="div" display="block" mb={4}>
            {words.go}
          </Input.Label>
          <SegmentedControl
            data={Object.entries(words.goes).map(([value, label]) => ({ value, label }))}
            value={values.go}
            onChange={(go) => setValues({ go: go as RuleValues['go'] })}
            aria-label={words.go}
            data-testid="rule-go"
          />
        </div>
        <Group justify="space-between">
          {onRemove ? (
            <Button
              variant="light"
              color="red"
              onClick={() => (leaving ? onRemove() : setLeaving(true))}
              data-testid="rule-remove"
            >
              {leaving ? words.removeSure : words.remove}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" data-testid="rule-apply">
            {words.apply}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Hint({ text }: { text: string }) {
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {text}
    </Text>
  )
}

/** A folded part that holds something is opened. */
const isAsked = (values: ConditionValues): boolean =>
  Object.values(values).some((value) => (typeof value === 'string' ? value !== '' : Object.keys(value).length > 0))
