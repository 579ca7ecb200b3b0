import { outletDifferences, type PrintedQuote } from '../../src/desk/outlet-quotes.ts'

type By = { name?: string; mention?: string; role?: string } | string | undefined

/** A quote as a copy prints it: by a name, by words of the copy, or by nobody. */
function printed(text: string, by?: By): PrintedQuote {
  if (by === undefined) return { text, type: 'direct' }
  const { name, mention = name ?? '', role } = typeof by === 'string' ? { name: by } : by
  return { text, type: 'direct', speaker: { mention, ...(name ? { name } : {}), ...(role ? { role } : {}) } }
}

const trees = 'Nous avons planté douze mille oliviers cette année'
const water = 'L’eau manque partout dans la plaine'
const road = 'La route sera ouverte avant la récolte'
const dispatch = [printed(trees, 'Naïma Tazi'), printed(water, 'Naïma Tazi'), printed(road, 'Driss Alami')]

/** "changed 0", "left-out 1": what is told of which quote of the dispatch. */
const told = (outlet: readonly PrintedQuote[], from: readonly PrintedQuote[] = dispatch) =>
  outletDifferences(from, outlet).map((one) => (one.kind === 'added' ? 'added' : `${one.kind} ${one.position}`))

const instead = (position: number, ...quotes: PrintedQuote[]) => dispatch.toSpliced(position, 1, ...quotes)

test('an outlet that prints the quotes as they are has no difference', () => {
  expect(told(dispatch)).toEqual([])
  expect(told([printed(`“${trees}.”`, 'Naima TAZI'), ...dispatch.slice(1)])).toEqual([])
  expect(told(dispatch.toReversed())).toEqual([])
})

test('a changed word is told word by word, of the draft’s quote', () => {
  const outlet = instead(0, printed('Nous avons planté treize mille oliviers cette année', 'Naïma Tazi'))
  expect(outletDifferences(dispatch, outlet)).toEqual([
    {
      ...{ kind: 'changed', position: 0, type: 'direct', speaker: 'Naïma Tazi' },
      before: trees,
      after: 'Nous avons planté treize mille oliviers cette année',
      diff: [
        { kind: 'same', text: 'Nous avons planté' },
        { kind: 'removed', text: 'douze' },
        { kind: 'added', text: 'treize' },
        { kind: 'same', text: 'mille oliviers cette année' },
      ],
    },
  ])
})

test('a quote that is left out, and one that only the outlet has', () => {
  const own = printed('Nous avons vu les arbres de nos yeux', 'Salma Berrada')
  expect(outletDifferences(dispatch, instead(1, own))).toEqual([
    { kind: 'left-out', position: 1, type: 'direct', speaker: 'Naïma Tazi', text: water },
    { kind: 'added', type: 'direct', speaker: 'Salma Berrada', text: 'Nous avons vu les arbres de nos yeux' },
  ])
})

test('words given to another are told with both names, changed words or not', () => {
  expect(outletDifferences(dispatch, instead(2, printed(road, 'Salma Berrada')))).toEqual([
    { kind: 'attributed', position: 2, type: 'direct', speaker: 'Driss Alami', text: road, to: 'Salma Berrada' },
  ])
  const both = instead(2, printed('La route sera ouverte après la récolte', 'Salma Berrada'))
  expect(told(both)).toEqual(['changed 2', 'attributed 2'])
})

describe('a speaker is the same', () => {
  test.each<[string, By, By]>([
    ['by the family name alone', 'Naïma Tazi', { name: 'Tazi', mention: 'Mme Tazi' }],
    ['by an initial', 'Naïma Tazi', 'N. Tazi'],
    ['with a hyphen and without', 'Naïma Tazi-Fertal', 'Naïma Tazi Fertal'],
    ['by the role that the draft knows', { name: 'Naïma Tazi', role: 'ministre de la Santé' }, 'ministre de la Santé'],
    [
      'by the words of a longer mention',
      'ministre de la Santé',
      { name: 'Naïma Tazi', mention: 'le ministre de la Santé, Naïma Tazi' },
    ],
    ['when one copy names nobody', 'Naïma Tazi', undefined],
    ['when one copy only says “elle”', 'Naïma Tazi', { mention: 'elle' }],
    ['when the copy resolves “elle” to another', 'Naïma Tazi', { name: 'Salma Berrada', mention: 'elle' }],
    ['by a word that may be anybody', 'Naïma Tazi', 'responsable'],
    ['by a shorter name of a body', 'Ministère de la Santé et de la Famille', 'ministère de la Santé'],
    ['in Arabic with the article and without', 'نعيمة التازي', 'نعيمة تازي'],
    ['in Arabic by the family name alone', 'نعيمة التازي', 'التازي'],
  ])('%s', (_, one, other) => {
    expect(told([printed(trees, other)], [printed(trees, one)])).toEqual([])
  })
})

