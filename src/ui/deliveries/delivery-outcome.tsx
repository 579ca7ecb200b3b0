import { Anchor, Code, Text } from '@mantine/core'
import type { DeliverySummary } from '../../model/api.ts'
import listClasses from '../parts/list.module.css'
import { webAddress } from '../parts/web-address.ts'
import classes from './deliveries.module.css'

/** What a destination answered: where the copy now is, or why it is not there. */
export function DeliveryOutcome({ delivery }: { delivery: DeliverySummary }) {
  const { error, receipt } = delivery
  return (
    <div className={classes.outcome} data-testid="delivery-outcome">
      {error && (
        <span className={listClasses.failure} dir="auto">
          {error}
        </span>
      )}
      {receipt?.locations.map((location) => {
        const address = webAddress(location)
        return address ? (
          <Anchor key={location} href={address} target="_blank" rel="noreferrer noopener" size="xs" dir="ltr">
            {location}
          </Anchor>
        ) : (
          <Code key={location} dir="ltr">
            {location}
          </Code>
        )
      })}
      {receipt?.reference && (
        <Text size="xs" c="dimmed" component="bdi">
          {receipt.reference}
        </Text>
      )}
    </div>
  )
}
