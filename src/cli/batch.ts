import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { AppError } from '../model/error.ts'
import type { Item } from '../model/item.ts'
import { decode } from '../readers/decode.ts'
import { readFeed, readPage, readPayload } from '../readers/index.ts'
import type { Payload } from '../readers/reader.ts'
import { structureItem } from '../structure/from-item.ts'
import { structure } from '../structure/structure.ts'
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

type Options = { itemsOnly: boolean }

/**
 * Answers each line of JSON with one, in order and as they come: docs/batch.md has the shapes. A line that cannot be
 * answered gets {"id", "ok": false, "error"}; the others go on.
 */
export async function answerBatch(input: Readable, options: Options): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  for await (const text of lines) if (text.trim()) await print(JSON.stringify(await answer(text, options)))
}

async function answer(text: string, options: Options): Promise<object> {
  const request = parseLine(text)
  if ('error' in request) return { id: request.id, ok: false, error: request.error }
  try {
    return { id: request.line.id, ok: true, ...(await answers[request.line.kind](request.line, options)) }
  } catch (error) {
    return { id: request.line.id, ok: false, error: reason(error) }
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

const answers: Record<Line['kind'], (line: Line, options: Options) => Promise<object>> = {
  text: async (line) => {
    const { language, headline, published } = line
    const text = line.text ?? decode(await payloadOf(line)).text
    return { story: structure({ text, language, headline, published }) }
  },
  html: async (line, { itemsOnly }) => {
    const { page, item } = await readPage(await payloadOf(line))
    return { page, ...(itemsOnly ? {} : { story: storyOf(item, line.language) }) }
  },
  feed: async (line, options) => answerReading(await readFeed(await payloadOf(line)), line, options),
  wire: async (line, options) => answerReading(await readPayload(await payloadOf(line)), line, options),
}

const answerReading = (
  { feed, items, failures, warnings }: Awaited<ReturnType<typeof readFeed>>,
  line: Line,
  { itemsOnly }: Options,
) => ({
  feed: itemsOnly ? asGiven(feed) : feed,
  items: itemsOnly
    ? items.map(asGiven)
    : items.map((item) => ({ ...item, story: storyOf(item, line.language ?? feed.language) })),
  ...(failures.length > 0 ? { failures } : {}),
  ...(warnings.length > 0 ? { warnings } : {}),
})

/** Items alone are the feed as it was read: a title that held markup keeps it. */
const asGiven = <Titled extends { title?: string | undefined; titleHtml?: string | undefined }>({
  titleHtml,
  ...rest
}: Titled) => ({
  ...rest,
  title: titleHtml ?? rest.title,
})

const storyOf = (item: Item, language: string | undefined) => structureItem(item, { language }, [])

async function payloadOf({ text, path, url, contentType }: Line): Promise<Payload> {
  // A text given in the line is characters already: its own charset declaration no longer holds.
  if (text !== undefined) return { body: Buffer.from(`\ufeff${text}`), url, contentType }
  return { body: await readFile(path ?? ''), url, contentType }
}

const reason = (error: unknown): string => {
  if (error instanceof AppError) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
