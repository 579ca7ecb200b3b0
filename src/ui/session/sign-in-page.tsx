import { Alert, Center, Loader, Stack, Text } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SessionUser } from '../../model/api.ts'
import { ask, isFailure } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { useLanguage } from '../strings/language.tsx'
import { SignedOutPage } from './signed-out-page.tsx'

/** The token of "/sign-in#token=…" or "?token=…". The hash is preferred: it never reaches a server's log. */
const readToken = ({ hash, search }: Location): string | undefined =>
  new URLSearchParams(hash.slice(1)).get('token') ?? new URLSearchParams(search).get('token') ?? undefined

const isRefusal = (error: unknown) =>
  isFailure(error, 'unauthenticated') || isFailure(error, 'invalid') || isFailure(error, 'forbidden')

/** Trades the link's token for a session, takes the token out of the address bar, and goes to the drafts. */
export function SignInPage() {
  const { signIn } = useLanguage().strings
  const client = useQueryClient()
  const navigate = useNavigate()
  const [token] = useState(() => readToken(window.location))
  const [error, setError] = useState<unknown>()
  const spent = useRef(false)
  useEffect(() => {
    // A token works once; React's strict mode runs effects twice.
    if (!token || spent.current) return
    spent.current = true
    window.history.replaceState(window.history.state, '', '/sign-in')
    ask<SessionUser>('POST', '/api/session', { body: { token } }).then((user) => {
      client.setQueryData(sessionQuery.queryKey, user)
      void navigate('/drafts', { replace: true })
    }, setError)
  }, [token, client, navigate])
  useEffect(() => {
    // A second link opened in this very tab only changes the hash: nothing would read its token.
    const reload = () => window.location.reload()
    window.addEventListener('hashchange', reload)
    return () => window.removeEventListener('hashchange', reload)
  }, [])
  if (!token) return <SignedOutPage onRetry={() => void navigate('/drafts')} />
  if (!error) {
    return (
      <Center mih="100dvh">
        <Stack align="center">
          <Loader />
          <Text role="status">{signIn.opening}</Text>
        </Stack>
      </Center>
    )
  }
  return (
    <SignedOutPage onRetry={() => void navigate('/drafts')}>
      {isRefusal(error) ? (
        <Alert color="orange" icon={<IconLinkOff aria-hidden />} title={signIn.refused} role="alert" mb="lg">
          {signIn.refusedHint}
        </Alert>
      ) : (
        <FailureNotice error={error} />
      )}
    </SignedOutPage>
  )
}
