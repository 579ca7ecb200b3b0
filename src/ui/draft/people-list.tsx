import type { Story } from '../../model/story.ts'
import classes from './panel.module.css'

/** Who is named, with the fullest role the copy gives. */
export function PeopleList({ story }: { story: Story }) {
  return (
    <ul className={classes.people} lang={story.language}>
      {story.people.map(({ id, name, role }) => (
        <li key={id}>
          <bdi>{name}</bdi>
          {role && (
            <span className={classes.role}>
              {' '}
              – <bdi>{role}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
