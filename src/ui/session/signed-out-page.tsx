import { Button, CopyButton, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { useLanguage } from '../strings/language.tsx'
import classes from './session.module.css'

type Props = { onRetry?: () => void; children?: ReactNode }

/** How to get a sign-in link. There is no form: links are printed on the machine that runs the server. */
export function SignedOutPage({ onRetry, children }: Props) {
  const { signIn } = useLanguage().strings
  return (
    <main className={classes.page} data-testid="signed-out">
      <div className={classes.card}>
        {children}
        <Title order={1} size="h3" mb="sm">
          {signIn.title}
        </Title>
        <Text mb="sm">{signIn.text}</Text>
        <div className={classes.command} dir="ltr">
          <code>{signIn.command}</code>
          <CopyButton value={signIn.command}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-sm" onClick={copy} aria-label={signIn.copy}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </Button>
            )}
          </CopyButton>
        </div>
        <Text mt="sm" mb="lg">
          {signIn.after}
        </Text>
        {onRetry && <Button onClick={onRetry}>{signIn.retry}</Button>}
      </div>
      <LanguageSwitch />
    </main>
  )
}
