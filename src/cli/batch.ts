import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { loadRecipes } from '../config.ts'
import { AppError } from '../model/error.ts'
import { decode } from '../readers/decode.ts'
import type { Recipe } from '../readers/page/recipe.ts'
import type { Payload, Reading } from '../readers/reader.ts'
import { createReadingRoom, type ReadingRoom } from '../reading/room.ts'
import { print } from './output.ts'

const line = z
  .object({
    id: z.union([z.string(), z.number()]),
    kind: z.enum(['text', 'html', 'feed', 'wire']),
    text: z.string().optional(),
    path: z.string().optional(),
    url: z.string().optional(),
    contentType: z.string().optional(),
    language: z.string().optional(),
    headline: z.string().optional(),
    published: z.string().optional(),
  })
  .refine(({ text, path }) => (text === undefined) !== (path === undefined), 'either "text" or "path" must be given')
type Line = z.infer<typeof line>

/** `limitMs`: how long the reading or the structuring of a line may take. */
type Options = { itemsOnly: boolean; limitMs?: number }
type Asked = { line: Line; reading: ReadingRoom; recipes: Recipe[]; itemsOnly: boolean }

/**
 * Answers each line of JSON with one, in order and as they come: docs/batch.md has the shapes. A line that cannot be
 * answered gets {"id", "ok": false, "error"}; the others go on. One that hangs is stopped when its time is over.
 */
export async function answerBatch(input: Readable, { itemsOnly, limitMs }: Options): Promise<void> {
  const reading = createReadingRoom(limitMs === undefined ? {} : { deadlineMs: limitMs })
  const recipes = await loadRecipes()
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const told: Promise<void>[] = []
  for await (const text of lines) {
    if (!text.trim()) continue
    const answered = answer(text, { reading, recipes, itemsOnly })
    const before = told.at(-1)
    told.push(Promise.resolve(before).then(async () => print(JSON.stringify(await answered))))
    if (told.length > ahead) await told.shift()
  }
  await told.at(-1)
  await reading.close()
}

/** Lines are taken up while others are read in their thread; answers keep the order of the lines. */
const ahead = 8

async function answer(text: string, means: Omit<Asked, 'line'>): Promise<object> {
  const request = parseLine(text)
  if ('error' in request) return { id: request.id, ok: false, error: request.error }
  const { line } = request
  try {
    return { id: line.id, ok: true, ...(await answers[line.kind]({ line, ...means })) }
  } catch (error) {
    return { id: line.id, ok: false, error: reason(error) }
  }
}

function parseLine(text: string): { line: Line } | { id: unknown; error: string } {
  try {
    const value: unknown = JSON.parse(text)
    const result = line.safeParse(value)
    if (result.success) return { line: result.data }
    const id = (value as { id?: unknown } | null)?.id ?? null
    const faults = result.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '))
    return { id, error: `This line is not a request: ${faults.join('; ')}` }
  } catch (error) {
    return { id: null, error: `This line is not JSON: ${(error as Error).message}` }
  }
}

const answers: Record<Line['kind'], (asked: Asked) => Promise<object>> = {
  text: async ({ line, reading }) => {
    const { language, headline, published } = line
    const text = line.text ?? decode(await payloadOf(line)).text
    return { story: await reading.structure({ text, language, headline, published }) }
  },
  html: async ({ line, reading, recipes, itemsOnly }) => {
    const { page, item } = await reading.readPage(await payloadOf(line), recipes)
    return itemsOnly ? { page } : { page, story: await reading.structureItem(item, { language: line.language }, []) }
  },
  feed: async (asked) => answerReading(await asked.reading.readFeed(await payloadOf(asked.line)), asked),
  wire: async (asked) => answerReading(await asked.reading.readPayload(await payloadOf(asked.line)), asked),
}

async function answerReading({ feed, items, failures, warnings }: Reading, asked: Asked): Promise<object> {
  const rest = { ...(failures.length > 0 ? { failures } : {}), ...(warnings.length > 0 ? { warnings } : {}) }
  if (asked.itemsOnly) return { feed: asGiven(feed), items: items.map(asGiven), ...rest }
  const language = asked.line.language ?? feed.language
  const stories = await asked.reading.structureItems(items, { language })
  return { feed, items: items.map((item, at) => ({ ...item, story: stories[at] })), ...rest }
}

/** Items alone are the feed as it was read: a title that held markup keeps it. */
const asGiven = <Titled extends { title?: string | undefined; titleHtml?: string | undefined }>({
  titleHtml,
  ...rest
}: Titled) => ({
  ...rest,
  title: titleHtml ?? rest.title,
})

async function payloadOf({ text, path, url, contentType }: Line): Promise<Payload> {
  // A text given in the line is characters already: its own charset declaration no longer holds.
  if (text !== undefined) return { body: Buffer.from(`\ufeff${text}`), url, contentType }
  return { body: await readFile(path ?? ''), url, contentType }
}

const reason = (error: unknown): string => {
  if (error instanceof AppError) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
