import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleSheet } from '../../model/rules.ts'
import { rulesQuery, sessionQuery } from '../api/queries.ts'
import { LeaveGuard } from '../draft/leave-guard.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { RowsLoading } from '../parts/rows-loading.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { useLanguage } from '../strings/language.tsx'
import { DryRunBar } from './dry-run-bar.tsx'
import { DryRunResult } from './dry-run-result.tsx'
import { RuleChanges } from './rule-changes.tsx'
import { RuleDrawer } from './rule-drawer.tsx'
import { useRuleEdit } from './rule-edit.ts'
import { RuleTable } from './rule-table.tsx'

/** /rules: where what comes in goes. */
export function RulesPage() {
  const { rules } = useLanguage().strings
  usePageTitle(rules.title)
  const mayChange = useQuery(sessionQuery).data?.role === 'admin'
  const { data, error, isPending, refetch } = useQuery(rulesQuery)
  return (
    <>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <RowsLoading />}
      {data && <RulesView sheet={data} mayChange={mayChange} />}
    </>
  )
}

function RulesView({ sheet, mayChange }: { sheet: RuleSheet; mayChange: boolean }) {
  const words = useLanguage().strings.rules
  const edit = useRuleEdit(sheet)
  const [opened, setOpened] = useState<number>()
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Title order={1} size="h4">
          {words.title}
        </Title>
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setOpened(edit.rules.length)}
            data-testid="rule-add"
          >
            {words.add}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {words.intro} {!mayChange && words.readOnly}
      </Text>
      {mayChange && (
        <>
          <LeaveGuard when={edit.changed} />
          <RuleDrawer
            sheet={sheet}
            rules={edit.rules}
            index={opened}
            onClose={() => setOpened(undefined)}
            onChange={edit.change}
          />
        </>
      )}
      {edit.rules.length === 0 ? (
        <QuietNotice
          icon={<IconArrowsSplit2 size={36} stroke={1.4} />}
          title={words.empty}
          description={words.emptyHint}
        />
      ) : (
        <RuleTable
          rules={edit.rules}
          matched={edit.result?.matched}
          onChange={mayChange ? edit.change : undefined}
          onOpen={setOpened}
        />
      )}
      {mayChange && <DryRunBar edit={edit} />}
      {edit.result && <DryRunResult result={edit.result} />}
      <RuleChanges sheet={sheet} />
    </>
  )
}
