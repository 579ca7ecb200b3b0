import { EmptyState } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { icon: ReactNode; title: string; description?: string | undefined; children?: ReactNode }

/** An empty list, said calmly: what is missing and what would fill it. */
export function QuietNotice({ icon, title, description, children }: Props) {
  return (
    <EmptyState icon={icon} title={title} {...(description ? { description } : {})} py="xl" size="sm">
      {children && <EmptyState.Actions>{children}</EmptyState.Actions>}
    </EmptyState>
  )
}
