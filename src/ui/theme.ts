import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

// A quiet petrol blue: links and chosen things, never alarm.
const ink: MantineColorsTuple = [
  '#eaf4f8',
  '#d5e5ed',
  '#a8cadb',
  '#77aec9',
  '#5096ba',
  '#3888b1',
  '#2880ad',
  '#176e98',
  '#075f86',
  '#005376',
]

// Only what systems already have: no font is ever fetched. The Arabic faces follow the Latin ones.
const fontFamily =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif'

/** Mantine as the desk wears it: dense, small radii, one accent. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  colors: { ink },
  fontFamily,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily, fontWeight: '650' },
  components: {
    Badge: { styles: { root: { textTransform: 'none', fontWeight: 600, minWidth: 'max-content' } } },
    // Titles in the text's own colour: orange on pale yellow cannot be read by everybody.
    Alert: {
      styles: (_theme: unknown, { variant }: { variant?: string }) =>
        variant === 'filled' ? {} : { title: { color: 'var(--mantine-color-text)' } },
    },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
  },
})

/** Darker words on Mantine's pale badges and in its dimmed text, so that small type keeps a contrast of 4.5 (WCAG 2.2, 1.4.3). */
export const readableBadges: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-orange-light-color': '#8f3606',
    '--mantine-color-yellow-light-color': '#7a4a00',
    '--mantine-color-green-light-color': '#1c5f29',
    '--mantine-color-teal-light-color': '#065c43',
    '--mantine-color-cyan-light-color': '#0a5c6b',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-red-filled': 'var(--mantine-color-red-9)',
    // Mantine's own are a loud brown across a whole notice, and black.
    '--mantine-color-yellow-light': '#3a2f14',
    '--mantine-color-gray-light': 'var(--mantine-color-dark-5)',
  },
})
