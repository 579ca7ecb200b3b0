import { Badge, Table, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { DryRun, DryRunDraft } from '../../model/dry-run.ts'
import { Age } from '../parts/age.tsx'
import { copyLanguage } from '../parts/direction.ts'
import listClasses from '../parts/list.module.css'
import { useLanguage } from '../strings/language.tsx'
import { useRuleWords } from './rule-words.ts'
import classes from './rules.module.css'

/** Which drafts would have gone elsewhere, where, and why. */
export function DryRunResult({ result }: { result: DryRun }) {
  const { formats, strings } = useLanguage()
  const words = strings.rules.dryRun
  const { examined, changed, moves, drafts } = result
  return (
    <section className={classes.result} data-testid="dry-run-result" data-changed={changed}>
      <Title order={2} size="h5">
        {words.title}
        {strings.colon}
        {words.examined(examined)}
        {changed > 0 && `, ${words.changed(changed)}`}
      </Title>
      {changed === 0 && <p>{words.none}</p>}
      {moves.length > 0 && (
        <div className={classes.moves}>
          {moves.map(({ from, to, count }) => (
            <Badge key={`${from}→${to}`} variant="default" radius="sm" size="lg" fw={500}>
              {formats.number(count)} × <bdi>{from}</bdi> → <bdi>{to}</bdi>
            </Badge>
          ))}
        </div>
      )}
      {drafts.length > 0 && (
        <Table className={listClasses.table ?? ''} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.headline}</Table.Th>
              <Table.Th>{words.was}</Table.Th>
              <Table.Th>{words.would}</Table.Th>
              <Table.Th>{words.why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drafts.map((draft) => (
              <DraftRow key={draft.draftId} draft={draft} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {changed > drafts.length && <p>{words.more(changed - drafts.length)}</p>}
    </section>
  )
}

function DraftRow({ draft }: { draft: DryRunDraft }) {
  const { words, outcomeText, decisionText } = useRuleWords()
  const { was, would, decisions } = draft
  // What withholds an approval says so beside it.
  const changed = draft.changed.toSorted((a, b) => order(a) - order(b))
  return (
    <Table.Tr data-testid="dry-run-draft" data-draft-id={draft.draftId}>
      <Table.Td data-main>
        <Link
          className={listClasses.name}
          to={`/drafts/${draft.draftId}`}
          target="_blank"
          {...copyLanguage(draft.language)}
        >
          {draft.headline}
        </Link>
        <div className={listClasses.aside}>
          <Age at={draft.receivedAt} />
        </div>
      </Table.Td>
      <Table.Td data-label={words.dryRun.was}>
        {changed.map((field) => (
          <div key={field}>
            <bdi>{outcomeText(was, field)}</bdi>
          </div>
        ))}
      </Table.Td>
      <Table.Td data-label={words.dryRun.would} className={classes.would ?? ''}>
        {changed.map((field) => (
          <div key={field}>
            <bdi>{outcomeText(would, field)}</bdi>
          </div>
        ))}
      </Table.Td>
      <Table.Td data-label={words.dryRun.why} className={classes.why ?? ''}>
        {decisions.map((decision) => (
          <div key={decision.id}>
            <bdi>{decisionText(decision)}</bdi>
          </div>
        ))}
        {decisions.length === 0 && words.routing.none}
      </Table.Td>
    </Table.Tr>
  )
}

const fields = ['desk', 'spike', 'approve', 'withheld']
/** Where it goes comes first. */
const order = (field: string): number => (fields.includes(field) ? fields.indexOf(field) : fields.length)
