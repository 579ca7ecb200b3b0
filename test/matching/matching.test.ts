import { type Candidate, decide } from '../../src/matching/decide.ts'
import { fingerprint, identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { profileOf } from '../../src/matching/profile.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import type { Story } from '../../src/model/story.ts'

const item = (fields: object) => itemSchema.parse({ text: '', ...fields })

const story = (body: string[], rest: Partial<Story> = {}): Story => ({
  language: 'fr',
  headline: 'Le barrage se remplit',
  slug: 'le-barrage-se-remplit',
  body,
  quotes: [],
  people: [],
  media: [],
  keywords: [],
  sourceItemIds: [],
  sourceSpans: { body: [] },
  refusedMarks: [],
  warnings: [],
  ...rest,
})

const copy = [
  'Le barrage de l’Oued Ziane a dépassé la moitié de sa capacité après les pluies de la semaine, a annoncé l’agence du bassin.',
  '« Les réserves couvrent deux saisons », a précisé son directeur, Tarik Amezzane.',
]

describe('identity', () => {
  test('is the guid, whatever else changes', () => {
    expect(identify(item({ guid: ' urn:1 ', link: 'https://a.example/1' }))).toBe('urn:1')
  })
  test('is the link without a guid, and a hash of headline and copy without either', () => {
    expect(identify(item({ link: 'https://a.example/1', text: 'x' }))).toBe('https://a.example/1')
    const bare = item({ title: 'Titre', text: 'Texte' })
    expect(identify(bare)).toMatch(/^hash:[0-9a-f]{32}$/u)
    expect(identify(bare)).not.toBe(identify(item({ title: 'Titre', text: 'Autre' })))
  })
})

describe('a revision', () => {
  const first = item({ guid: '1', title: 'Titre', text: 'Texte', published: '2026-11-02T08:00:00Z' })
  test('is not made by a date, a link or a category', () => {
    const redated = {
      ...first,
      published: '2026-11-03T08:00:00Z',
      link: 'https://a.example/x',
      categories: [{ term: 'eau' }],
    }
    expect(revisionOf(redated)).toBe(revisionOf(first))
  })
  test.each([
    { title: 'Titre (ACTUALISATION)' },
    { text: 'Texte.' },
    { pubStatus: 'canceled' as const },
    { embargo: '2026-11-02T18:00:00Z' },
  ])('is made by %j', (change) => {
    expect(revisionOf({ ...first, ...change })).not.toBe(revisionOf(first))
  })
})

describe('the fingerprint', () => {
  test('is the same under other quotation marks, spaces, case and headline', () => {
    const elsewhere = copy.map((text) => text.replace('« Les', '"LES').replace(' »', '"').replace(/’/gu, "'"))
    expect(fingerprint(story(elsewhere, { headline: 'Autre titre' }))).toBe(fingerprint(story(copy)))
  })
  test('folds Arabic alef, ya and vowel marks', () => {
    expect(fingerprint(story(['أكَّد المدير أنّ السدّ امتلأ إلى النصف']))).toBe(
      fingerprint(story(['اكد المدير ان السد امتلا الي النصف'])),
    )
  })
  test('is the same where an outlet strips honorifics', () => {
    const named = ['« Nous semons », a dit Mme Sefiani, avant que M. Amezzane ne parle.']
    const bare = ['« Nous semons », a dit Sefiani, avant que Amezzane ne parle.']
    expect(fingerprint(story(bare))).toBe(fingerprint(story(named)))
  })
  test('differs when one word does', () => {
    expect(fingerprint(story([copy[0]?.replace('moitié', 'totalité') ?? '', copy[1] ?? '']))).not.toBe(
      fingerprint(story(copy)),
    )
  })
})

describe('the decision', () => {
  const decision = (body: string[], candidates: Candidate[]) => {
    const made = story(body)
    return decide(made, profileOf(made), candidates)
  }
  test('is revision when the item is known, even if another draft has the same copy', () => {
    const candidates = [
      { draftId: 1, sameItem: false, sameCopy: true },
      { draftId: 2, sameItem: true, sameCopy: false },
    ]
    expect(decision(copy, candidates)).toMatchObject({ kind: 'revision', draftId: 2 })
  })
  test('is repeat for the same copy in another feed', () => {
    expect(decision(copy, [{ draftId: 1, sameItem: false, sameCopy: true }])).toMatchObject({
      kind: 'repeat',
      draftId: 1,
    })
  })
  test('is new for a flash of a few words, alike as it may be', () => {
    expect(decision(['Le barrage se remplit.'], [{ draftId: 1, sameItem: false, sameCopy: true }])).toMatchObject({
      kind: 'new',
    })
  })
})
