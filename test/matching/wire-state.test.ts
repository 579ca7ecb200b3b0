import fc from 'fast-check'
import { type Filed, wireState } from '../../src/matching/wire-state.ts'

const hour = (nth: number): string => new Date(Date.UTC(2026, 10, 24, nth)).toISOString()
const filed = (copy: Partial<Filed> & { itemId: number }): Filed => ({
  source: 'map a',
  words: 100,
  own: true,
  ...copy,
})

describe('versions of one item', () => {
  const shown = (...copies: Filed[]) => wireState(copies).shown
  test('the agency’s count says which is newest, whatever came last', () => {
    expect(shown(filed({ itemId: 1, version: '2' }), filed({ itemId: 2, version: '10' }))).toBe(2)
    expect(shown(filed({ itemId: 1, version: '10' }), filed({ itemId: 2, version: '2' }))).toBe(1)
  })
  test('without a count the time of the version does', () => {
    expect(shown(filed({ itemId: 1, updated: hour(9) }), filed({ itemId: 2, updated: hour(8) }))).toBe(1)
  })
  test('without either the last to come is the newest: back-dated, undated and re-dated copy is taken', () => {
    expect(shown(filed({ itemId: 1, published: hour(9) }), filed({ itemId: 2, published: hour(3) }))).toBe(2)
    expect(shown(filed({ itemId: 1, published: hour(9) }), filed({ itemId: 2 }))).toBe(2)
    expect(shown(filed({ itemId: 1, updated: hour(9) }), filed({ itemId: 2 }))).toBe(2)
  })
  test('a kill holds whenever it comes, unless a later version is known to be later', () => {
    const kill = filed({ itemId: 1, notice: 'kill', version: '2' })
    expect(wireState([kill])).toMatchObject({ killed: true, shown: undefined })
    expect(wireState([kill, filed({ itemId: 2, version: '1' })])).toMatchObject({ killed: true, shown: 2 })
    expect(wireState([kill, filed({ itemId: 2, version: '3' })])).toMatchObject({ killed: false, shown: 2 })
    expect(wireState([filed({ itemId: 1, notice: 'kill' }), filed({ itemId: 2 })])).toMatchObject({ killed: true })
  })
})

describe('copies of several sources', () => {
  test('the agency’s own is shown, then what was filed first, but not a cut', () => {
    const own = filed({ itemId: 3, source: 'map a', published: hour(10) })
    const early = filed({ itemId: 1, source: 'matin b', published: hour(9), own: false })
    const cut = filed({ itemId: 2, source: 'soir c', published: hour(8), own: false, words: 50 })
    expect(wireState([early, cut, own]).shown).toBe(3)
    expect(wireState([early, cut]).shown).toBe(1)
    expect(wireState([cut, { ...own, words: 20 }]).shown).toBe(2)
  })
  test('an update under another identity is shown, until the first has a version later than that', () => {
    const [first, update] = [
      filed({ itemId: 1, updated: hour(8) }),
      filed({ itemId: 2, source: 'map u', notice: 'update', updated: hour(10) }),
    ]
    expect(wireState([first, update]).shown).toBe(2)
    expect(wireState([first, update, filed({ itemId: 3, updated: hour(9) })]).shown).toBe(2)
    expect(wireState([first, update, filed({ itemId: 3, updated: hour(11) })]).shown).toBe(3)
  })
  test('takes follow in the order of their numbers, else of their times, a note is no copy to show', () => {
    const take = (itemId: number, at: number) =>
      filed({ itemId, source: `map t${itemId}`, notice: 'take', published: hour(at), words: 40 })
    const note = filed({ itemId: 5, source: 'map n', notice: 'correction', words: 12 })
    expect(wireState([take(2, 11), take(3, 10), note, filed({ itemId: 4 })])).toEqual({
      killed: false,
      shown: 4,
      takes: [3, 2],
      notes: [5],
    })
    expect(wireState([take(2, 11)])).toMatchObject({ shown: 2, takes: [] })
    const [third, last] = [
      { ...take(3, 10), take: 3 },
      { ...take(6, 8), take: 99 },
    ]
    expect(wireState([last, third, { ...take(2, 11), take: 2 }, filed({ itemId: 4 })]).takes).toEqual([2, 3, 6])
  })
})

/** Copies that all count or date themselves, as agencies' do. */
const dated = fc.uniqueArray(
  fc.record({
    source: fc.constantFrom('map a', 'map b', 'matin c', 'soir d'),
    version: fc.integer({ min: 1, max: 30 }).map(String),
    notice: fc.constantFrom(undefined, undefined, undefined, 'urgent', 'update', 'correction', 'take', 'kill'),
    published: fc.integer({ min: 0, max: 500 }).map(hour),
    words: fc.integer({ min: 5, max: 300 }),
    own: fc.boolean(),
  }),
  { selector: ({ source, version }) => `${source} ${version}`, maxLength: 10 },
)

test('in whatever order copies come, and however often, the wire’s word is the same', () => {
  const named = (copies: readonly Omit<Filed, 'itemId'>[], arrivals: readonly number[]) => {
    const came = [...new Set(arrivals)].map((at, nth) => ({ ...copies[at], itemId: nth + 1 }) as Filed)
    const { killed, shown, takes, notes } = wireState(came)
    const name = (id: number | undefined) => {
      const copy = came.find(({ itemId }) => itemId === id)
      return copy && `${copy.source} ${copy.version}`
    }
    return { killed, shown: name(shown), takes: takes.map(name), notes: notes.map(name) }
  }
  fc.assert(
    fc.property(dated, fc.infiniteStream(fc.nat()), (copies, numbers) => {
      // Two copies of one moment can only be told by their coming: each gets a moment of its own.
      const own = copies.map((copy, nth) => ({
        ...copy,
        published: new Date(Date.parse(copy.published) + nth).toISOString(),
      }))
      const inOrder = own.map((_, at) => at)
      const shuffled = inOrder
        .flatMap((at) => [at, at])
        .map((at) => ({ at, place: numbers.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ at }) => at)
      expect(named(own, shuffled)).toEqual(named(own, inOrder))
    }),
    { numRuns: 1000 },
  )
})
