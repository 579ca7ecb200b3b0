import { type Fields, firstText } from './names.ts'

/** Newsroom systems' states as the IPTC's; an embargo that is only "true" withholds. */
export function statusOf(fields: Fields): string | undefined {
  if (fields.embargo === true || fields.embargoed === true) return 'withheld'
  const word = firstText(fields, ['pubstatus', 'publicationstatus', 'status', 'poststatus', 'state'])?.toLowerCase()
  return word && (STATES.get(word) ?? word)
}

const STATES: ReadonlyMap<string, string> = new Map([
  ...['publish', 'published', 'live', 'publié'].map((word): [string, string] => [word, 'usable']),
  ...['draft', 'pending', 'private', 'future', 'scheduled', 'hold', 'held'].map((word): [string, string] => [
    word,
    'withheld',
  ]),
  ...['killed', 'kill', 'retracted', 'withdrawn', 'deleted', 'trash', 'recalled'].map((word): [string, string] => [
    word,
    'canceled',
  ]),
])
