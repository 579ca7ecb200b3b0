import { useHotkeys } from '@mantine/hooks'
import type { RefObject } from 'react'
import { useNavigate } from 'react-router'

const rowLinks = (table: HTMLElement | null) => [
  ...(table?.querySelectorAll<HTMLAnchorElement>('[data-row-link]') ?? []),
]

const moveFocus = (table: HTMLElement | null, step: 1 | -1) => {
  const links = rowLinks(table)
  const at = links.findIndex((link) => link.matches(':focus'))
  const next = at < 0 ? links[step === 1 ? 0 : links.length - 1] : links[at + step]
  next?.focus({ preventScroll: true })
  next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/**
 * j and k walk the rows, / goes to the search. What moves is the real focus, so Enter opens a draft by itself and
 * screen readers follow. Enter with nothing focused opens the first draft.
 */
export const useRowKeys = (table: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void => {
  const navigate = useNavigate()
  useHotkeys([
    ['j', () => moveFocus(table.current, 1)],
    ['k', () => moveFocus(table.current, -1)],
    ['/', () => search.current?.focus()],
    [
      'Enter',
      () => {
        const first = rowLinks(table.current)[0]
        if (first && document.activeElement === document.body) void navigate(first.pathname)
      },
      { preventDefault: false },
    ],
  ])
}
