/** "name  value" lines; what has no value is left out, what has no name stands alone. */
export const lines = (rows: readonly (readonly [name: string, value: string | number | undefined])[]): string =>
  rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => (name === '' ? `${value}` : `${name.padEnd(12)} ${value}`))
    .join('\n')
