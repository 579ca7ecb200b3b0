import { IconArrowsSplit2, IconLayoutList, IconQuote, IconRss, IconSend, IconStack2 } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { useLanguage } from '../strings/language.tsx'
import classes from './nav.module.css'

const places = [
  { to: '/drafts', word: 'drafts', Icon: IconLayoutList },
  { to: '/quotes', word: 'quotes', Icon: IconQuote },
  { to: '/feeds', word: 'feeds', Icon: IconRss },
  { to: '/rules', word: 'rules', Icon: IconArrowsSplit2 },
  { to: '/deliveries', word: 'deliveries', Icon: IconSend },
  { to: '/jobs', word: 'queues', Icon: IconStack2 },
] as const

/** The desk's pages: in the header, or along the bottom edge on a telephone. */
export function Nav() {
  const { nav } = useLanguage().strings
  return (
    <nav className={classes.nav} aria-label={nav.label}>
      {places.map(({ to, word, Icon }) => (
        <NavLink key={to} to={to} className={classes.link ?? ''}>
          <Icon size={18} stroke={1.7} aria-hidden />
          {nav[word]}
        </NavLink>
      ))}
    </nav>
  )
}
