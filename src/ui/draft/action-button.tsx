import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { useId } from 'react'

type Props = ButtonProps & { refusal: string | undefined; onClick: () => void; testId: string }

/** A button that says why it cannot be used: on hover, and to screen readers. */
export function ActionButton({ refusal, onClick, testId, children, ...rest }: Props) {
  const reasonId = useId()
  return (
    <Tooltip label={refusal} disabled={!refusal}>
      {/* The wrapper takes the pointer where the disabled button does not. */}
      <span>
        <Button
          size="xs"
          {...rest}
          disabled={Boolean(refusal)}
          onClick={onClick}
          data-testid={testId}
          aria-describedby={refusal ? reasonId : undefined}
        >
          {children}
        </Button>
        {refusal && (
          <span id={reasonId} hidden>
            {refusal}
          </span>
        )}
      </span>
    </Tooltip>
  )
}
