import { ActionIcon, Menu } from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import type { SessionUser } from '../../model/api.ts'
import { useSignOut } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

/** Who is signed in, and the way out. */
export function AccountMenu({ user }: { user: SessionUser }) {
  const { account } = useLanguage().strings
  const signOut = useSignOut()
  const { failed } = useAnnounce()
  const label = account.signedInAs(user.name)
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} data-testid="account">
          <IconUser size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {label} · {account.roles[user.role]}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => signOut.mutate(undefined, { onError: failed })}
          data-testid="sign-out"
        >
          {account.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
