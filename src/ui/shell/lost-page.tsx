import { Button } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { Link } from 'react-router'
import { QuietNotice } from '../parts/quiet-notice.tsx'
import { useLanguage } from '../strings/language.tsx'

/** An address that leads nowhere, or a page that broke. */
export function LostPage() {
  const { strings } = useLanguage()
  return (
    <QuietNotice icon={<IconMoodConfuzed size={36} stroke={1.4} />} title={strings.notFound}>
      <Button component={Link} to="/drafts" variant="default" reloadDocument>
        {strings.home}
      </Button>
    </QuietNotice>
  )
}
