import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'

type Props = { title: string; count?: number | undefined; children: ReactNode; testId?: string }

/** A titled block beside the copy. */
export function Panel({ title, count, children, testId }: Props) {
  const id = useId()
  const { formats } = useLanguage()
  return (
    <section className={classes.panel} aria-labelledby={id} data-testid={testId}>
      <Title order={2} id={id} className={classes.title ?? ''}>
        {title}
        {count !== undefined && <span className={classes.count}>{formats.number(count)}</span>}
      </Title>
      {children}
    </section>
  )
}
