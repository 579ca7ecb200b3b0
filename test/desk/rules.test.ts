import { decisionText } from '../../src/desk/rule-text.ts'
import { routeStory } from '../../src/desk/rules.ts'
import { factsOf, ruleOf } from '../stage/rules.ts'

const route = (rules: object[], given = {}) =>
  routeStory(
    rules.map((rule, at) => ruleOf({ id: `r${at + 1}`, ...rule })),
    factsOf(given),
  )

const here = { place: ['Salé'] }
const elsewhere = { place: ['Agadir'] }

test('without rules a story goes where its feed sends it', () => {
  expect(route([])).toEqual({ tags: [], twoEyes: false, approve: false, spike: false, decisions: [] })
})

describe('an action', () => {
  test.each<[object, object]>([
    [{ desk: 'region' }, { desk: 'region' }],
    [{ category: 'Régions' }, { category: 'Régions' }],
    [{ tags: ['crue', 'crue', 'digue'] }, { tags: ['crue', 'digue'] }],
    [{ priority: 2 }, { priority: 2 }],
    [{ twoEyes: true }, { twoEyes: true }],
    [{ approve: true }, { approve: true }],
    [{ spike: true }, { spike: true }],
    [{ destinations: ['folder'] }, { destinations: ['folder'] }],
    [{ expireAfterHours: 12 }, { expireAfterHours: 12 }],
  ])('%j is taken over', (does, expected) => {
    expect(route([{ do: does }])).toMatchObject(expected)
  })
})

describe('order', () => {
  test('the first match ends the search', () => {
    const { desk, decisions } = route([
      { when: elsewhere, do: { desk: 'souss' } },
      { when: here },
      { do: { category: 'x' } },
    ])
    expect([desk, decisions.map(({ position }) => position)]).toEqual(['region', [2]])
  })

  test('a rule that says continue lets those below it add what it left open', () => {
    const result = route([
      { do: { desk: 'region', tags: ['a'] }, go: 'continue' },
      { do: { desk: 'sport', priority: 3, tags: ['b', 'a'] } },
      { do: { category: 'x' } },
    ])
    expect(result).toMatchObject({ desk: 'region', priority: 3, tags: ['a', 'b'] })
    expect(result.decisions.map(({ did }) => did)).toEqual([
      { desk: 'region', tags: ['a'] },
      { priority: 3, tags: ['b'] },
    ])
  })

  test('a rule that is switched off keeps its place and does nothing', () => {
    expect(route([{ enabled: false, do: { desk: 'off' } }, {}]).decisions).toMatchObject([{ position: 2, id: 'r2' }])
  })

  test('a rule that says no to something stands against the rules below it', () => {
    expect(route([{ do: { approve: false }, go: 'continue' }, { do: { approve: true } }]).approve).toBe(false)
  })
})

describe('what contradicts', () => {
  const approve = { do: { approve: true }, go: 'continue' }
  test.each<[string, object[], object, object]>([
    ['spike beats approve', [approve, { do: { spike: true } }], {}, { approve: false, spike: true, withheld: 'spike' }],
    [
      'two eyes beat approve',
      [approve, { do: { twoEyes: true } }],
      {},
      { approve: false, twoEyes: true, withheld: 'two-eyes' },
    ],
    [
      'killed copy is never approved',
      [approve],
      { story: { notice: { kind: 'kill', phrase: 'ANNULATION', rule: 't' } } },
      { approve: false, withheld: 'kill' },
    ],
  ])('%s', (_, rules, given, expected) => {
    expect(route(rules, given)).toMatchObject(expected)
  })

  test('nothing is withheld where nothing would be approved', () => {
    expect(route([{ do: { spike: true } }]).withheld).toBeUndefined()
  })
})

test('a decision is told in words', () => {
  const rules = [
    { name: 'Ailleurs', when: elsewhere },
    {
      name: 'Salé',
      when: { ...here, words: ['inond*'] },
      do: { desk: 'region', twoEyes: true, tags: ['crue', 'ville'], approve: false },
    },
  ]
  const [decision] = route(rules).decisions
  expect(decision && decisionText(decision)).toBe(
    'rule 2 "Salé" matched: place = Salé, words = inond* (inondations); desk: region; tags: crue, ville; two eyes; not approve',
  )
  const [all] = route([{ name: 'Reste' }]).decisions
  expect(all && decisionText(all)).toBe('rule 1 "Reste" matched: everything; desk: region')
})
