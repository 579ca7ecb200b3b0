import fc from 'fast-check'
import { type Copy, mergeCopy, resolve } from '../../src/desk/three-way.ts'
import { mergeWords } from '../../src/desk/word-merge.ts'
import type { ReviewHunk, Take } from '../../src/model/review.ts'

const copy = (...body: string[]): Copy => ({ headline: 'La digue est réparée', body, credit: 'MAP' })

const lede = 'La digue de Tifaouine a été réparée lundi par quarante ouvriers, a indiqué la commune.'
const figure = 'Les travaux ont coûté 18 millions de dirhams et pris douze semaines, selon le même document.'
const quote = '« La digue a tenu », a déclaré l’ingénieur Brahim Oumzil devant les habitants réunis.'
const end = 'Une seconde tranche commencera au printemps, sur la rive gauche de l’oued.'
const more = 'Le conseil provincial examinera vendredi le budget des autres ouvrages.'

/** The body's hunks that are not the same everywhere, as "kind: wire | mine". */
const told = (hunks: readonly ReviewHunk[]): string[] =>
  hunks
    .filter(({ kind, part }) => kind !== 'same' && part === 'body')
    .map(({ kind, wire, mine }) => `${kind}: ${wire.length} | ${mine.length}`)

const taking = (hunks: readonly ReviewHunk[], take: Take) =>
  resolve(
    hunks,
    hunks.map(({ id }) => ({ id, take })),
  )

const corrected = figure.replace('18', '21')
const reworded = figure.replace('selon le même document', 'd’après la commune')

test.each([
  ['nothing changed', [lede, figure], [lede, figure], [lede, figure], []],
  ['the wire changed a figure', [lede, figure], [lede, corrected], [lede, figure], ['wire: 1 | 1']],
  ['the editor changed a word', [lede, figure], [lede, figure], [lede, reworded], ['mine: 1 | 1']],
  ['both changed the same', [lede, figure], [lede, corrected], [lede, corrected], ['both: 1 | 1']],
  ['both changed one paragraph', [lede, figure], [lede, corrected], [lede, reworded], ['conflict: 1 | 1']],
  [
    'each changed another paragraph',
    [lede, figure],
    [lede, corrected],
    [`${lede} Enfin.`, figure],
    ['mine: 1 | 1', 'wire: 1 | 1'],
  ],
  ['the wire adds a paragraph', [lede, end], [lede, quote, end], [lede, end], ['wire: 1 | 0']],
  ['the editor adds one', [lede, end], [lede, end], [lede, quote, end], ['mine: 0 | 1']],
  ['both add another at one place', [lede, end], [lede, quote, end], [lede, more, end], ['conflict: 1 | 1']],
  ['the wire takes one away', [lede, figure, end], [lede, end], [lede, figure, end], ['wire: 0 | 1']],
  [
    'the wire takes away what the editor changed',
    [lede, figure, end],
    [lede, end],
    [lede, reworded, end],
    ['conflict: 0 | 1'],
  ],
  [
    'the editor took away what the wire corrects',
    [lede, figure, end],
    [lede, corrected, end],
    [lede, end],
    ['conflict: 1 | 0'],
  ],
  [
    'another paragraph in the place of one',
    [lede, figure, end],
    [lede, more, end],
    [lede, figure, end],
    ['wire: 1 | 1'],
  ],
  [
    'the editor splits a paragraph',
    [`${lede} ${quote}`, end],
    [`${lede} ${quote}`, end],
    [lede, quote, end],
    ['mine: 1 | 2'],
  ],
  ['the editor joins two', [lede, quote, end], [lede, quote, end], [`${lede} ${quote}`, end], ['mine: 2 | 1']],
  [
    'the editor splits what the wire corrects',
    [`${lede} ${figure}`, end],
    [`${lede} ${corrected}`, end],
    [lede, figure, end],
    ['conflict: 1 | 2'],
  ],
  [
    'the wire moves a paragraph down',
    [lede, figure, quote, end],
    [lede, quote, end, figure],
    [lede, figure, quote, end],
    ['wire: 0 | 1', 'wire: 1 | 0'],
  ],
  [
    'a word changed in each paragraph',
    [lede, figure, quote, end],
    [lede, figure, quote, end].map((text) => text.replace(/l[ea]s? /u, 'ce ')),
    [lede, figure, quote, end],
    ['wire: 1 | 1', 'wire: 1 | 1', 'wire: 1 | 1', 'wire: 1 | 1'],
  ],
  [
    'a new figure in an added paragraph’s neighbour',
    [lede, figure],
    [lede, more, corrected],
    [lede, figure],
    ['wire: 1 | 0', 'wire: 1 | 1'],
  ],
])('%s', (_, base, wire, mine, expected) => {
  expect(told(mergeCopy(copy(...base), copy(...wire), copy(...mine)))).toEqual(expected)
})

