import { changedQuotes } from '../../src/desk/quote-changes.ts'
import { type DiffPart, wordDiff } from '../../src/desk/word-diff.ts'

/** "[-gone-]" and "{+come+}", as the command line shows a diff. */
const shown = (diff: readonly DiffPart[]): string =>
  diff.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join(' ')

test.each([
  ['a word more', 'Nous irons loin', 'Nous irons plus loin', 'Nous irons {+plus+} loin'],
  ['a word less', 'Nous irons plus loin', 'Nous irons loin', 'Nous irons [-plus-] loin'],
  [
    'a word for another',
    'douze parcelles cette année',
    'treize parcelles cette année',
    '[-douze-] {+treize+} parcelles cette année',
  ],
  ['marks, case and accents alone', 'L’Etat paiera, dit-on.', "l'État paiera dit-on", "l'État paiera dit-on"],
  ['Arabic vowel signs and hamza alone', 'إِنَّ التعاونية ستواصل', 'ان التعاونية ستواصل', 'ان التعاونية ستواصل'],
  ['an Arabic word for another', 'سنغرس عشرين قطعة', 'سنغرس ثلاثين قطعة', 'سنغرس [-عشرين-] {+ثلاثين+} قطعة'],
  ['nothing before', '', 'Nous irons', '{+Nous irons+}'],
  ['nothing after', 'Nous irons', '', '[-Nous irons-]'],
  [
    'changes in two places',
    'le un et le deux',
    'le trois et le quatre',
    'le [-un-] {+trois+} et le [-deux-] {+quatre+}',
  ],
])('a word diff tells of %s', (_, before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected)
})

test('what stays and what came are the text after, what stays and what went as many words as before', () => {
  const [before, after] = ['a b c d e a b', 'b a c x e b b']
  const diff = wordDiff(before, after)
  const words = (kind: DiffPart['kind']) =>
    diff.filter((part) => part.kind !== kind).flatMap(({ text }) => text.split(' '))
  expect(words('removed').join(' ')).toBe(after)
  expect(words('added').join(' ')).toBe(before)
})

test('texts of twenty thousand words are told apart with less than a second of work', () => {
  const long = (start: number) => Array.from({ length: 20_000 }, (_, nth) => `mot${start + nth * 2}`).join(' ')
  const start = process.cpuUsage()
  expect(wordDiff(long(0), long(1)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
})

const tazi = (text: string) => ({ speaker: 'Naïma Tazi', text })

test.each([
  [
    'a figure corrected',
    tazi('Nous avons planté douze mille oliviers'),
    tazi('Nous avons planté treize mille oliviers'),
    1,
  ],
  [
    'a quote cut short',
    tazi('Nous irons plus loin, avec ceux des communes qui le veulent'),
    tazi('Nous irons plus loin'),
    1,
  ],
  [
    'a decimal comma that went',
    tazi('La récolte a reculé de 1,5 % cette année'),
    tazi('La récolte a reculé de 15 % cette année'),
    1,
  ],
  [
    'figures in another house’s style',
    tazi('Le verger a donné 42.600 kilos, soit 18 pc de plus'),
    tazi('Le verger a donné 42 600 kilos, soit 18 % de plus'),
    0,
  ],
  ['Arabic digits', tazi('قطفنا ٤٢٬٦٠٠ كيلوغرام هذا الموسم'), tazi('قطفنا 42600 كيلوغرام هذا الموسم'), 0],
  [
    'a year and a count beside it',
    tazi('Nous étions en 2026 300 adhérents'),
    tazi('Nous étions en 2026 400 adhérents'),
    1,
  ],
  ['the same quote', tazi('Nous irons plus loin'), tazi('« Nous irons plus loin. »'), 0],
  ['another quote', tazi('Nous irons plus loin'), tazi('La récolte commence lundi'), 0],
  [
    'three words that stand in a longer one',
    tazi('Nous irons loin'),
    tazi('Nous irons sans doute un jour plus loin que cela'),
    0,
  ],
  [
    'another speaker',
    tazi('Nous avons planté douze mille oliviers'),
    { speaker: 'Driss Alami', text: 'Nous avons planté treize mille oliviers' },
    0,
  ],
  [
    'a name with other accents',
    tazi('Nous avons planté douze mille oliviers'),
    { speaker: 'Naima Tazi', text: 'Nous avons planté treize mille oliviers' },
    1,
  ],
])('%s: the words of so many quotes changed', (_, before, after, changes) => {
  expect(changedQuotes([before], [after])).toHaveLength(changes)
})

test('two versions with hundreds of long quotes by one speaker are compared with less than three seconds of work', () => {
  const said = (seed: number) =>
    Array.from({ length: 300 }, (_, nth) =>
      tazi(Array.from({ length: 600 }, (_, word) => `mot${(word * 7 + nth * seed) % 900}`).join(' ')),
    )
  const start = process.cpuUsage()
  expect(changedQuotes(said(3), said(5)).length).toBeGreaterThan(0)
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000)
})

test('a quote is compared with the one it is likest to, each once, and moved quotes are left alone', () => {
  const before = [
    tazi('un deux trois quatre cinq'),
    tazi('un deux trois quatre six'),
    tazi('La récolte commence lundi'),
  ]
  const after = [
    tazi('La récolte commence lundi'),
    tazi('un deux trois quatre six sept'),
    tazi('un deux trois quatre cinq huit'),
  ]
  expect(changedQuotes(before, after).map(({ before, after }) => [before, after])).toEqual([
    ['un deux trois quatre six', 'un deux trois quatre six sept'],
    ['un deux trois quatre cinq', 'un deux trois quatre cinq huit'],
  ])
})
