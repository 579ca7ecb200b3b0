import { Table, VisuallyHidden } from '@mantine/core'
import type { Ref } from 'react'
import type { DraftSummary } from '../../model/api.ts'
import { useLanguage } from '../strings/language.tsx'
import { DraftRow } from './draft-row.tsx'
import classes from './draft-table.module.css'

type Props = { drafts: readonly DraftSummary[]; freshAfter: number; tableRef: Ref<HTMLTableElement> }

/** The dense list of drafts; on a narrow screen each row becomes a small card. */
export function DraftTable({ drafts, freshAfter, tableRef }: Props) {
  const { list } = useLanguage().strings
  const { columns } = list
  return (
    <Table
      ref={tableRef}
      className={classes.table ?? ''}
      verticalSpacing={6}
      horizontalSpacing="sm"
      stickyHeader
      stickyHeaderOffset="var(--desk-header)"
    >
      <Table.Caption className={classes.caption ?? ''}>
        <VisuallyHidden>{list.title}</VisuallyHidden>
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.headline}</Table.Th>
          <Table.Th>{columns.agency}</Table.Th>
          <Table.Th>{columns.place}</Table.Th>
          <Table.Th>{columns.received}</Table.Th>
          <Table.Th>{columns.state}</Table.Th>
          <Table.Th className={classes.number ?? ''}>{columns.quotes}</Table.Th>
          <Table.Th className={classes.number ?? ''}>{columns.sources}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} fresh={draft.id > freshAfter} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
