import { createTheme, type MantineColorsTuple } from '@mantine/core'

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
  primaryShade: { light: 8, dark: 6 },
  colors: { ink },
  fontFamily,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  headings: { fontFamily, fontWeight: '650' },
  components: {
    Badge: { styles: { root: { textTransform: 'none', fontWeight: 600 } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
  },
})
