import { Table } from '@mantine/core'
import type { DryRun } from '../../model/dry-run.ts'
import type { Rule } from '../../model/rules.ts'
import classes from '../parts/list.module.css'
import { useLanguage } from '../strings/language.tsx'
import { moved } from './rule-edit.ts'
import { RuleRow } from './rule-row.tsx'

type Props = {
  rules: readonly Rule[]
  /** How many drafts each rule matched in the last dry run. */
  matched: DryRun['matched'] | undefined
  /** Absent: the rules are only read. */
  onChange: ((rules: readonly Rule[]) => void) | undefined
  onOpen: (index: number) => void
}

/** The rules in the order in which they are asked. */
export function RuleTable({ rules, matched, onChange, onOpen }: Props) {
  const { columns } = useLanguage().strings.rules
  return (
    <Table className={classes.table ?? ''} verticalSpacing="xs" data-testid="rules">
      <Table.Thead>
        <Table.Tr>
          <Table.Th />
          <Table.Th>{columns.rule}</Table.Th>
          <Table.Th>{columns.when}</Table.Th>
          <Table.Th>{columns.does}</Table.Th>
          {matched && <Table.Th className={classes.end ?? ''}>{columns.matched}</Table.Th>}
          {onChange && <Table.Th className={classes.end ?? ''}>{columns.actions}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            position={index + 1}
            last={index === rules.length - 1}
            count={matched && (matched.find(({ id }) => id === rule.id)?.count ?? 0)}
            change={
              onChange && {
                move: (by) => onChange(moved(rules, index, by)),
                enable: (enabled) => onChange(rules.map((one) => (one === rule ? { ...one, enabled } : one))),
                open: () => onOpen(index),
              }
            }
          />
        ))}
      </Table.Tbody>
    </Table>
  )
}
