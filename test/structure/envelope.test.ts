import { item as itemSchema } from '../../src/model/item.ts'
import { structureItem } from '../../src/structure/from-item.ts'

const text = 'Salé – Le bac a repris son service mardi, a indiqué le port.'
const storyOf = (fields: object) =>
  structureItem(itemSchema.parse({ text, title: 'Le bac reprend', language: 'fr', ...fields }), {}, ['item-1'])

test('copy withheld without a date is held until the wire sends it again', () => {
  expect(storyOf({ pubStatus: 'withheld' }).embargo).toMatchObject({
    until: '9999-12-31T23:59:59Z',
    rule: 'pub-status',
  })
  expect(storyOf({ pubStatus: 'usable' }).embargo).toBeUndefined()
})

test('copy withheld until a date is held until then', () => {
  const { embargo } = storyOf({ pubStatus: 'withheld', embargo: '2026-02-03T11:00:00.000Z' })
  expect(embargo).toMatchObject({ until: '2026-02-03T11:00:00Z', rule: 'envelope' })
})

test.each([
  ['a signal is a notice', { notice: 'correction' }, { kind: 'correction', rule: 'envelope-signal' }],
  ['a killing signal is a kill', { notice: 'kill', pubStatus: 'usable' }, { kind: 'kill' }],
  [
    'a graver note outranks the signal',
    { notice: 'update', edNote: 'Rectificatif' },
    { kind: 'correction', rule: 'editors-note' },
  ],
  [
    'a graver signal outranks the note',
    { notice: 'correction', edNote: 'Urgent' },
    { kind: 'correction', rule: 'envelope-signal' },
  ],
])('%s', (_, fields, notice) => {
  expect(storyOf(fields).notice).toMatchObject(notice)
})
