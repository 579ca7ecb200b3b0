/** The quote ledger's page, and what became of a draft's quotes in other versions and outlets. */
export type LedgerWords = {
  title: string
  speaker: string
  speakerHint: string
  words: string
  wordsHint: string
  language: string
  anyLanguage: string
  agency: string
  from: string
  to: string
  allVersions: string
  killed: string
  export: string
  exportHint: string
  earlier: (version: number) => string
  more: string
  empty: string
  emptyHint: string
  emptyFiltered: string
  clear: string
  changes: {
    title: string
    /** Said of the update that the wire offers. */
    offered: string
    /** Said after an outlet's name. */
    prints: string
    attributes: string
    leavesOut: (n: number) => string
    adds: (n: number) => string
    /** Before the names of outlets. */
    same: string
    removed: string
    added: string
  }
}
