// The figures as a person reads them in a terminal.
const percent = (share) => (share === undefined ? '–' : `${(100 * share).toFixed(1)}`).padStart(6)

const triple = ({ precision, recall, f1 }) => `${percent(precision)}${percent(recall)}${percent(f1)}`

const line = (name, measured) => `  ${name.padEnd(16)}${triple(measured)}   of ${measured.asked}`

/** One group's figures: `fr held (3 articles)` and what was measured, in percent. */
export function report(name, { articles, quotes, speaker, fields }) {
  const speakers = Object.entries(speaker).map(([property, share]) => `${property}${percent(share)}`)
  return [
    `${name} (${articles} ${articles === 1 ? 'article' : 'articles'})`,
    `  ${''.padEnd(16)}     P     R    F1`,
    ...Object.entries(quotes).map(([strictness, measured]) => line(`quotes ${strictness}`, measured)),
    `  right over matched quotes: ${speakers.join(', ')}`,
    ...Object.entries(fields).map(([field, measured]) => line(field, measured)),
    '',
  ].join('\n')
}