describe('a speaker is another', () => {
  test.each<[string, By, By]>([
    ['with another first name', 'Naïma Tazi', 'Salma Tazi'],
    ['with another initial', 'Naïma Tazi', 'S. Tazi'],
    ['when a body says it', 'Naïma Tazi', 'ministère de la Santé'],
    ['in Arabic', 'نعيمة التازي', 'إدريس العلمي'],
  ])('%s', (_, one, other) => {
    expect(told([printed(trees, other)], [printed(trees, one)])).toEqual(['attributed 0'])
  })
})

test.each([
  ['OUED TAMDA, 24 nov. 2026 (ANP) - La récolte a progressé', 'La récolte a progressé'],
  ['Ksar Amellal – La récolte a progressé', 'La récolte a progressé'],
  ['تيغمرين 24 نونبر 2026 (وأن) - ارتفع الإنتاج هذا الموسم', 'ارتفع الإنتاج هذا الموسم'],
])('a dateline before what is told is no part of it: %s', (one, other) => {
  const indirect = (text: string): PrintedQuote => ({ ...printed(text, 'Naïma Tazi'), type: 'indirect' })
  expect(told([indirect(other)], [indirect(one)])).toEqual([])
  expect(told([indirect(one)], [indirect(other)])).toEqual([])
})

test('a dash within what is told parts nothing', () => {
  const indirect = (text: string): PrintedQuote => ({ ...printed(text, 'Naïma Tazi'), type: 'indirect' })
  const [north, south] = [
    'Le canal du nord - fermé depuis mars - sera rouvert',
    'Le canal du sud - fermé depuis mars - sera rouvert',
  ]
  expect(told([indirect(south)], [indirect(north)])).toEqual(['changed 0'])
})

describe('marks that move', () => {
  test('a quote printed in two is whole, and two printed as one are', () => {
    const halves = [
      printed('Nous avons planté douze mille', 'Naïma Tazi'),
      printed('oliviers cette année', 'Naïma Tazi'),
    ]
    expect(told(instead(0, ...halves))).toEqual([])
    expect(told(dispatch, instead(0, ...halves))).toEqual([])
  })
  test('a quote cut short, or carried on, is told', () => {
    expect(told(instead(0, printed('Nous avons planté douze mille oliviers', 'Naïma Tazi')))).toEqual(['changed 0'])
    const more = printed(`${trees}, et nous n’avons pas fini d’en planter dans les communes`, 'Naïma Tazi')
    expect(told(instead(0, more))).toEqual(['changed 0'])
  })
  test('a single word is left out though it stands in another quote', () => {
    const outlet = [printed('Oui, nous irons plus loin cette année', 'Naïma Tazi')]
    expect(told(outlet, [...outlet, printed('Oui', 'Driss Alami')])).toEqual(['left-out 1'])
  })
})

test('of two with the same words each keeps its speaker', () => {
  const both = [printed('Nous sommes prêts', 'Naïma Tazi'), printed('Nous sommes prêts', 'Driss Alami')]
  expect(told(both.toReversed(), both)).toEqual([])
})

test('a quote is looked for at its own speaker before another’s', () => {
  const before = [
    printed('Nous sommes très fiers de cette victoire', 'Naïma Tazi'),
    printed('Nous sommes très heureux de cette victoire', 'Driss Alami'),
  ]
  const after = [printed('Nous sommes très heureux de cette belle victoire', 'Naïma Tazi')]
  expect(told(after, before)).toEqual(['changed 0', 'left-out 1'])
})

test('two copies with hundreds of long quotes are compared with less than three seconds of work', () => {
  const many = (make: (nth: number) => PrintedQuote) => Array.from({ length: 600 }, (_, nth) => make(nth))
  const long = (seed: number) =>
    many((nth) => {
      const words = Array.from({ length: 200 }, (_, word) => `mot${(word * 7 + nth * seed) % 900}`)
      return printed(words.join(' '), `Orateur Numéro${nth % 7}`)
    })
  const yes = (name: string) => many((nth) => printed('Oui', `${name}${nth}`))
  const start = process.cpuUsage()
  expect(outletDifferences(long(3), long(5)).length).toBeGreaterThan(0)
  expect(outletDifferences(yes('Orateur'), yes('Témoin')).length).toBeGreaterThan(0)
  expect(process.cpuUsage(start).user).toBeLessThan(3_000_000)
})
