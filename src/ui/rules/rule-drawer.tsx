import { Drawer } from '@mantine/core'
import { useState } from 'react'
import type { Rule, RuleSheet } from '../../model/rules.ts'
import { useLanguage } from '../strings/language.tsx'
import { RuleForm } from './rule-form.tsx'
import { ruleFrom, valuesOf } from './rule-values.ts'

type Props = {
  sheet: RuleSheet
  rules: readonly Rule[]
  /** The rule to change; the length of the list for a new one; undefined while closed. */
  index: number | undefined
  onClose: () => void
  onChange: (rules: readonly Rule[]) => void
}

/** One rule, beside the list. What is changed here holds only once the whole list is saved. */
export function RuleDrawer({ sheet, rules, index, onClose, onChange }: Props) {
  const { strings } = useLanguage()
  const words = strings.rules.form
  const isNew = index === rules.length
  return (
    <Drawer
      opened={index !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={isNew ? words.newTitle : words.title}
      closeButtonProps={{ 'aria-label': strings.close }}
    >
      {index !== undefined && (
        <RuleEditor key={index} sheet={sheet} rules={rules} index={index} onClose={onClose} onChange={onChange} />
      )}
    </Drawer>
  )
}

function RuleEditor({ sheet, rules, index, onClose, onChange }: Props & { index: number }) {
  const [values, setValues] = useState(() => valuesOf(rules[index]))
  const put = (...rule: Rule[]) => {
    onChange(rules.toSpliced(index, 1, ...rule))
    onClose()
  }
  const taken = rules.map(({ id }) => id)
  return (
    <RuleForm
      values={values}
      setValues={(change) => setValues((before) => ({ ...before, ...change }))}
      sheet={sheet}
      onApply={() => put(ruleFrom(values, taken))}
      onRemove={index < rules.length ? () => put() : undefined}
    />
  )
}
