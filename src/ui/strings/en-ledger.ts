import type { LedgerWords } from './ledger-words.ts'
import { counted } from './plural.ts'

const count = counted('en')

/** The quote ledger in English. */
export const enLedger = {
  title: 'Quote ledger',
  speaker: 'Speaker',
  speakerHint: 'All or part of the name',
  words: 'Words',
  wordsHint: 'All of the words, sovereign* for a beginning',
  language: 'Language',
  anyLanguage: 'All languages',
  agency: 'Agency',
  from: 'From',
  to: 'To',
  allVersions: 'Earlier versions too',
  killed: 'Killed drafts too',
  export: 'CSV',
  exportHint: 'All quotes found, for a spreadsheet',
  earlier: (version) => `version ${version}, replaced`,
  more: 'Show more',
  empty: 'No quotes yet',
  emptyHint: 'Quotes enter the ledger with the drafts.',
  emptyFiltered: 'No quote answers this search',
  clear: 'Clear the search',
  changes: {
    title: 'Quotes that changed',
    offered: 'update offered',
    prints: 'prints it otherwise',
    attributes: 'gives it to somebody else',
    leavesOut: count({ one: '# quote left out', other: '# quotes left out' }),
    adds: count({ one: '# quote more', other: '# quotes more' }),
    same: 'No difference',
    removed: 'removed',
    added: 'added',
  },
} satisfies LedgerWords
