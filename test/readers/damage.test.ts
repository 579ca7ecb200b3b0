import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../../src/model/error.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { readPayload } from '../../src/readers/index.ts'

const folder = new URL('../../fixtures/readers/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.xml') || name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder)))

/** The same damage on every run: a small generator of its own (Park and Miller). */
const generator = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

const SPLINTERS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</',
  '<item>',
  '</item>',
  '&#0;',
  '\0',
  '\ufffd',
  '<__proto__>',
  ' xmlns="',
  '{',
]

function damage(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length)
  const kind = random()
  if (kind < 0.25) return bytes.subarray(0, at)
  const splinter = Buffer.from(SPLINTERS[Math.floor(random() * SPLINTERS.length)] ?? '')
  const gap = kind < 0.6 ? 0 : Math.floor(random() * 12)
  return Buffer.concat([bytes.subarray(0, at), splinter, bytes.subarray(at + gap)])
}

test('damaged payloads are read or refused with a reason, never anything else', async () => {
  const random = generator(20_250_702)
  for (let run = 0; run < 2000; run++) {
    let body: Buffer = fixtures[run % fixtures.length] ?? Buffer.alloc(0)
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--) body = damage(body, random)
    const reading = await readPayload({ body, url: 'https://fil.example/rss' }).catch((error: unknown) => error)
    if (reading instanceof AppError) continue
    expect(reading).not.toBeInstanceOf(Error)
    const { items } = reading as Awaited<ReturnType<typeof readPayload>>
    for (const item of items) expect(itemSchema.safeParse(item).error).toBeUndefined()
  }
})

test('wherever a feed is cut, every entry that was whole is saved', async () => {
  const entries = Array.from(
    { length: 12 },
    (_, at) => `<item><title>N° ${at}</title><description><![CDATA[<p>Copie ${at}.</p>]]></description></item>`,
  )
  const whole = `<rss version="2.0"><channel><title>Fil</title>${entries.join('')}</channel></rss>`
  for (let cut = whole.indexOf('<item>'); cut < whole.length; cut += 3) {
    const text = whole.slice(0, cut)
    const { items, failures } = await readPayload({ body: Buffer.from(text) })
    const complete = text.split('</item>').length - 1
    expect(items).toHaveLength(complete)
    expect(failures.length).toBe(text.split('<item>').length - 1 - complete)
  }
})