test('a changed figure is told as one changed word of its paragraph', () => {
  const hunk = mergeCopy(copy(lede, figure), copy(lede, corrected), copy(lede, figure)).find(
    ({ kind }) => kind === 'wire',
  )
  expect(hunk?.wireDiff?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '18' },
    { kind: 'added', text: '21' },
  ])
  expect(hunk?.mineDiff).toBeUndefined()
})

test('a mark inside a figure is a change: 1,5 is not 15', () => {
  const hunks = mergeCopy(
    copy('Le taux est de 1,5 % cette année.'),
    copy('Le taux est de 15 % cette année.'),
    copy(lede),
  )
  expect(hunks.flatMap(({ wireDiff }) => wireDiff ?? []).map(({ text }) => text)).toContain('1,5')
})

describe('a suggestion', () => {
  const suggestionOf = (base: string[], wire: string[], mine: string[]) =>
    mergeCopy(copy(...base), copy(...wire), copy(...mine)).find(({ kind }) => kind === 'conflict')?.suggestion
  test('holds the wire’s figure and the editor’s words where they do not touch', () => {
    expect(suggestionOf([figure], [corrected], [reworded])).toEqual([reworded.replace('18', '21')])
  })
  test('is none where both changed the same word', () => {
    expect(suggestionOf([figure], [corrected], [figure.replace('18', '19')])).toBeUndefined()
  })
  test('is none where the changed words stand side by side', () => {
    expect(suggestionOf([figure], [corrected], [figure.replace('millions', 'milliards')])).toBeUndefined()
  })
  test('keeps the editor’s split and no-break spaces', () => {
    const base = `${lede} Le coût : 18 %.`
    expect(suggestionOf([base], [base.replace('18', '21')], [lede, 'Le coût : 18 %, dit-on.'])).toBeUndefined()
    expect(suggestionOf([base], [base.replace('lundi', 'mardi')], [lede, 'Le coût : 18 %.'])).toEqual([
      lede.replace('lundi', 'mardi'),
      'Le coût : 18 %.',
    ])
  })
  test('is both paragraphs where each added its own at one place', () => {
    expect(suggestionOf([lede, end], [lede, quote, end], [lede, more, end])).toEqual([quote, more])
  })
  test('is not needed where the editor has the wire’s correction already', () => {
    const hunks = mergeCopy(copy(figure), copy(corrected), copy(reworded.replace('18', '21')))
    expect(told(hunks)).toEqual(['mine: 1 | 1'])
  })
})

test('a paragraph that the wire moves and the editor changed is one question at two places', () => {
  const hunks = mergeCopy(
    copy(lede, figure, quote, end),
    copy(lede, quote, end, corrected),
    copy(lede, reworded, quote, end),
  )
  const [left, came] = hunks.filter(({ kind }) => kind === 'conflict')
  expect(left).toMatchObject({ movedWith: came?.id, wire: [], mine: [reworded], suggestion: [] })
  expect(came).toMatchObject({
    movedWith: left?.id,
    wire: [corrected],
    mine: [],
    suggestion: [reworded.replace('18', '21')],
  })
  expect(came?.wireDiff?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['18', '21'])
  expect(taking(hunks, 'suggestion').copy.body).toEqual([lede, quote, end, reworded.replace('18', '21')])
})

