import type { Story } from '../../src/model/story.ts'
import type { Copy } from '../../src/structure/copy.ts'
import type { GoldArticle } from './gold.d.mts'

type Counts = { readonly counted: unique symbol }
type Measure = { asked: number; precision?: number; recall?: number; f1?: number }

export type Figures = {
  articles: number
  quotes: Record<'easy' | 'hard' | 'exact', Measure>
  speaker: Record<'mention' | 'name' | 'cue' | 'type', number | undefined>
  fields: Record<
    'datelinePlace' | 'datelineDate' | 'credit' | 'eventPlace' | 'eventDate' | 'byline' | 'notice' | 'headlineSpeaker',
    Measure
  >
}

export function countArticle(article: GoldArticle, story: Story): Counts
export function copyOf(article: GoldArticle): Copy
export function figuresOf(counts: readonly Counts[]): Figures
