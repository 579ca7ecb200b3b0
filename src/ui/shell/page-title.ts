import { useDocumentTitle } from '@mantine/hooks'
import { useLanguage } from '../strings/language.tsx'

/** Names the browser's tab after the page. */
export const usePageTitle = (title: string): void => {
  const { appName } = useLanguage().strings
  useDocumentTitle(`${title} · ${appName}`)
}
