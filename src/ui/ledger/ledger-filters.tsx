import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { feedsQuery, type LedgerFilter, type LedgerKey, ledgerFile } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './ledger.module.css'
import { LedgerField } from './ledger-field.tsx'

type Props = { filter: LedgerFilter; onChange: (key: LedgerKey, value: string | undefined) => void }

const copyLanguages = ['ar', 'fr', 'en', 'es']

/** A chosen value that is in no list any more must still be shown as chosen. */
const including = (values: string[], chosen: string | undefined) =>
  chosen && !values.includes(chosen) ? [...values, chosen] : values

/** Who, what words, in which language, from where and when; and the file of all that is found. */
export function LedgerFilters({ filter, onChange }: Props) {
  const { strings, formats } = useLanguage()
  const { ledger } = strings
  const feeds = useQuery(feedsQuery).data?.feeds ?? []
  const nameOf = (id: string) => feeds.find((feed) => feed.id === id)?.name ?? id
  const feedIds = including(
    feeds.map(({ id }) => id),
    filter.feed,
  )
  const field = (key: LedgerKey) => ({
    value: filter[key],
    onChange: (value?: string) => onChange(key, value),
    name: key,
  })
  const choice = (key: LedgerKey) => ({
    size: 'xs',
    value: filter[key] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onChange(key, value || undefined),
    'data-testid': `ledger-${key}`,
  })
  return (
    <search className={classes.filters}>
      <LedgerField {...field('speaker')} label={ledger.speaker} hint={ledger.speakerHint} />
      <LedgerField {...field('words')} label={ledger.words} hint={ledger.wordsHint} wide />
      <NativeSelect
        {...choice('language')}
        label={ledger.language}
        data={[
          { value: '', label: ledger.anyLanguage },
          ...including(copyLanguages, filter.language).map((value) => ({ value, label: formats.languageName(value) })),
        ]}
      />
      <NativeSelect
        {...choice('feed')}
        label={strings.list.feed}
        data={[
          { value: '', label: strings.list.allFeeds },
          ...feedIds.map((value) => ({ value, label: nameOf(value) })),
        ]}
      />
      <LedgerField {...field('agency')} label={ledger.agency} hint="MAP" />
      <TextInput {...choice('from')} type="date" label={ledger.from} />
      <TextInput {...choice('to')} type="date" label={ledger.to} />
      <div className={classes.switches}>
        {(['allVersions', 'killed'] as const).map((key) => (
          <Switch
            key={key}
            size="xs"
            label={ledger[key]}
            checked={filter[key] === 'true'}
            onChange={({ currentTarget: { checked } }) => onChange(key, checked ? 'true' : undefined)}
            data-testid={`ledger-${key}`}
          />
        ))}
        <Button
          component="a"
          href={ledgerFile(filter)}
          download="quotes.csv"
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          title={ledger.exportHint}
          data-testid="ledger-csv"
        >
          {ledger.export}
        </Button>
      </div>
    </search>
  )
}
