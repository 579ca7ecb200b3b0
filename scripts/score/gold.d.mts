export type GoldQuote = {
  text: string[]
  type: 'direct' | 'indirect' | 'mixed'
  speaker?: string
  name?: string
  cue?: string
  optional?: boolean
}

export type GoldArticle = {
  path: string
  id: string
  language: string
  split: 'seen' | 'held'
  /** What it is for, the hard cases of the catalogue by their numbers. */
  phenomena?: string[]
  adversarial?: boolean
  headline?: string
  published?: string
  text: string
  gold: {
    quotes: GoldQuote[]
    dateline?: { place?: string | null; date?: string | null } | null
    event?: { place?: string | null; date?: string | null } | null
    credit?: { phrase: string; agencies: string[] } | null
    byline?: string | null
    notice?: string | null
    headlineSpeaker?: string | null
  }
}

export function readGold(folder: string): GoldArticle[]
export function faultsOf(article: GoldArticle): string[]