test('a paragraph that the editor moved and the wire withdraws does not live on unasked', () => {
  const hunks = mergeCopy(copy(lede, figure, quote, end), copy(lede, quote, end), copy(lede, quote, end, figure))
  expect(resolve(hunks, []).open).toHaveLength(1)
})

test('headline and credit are hunks of their own, and a credit can come or go', () => {
  const base = { headline: 'Un', body: [lede], credit: 'MAP' }
  const hunks = mergeCopy(base, { ...base, headline: 'Deux', credit: undefined }, base)
  expect(hunks.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['headline wire', 'body-0 same', 'credit wire'])
  expect(resolve(hunks, []).copy).toEqual({ headline: 'Deux', body: [lede], credit: undefined })
})

test('a paragraph written by hand stands in the place of its hunk', () => {
  const hunks = mergeCopy(copy(lede, figure), copy(lede, corrected), copy(lede, reworded))
  const [conflict] = hunks.filter(({ kind }) => kind === 'conflict')
  expect(resolve(hunks, [{ id: conflict?.id ?? '', text: [more, end] }])).toEqual({
    copy: copy(lede, more, end),
    open: [],
  })
})

test('an Arabic paragraph with one figure changed is a change of that paragraph', () => {
  const was = 'بلغت كلفة الأشغال 18 مليون درهم خلال اثني عشر أسبوعا، حسب الوثيقة ذاتها.'
  const first = 'أصلح أربعون عاملا سد تيفاوين يوم الاثنين، حسب ما أفادت به الجماعة.'
  const hunks = mergeCopy(copy(first, was), copy(first, was.replace('18', '21')), copy(first, was))
  expect(told(hunks)).toEqual(['wire: 1 | 1'])
})

test('paragraphs of any length with one word changed are paired with themselves', () => {
  const words = (from: number, count: number) => Array.from({ length: count }, (_, nth) => `mot${from * 100 + nth}`)
  const base = Array.from({ length: 40 }, (_, nth) => words(nth, 3 + nth))
  const wire = base.map((paragraph, nth) => paragraph.with(nth % 3, `autre${nth}`))
  const texts = [base, wire, base].map((text) => copy(...text.map((paragraph) => paragraph.join(' '))))
  const hunks = mergeCopy(...(texts as [Copy, Copy, Copy]))
  expect(told(hunks)).toEqual(base.map(() => 'wire: 1 | 1'))
})

const word = fc.constantFrom(
  ...'oued digue commune budget travaux printemps habitants ouvrage 18 21 % rive a de la'.split(' '),
)
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const headline = fc.constantFrom('Un', 'Deux', 'Trois')
const anyCopy: fc.Arbitrary<Copy> = fc.record({
  headline,
  body: fc.array(paragraph, { maxLength: 8 }),
  credit: fc.constantFrom(undefined, 'MAP', 'AFP'),
})

