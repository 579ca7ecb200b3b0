import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Story } from '../../src/model/story.ts'
import { toNinjs } from '../../src/publishers/ninjs.ts'
import { bareStory, fullStory, publication } from './publication.ts'

async function validator() {
  const schema = JSON.parse(await readFile('fixtures/publishers/ninjs-schema_3.1.json', 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // The schema refers to GeoJSON's, which our stories never use.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
  const validate = ajv.compile(schema)
  return (value: unknown) => {
    validate(value)
    return validate.errors ?? []
  }
}

const arabic: Story = {
  ...fullStory,
  language: 'ar',
  headline: 'الجسر يفتح أبوابه',
  body: ['فتح الجسر.'],
  slug: 'الجسر',
}

test.each([
  ['full', fullStory],
  ['bare', bareStory],
  ['Arabic', arabic],
])('a %s story is valid ninjs 3.1', async (_name, story) => {
  const errors = await validator()
  expect(errors(toNinjs(publication(story)))).toEqual([])
})

test('the schema in use refuses what it should', async () => {
  const errors = await validator()
  expect(errors({ ...toNinjs(publication(fullStory)), quotes: [] })).not.toEqual([])
  expect(errors({ ...toNinjs(publication(fullStory)), uri: 'no uri' })).not.toEqual([])
})

test('every version of a draft has the same uri', () => {
  const first = toNinjs(publication(fullStory))
  const second = toNinjs(publication({ ...fullStory, headline: 'Autre titre' }, { version: 4, deliveryId: 8 }))
  expect(second.uri).toBe(first.uri)
  expect([first.version, second.version]).toEqual(['3', '4'])
})

test('the credit line is a description, the sources, and in sight in both bodies', () => {
  const ninjs = toNinjs(publication(fullStory))
  expect(ninjs.descriptions).toEqual([{ role: 'creditLine', contentType: 'text/plain', value: 'avec MAP' }])
  expect(ninjs.infoSources).toEqual([{ name: 'MAP', role: 'source' }])
  expect(ninjs.bodies).toEqual([
    expect.objectContaining({
      contentType: 'text/html',
      value: expect.stringMatching(/<p class="credit">avec MAP<\/p>$/u),
    }),
    expect.objectContaining({ contentType: 'text/plain', value: expect.stringMatching(/\n\navec MAP$/u) }),
  ])
})

test('copy without a credit line is credited to the agency of its dateline', () => {
  const { credit, ...uncredited } = fullStory
  expect(toNinjs(publication(uncredited))).toMatchObject({
    descriptions: [{ role: 'creditLine', value: 'MAP' }],
    infoSources: [{ name: 'MAP' }],
  })
})

test('who speaks is told from who is mentioned', () => {
  expect(toNinjs(publication(fullStory)).people).toEqual([
    { name: 'Salwa Idrissi', literal: 'p1', rel: 'speaker' },
    { name: 'Anas Berrada', literal: 'p2', rel: 'mentioned' },
  ])
})

test('places, correction, embargo and picture are carried over, a script address is not', () => {
  const ninjs = toNinjs(publication(fullStory))
  expect(ninjs).toMatchObject({
    located: 'Tamellat',
    places: [
      { name: 'Tamellat', rel: 'dateline' },
      { name: 'Ouzrou', rel: 'event' },
    ],
    edNote: 'RECTIFICATIF',
    embargoedUntil: '2025-07-02T10:00:00Z',
    associations: [{ uri: 'https://images.example/pont.jpg', type: 'picture' }],
  })
  expect(ninjs.associations).toHaveLength(1)
})
