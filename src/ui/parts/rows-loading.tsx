import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useLanguage } from '../strings/language.tsx'

const widths = ['92%', '78%', '85%', '70%', '88%', '74%', '81%', '66%']

/** Grey lines in place of a list that is on its way. */
export function RowsLoading() {
  const { strings } = useLanguage()
  return (
    <Stack gap="lg" py="lg" role="status">
      <VisuallyHidden>{strings.loading}</VisuallyHidden>
      {widths.map((width) => (
        <Skeleton key={width} height={14} width={width} radius="sm" />
      ))}
    </Stack>
  )
}