/** What an editor or the wire makes of copy: paragraphs changed, taken out, put in, split, joined, moved. */
const step = fc.tuple(
  fc.constantFrom('change', 'remove', 'insert', 'split', 'join', 'move'),
  fc.nat(20),
  fc.nat(20),
  paragraph,
)
const edited = (base: Copy, steps: [string, number, number, string][]): Copy => {
  const body = [...base.body]
  for (const [kind, a, b, text] of steps) {
    const at = a % (body.length + 1)
    const was = body[at] ?? ''
    const words = was.split(' ')
    const cut = b % words.length
    if (kind === 'insert') body.splice(at, 0, text)
    else if (was === '') continue
    else if (kind === 'change') body[at] = words.with(cut, text).join(' ')
    else if (kind === 'remove') body.splice(at, 1)
    else if (kind === 'split' && cut > 0) body.splice(at, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '))
    else if (kind === 'join' && body[at + 1]) body.splice(at, 2, `${was} ${body[at + 1]}`)
    else if (kind === 'move') body.splice(b % body.length, 0, ...body.splice(at, 1))
  }
  return { ...base, body }
}
const threeCopies = fc.oneof(
  fc.tuple(anyCopy, anyCopy, anyCopy),
  fc
    .tuple(anyCopy, fc.array(step, { maxLength: 5 }), fc.array(step, { maxLength: 5 }))
    .map(([base, wire, mine]): [Copy, Copy, Copy] => [base, edited(base, wire), edited(base, mine)]),
)

describe('whatever the three texts', () => {
  const holds = (check: (base: Copy, wire: Copy, mine: Copy) => void) =>
    fc.assert(
      fc.property(threeCopies, ([base, wire, mine]) => check(base, wire, mine)),
      { numRuns: 500 },
    )

  test('taking one side everywhere gives that text, to the letter', () => {
    holds((base, wire, mine) => {
      const hunks = mergeCopy(base, wire, mine)
      expect(taking(hunks, 'wire').copy).toEqual(wire)
      expect(taking(hunks, 'mine').copy).toEqual(mine)
      expect(hunks.filter(({ part }) => part === 'body').flatMap((hunk) => hunk.base)).toEqual(base.body)
    })
  })
  test('where only one side changed there is no conflict, and its text is the outcome', () => {
    holds((base, wire, mine) => {
      expect(resolve(mergeCopy(base, base, mine), [])).toEqual({ copy: mine, open: [] })
      expect(resolve(mergeCopy(base, wire, base), [])).toEqual({ copy: wire, open: [] })
      expect(resolve(mergeCopy(base, wire, wire), [])).toEqual({ copy: wire, open: [] })
    })
  })
  test('nothing the editor wrote is gone without a choice', () => {
    holds((base, wire, mine) => {
      const { copy } = resolve(mergeCopy(base, wire, mine), [])
      for (const text of mine.body) if (!base.body.includes(text)) expect(copy.body).toContain(text)
      if (mine.headline !== base.headline) expect(copy.headline).toBe(mine.headline)
    })
  })
  test('hunks have names of their own, and moved ones name each other', () => {
    holds((base, wire, mine) => {
      const hunks = mergeCopy(base, wire, mine)
      const ids = hunks.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { movedWith } of hunks) if (movedWith) expect(ids).toContain(movedWith)
    })
  })
})

describe('whatever the words of a paragraph', () => {
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n\n')), { minLength: 1, maxLength: 14 })
    .map((pieces) => pieces.flat().join('').trim())
  const holds = (check: (base: string, wire: string, mine: string) => void) =>
    fc.assert(fc.property(text, text, text, check), { numRuns: 500 })

  test('one change alone is the outcome, and both alike are one', () => {
    holds((base, wire, mine) => {
      expect(mergeWords(base, base, mine)).toBe(mine)
      expect(mergeWords(base, wire, base)).toBe(wire)
      expect(mergeWords(base, wire, wire)).toBe(wire)
    })
  })
  test('it does not matter whose change is whose', () => {
    holds((base, wire, mine) => {
      const words = (merged: string | undefined) => merged?.split(/\s+/u)
      expect(words(mergeWords(base, wire, mine))).toEqual(words(mergeWords(base, mine, wire)))
    })
  })
})

test('a long dispatch that changed throughout is compared with less than two seconds of work, a book with less than four', () => {
  const text = (paragraphs: number, seed: number) =>
    Array.from({ length: paragraphs }, (_, nth) =>
      Array.from({ length: 40 }, (_, at) => `mot${(nth * 31 + at * 7) % 5000}`)
        .with(seed % 40, `autre${seed}x${nth}`)
        .join(' '),
    )
  const cpu = (work: () => void) => {
    const start = process.cpuUsage()
    work()
    return process.cpuUsage(start).user
  }
  expect(cpu(() => mergeCopy(copy(...text(200, 0)), copy(...text(200, 3)), copy(...text(200, 20))))).toBeLessThan(
    2_000_000,
  )
  expect(cpu(() => mergeCopy(copy(...text(1500, 0)), copy(...text(1400, 3)), copy(...text(1450, 20))))).toBeLessThan(
    4_000_000,
  )
  const long = Array.from({ length: 20_000 }, (_, at) => `mot${at}`)
  const whole = (nth: number) => copy(long.with(nth, 'x').join(' '))
  expect(cpu(() => mergeCopy(whole(1), whole(10_000), whole(19_999)))).toBeLessThan(4_000_000)
})
