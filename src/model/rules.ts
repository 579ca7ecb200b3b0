import { z } from 'zod'
import { noticeKind } from './story.ts'

/** Routing as data: which rule sends a story where, and why. Unknown keys are refused: a misspelt condition must not match everything. */
const text = z.string().trim().min(1).max(200)
const some = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).min(1).max(500)

const language = z.string().regex(/^[a-z]{2,3}$/u, 'a language code: fr, ar, en, es')

/** ISO 8601 order, as luxon counts them from 1. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'a time of day: 07:30')

const times = z.strictObject({
  hours: some(z.strictObject({ from: clock, to: clock }))
    .optional()
    .describe('`to` is not part of it; from 22:00 to 06:00 goes over midnight'),
  weekdays: some(z.enum(weekdays)).optional().describe('of hours over midnight: the day on which they begin'),
  zone: z.string().min(1).max(64).optional().describe('IANA name; Africa/Casablanca when left out'),
})

const length = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() })

/** Words for all languages, or for each its own; "*" is for any. */
const words = z.union([some(text), z.partialRecord(z.union([z.literal('*'), language]), some(text))], {
  error: 'a list of words, or one for each language: {"fr": ["crue*"], "*": ["Sebou"]}',
})

/** Each condition that is given must hold; of the entries of its list one is enough. */
export const conditions = z.strictObject({
  feed: some(text).optional().describe('ids of feeds'),
  agency: some(text).optional().describe("the feed's agency, or one of the credit"),
  language: some(language).optional().describe('of the copy'),
  place: some(text)
    .optional()
    .describe('a town or country of the dateline or the event, in any spelling; MA: any place of Morocco'),
  category: some(text).optional().describe('a category, keyword or subject, by name or code; "04*" is a beginning'),
  urgency: some(z.int().min(1).max(9)).optional().describe('of IPTC, 1 is the most urgent'),
  notice: some(noticeKind).optional(),
  words: words.optional().describe('of headline or body; several words in this order; "inond*" is a beginning'),
  headline: words.optional().describe('as words, of the headline alone'),
  speaker: some(text).optional().describe('who is quoted: each word may be the beginning of one of the name'),
  length: length.optional().describe('of the body, in words'),
  time: times.optional().describe('when the item came in'),
})
export type Conditions = z.infer<typeof conditions>
export type ConditionName = keyof Conditions

export const conditionNames = Object.keys(conditions.shape) as ConditionName[]

const name = z.string().trim().min(1).max(64)

/** What a rule sets. An earlier rule's word stands; tags add up. */
export const actions = z.strictObject({
  desk: name.optional(),
  category: name.optional(),
  tags: z.array(name).min(1).max(20).optional(),
  priority: z.int().min(1).max(9).optional().describe('1 is the most urgent, as IPTC has it'),
  twoEyes: z.boolean().optional().describe('a second editor must look before it is approved'),
  approve: z.boolean().optional().describe('approved without an editor'),
  spike: z.boolean().optional().describe('put aside without an editor'),
  destinations: z.array(name).min(1).max(20).optional().describe('ids; without it all'),
  expireAfterHours: z
    .number()
    .positive()
    .max(24 * 366)
    .optional(),
})
export type Actions = z.infer<typeof actions>

export const actionNames = Object.keys(actions.shape) as (keyof Actions)[]

export const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean().default(true),
  when: conditions
    .extend({ not: conditions.optional().describe('any one of these keeps the rule from matching') })
    .default({}),
  do: actions,
  go: z.enum(['stop', 'continue']).default('stop').describe('after a match: the rules below it are asked or not'),
})
export type Rule = z.infer<typeof rule>

export const ruleList = z.array(rule).max(500)

/** Why a condition held: "place = Salé", and what stood in the copy where that is written otherwise. */
const reason = z.object({
  field: z.enum(conditionNames as [ConditionName, ...ConditionName[]]),
  value: z.string(),
  found: z.string().optional(),
})
export type Reason = z.infer<typeof reason>

/** A rule that matched: its place in the list (from 1), why, and what it set that no rule before it had. */
export const ruleDecision = z.object({
  position: z.int(),
  id: z.string(),
  name: z.string(),
  reasons: z.array(reason),
  did: actions,
})
export type RuleDecision = z.infer<typeof ruleDecision>

/** What the rules say of a story. */
export const routing = z.object({
  desk: z.string().optional().describe("absent: the feed's own"),
  category: z.string().optional(),
  tags: z.array(z.string()),
  priority: z.int().optional(),
  twoEyes: z.boolean(),
  approve: z.boolean(),
  spike: z.boolean(),
  destinations: z.array(z.string()).optional().describe('absent: all'),
  expireAfterHours: z.number().optional(),
  withheld: z
    .enum(['kill', 'spike', 'two-eyes'])
    .optional()
    .describe('a rule would approve, but the story is killed, spiked or needs two eyes'),
  decisions: z.array(ruleDecision),
})
export type Routing = z.infer<typeof routing>

/** What rules set on a draft, as it stands, and the decision they came to; no decision: it came in when there were none. */
export const draftRouting = z.object({
  category: z.string().optional(),
  tags: z.array(z.string()),
  priority: z.int().optional(),
  needsTwoEyes: z.boolean(),
  destinations: z.array(z.string()).optional().describe('absent: all'),
  expiresAt: z.iso.datetime().optional(),
  decision: routing
    .pick({ decisions: true, withheld: true })
    .extend({ at: z.iso.datetime(), rulesVersion: z.int() })
    .optional(),
})
export type DraftRouting = z.infer<typeof draftRouting>

/** The rules as they are kept: every save is a new version. */
export const ruleSet = z.object({
  version: z.int().nonnegative().describe('0: none were ever saved'),
  savedBy: z.string().optional(),
  savedAt: z.iso.datetime().optional(),
  rules: ruleList,
})
export type RuleSet = z.infer<typeof ruleSet>

/** Rules that somebody sends are read by `desk/rule-faults.ts`, which names the one that is wrong, and what is wrong with it. */
export const sentRules = z.array(z.unknown()).describe('rules as GET /api/rules answers them')

export const ruleSave = z.object({
  version: z.int().nonnegative().describe('the version that was changed: a later one is a conflict'),
  rules: sentRules,
})

/** Who changed the rules, and when; the newest first. */
export const ruleChange = ruleSet.omit({ rules: true }).extend({ count: z.int() })
export type RuleChange = z.infer<typeof ruleChange>

/** The rules with what a form for them offers. */
export const ruleSheet = ruleSet.extend({
  history: z.array(ruleChange),
  desks: z.array(z.string()),
  destinations: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type RuleSheet = z.infer<typeof ruleSheet>
