import { Anchor, Badge } from '@mantine/core'
import type { DraftDetail } from '../../model/api.ts'
import { Age } from '../parts/age.tsx'
import { webAddress } from '../parts/web-address.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'
import { Panel } from './panel.tsx'

const relationColors = {
  first: 'ink',
  revision: 'cyan',
  repeat: 'gray',
  update: 'cyan',
  writethru: 'cyan',
  take: 'cyan',
  correction: 'orange',
  kill: 'red',
} as const

/** The items that carry this copy: first reception, revisions, repeats from other feeds. */
export function ItemsPanel({ items }: { items: DraftDetail['items'] }) {
  const words = useLanguage().strings.items
  return (
    <Panel title={words.title} count={items.length} testId="items-panel">
      <ul className={classes.trail}>
        {items.map(({ id, feedName, link, relation, filedFirst, receivedAt }) => {
          const address = webAddress(link)
          return (
            <li key={id}>
              <Badge size="xs" variant="light" radius="sm" color={relationColors[relation]}>
                {words.relations[relation]}
              </Badge>
              {address ? (
                <Anchor href={address} target="_blank" rel="noreferrer noopener" size="sm" title={words.open}>
                  {feedName}
                </Anchor>
              ) : (
                <span>{feedName}</span>
              )}
              {filedFirst && (
                <Badge size="xs" variant="outline" radius="sm" color="ink">
                  {words.filedFirst}
                </Badge>
              )}
              <span className={classes.push}>
                <Age at={receivedAt} />
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
