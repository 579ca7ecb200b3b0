import type { Item } from '../../src/model/item.ts'
import { readPayload } from '../../src/readers/index.ts'
import { reflow } from '../../src/readers/wire/reflow.ts'

async function read(text: string): Promise<Item[]> {
  return (await readPayload({ body: Buffer.from(text, 'latin1') })).items
}
const message = (copy: string, header = 'anz001 3 pol 20', tail = '020110 GMT APR 26') =>
  `\u0001${header}\r\nport/\r\n\u0002${copy}\r\n\u0003\r\n${tail}\r\n\u0004`

test.each([
  ['R', '{ } | @ \\ [', 'é è ù à ç °'],
  ['f', '{ } | @ \\ `', 'é è ù à ç µ'],
  ['K', '{ | } ~ [ \\ ] @', 'ä ö ü ß Ä Ö Ü §'],
  ['Z', '[ \\ ] | }', '¡ Ñ ¿ ñ ç'],
  ['h', '[ \\ ] ^ | }', '¡ Ñ Ç ¿ ñ ç'],
  ['Y', '\\ ] ` { | } ~', 'ç é ù à ò è ì'],
  ['G', '{ | } [ \\ ]', 'ä ö å Ä Ö Å'],
  ['`', '{ | } [ \\ ]', 'æ ø å Æ Ø Å'],
  ['A', '# {', '£ {'],
  ['B', '# { [', '# { ['],
])('letters of the alphabet ISO 646 %s are read until another is called up', async (set, sent, meant) => {
  const [item] = await read(message(`T\r\n\r\n   \u001b(${set}${sent} x\u001b(B {fin}`))
  expect(item?.text).toBe(`${meant} x {fin}`)
})

test('an 8-bit message is read as windows-1252 where it is not UTF-8', async () => {
  const { items } = await readPayload({
    body: Buffer.from(message('T\r\n\r\n   \x93Oui\x94 \x97 dit-il, \xe0 12 \x80'), 'latin1'),
  })
  expect(items[0]?.text).toBe('“Oui” — dit-il, à 12 €')
})

test.each([
  ['1', 1],
  ['6', 6],
  ['9', 9],
])('priority %s of a header line is the urgency', async (priority, urgency) => {
  expect((await read(message('T\r\n\r\n   Copie.', `anz001 ${priority} pol 20`)))[0]?.urgency).toBe(urgency)
})

test.each([
  ['021410 GMT JUL 25', '2025-07-02T14:10:00Z'],
  ['021410 GMT Juil 2025', '2025-07-02T14:10:00Z'],
  ['021410 UTC Aug 25', '2025-08-02T14:10:00Z'],
  ['021410Z AOU 25', '2025-08-02T14:10:00Z'],
  ['311405 DEC 97', '1997-12-31T14:05:00Z'],
  ['021410 CET JAN 26', '2026-01-02T14:10:00+01:00'],
])('the day-time group "%s" is the date', async (group, published) => {
  expect((await read(message('T\r\n\r\n   Copie.', undefined, group)))[0]?.published).toBe(published)
})

test('the same number of another day is another message', async () => {
  const [one] = await read(message('T\r\n\r\n   Un.', undefined, '020110 GMT APR 26'))
  const [two] = await read(message('T\r\n\r\n   Deux.', undefined, '030110 GMT APR 26'))
  expect(one?.guid).toBe(two?.guid)
  expect(one?.identity).not.toBe(two?.identity)
})

test('a number that counts nothing names nothing', async () => {
  const [item] = await read(message('T\r\n\r\n   Copie.', 'anz0000 3 pol 20'))
  expect([item?.guid, item?.identity]).toEqual([undefined, undefined])
})

