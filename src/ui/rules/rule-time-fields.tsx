import { ActionIcon, Button, Chip, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useLanguage } from '../strings/language.tsx'
import type { SetConditions } from './rule-condition-fields.tsx'
import type { ConditionValues } from './rule-values.ts'
import classes from './rules.module.css'

type Hours = ConditionValues['hours'][number]

/** When the item came in: hours, which may go over midnight, and weekdays, in a zone. */
export function RuleTimeFields({ values, setValues }: { values: ConditionValues; setValues: SetConditions }) {
  const { rules } = useLanguage().strings
  const words = rules.form
  const { hours } = values
  const put = (index: number, change: Partial<Hours>) =>
    setValues({ hours: hours.map((one, at) => (at === index ? { ...one, ...change } : one)) })
  return (
    <Stack gap="xs">
      <Input.Label labelElement="div">{words.hours}</Input.Label>
      {hours.map((one, index) => (
        <div key={index} className={classes.hours}>
          <Clock label={words.from} value={one.from} onChange={(from) => put(index, { from })} />
          <Clock label={words.to} value={one.to} onChange={(to) => put(index, { to })} />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={words.removeHours}
            title={words.removeHours}
            onClick={() => setValues({ hours: hours.filter((_, at) => at !== index) })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          onClick={() => setValues({ hours: [...hours, { from: '22:00', to: '06:00' }] })}
        >
          {words.addHours}
        </Button>
      </Group>
      <Chip.Group multiple value={values.weekdays} onChange={(weekdays) => setValues({ weekdays })}>
        <Group gap={4} role="group" aria-label={words.weekdays}>
          {Object.entries(rules.days).map(([day, label]) => (
            <Chip key={day} value={day} size="xs" radius="sm">
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {(hours.length > 0 || values.weekdays.length > 0) && (
        <TextInput
          label={words.zone}
          placeholder="Africa/Casablanca"
          value={values.zone}
          onChange={({ currentTarget: { value } }) => setValues({ zone: value })}
          dir="ltr"
        />
      )}
    </Stack>
  )
}

function Clock({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      type="time"
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      required
      dir="ltr"
    />
  )
}
