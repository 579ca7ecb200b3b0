import { ActionIcon, Badge, Group, Switch, Table } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil } from '@tabler/icons-react'
import type { Rule } from '../../model/rules.ts'
import listClasses from '../parts/list.module.css'
import { useLanguage } from '../strings/language.tsx'
import { useRuleWords } from './rule-words.ts'
import classes from './rules.module.css'

type Change = { move: (by: -1 | 1) => void; enable: (enabled: boolean) => void; open: () => void }

type Props = {
  rule: Rule
  position: number
  last: boolean
  /** How many drafts it matched in a dry run. */
  count: number | undefined
  change: Change | undefined
}

/** One rule: when it matches, what it does, and what can be done with it. */
export function RuleRow({ rule, position, last, count, change }: Props) {
  const { formats } = useLanguage()
  const { words, actionTexts } = useRuleWords()
  const does = actionTexts(rule.do)
  return (
    <Table.Tr
      data-testid="rule-row"
      data-rule-id={rule.id}
      data-enabled={rule.enabled}
      className={rule.enabled ? '' : (classes.off ?? '')}
    >
      <Table.Td className={classes.position ?? ''}>{formats.number(position)}</Table.Td>
      <Table.Td data-main>
        <bdi className={listClasses.name}>{rule.name}</bdi>
        {!change && !rule.enabled && <div className={listClasses.aside}>{words.off}</div>}
      </Table.Td>
      <Table.Td data-label={words.columns.when}>
        <Conditions rule={rule} />
      </Table.Td>
      <Table.Td data-label={words.columns.does}>
        <Group gap={4}>
          {(does.length > 0 ? does : [words.nothing]).map((text) => (
            <Badge key={text} variant="light" size="sm" radius="sm">
              <bdi>{text}</bdi>
            </Badge>
          ))}
        </Group>
        {rule.go === 'continue' && <div className={listClasses.aside}>{words.goOn}</div>}
      </Table.Td>
      {count !== undefined && (
        <Table.Td data-label={words.columns.matched} className={classes.count ?? ''} data-testid="rule-matched">
          {formats.number(count)}
        </Table.Td>
      )}
      {change && (
        <Table.Td>
          <RuleActions rule={rule} first={position === 1} last={last} change={change} />
        </Table.Td>
      )}
    </Table.Tr>
  )
}

function Conditions({ rule: { when } }: { rule: Rule }) {
  const { words, conditionLines } = useRuleWords()
  const { not = {}, ...given } = when
  const lines = conditionLines(given)
  return (
    <>
      {lines.length === 0 && words.everything}
      {lines.map(({ label, text }) => (
        <div key={label}>
          <span className={classes.label}>{label}</span> <bdi>{text}</bdi>
        </div>
      ))}
      {conditionLines(not).map(({ label, text }) => (
        <div key={label} className={classes.except}>
          <span className={classes.label}>
            {words.except} – {label}
          </span>{' '}
          <bdi>{text}</bdi>
        </div>
      ))}
    </>
  )
}

function RuleActions({ rule, first, last, change }: { rule: Rule; first: boolean; last: boolean; change: Change }) {
  const { words } = useRuleWords()
  const button = (label: string, testId: string, onClick: () => void, icon: React.ReactNode, disabled = false) => (
    <ActionIcon
      size="sm"
      variant="default"
      aria-label={`${label} – ${rule.name}`}
      title={label}
      disabled={disabled}
      onClick={onClick}
      data-testid={testId}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      <Switch
        size="xs"
        checked={rule.enabled}
        onChange={({ currentTarget: { checked } }) => change.enable(checked)}
        aria-label={`${words.form.enabled} – ${rule.name}`}
        data-testid="rule-enabled"
      />
      {button(words.up, 'rule-up', () => change.move(-1), <IconArrowUp size={14} />, first)}
      {button(words.down, 'rule-down', () => change.move(1), <IconArrowDown size={14} />, last)}
      {button(words.edit, 'rule-edit', change.open, <IconPencil size={14} />)}
    </Group>
  )
}
