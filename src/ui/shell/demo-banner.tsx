import { CloseButton } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/queries.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './frame.module.css'

/** Says that the demonstration wires are invented. Dismissed for this browser session only. */
export function DemoBanner() {
  const { demo } = useLanguage().strings
  const { data: status } = useQuery(statusQuery)
  const [dismissed, setDismissed] = useSessionStorage({ key: 'depeche-demo-dismissed', defaultValue: false })
  if (!status?.demo || dismissed) return null
  return (
    <aside className={classes.demo} aria-label={demo.label} data-testid="demo-banner">
      <span>
        {demo.text} {demo.off} <code dir="ltr">DEMO=off</code>
      </span>
      <CloseButton size="xs" aria-label={demo.dismiss} title={demo.dismiss} onClick={() => setDismissed(true)} />
    </aside>
  )
}
