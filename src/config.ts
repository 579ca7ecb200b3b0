import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readRules } from './desk/rule-faults.ts'
import { userAgentOf } from './fetch/user-agent.ts'
import { destination } from './model/delivery.ts'
import { AppError } from './model/error.ts'
import { feedSettings } from './model/feed.ts'
import type { Rule } from './model/rules.ts'
import { type Recipe, recipe } from './readers/page/recipe.ts'

export const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/** What a process can do. `sweep` schedules polls and asks again for what a crash left behind. */
export const roles = ['poll', 'import', 'publish', 'sweep', 'web'] as const
export type Role = (typeof roles)[number]

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'])
  .transform((word) => ['on', 'true', '1', 'yes'].includes(word))

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** What the desk is called from outside, when a proxy stands before it. */
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('data'),
  CONFIG_DIR: z.string().default('config'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(10).max(500).default(24),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** 32 bytes in base64 that seal passwords in the database. Without it a key is made in the data folder. */
  CREDENTIALS_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, '32 bytes in base64, as "openssl rand -base64 32" prints')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DEMO: flag.default(true),
})
export type Environment = z.infer<typeof environment>

/** config/depeche.json */
const siteSettings = z
  .object({
    /** What servers are told who asks; by default product, version and `contact`. */
    userAgent: z.string().min(1).optional(),
    /** Where a server's owner can complain of us: a page or an address, "https://redaction.example/" or "mailto:…". */
    contact: z.url().optional(),
    /** The least time from one request to a host to the next. */
    hostPauseMs: z.int().min(0).max(600_000).default(1000),
    /** Hosts, host:port or CIDR ranges that may be fetched although they are not public. */
    allowAddresses: z.array(z.string()).default([]),
    /** Folders whose files feeds may take; `inbox` in the data folder always is one. Relative ones count from the data folder. */
    allowFolders: z.array(z.string()).default([]),
  })
  .transform((site) => ({ ...site, userAgent: site.userAgent ?? userAgentOf(version, site.contact) }))

/** config/rules.json; faults are told by the rule's name. */
const rulesFile = z.unknown().transform((given, context): Rule[] => {
  try {
    return readRules(given)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
    return z.NEVER
  }
})

export type Config = Environment & {
  site: z.infer<typeof siteSettings>
  feeds: z.infer<typeof feedSettings>[]
  destinations: z.infer<typeof destination>[]
  /** Routing rules for an archive that has none yet. */
  rules: Rule[]
  /** Folders of this machine whose files feeds may take. */
  folders: string[]
  /** Names of the settings that the environment gives; the others have their defaults. */
  given: ReadonlySet<string>
  /** A secret, by the name of its environment variable. */
  secret(name: string): string | undefined
}

/** Every setting there is, for `depeche doctor`: name, what it is, its default. */
export const settingNames = Object.keys(environment.shape) as (keyof Environment)[]

/**
 * Reads the environment and the files of the config folder, once. A folder without files is a newsroom without feeds.
 * Throws AppError('misconfigured') naming the setting and what it should be.
 */
export async function loadConfig(env: NodeJS.ProcessEnv = process.env): Promise<Config> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = parse(environment, given, 'the environment')
  const folder = resolve(settings.CONFIG_DIR)
  const dataDir = resolve(settings.DATA_DIR)
  const site = await readJson(join(folder, 'depeche.json'), siteSettings, {})
  return {
    ...settings,
    given: new Set(Object.keys(given)),
    DATA_DIR: dataDir,
    site,
    feeds: await readJson(join(folder, 'feeds.json'), z.array(feedSettings), []),
    destinations: await readJson(join(folder, 'destinations.json'), z.array(destination), []),
    rules: await readJson(join(folder, 'rules.json'), rulesFile, []),
    folders: [join(dataDir, 'inbox'), ...site.allowFolders.map((path) => resolve(dataDir, path))],
    secret: (name) => env[name] || undefined,
  }
}

/**
 * Reads the recipes for web pages, one a file in sites/ of the config folder, by name. No folder, no recipes.
 * Throws AppError('misconfigured') naming the file and the fault.
 */
export async function loadRecipes(folder = resolve(process.env.CONFIG_DIR || 'config')): Promise<Recipe[]> {
  const sites = join(folder, 'sites')
  const names = await readdir(sites).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new AppError('misconfigured', `${sites} cannot be read: ${error.message}`, { cause: error })
  })
  const files = names.filter((name) => name.endsWith('.json')).sort()
  return Promise.all(files.map((name) => readJson(join(sites, name), recipe, undefined)))
}

async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  absent: unknown,
): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new AppError('misconfigured', `${path} cannot be read: ${error.message}`, { cause: error })
  })
  if (text === undefined) return parse(schema, absent, path)
  try {
    return parse(schema, JSON.parse(text), path)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('misconfigured', `${path} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
  throw new AppError('misconfigured', `${where} is not as it should be. ${faults.join('; ')}`)
}
