import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { loadConfig } from '../config.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import { AppError } from '../model/error.ts'
import type { Story } from '../model/story.ts'
import { readPayload } from '../readers/index.ts'
import type { Payload } from '../readers/reader.ts'
import { structureItem } from '../structure/from-item.ts'
import { answerBatch } from './batch.ts'
import { explainStory } from './explain.ts'
import { print, printJson, progress } from './output.ts'
import { showStory } from './story-text.ts'

type Options = {
  explain?: true
  json?: true
  jsonl?: true
  batch?: true
  itemsOnly?: true
  limit?: string
  language?: string
  agency?: string
}

export function parseCommand(command: Command): void {
  command
    .argument('[input...]', 'files or http(s) addresses; "-" or nothing reads standard input')
    .option('--explain', 'the copy with its fields marked, and why each was found')
    .option('--json', 'one JSON array of stories')
    .option('--jsonl', 'one story a line')
    .option('--batch', 'answer JSON lines from standard input, for automation (docs/batch.md)')
    .option('--items-only', 'with --batch: leave the stories out')
    .option('--limit <seconds>', 'with --batch: how long one line may take (20)')
    .option('--language <code>', 'language of the copy, when it should not be detected')
    .option('--agency <name>', 'agency whose copy it is, for the credit when the copy has none')
    .action(async (inputs: string[], options: Options) => {
      if (options.batch) return answerBatch(process.stdin, batchOptions(options))
      await parseAll(inputs.length > 0 ? inputs : ['-'], options)
    })
}

function batchOptions({ itemsOnly: only, limit }: Options): { itemsOnly: boolean; limitMs?: number } {
  const itemsOnly = only ?? false
  if (limit === undefined) return { itemsOnly }
  const limitMs = Number(limit) * 1000
  if (!(limitMs > 0)) throw new AppError('invalid', `--limit takes a number of seconds, not "${limit}".`)
  return { itemsOnly, limitMs }
}

async function parseAll(inputs: readonly string[], options: Options): Promise<void> {
  const stories: Story[] = []
  let failed = 0
  for (const input of inputs)
    try {
      for (const { story, text } of await parseOne(input, options)) {
        if (options.jsonl) await print(JSON.stringify(story))
        else if (options.json) stories.push(story)
        else if (options.explain) await print(explainStory(story, text, process.stdout.isTTY))
        else await print(showStory(story))
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed += 1
      progress(`${input}: ${error.message}`)
    }
  if (options.json) await printJson(stories)
  if (failed > 0) process.exitCode = 1
}

async function parseOne(input: string, { language, agency }: Options): Promise<{ story: Story; text: string }[]> {
  const reading = await readPayload(await load(input))
  for (const { index, reason } of reading.failures)
    progress(`${input}: entry ${index + 1} could not be read: ${reason}`)
  for (const warning of reading.warnings) progress(`${input}: ${warning}`)
  return reading.items.map((item) => ({
    story: structureItem(item, { agency, language: language ?? reading.feed.language }, []),
    text: item.text,
  }))
}

async function load(input: string): Promise<Payload> {
  if (/^https?:\/\//u.test(input)) return download(input)
  if (input === '-') return { body: await readAll(process.stdin) }
  const body = await readFile(input).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('not-found', error.code === 'ENOENT' ? 'there is no such file' : error.message, { cause: error })
  })
  return { body }
}

async function download(url: string): Promise<Payload> {
  const { site } = await loadConfig()
  const fetcher = createFetcher({ userAgent: site.userAgent, allow: site.allowAddresses })
  try {
    return await fetcher.get(url, {})
  } finally {
    await fetcher.close()
  }
}

async function readAll(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
