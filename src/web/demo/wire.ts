import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../model/error.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

const timing = {
  slug,
  minutesBefore: z.number().nonnegative().optional(),
  secondsAfter: z.number().positive().optional(),
}

const dispatch = z.strictObject({
  ...timing,
  kind: z.literal('dispatch').default('dispatch'),
  title: z.string().min(1),
  summary: z.string().optional(),
  body: z.array(z.string().min(1)).default([]),
  creator: z.string().optional(),
  categories: z.array(z.string()).default([]),
  media: z.strictObject({ picture: slug, caption: z.string(), credit: z.string() }).optional(),
  markup: z.enum(['html', 'xhtml']).default('html'),
  without: z.array(z.enum(['guid', 'date'])).default([]),
})
export type Dispatch = z.infer<typeof dispatch>

/** An entry no reader can make copy of: nothing but a date and a category. */
const broken = z.strictObject({ ...timing, kind: z.literal('broken') })

const entry = z
  .union([broken, dispatch])
  .refine((one) => (one.minutesBefore === undefined) !== (one.secondsAfter === undefined), {
    error: 'give either minutesBefore or secondsAfter',
  })
export type WireEntry = z.infer<typeof entry>

/** A file of fixtures/demo/wires; see `../demo.ts` for what each field means. */
const demoWire = z.strictObject({
  feed: slug,
  title: z.string().min(1),
  description: z.string(),
  language: z.enum(['fr', 'ar', 'en', 'es']),
  format: z.enum(['rss', 'atom']).default('rss'),
  encoding: z.enum(['utf-8', 'windows-1256', 'iso-8859-15']).default('utf-8'),
  items: z.array(entry),
})
export type DemoWire = z.infer<typeof demoWire>

/** Reads the named wires, `<folder>/wires/<feed>.json`. Throws AppError('misconfigured') with the file and the fault. */
export function readWires(folder: string, feeds: readonly string[]): Promise<DemoWire[]> {
  return Promise.all(feeds.map((feed) => readWire(join(folder, 'wires', `${feed}.json`))))
}

async function readWire(file: string): Promise<DemoWire> {
  try {
    return demoWire.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    const fault = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new AppError('misconfigured', `The demo wire ${file} cannot be read: ${fault}`, { cause })
  }
}