test.each([
  ['CORRECTION', 'correction', undefined],
  ['RECTIFICATIF', 'correction', undefined],
  ['2ND LEAD', 'update', undefined],
  ['URGENT', 'urgent', undefined],
  ['MANDATORY KILL', 'kill', 'canceled'],
  ['HOLD FOR RELEASE', undefined, 'withheld'],
])('the order "%s" above a headline is told', async (order, notice, pubStatus) => {
  const [item] = await read(message(`${order}\r\nLe port ouvre =\r\n\r\nZIANE (ANZ) - Copie.`))
  expect(item).toMatchObject({ title: 'Le port ouvre', edNote: order, text: expect.stringContaining('Copie.') })
  expect([item?.notice, item?.pubStatus]).toEqual([notice, pubStatus])
})

test.each(['URGENT', 'Embargo sur le pétrole', 'Le port de Ziane ouvre : une première', 'Qui a fermé le port ?'])(
  'a heading of "%s" alone is the headline',
  async (headline) => {
    expect((await read(message(`${headline}\r\n\r\n   ZIANE (ANZ) - Copie.`)))[0]?.title).toBe(headline)
  },
)

test.each([
  'ZIANE (ANZ) - Le port a ouvert\r\njeudi.\r\n\r\nIl ferme vendredi.',
  'Le port a ouvert jeudi.\r\n\r\nIl ferme vendredi.',
])('a sentence is no headline (case %#)', async (copy) => {
  const [item] = await read(message(copy))
  expect(item?.title).toBeUndefined()
  expect(item?.text).toContain('Le port a ouvert jeudi.\n\nIl ferme vendredi.')
})

describe('lines are made paragraphs', () => {
  const column = 'The port opened at night and ten ships waited in the'
  test.each([
    ['blank lines', 'One\nline.\n\nTwo.', 'One line.\n\nTwo.'],
    ['indents', '   One\nline.\n   Two.', 'One line.\n\nTwo.'],
    ['tabs', '\tOne\nline.\n\tTwo.', 'One line.\n\nTwo.'],
    [
      'a last line that had room',
      `${column}\nbay. It closed.\n${column}\nbay.\n${column}\nbay.`,
      `${column} bay. It closed.\n\n${column} bay.\n\n${column} bay.`,
    ],
    [
      'a broken word that stands whole elsewhere',
      'The municipality said the munici-\npality opened.',
      'The municipality said the municipality opened.',
    ],
    ['a hyphen of its own', 'The vice-\npresident spoke.', 'The vice-president spoke.'],
    ['a dash', 'The port -\nat night.', 'The port - at night.'],
    ['runs of blanks', 'The  port   opened.', 'The port opened.'],
    ['a margin', `  ${column}\n  bay and\n  left`, `${column} bay and left`],
    ['rows of a table', 'Ziane      2    6\nAnza       2    3', 'Ziane      2    6\nAnza       2    3'],
    ['items of a list', 'Wanted:\n- a ship\n- a crew', 'Wanted:\n- a ship\n- a crew'],
    [
      'long lines',
      `${'word '.repeat(40)}end\n${'word '.repeat(40)}end`,
      `${'word '.repeat(40)}end\n\n${'word '.repeat(40)}end`,
    ],
    ['nothing', '', ''],
  ])('%s', (_, lines, paragraphs) => {
    expect(reflow(lines)).toBe(paragraphs)
    expect(reflow(lines.replaceAll('\n', '\r\n'))).toBe(paragraphs)
  })
})

// Below a second on an idle machine; what takes the square of the length takes minutes.
test('a megabyte of each mark is read in time', async () => {
  const marks = [
    '\u0001',
    '\u0002',
    '\u0016',
    '\u001b(',
    '^',
    '=',
    "e\b'",
    'ZCZC',
    'a1234\n',
    '-\n',
    '\r\n ',
    '^x<\n',
    '^Photo\n',
    '/   ',
    '.\n',
  ]
  for (const mark of marks) {
    const body = mark.repeat(1_000_000 / mark.length)
    for (const header of [
      '\u0001anz001 3 pol 20\r\n\u0002',
      '\u0001a0001\u001fx\r\n\u0002',
      'INT001 3 GEN 0091 F ANZA-0031\n',
    ]) {
      const started = performance.now()
      await readPayload({ body: Buffer.from(header + body) })
      expect([mark, performance.now() - started < 5000]).toEqual([mark, true])
    }
  }
}, 60_000)
