import { DirectionProvider, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router'
import { createQueryClient } from './api/query-client.ts'
import { createDeskRouter } from './routes.tsx'
import { LanguageProvider, rememberedLanguage } from './strings/language.tsx'
import { languages } from './strings/languages.ts'
import { readableBadges, theme } from './theme.ts'

const queryClient = createQueryClient()
const router = createDeskRouter()
const { dir } = languages[rememberedLanguage()]

/** The editors' desk: direction, looks, words, data and pages, in that order. */
export function App() {
  return (
    <DirectionProvider initialDirection={dir} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={readableBadges} defaultColorScheme="auto">
        <LanguageProvider>
          <QueryClientProvider client={queryClient}>
            <Notifications position="bottom-right" limit={4} />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}
