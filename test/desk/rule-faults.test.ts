import { readRules } from '../../src/desk/rule-faults.ts'

const good = { id: 'sale', name: 'Salé', when: { place: ['Salé'] }, do: { desk: 'region' } }

test('rules are read with what they leave out', () => {
  expect(readRules([good])).toEqual([{ ...good, enabled: true, go: 'stop' }])
})

test.each<[object, RegExp]>([
  [{ when: { palce: ['Salé'] } }, /when: Unrecognized key: "palce"/u],
  [{ do: { desc: 'region' } }, /do: Unrecognized key: "desc"/u],
  [{ when: { place: [] } }, /when\.place: /u],
  [{ when: { urgency: [10] } }, /when\.urgency\.0: /u],
  [{ do: { priority: 0 } }, /do\.priority: /u],
  [{ id: 'Salé 1' }, /id: lower-case letters/u],
  [{ when: { words: { french: ['crue'] } } }, /when\.words: a list of words, or one for each language/u],
  [{ when: { words: {} } }, /when\.words: it has no words/u],
  [{ when: { words: ['…'] } }, /when\.words: there is no word in "…"/u],
  [{ when: { words: { ar: ['*'] } } }, /when\.words: there is no word in "\*"/u],
  [{ when: { not: { headline: ['in*nd'] } } }, /when\.not\.headline: in "in\*nd" the \* does not stand at the end/u],
  [{ when: { time: { hours: [{ from: '24:00', to: '06:00' }] } } }, /when\.time\.hours\.0\.from: a time of day/u],
  [
    { when: { time: { hours: [{ from: '06:00', to: '06:00' }] } } },
    /when\.time\.hours: from 06:00 to 06:00 is no time/u,
  ],
  [{ when: { time: {} } }, /when\.time\.hours: neither hours nor weekdays/u],
  [{ when: { time: { weekdays: ['mon'], zone: 'Africa/Casa' } } }, /"Africa\/Casa" is no time zone/u],
  [{ when: { length: { min: 5, max: 4 } } }, /when\.length: min 5 is above max 4/u],
  [{ when: { length: {} } }, /when\.length: neither min nor max/u],
  [{ do: {}, go: 'continue' }, /do: it does nothing/u],
  [{ do: { approve: true, spike: true } }, /do: it both approves and spikes/u],
  [{ do: { approve: true, twoEyes: true } }, /do: what needs two eyes/u],
  [{ id: 'first' }, /id: rule 1 has the id "first" already/u],
  [{ when: { feed: ['afp'] } }, /feed: there is no feed "afp"/u],
  [{ do: { destinations: ['site'] } }, /destinations: there is no destination "site"/u],
])('%j is refused, with the name of the rule and the fault', (change, fault) => {
  const rules = [
    { ...good, id: 'first', name: 'Première' },
    { ...good, ...change },
  ]
  const read = () => readRules(rules, { feeds: new Set(['map']), destinations: new Set(['folder']) })
  expect(read).toThrow(fault)
  expect(read).toThrow(/Rule 2 "Salé": /u)
  expect(read).toThrow(expect.objectContaining({ code: 'invalid' }))
})

test('a rule without a name is named by its place', () => {
  expect(() => readRules([good, 'x'])).toThrow(/Rule 2: /u)
  expect(() => readRules({ rules: [] })).toThrow(/expected array/u)
})

test('a rule that is switched off may name what is still to come', () => {
  const rule = { ...good, enabled: false, do: { destinations: ['site'] } }
  expect(readRules([rule], { destinations: new Set() })).toHaveLength(1)
})

test('a rule that stops and does nothing else is one: what it matches is left alone', () => {
  expect(readRules([{ ...good, do: {} }])).toHaveLength(1)
})
