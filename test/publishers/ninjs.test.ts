import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Story } from '../../src/model/story.ts'
import { toNinjs, toTombstone } from '../../src/publishers/ninjs.ts'
import { bareStory, fullStory, publication, retraction } from './publication.ts'

async function validator() {
  const schema = JSON.parse(await readFile('fixtures/publishers/ninjs-schema_3.1.json', 'utf8'))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // The schema refers to GeoJSON's: of it, what RFC 7946 asks of a feature (section 3.2) and a point (3.1.2).
  ajv.addSchema({
    $id: 'https://geojson.org/schema/GeoJSON.json',
    type: 'object',
    required: ['type', 'properties', 'geometry'],
    properties: {
      type: { const: 'Feature' },
      properties: { type: ['object', 'null'] },
      geometry: {
        oneOf: [
          { type: 'null' },
          {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: {
              type: { const: 'Point' },
              coordinates: { type: 'array', minItems: 2, items: { type: 'number' } },
            },
          },
        ],
      },
    },
  })
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

test.each([
  ['full', fullStory],
  ['bare', bareStory],
])('the tombstone of a %s story is valid ninjs 3.1', async (_name, story) => {
  const errors = await validator()
  expect(errors(toTombstone(retraction(story)))).toEqual([])
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

test('a place that is known carries its country and where it lies, longitude first', async () => {
  const located: Story = {
    ...fullStory,
    dateline: {
      text: 'الرباط',
      place: 'الرباط',
      location: { name: 'Rabat', country: 'MA', coordinates: { lat: 34.02, lon: -6.84 } },
      rule: 'test',
    },
    event: { place: 'غانا', location: { name: 'Ghana', country: 'GH' }, sourceSpans: {}, rule: 'test' },
  }
  const ninjs = toNinjs(publication(located))
  expect(ninjs.places).toEqual([
    {
      name: 'الرباط',
      rel: 'dateline',
      geoJSON: {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [-6.84, 34.02] },
        properties: { name: 'Rabat', country: 'MA' },
      },
    },
    {
      name: 'غانا',
      rel: 'event',
      geoJSON: { type: 'Feature', geometry: null, properties: { name: 'Ghana', country: 'GH' } },
    },
  ])
  const errors = await validator()
  expect(errors(ninjs)).toEqual([])
})
