import type { FeedDetail } from '../../model/api.ts'
import type { DoorKind, FeedChange, FeedSettings } from '../../model/feed.ts'

/** The form as it is typed: everything is text until it is sent. */
export type FeedValues = {
  id: string
  name: string
  door: DoorKind
  url: string
  agency: string
  language: string
  desk: string
  interval: string
  least: string
  most: string
  content: FeedSettings['content']
  websub: boolean
  username: string
  /** Only ever written: what is kept is never shown. */
  secret: string
  pattern: string
  after: FeedSettings['files']['after']
  settle: string
  hostKey: string
}

/** The doors by how an address begins; the browser has no part of the server's own list. */
const doorOf = (url: string): DoorKind => {
  const scheme = url.split(':', 1)[0]?.toLowerCase()
  if (scheme === 'file') return 'folder'
  if (scheme === 'sftp' || scheme === 'push') return scheme
  return scheme === 'ftp' || scheme === 'ftps' ? 'ftp' : 'web'
}

/** What an address of each door begins with. */
export const addressStart = {
  web: 'https://',
  folder: 'file:///',
  sftp: 'sftp://',
  ftp: 'ftps://',
  push: 'push:',
} satisfies Record<DoorKind, string>

export const blankValues: FeedValues = {
  id: '',
  name: '',
  door: 'web',
  url: addressStart.web,
  agency: '',
  language: '',
  desk: 'main',
  interval: '300',
  least: '',
  most: '',
  content: 'auto',
  websub: true,
  username: '',
  secret: '',
  pattern: '*',
  after: 'move',
  settle: '2',
  hostKey: '',
}

export const valuesOf = ({ settings }: FeedDetail): FeedValues => ({
  id: settings.id,
  name: settings.name,
  door: doorOf(settings.url),
  url: settings.url,
  agency: settings.agency ?? '',
  language: settings.language ?? '',
  desk: settings.desk,
  interval: String(settings.intervalSeconds),
  least: text(settings.minIntervalSeconds),
  most: text(settings.maxIntervalSeconds),
  content: settings.content,
  websub: settings.websub,
  username: settings.username ?? '',
  secret: '',
  pattern: settings.files.pattern,
  after: settings.files.after,
  settle: String(settings.files.settleSeconds),
  hostKey: settings.files.hostKey ?? '',
})

/** The form as the server takes it; what was emptied is taken away. */
export const changeOf = (values: FeedValues): FeedChange => ({
  name: values.name.trim(),
  url: values.url.trim(),
  agency: values.agency.trim() || null,
  language: values.language || null,
  desk: values.desk.trim(),
  intervalSeconds: Number(values.interval),
  minIntervalSeconds: number(values.least) ?? null,
  maxIntervalSeconds: number(values.most) ?? null,
  content: values.content,
  websub: values.websub,
  username: values.username.trim() || null,
  files: {
    pattern: values.pattern.trim(),
    after: values.after,
    settleSeconds: Number(values.settle),
    ...(values.hostKey.trim() ? { hostKey: values.hostKey.trim() } : {}),
  },
})

/** A new feed: as a change, without what is left empty. */
export const newFeedOf = (values: FeedValues): Record<string, unknown> => ({
  id: values.id.trim(),
  ...Object.fromEntries(Object.entries(changeOf(values)).filter(([, value]) => value !== null)),
})

const text = (value: number | undefined): string => (value === undefined ? '' : String(value))
const number = (value: string): number | undefined => (value.trim() === '' ? undefined : Number(value))
