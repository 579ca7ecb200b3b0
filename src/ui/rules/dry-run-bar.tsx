import { Button, Select } from '@mantine/core'
import { IconTestPipe } from '@tabler/icons-react'
import { useState } from 'react'
import { useLanguage } from '../strings/language.tsx'
import type { RuleEdit } from './rule-edit.ts'
import classes from './rules.module.css'

const spans = [1, 3, 7, 14, 30, 90]

/** Tries the rules as they stand here; saving is offered once the result of exactly these is on the page. */
export function DryRunBar({ edit }: { edit: RuleEdit }) {
  const words = useLanguage().strings.rules.dryRun
  const [days, setDays] = useState('7')
  const text = edit.outdated ? words.changedMeanwhile : edit.result ? '' : words.first
  return (
    <section className={classes.bar} data-changed={edit.changed || undefined} data-testid="dry-run-bar">
      <div className={classes.barText}>
        {edit.changed ? (
          <>
            <strong>{words.unsaved}</strong> {text}
          </>
        ) : (
          words.idle
        )}
      </div>
      {edit.changed && (
        <Button size="xs" variant="default" onClick={edit.discard} data-testid="rules-discard">
          {words.discard}
        </Button>
      )}
      <Select
        size="xs"
        w="14rem"
        data={spans.map((span) => ({ value: String(span), label: words.days(span) }))}
        value={days}
        onChange={(value) => value && setDays(value)}
        allowDeselect={false}
        aria-label={words.title}
        data-testid="dry-run-days"
      />
      <Button
        size="xs"
        variant={edit.changed && !edit.result ? 'filled' : 'default'}
        leftSection={<IconTestPipe size={14} />}
        loading={edit.trying}
        onClick={() => edit.tryOut(Number(days))}
        data-testid="dry-run"
      >
        {edit.result ? words.again : words.run}
      </Button>
      {edit.changed && edit.result && (
        <Button size="xs" loading={edit.saving} disabled={edit.outdated} onClick={edit.save} data-testid="rules-save">
          {words.save}
        </Button>
      )}
    </section>
  )
}
