import fc from 'fast-check'
import { nextState, transitions } from '../../src/desk/transitions.ts'
import { type DraftAction, draftState } from '../../src/model/draft.ts'

const actions: DraftAction[] = [
  'edit',
  'take-update',
  'approve',
  'schedule',
  'release',
  'publish',
  'spike',
  'restore',
  'kill',
]

test.each(draftState.options)(
  'every action on %s draft copy leads where the table says or is refused in plain words',
  (state) => {
    for (const action of actions) {
      const next = transitions[state][action]
      if (next) expect(nextState(state, action)).toBe(next)
      else expect(() => nextState(state, action)).toThrow(`This draft is ${state}`)
    }
  },
)

test('killed copy stays killed whatever is tried', () => {
  for (const action of actions) expect(() => nextState('killed', action)).toThrow()
})

test('whatever editors do in whatever order, copy is published only after it was approved', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (steps) => {
      let state = draftState.parse('incoming')
      let approved = false
      for (const action of steps) {
        const next = transitions[state][action]
        if (!next) continue
        if (action === 'edit' || action === 'take-update' || action === 'restore') approved = false
        if (action === 'approve' || action === 'release') approved = true
        state = next
        if (state === 'published') expect(approved).toBe(true)
      }
    }),
  )
})
