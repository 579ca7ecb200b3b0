import type { Story } from '../../model/story.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './panel.module.css'

/** Words in quotation marks that are no quote, with the reason; folded away until asked for. */
export function RefusedMarks({ story }: { story: Story }) {
  const { quotes } = useLanguage().strings
  return (
    <details className={classes.refused}>
      <summary>{quotes.refused(story.refusedMarks.length)}</summary>
      <ul className={classes.trail}>
        {story.refusedMarks.map(({ text, reason, sourceSpan: [start] }) => (
          <li key={start}>
            <bdi lang={story.language}>{text}</bdi>
            <span className={classes.wide}>
              <bdi>{reason}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
