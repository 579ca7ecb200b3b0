import { applyPairs, correctionPairs } from '../../src/matching/correction-note.ts'

test.each([
  ['Bien lire 4.200 hectares au lieu de 4.800.', '4.800', '4.200 hectares'],
  [
    'RECTIFICATIF : bien lire « deux mille litres » au lieu de « trois mille litres » au premier paragraphe.',
    'trois mille litres',
    'deux mille litres',
  ],
  [
    'Dans notre dépêche de 10h12, lire Rkia Amouzou et non Rkia Amouzi au deuxième paragraphe.',
    'Rkia Amouzi',
    'Rkia Amouzou',
  ],
  ['Il faut lire vendredi (et non jeudi).', 'jeudi', 'vendredi'],
  ['Please read 4,200 instead of 4,800 in paragraph two.', '4,800', '4,200'],
  ['The second paragraph should read "Friday", not "Thursday".', 'Thursday', 'Friday'],
  ['CORRECTION: donde dice jueves debe decir viernes, en el primer párrafo.', 'jueves', 'viernes'],
  ['Léase "4.200 hectáreas" en lugar de "4.800 hectáreas".', '4.800 hectáreas', '4.200 hectáreas'],
  ['يرجى قراءة 15 كيلومترا بدل 14 كيلومترا في الفقرة الثانية.', '14 كيلومترا', '15 كيلومترا'],
  ['تصويب: الصواب "الجمعة" وليس "الخميس".', 'الخميس', 'الجمعة'],
])('%s', (note, wrong, right) => {
  expect(correctionPairs(note)).toEqual([{ wrong, right }])
})

test('a note may put several readings right', () => {
  expect(correctionPairs('Bien lire « trois » au lieu de « deux ».\nBien lire Tahla au lieu de Tata.')).toHaveLength(2)
})

test.each([
  'Le nom du ministre était mal orthographié au deuxième paragraphe.',
  'Cette dépêche corrige la date au premier paragraphe.',
  'Corrects day in first paragraph.',
  'ورد خطأ في اسم الوزير.',
])('says of no pair: %s', (note) => {
  expect(correctionPairs(note)).toEqual([])
})

describe('wrong readings are put right', () => {
  const body = [
    'La crue a noyé 4.800 hectares jeudi.',
    'Un couloir de 14.800 mètres a été ouvert pour 48 familles et 48 bêtes.',
  ]
  test.each([
    [{ wrong: '4.800', right: '4.200 hectares' }, 'La crue a noyé 4.200 hectares jeudi.'],
    [{ wrong: '4.800 hectares', right: '4.200 hectares' }, 'La crue a noyé 4.200 hectares jeudi.'],
    [{ wrong: '4.800 hectares', right: '4.200' }, 'La crue a noyé 4.200 hectares jeudi.'],
    [{ wrong: 'jeudi', right: 'vendredi' }, 'La crue a noyé 4.800 hectares vendredi.'],
  ])('%j', (pair, first) => {
    expect(applyPairs(body, [pair])).toEqual([first, body[1]])
  })
  test.each([
    ['stands twice', { wrong: '48', right: '49' }],
    ['stands nowhere', { wrong: '4.900', right: '4.200' }],
    ['has another unit', { wrong: '4.800', right: '4.200 mètres' }],
  ])('unless one %s', (_, pair) => {
    expect(applyPairs(body, [pair, { wrong: 'jeudi', right: 'vendredi' }])).toBeUndefined()
  })
})
