import { readdirSync, readFileSync } from 'node:fs'
import { readPayload } from '../../src/readers/index.ts'

const folder = new URL('../../fixtures/readers/agency/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'))

test.each(names)('%s is read as its twin says', async (name) => {
  const expected = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/u, '.json'), folder), 'utf8'))
  const reading = await readPayload({ body: readFileSync(new URL(name, folder)) })
  expect(reading).toMatchObject(expected)
})

test('markup nested 100,000 deep in an agency file is refused in time', async () => {
  const body = Buffer.from(`<nitf>${'<a>'.repeat(100_000)}</nitf>`)
  await expect(readPayload({ body })).rejects.toMatchObject({ code: 'unreadable' })
}, 2000)

test('a concept item is refused with a reason', async () => {
  const body = Buffer.from('<conceptItem guid="c"/>')
  await expect(readPayload({ body })).rejects.toThrow(/concept/u)
})

test('a file that is cut off is read, and says so', async () => {
  const body = Buffer.from('<newsItem guid="g"><contentMeta><headline>Un titre</headline>')
  const reading = await readPayload({ body })
  expect(reading.items).toMatchObject([{ guid: 'g', title: 'Un titre' }])
  expect(reading.warnings).toContain('the file was cut off')
})

test('a whole file is not called cut off', async () => {
  const reading = await readPayload({ body: Buffer.from('<newsItem guid="g"><itemMeta/></newsItem>') })
  expect(reading.warnings).toEqual([])
})

test('elements side by side are not taken for nested ones', async () => {
  const body = Buffer.from(`<newsMessage>${'<newsItem guid="g"/>'.repeat(1000)}</newsMessage>`)
  expect((await readPayload({ body })).items).toHaveLength(1000)
})
