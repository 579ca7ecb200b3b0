import { Anchor } from '@mantine/core'
import type { Story } from '../../model/story.ts'
import { webAddress } from '../parts/web-address.ts'
import classes from './panel.module.css'

/** Pictures and other media, as links: nothing is loaded from elsewhere until an editor asks for it. */
export function MediaList({ story }: { story: Story }) {
  return (
    <ul className={classes.people} lang={story.language}>
      {story.media.map(({ url, kind, caption, alt, credit }) => {
        const address = webAddress(url)
        const label = caption ?? alt ?? kind
        return (
          <li key={url}>
            {address ? (
              <Anchor href={address} target="_blank" rel="noreferrer noopener" size="sm">
                <bdi>{label}</bdi>
              </Anchor>
            ) : (
              <bdi>{label}</bdi>
            )}
            {credit && <bdi className={classes.role}> ({credit})</bdi>}
          </li>
        )
      })}
    </ul>
  )
}
