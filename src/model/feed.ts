import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens')

/** Where the copy of an item is: in the feed, on the page it links to, or (auto) wherever it is whole. */
export const feedContent = z.enum(['feed', 'page', 'auto'])
export type FeedContent = z.infer<typeof feedContent>

/** How files are taken from a folder, here or on another machine. */
const fileFields = {
  /** Names that count: `*` stands for any characters, `?` for one; several after commas: "*.xml,*.json". */
  pattern: z.string().min(1).max(200),
  /** What becomes of a file that was taken. `keep` leaves it where it is and remembers it. */
  after: z.enum(['move', 'delete', 'keep']),
  /** Seconds a file must have rested, its size unchanged, before it is taken. */
  settleSeconds: z.int().min(0).max(3600),
  /** SFTP: the server's key as `ssh-keygen -lf` prints it, "SHA256:…"; without it the first key seen is remembered. */
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'as "ssh-keygen -lf" prints it: SHA256:…')
    .optional(),
}

export const fileSettings = z.object({
  ...fileFields,
  pattern: fileFields.pattern.default('*'),
  after: fileFields.after.default('move'),
  settleSeconds: fileFields.settleSeconds.default(2),
})
export type FileSettings = z.infer<typeof fileSettings>

/** What a feed asks of those who poll it: RSS 2.0 `ttl`, `skipHours` (0 to 23, UTC), `skipDays` (1 Monday to 7 Sunday). */
export type FeedWishes = { ttlMinutes?: number; skipHours?: number[]; skipDays?: number[] }

const doors = {
  http: 'web',
  https: 'web',
  file: 'folder',
  sftp: 'sftp',
  ftp: 'ftp',
  ftps: 'ftp',
  push: 'push',
} as const
export type DoorKind = (typeof doors)[keyof typeof doors]

/** The door a feed comes through, by the scheme of its address. */
export const doorOf = (url: string): DoorKind =>
  doors[url.slice(0, url.indexOf(':')).toLowerCase() as keyof typeof doors]

const isAddress = (url: string): boolean =>
  Object.hasOwn(doors, url.split(':', 1)[0]?.toLowerCase() ?? '') && URL.canParse(url)

const hasCredentials = (url: string): boolean => {
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}

const fields = {
  name: z.string().trim().min(1).max(200),
  /** https://…, http://…, file:///folder, sftp://host/folder, ftp://host/folder, ftps://host/folder, or push: */
  url: z
    .string()
    .max(2000)
    .refine(isAddress, 'an address from https://, file:///, sftp://, ftp:// or ftps:// on, or "push:"')
    .refine(
      (url) => !isAddress(url) || !hasCredentials(url),
      'leave the user name and password out of the address: it ends up in logs',
    ),
  /** Agency whose copy it carries, by its usual short name. */
  agency: z.string().max(100).optional(),
  /** ISO 639-1; when absent the story's own language is detected. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'a language code: fr, ar, en, es')
    .optional(),
  desk: z.string().min(1).max(64),
  enabled: z.boolean(),
  /** Seconds between two polls. */
  intervalSeconds: z.int().min(5).max(86_400),
  /** When either is given the interval follows how often the feed brings something, between them. */
  minIntervalSeconds: z.int().min(5).max(86_400).optional(),
  maxIntervalSeconds: z
    .int()
    .min(5)
    .max(7 * 86_400)
    .optional(),
  content: feedContent,
  /** Subscribe at the hub a feed names; it is polled less often while that works. */
  websub: z.boolean(),
  /** For sftp, ftp, and HTTP's basic authentication. */
  username: z.string().min(1).max(200).optional(),
}

/** A source as config/feeds.json and the command line give it. A password is no part of it: see `depeche feeds credential`. */
export const feedSettings = z.object({
  id,
  ...fields,
  desk: fields.desk.default('main'),
  enabled: fields.enabled.default(true),
  intervalSeconds: fields.intervalSeconds.default(300),
  content: fields.content.default('auto'),
  websub: fields.websub.default(true),
  files: fileSettings.default(fileSettings.parse({})),
  demo: z.boolean().default(false),
})
export type FeedSettings = z.infer<typeof feedSettings>

/** A change of settings: what is left out stays, null takes away. */
export const feedChange = z
  .object({ ...fields, files: z.object(fileFields).partial() })
  .partial()
  .extend({
    agency: fields.agency.nullable(),
    language: fields.language.nullable(),
    minIntervalSeconds: fields.minIntervalSeconds.nullable(),
    maxIntervalSeconds: fields.maxIntervalSeconds.nullable(),
    username: fields.username.nullable(),
  })
export type FeedChange = z.infer<typeof feedChange>
