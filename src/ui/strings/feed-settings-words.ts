import type { DoorKind, FeedSettings } from '../../model/feed.ts'

/** The form of a feed's settings. */
export type FeedSettingsWords = {
  title: string
  newTitle: string
  door: string
  doors: Record<DoorKind, string>
  id: string
  idHint: string
  name: string
  address: string
  addressHint: Record<Exclude<DoorKind, 'push'>, string>
  username: string
  secret: string
  secretKept: string
  pattern: string
  patternHint: string
  after: string
  afters: Record<FeedSettings['files']['after'], string>
  settle: string
  hostKey: string
  hostKeyHint: string
  content: string
  contents: Record<FeedSettings['content'], string>
  websub: string
  websubHint: string
  interval: string
  least: string
  most: string
  agency: string
  language: string
  languageFound: string
  languages: Record<'fr' | 'ar' | 'en' | 'es', string>
  desk: string
  save: string
  saved: (name: string) => string
  push: string
  pushHint: string
  tokenNew: string
  tokenAgain: string
  tokenOnce: string
  copy: string
  copied: string
  forget: string
  forgotten: string
  remove: string
  removeSure: string
}
