import { Link } from 'react-router'
import { useLanguage } from '../strings/language.tsx'
import classes from './frame.module.css'

/** The mark and name, leading home. */
export function Brand() {
  const { appName } = useLanguage().strings
  return (
    <Link to="/drafts" className={classes.brand} aria-label={appName}>
      <img src="/favicon.svg" width={26} height={26} alt="" />
      <span className={classes.brandName} lang="fr">
        {appName}
      </span>
    </Link>
  )
}
