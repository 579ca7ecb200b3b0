import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens')

/** A source as config/feeds.json and the command line give it. */
export const feedSettings = z.object({
  id,
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  /** Agency whose copy it carries, by its usual short name. */
  agency: z.string().optional(),
  /** ISO 639-1; when absent the story's own language is detected. */
  language: z.string().optional(),
  desk: z.string().default('main'),
  enabled: z.boolean().default(true),
  /** Seconds between two polls. */
  intervalSeconds: z.int().min(5).max(86_400).default(300),
  demo: z.boolean().default(false),
})
export type FeedSettings = z.infer<typeof feedSettings>
