import iconv from 'iconv-lite'
import { decode } from '../../src/readers/decode.ts'

const FRENCH = '<rss><title>L’élève à Genève — 20 €</title></rss>'
const ARABIC = '<rss><title>افتتاح الجسر بالرباط</title></rss>'

const read = (body: Uint8Array, contentType?: string) => decode({ body, contentType })

describe('bytes are decoded by what they are before what they are called', () => {
  test.each([
    ['UTF-8 without a label', Buffer.from(ARABIC), undefined, ARABIC],
    ['UTF-8 with a mark, labelled Latin', Buffer.from(`\ufeff${FRENCH}`), 'text/xml; charset=iso-8859-1', FRENCH],
    ['UTF-8 labelled Latin', Buffer.from(FRENCH), 'text/xml; charset=iso-8859-1', FRENCH],
    ['windows-1252 labelled so', iconv.encode(FRENCH, 'win1252'), 'text/xml;Charset="Windows-1252"', FRENCH],
    ['windows-1252 labelled ISO-8859-1', iconv.encode(FRENCH, 'win1252'), 'text/xml; charset=iso-8859-1', FRENCH],
    ['windows-1252 labelled UTF-8', iconv.encode(FRENCH, 'win1252'), 'text/xml; charset=utf-8', FRENCH],
    ['windows-1256 labelled UTF-8', iconv.encode(ARABIC, 'win1256'), 'text/xml; charset=utf-8', ARABIC],
    ['ISO-8859-6 labelled so', iconv.encode(ARABIC, 'iso88596'), 'text/xml; charset=iso-8859-6', ARABIC],
    ['UTF-16 with a mark', iconv.encode(ARABIC, 'utf16le', { addBOM: true }), undefined, ARABIC],
    ['UTF-16 without one', iconv.encode(ARABIC, 'utf16be', { addBOM: false }), undefined, ARABIC],
    [
      'a charset only iconv-lite has',
      iconv.encode('<rss>Prêt</rss>', 'cp850'),
      'text/xml; charset=cp850',
      '<rss>Prêt</rss>',
    ],
  ])('%s', (_, bytes, contentType, text) => {
    expect(read(bytes, contentType).text).toBe(text)
  })
})

test('a label that is wrong is told', () => {
  expect(read(Buffer.from(FRENCH), 'text/xml; charset=iso-8859-1').warnings.join()).toContain('iso-8859-1')
  expect(read(iconv.encode(FRENCH, 'win1252'), 'text/xml; charset=utf-8').warnings.join()).toContain('windows-1252')
})

test('one damaged byte does not turn UTF-8 into another charset', () => {
  const bytes = Buffer.concat([Buffer.from('Été à Fès '), Buffer.from([0xff]), Buffer.from(' été')])
  expect(read(bytes).text).toBe('Été à Fès \ufffd été')
})

test('a charset nobody knows is refused, unless the bytes are UTF-8 all the same', () => {
  const label = 'text/xml; charset=x-inconnu'
  expect(() => read(Buffer.from([0xe9, 0x20, 0xe8, 0x20, 0xe9]), label)).toThrow('x-inconnu')
  expect(read(Buffer.from(FRENCH), label).text).toBe(FRENCH)
})

test('NUL, control characters and stray marks are taken out', () => {
  expect(read(Buffer.from('a\0b\u0007c\ufeffd\ne')).text).toBe('abcd\ne')
})
