import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { type DraftFilter, feedsQuery, rulesQuery } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './drafts-page.module.css'

type Props = {
  filter: DraftFilter
  onChange: (key: 'desk' | 'feed' | 'q', value: string | undefined) => void
  searchRef: RefObject<HTMLInputElement | null>
}

/** A chosen value that no feed has any more must still be shown as chosen. */
const including = (values: string[], chosen: string | undefined) =>
  chosen && !values.includes(chosen) ? [...values, chosen] : values

/** Search, desk and feed. What is typed is asked for once the typing pauses. */
export function DraftFilters({ filter, onChange, searchRef }: Props) {
  const { list } = useLanguage().strings
  const { data } = useQuery(feedsQuery)
  const feeds = data?.feeds ?? []
  // Those of the feeds, and those to which only rules send.
  const desks = including(useQuery(rulesQuery).data?.desks ?? [], filter.desk)
  const feedChoices = including(
    feeds.map(({ id }) => id),
    filter.feed,
  ).map((id) => ({
    value: id,
    label: feeds.find((feed) => feed.id === id)?.name ?? id,
  }))
  const [typed, setTyped] = useState(filter.q ?? '')
  useEffect(() => setTyped(filter.q ?? ''), [filter.q])
  const searchFor = useDebouncedCallback((text: string) => onChange('q', text.trim() || undefined), 250)
  return (
    <search className={classes.filters}>
      <TextInput
        ref={searchRef}
        size="xs"
        className={classes.searchField ?? ''}
        type="search"
        leftSection={<IconSearch size={15} aria-hidden />}
        placeholder={list.search}
        aria-label={list.search}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          searchFor(value)
        }}
        dir="auto"
        data-testid="search"
      />
      <NativeSelect
        size="xs"
        aria-label={list.desk}
        data={[{ value: '', label: list.allDesks }, ...desks]}
        value={filter.desk ?? ''}
        onChange={({ currentTarget: { value } }) => onChange('desk', value || undefined)}
        data-testid="desk-filter"
      />
      <NativeSelect
        size="xs"
        aria-label={list.feed}
        data={[{ value: '', label: list.allFeeds }, ...feedChoices]}
        value={filter.feed ?? ''}
        onChange={({ currentTarget: { value } }) => onChange('feed', value || undefined)}
        data-testid="feed-filter"
      />
    </search>
  )
}
