import { type Candidate, decide } from '../../src/matching/decide.ts'
import { candidate, filedOf, type NoticeCase, noticeCases } from './notice-cases.ts'

const aimed = ({ notice }: NoticeCase, candidates: readonly Candidate[]) =>
  decide(notice.story, notice.profile, candidates)

const languages = ['fr', 'ar', 'en', 'es']

describe('notices under an identity of their own', () => {
  test('are known for what they are', () => {
    const wrong = noticeCases.filter(({ notice, kind }) => notice.story.notice?.kind !== kind)
    expect(wrong.map(({ name, notice }) => [name, notice.story.notice?.kind])).toEqual([])
  })

  test('find their story beside a series, a story of the same form and another outlet’s', () => {
    const decisions = noticeCases.map((one) => ({ name: one.name, to: aimed(one, [...one.decoys, one.story]) }))
    const certain = decisions.filter(({ to }) => to.kind === 'notice')
    const wrong = certain.filter(({ to }) => to.kind === 'notice' && to.draftId !== 2).map(({ name }) => name)
    const missed = decisions.filter(({ to }) => to.kind !== 'notice').map(({ name }) => name)
    expect(wrong).toEqual([])
    expect(noticeCases.length).toBeGreaterThanOrEqual(60)
    // Recall of 95 %.
    expect(missed.length <= noticeCases.length * 0.05 ? [] : missed).toEqual([])
  })

  test.each(languages)('are written in %s too', (language) => {
    expect(noticeCases.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(8)
  })

  test('are aimed at nothing where their story is not', () => {
    const taken = noticeCases.filter((one) => aimed(one, one.decoys).kind !== 'new')
    expect(taken.map(({ name }) => name)).toEqual([])
  })

  test('are only suggested for another source’s copy', () => {
    const taken = noticeCases.filter((one) => aimed(one, [...one.decoys, one.foreign]).kind !== 'new')
    expect(taken.map(({ name }) => name)).toEqual([])
  })
})

const at = (hours: number): string => new Date(Date.UTC(2026, 10, 24, 9) + hours * 3600_000).toISOString()
const story = (fields: object = {}, feed?: { id: string; agency: string | null }) =>
  filedOf(
    {
      language: 'fr',
      title: 'La bibliothèque de Tamegroute rouvre ses portes',
      text: 'La bibliothèque de Tamegroute rouvrira dimanche après deux ans de travaux, a annoncé la direction du patrimoine.\n\nElle abrite quatre mille manuscrits, selon sa conservatrice, Fadma Ouhachi.',
      guid: 'urn:anp:b1',
      published: at(0),
      ...fields,
    },
    feed,
  )
const kill = (fields: object = {}) =>
  filedOf({
    language: 'fr',
    title: 'Annulation de dépêche',
    text: 'Prière d’annuler notre dépêche « La bibliothèque de Tamegroute rouvre ses portes ».',
    guid: 'urn:anp:k1',
    published: at(1),
    ...fields,
  })
const decided = (notice: ReturnType<typeof kill>, ...stories: ReturnType<typeof story>[]) =>
  decide(
    notice.story,
    notice.profile,
    stories.map((one, nth) => candidate(nth + 1, one)),
  )
const outlet = { id: 'soir', agency: null }

describe('a kill', () => {
  test('takes the copy whose headline it names', () => {
    expect(decided(kill(), story())).toMatchObject({ kind: 'notice', draftId: 1 })
  })
  test.each([
    ['of the day before, under the same headline', kill(), story({ published: at(-24) })],
    [
      'filed at another time than it says',
      kill({
        text: 'Prière d’annuler notre dépêche « La bibliothèque de Tamegroute rouvre ses portes » diffusée à 8h05.',
      }),
      story(),
    ],
    ['filed after it: the new version it made way for', kill(), story({ published: at(2) })],
    ['of another source', kill(), story({}, outlet)],
    ['with another headline of the same form', kill(), story({ title: 'La bibliothèque de Zagora rouvre ses portes' })],
    [
      'known by the same small number in another feed',
      kill({ text: 'Prière d’annuler la dépêche.', supersedes: ['4711'] }),
      story({ guid: '4711' }, outlet),
    ],
    [
      'whose slugline it shares, while it names a headline',
      kill({
        text: 'Prière d’annuler notre dépêche « Le musée de Ksar ferme ses portes ».',
        slugline: 'maroc-culture',
      }),
      story({ slugline: 'maroc-culture' }),
    ],
  ])('leaves copy alone that is %s', (_, notice, copy) => {
    expect(decided(notice, copy).kind).toBe('new')
  })
  test('of a headline cut short, that two stories begin with, is shown on both', () => {
    const cut = kill({ text: 'Prière d’annuler notre dépêche « La bibliothèque de Tamegroute rouvre… ».' })
    const other = story({ guid: 'urn:anp:b2', title: 'La bibliothèque de Tamegroute rouvre son musée' })
    expect(decided(cut, story(), other)).toMatchObject({ kind: 'new', offers: [{ draftId: 1 }, { draftId: 2 }] })
    expect(decided(cut, story())).toMatchObject({ kind: 'notice', draftId: 1 })
  })
  test('that names a guid of the world’s takes it from whatever feed', () => {
    const named = kill({ text: 'Prière d’annuler la dépêche.', supersedes: ['urn:anp:b1'] })
    expect(decided(named, story({}, outlet))).toMatchObject({ kind: 'notice', draftId: 1 })
  })
  test('that came first takes its story when it comes, not the version after it', () => {
    const [before, after] = [story(), story({ published: at(2) })]
    const waiting = [candidate(1, kill())]
    expect(decide(before.story, before.profile, waiting)).toMatchObject({ kind: 'awaited', draftId: 1 })
    expect(decide(after.story, after.profile, waiting).kind).toBe('new')
  })
})

test('two notes under one headline of the desk’s are not about each other', () => {
  const note = (body: string, guid: string) => kill({ title: 'Note aux rédactions du matin', text: body, guid })
  const first = note('Merci d’annuler notre dépêche sur le musée.', 'urn:anp:n1')
  const second = note('Merci d’annuler notre dépêche sur le stade.', 'urn:anp:n2')
  expect(decided(second, first).kind).toBe('new')
})

test.each([
  ['La récolte est bonne (SUITE)', 2],
  ['La récolte est bonne - 3e take', 3],
  ['La récolte est bonne (troisième partie)', 3],
  ['La récolte est bonne (SUITE ET FIN)', 99],
  ['The harvest is good (1st add)', 2],
  ['The harvest is good, Take 4', 4],
  ['La cosecha es buena (y 2)', 2],
  ['La cosecha es buena (tercera toma)', 3],
  ['المحصول جيد (الجزء الثالث)', 3],
  ['المحصول جيد (تتمة ونهاية)', 99],
  ['RECTIFICATIF 2 - La récolte est bonne', undefined],
])('%s is take %s', (title, take) => {
  expect(story({ title }).profile.take).toBe(take)
})
