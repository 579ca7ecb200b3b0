import { useLanguage } from '../strings/language.tsx'
import classes from './copy.module.css'

/** Which tone is which kind of quote. */
export function QuoteLegend() {
  const { draft, quotes } = useLanguage().strings
  return (
    <ul className={classes.legend} aria-label={draft.legend}>
      {(['direct', 'indirect', 'mixed'] as const).map((type) => (
        <li key={type}>
          <span className={classes.swatch} data-type={type} aria-hidden />
          {quotes.types[type]}
        </li>
      ))}
    </ul>
  )
}
