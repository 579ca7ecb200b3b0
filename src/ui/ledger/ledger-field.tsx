import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import classes from './ledger.module.css'

type Props = {
  name: string
  label: string
  hint: string
  wide?: boolean
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A field of the search; what is typed is asked for once the typing pauses. */
export function LedgerField({ name, label, hint, wide, value, onChange }: Props) {
  const [typed, setTyped] = useState(value ?? '')
  // What is asked for is trimmed; the blank between two names stays in the field.
  useEffect(() => setTyped((now) => (now.trim() === (value ?? '') ? now : (value ?? ''))), [value])
  const settle = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), 300)
  return (
    <TextInput
      size="xs"
      type="search"
      className={(wide && classes.wide) || ''}
      label={label}
      placeholder={hint}
      value={typed}
      maxLength={name === 'agency' ? 64 : 200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        settle(currentTarget.value)
      }}
      // An empty field stands as the page does, and its hint with it.
      dir={typed ? 'auto' : undefined}
      data-testid={`ledger-${name}`}
    />
  )
}
