import { Button } from '@mantine/core'
import { IconReload } from '@tabler/icons-react'
import { useDeliveryRetry } from '../api/actions.ts'
import { useAnnounce } from '../parts/announce.ts'
import { useLanguage } from '../strings/language.tsx'

/** Another attempt at a delivery that failed. */
export function RetryButton({ id }: { id: number }) {
  const { deliveries } = useLanguage().strings
  const { done, failed } = useAnnounce()
  const retry = useDeliveryRetry()
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconReload size={13} />}
      loading={retry.isPending}
      onClick={() => retry.mutate(id, { onSuccess: () => done(deliveries.retried), onError: failed })}
      data-testid="retry"
    >
      {deliveries.retry}
    </Button>
  )
}
