/** Writes to standard output; false from the stream is waited for, so that a slow reader bounds our memory. */
export const print = (text: string): Promise<void> => put(`${text}\n`)

/** Writes pieces as they come, at the reader's pace. */
export async function write(pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) await put(piece)
}

async function put(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

export const printJson = (value: unknown): Promise<void> => print(JSON.stringify(value, null, 2))

/** What is going on, for people: on standard error, so that it never mixes with results. */
export const progress = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Rows as columns as wide as their longest cell; the last column runs on. */
export function table(header: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => String(cell ?? '–')))
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n')
}

/** A moment as a person says it: "3 min ago", "in 2 h". */
export function relative(moment: string | undefined, now: Date): string {
  if (!moment) return 'never'
  const seconds = Math.round((new Date(moment).getTime() - now.getTime()) / 1000)
  const size = Math.abs(seconds)
  const text =
    size < 90
      ? `${size} s`
      : size < 5400
        ? `${Math.round(size / 60)} min`
        : size < 129_600
          ? `${Math.round(size / 3600)} h`
          : `${Math.round(size / 86_400)} d`
  return seconds > 0 ? `in ${text}` : `${text} ago`
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const

/** Words that went in [- -], words that came in {+ +}, as git tells them. */
export const showDiff = (diff: readonly { kind: keyof typeof marks; text: string }[]): string =>
  diff.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join(' ')
