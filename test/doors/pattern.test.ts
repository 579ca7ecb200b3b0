import { nameFits } from '../../src/doors/files/pattern.ts'

test.each([
  ['*', 'depeche.xml', true],
  ['*.xml', 'depeche.XML', true],
  ['*.xml', 'depeche.xml.bak', false],
  ['*.xml, *.json', 'a.json', true],
  ['map-??.xml', 'map-07.xml', true],
  ['map-??.xml', 'map-7.xml', false],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['depeche.xml', 'depeche.xml', true],
  ['depeche.xml', 'x-depeche.xml', false],
  ['ab*ba', 'aba', false],
  ['*', '.depeche.xml', false],
  ['*', 'depeche.xml.part', false],
  ['*', 'depeche.xml.filepart', false],
  ['*', '~depeche.xml', false],
])('of the pattern %s, %s counts: %s', (pattern, name, counts) => {
  expect(nameFits(pattern)(name)).toBe(counts)
})

test('a pattern of many stars is matched in linear time', () => {
  expect(nameFits(`${'*a'.repeat(100)}b`)('a'.repeat(255))).toBe(false)
})
