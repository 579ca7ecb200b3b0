import { Table } from '@mantine/core'
import { IconFiles, IconQuote } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import type { DraftSummary } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import { CopyBadges } from '../parts/copy-badges.tsx'
import { copyLanguage } from '../parts/direction.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './draft-table.module.css'

/** One draft. The headline's link covers the whole row, so that the row is the target and the link keeps its meaning. */
export function DraftRow({ draft, fresh }: { draft: DraftSummary; fresh: boolean }) {
  const { list } = useLanguage().strings
  const { search } = useLocation()
  return (
    <Table.Tr
      className={classes.row ?? ''}
      data-testid="draft-row"
      data-draft-id={draft.id}
      data-fresh={fresh || undefined}
      data-state={draft.state}
    >
      <Table.Td className={classes.headlineCell ?? ''}>
        <Link
          to={`/drafts/${draft.id}`}
          state={{ from: `/drafts${search}` }}
          className={classes.headline}
          data-row-link
          data-testid="draft-headline"
          {...copyLanguage(draft.language)}
          dir="auto"
        >
          {draft.headline}
        </Link>{' '}
        <span className={classes.badges}>
          <CopyBadges draft={draft} />
        </span>
      </Table.Td>
      <Table.Td className={classes.agency ?? ''} title={draft.feedName}>
        {draft.agency ?? draft.feedName}
      </Table.Td>
      <Table.Td className={classes.place ?? ''}>
        {draft.place && <bdi lang={draft.language}>{draft.place}</bdi>}
      </Table.Td>
      <Table.Td className={classes.age ?? ''}>
        <Age at={draft.receivedAt} />
      </Table.Td>
      <Table.Td className={classes.state ?? ''}>
        <StateBadge state={draft.state} />
      </Table.Td>
      <Table.Td className={classes.number ?? ''} title={list.quotes(draft.quotes)}>
        <IconQuote size={13} aria-hidden className={classes.numberIcon} />
        {draft.quotes}
      </Table.Td>
      <Table.Td className={classes.number ?? ''} title={list.sources(draft.sources)}>
        <IconFiles size={13} aria-hidden className={classes.numberIcon} />
        {draft.sources}
      </Table.Td>
    </Table.Tr>
  )
}
