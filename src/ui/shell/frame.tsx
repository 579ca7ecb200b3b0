import type { ReactNode } from 'react'
import type { SessionUser } from '../../model/api.ts'
import { useLiveChanges } from '../api/live.ts'
import { KillBanner } from '../kills/kill-banner.tsx'
import { useLanguage } from '../strings/language.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { DemoBanner } from './demo-banner.tsx'
import classes from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Nav } from './nav.tsx'
import { SchemeToggle } from './scheme-toggle.tsx'

/** What surrounds every page of a signed-in editor: header, kills, demo banner, main landmark. */
export function Frame({ user, children }: { user: SessionUser; children: ReactNode }) {
  const { strings } = useLanguage()
  const connected = useLiveChanges()
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {strings.nav.skip}
      </a>
      <header className={classes.header}>
        <Brand />
        <Nav />
        <div className={classes.tools}>
          <span className={classes.live} data-off={connected ? undefined : true} role="status">
            {connected ? strings.live.on : strings.live.off}
          </span>
          <LanguageSwitch />
          <SchemeToggle />
          <AccountMenu user={user} />
        </div>
      </header>
      <KillBanner />
      <DemoBanner />
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  )
}
