import { notifications } from '@mantine/notifications'
import { useFailureWords } from './failure-words.ts'

/** Short messages in the corner: what was done, or why it was not. */
export const useAnnounce = () => {
  const words = useFailureWords()
  return {
    done: (message: string) => {
      notifications.show({ message, color: 'teal', autoClose: 4_000 })
    },
    failed: (error: unknown) => {
      const { title, detail } = words(error)
      notifications.show({ title, message: detail, color: 'red', autoClose: 10_000, role: 'alert' })
    },
  }
}
