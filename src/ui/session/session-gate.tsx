import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'
import type { SessionUser } from '../../model/api.ts'
import { sessionQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Frame } from '../shell/frame.tsx'
import { useLanguage } from '../strings/language.tsx'
import { SignedOutPage } from './signed-out-page.tsx'

/**
 * Lets signed-in editors through. When a session ends under somebody's hands the page stays mounted behind the notice:
 * text being edited must survive until they have signed in again in another tab.
 */
export function SessionGate() {
  const { strings } = useLanguage()
  const { data: user, error, isPending, refetch } = useQuery(sessionQuery)
  const lastUser = useRef<SessionUser>(undefined)
  if (user) lastUser.current = user
  const known = user ?? lastUser.current
  if (isPending) {
    return (
      <Center mih="100dvh">
        <Loader aria-label={strings.loading} />
      </Center>
    )
  }
  if (error && !known) return <FailureNotice error={error} onRetry={() => void refetch()} />
  return (
    <>
      {known && (
        <div hidden={!user} inert={!user}>
          <Frame user={known}>
            <Outlet />
            <ScrollRestoration />
          </Frame>
        </div>
      )}
      {!user && <SignedOutPage onRetry={() => void refetch()} />}
    </>
  )
}
