import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../../src/model/error.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { readPayload } from '../../src/readers/index.ts'

const folder = new URL('../../fixtures/readers/agency/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => readFileSync(new URL(name, folder)))

/** The same damage on every run: a small generator of its own (Park and Miller). */
const generator = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

const SPLINTERS = [
  ...['<', '>', '&', '"', "'", '=', ']]>', '<![CDATA[', '<!--', '-->', '</', '/>', '<!DOCTYPE', '<?', '&#0;', '&x;'],
  ...['\0', '\ufffd', '<__proto__>', ' xmlns="', ' constructor="1"', '<newsItem>', '</newsItem>', '<nitf>', '</p>'],
  ...['<NewsItem>', '<NewsComponent>', '</NewsComponent>', '<itemRef residref="t1"/>', '<group id="G1">', ' qcode=":"'],
]

function damage(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length)
  const kind = random()
  if (kind < 0.2) return bytes.subarray(0, at)
  if (kind < 0.4) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + Math.floor(random() * 200))])
  const splinter = Buffer.from(SPLINTERS[Math.floor(random() * SPLINTERS.length)] ?? '')
  return Buffer.concat([
    bytes.subarray(0, at),
    splinter,
    bytes.subarray(at + (kind < 0.7 ? 0 : Math.floor(random() * 12))),
  ])
}

test('damaged agency files are read or refused with a reason, never anything else', async () => {
  const random = generator(20_260_203)
  for (let run = 0; run < 3000; run++) {
    let body: Buffer = files[run % files.length] ?? Buffer.alloc(0)
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--) body = damage(body, random)
    const reading = await readPayload({ body, url: 'https://fil.example/x' }).catch((error: unknown) => error)
    if (reading instanceof AppError) continue
    expect(reading).not.toBeInstanceOf(Error)
    const { items } = reading as Awaited<ReturnType<typeof readPayload>>
    for (const item of items) expect(itemSchema.safeParse(item).error).toBeUndefined()
  }
}, 60_000)

describe('wherever a message is cut, every item that was whole is saved, and the one that was not says so', () => {
  const g2 = (n: number) =>
    `<newsItem guid="g${n}" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>N° ${n}</headline></contentMeta><contentSet><inlineXML><html><body><p>Copie ${n}, entière.</p></body></html></inlineXML></contentSet></newsItem>`
  const old = (n: number) =>
    `<NewsItem><Identification><NewsIdentifier><PublicIdentifier>g${n}</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>N° ${n}</HeadLine></NewsLines><ContentItem><DataContent><p>Copie ${n}, entière.</p></DataContent></ContentItem></NewsComponent></NewsItem>`
  test.each([
    ['NewsML-G2', '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>', g2, '</newsItem>'],
    ['NewsML 1.2', '<NewsML Version="1.2">', old, '</NewsItem>'],
  ])('%s', async (_, head, make, end) => {
    const whole = head + Array.from({ length: 6 }, (_, at) => make(at)).join('')
    for (let cut = head.length + make(0).length; cut < whole.length; cut += 7) {
      const text = whole.slice(0, cut)
      const { items, warnings } = await readPayload({ body: Buffer.from(text) })
      const complete = text.split(end).length - 1
      const sound = items.filter((item) => item.warnings.length === 0)
      expect(sound.map((item) => item.text)).toEqual(
        Array.from({ length: complete }, (_, at) => `Copie ${at}, entière.`),
      )
      expect(items.length - complete).toBeLessThanOrEqual(1)
      expect(warnings).toContain('the file was cut off')
    }
  })
})
