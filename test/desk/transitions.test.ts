import fc from 'fast-check'
import { nextState, transitions } from '../../src/desk/transitions.ts'
import { type DraftAction, type DraftState, draftActions, draftState } from '../../src/model/draft.ts'

/** The table once more, as an editor would read it: state → action → where it leads; `-` refused, `desk` back to the desk. */
const table: Record<DraftState, string> = {
  incoming:
    'claim claimed, edit desk, take-update desk, offer-update desk, keep-mine desk, endorse desk, embargo desk, approve approved, schedule scheduled, spike spiked, expire expired, kill killed',
  claimed:
    'claim claimed, unclaim desk, lapse desk, edit claimed, take-update claimed, offer-update claimed, keep-mine claimed, endorse desk, embargo claimed, approve approved, schedule scheduled, spike spiked, kill killed',
  approved:
    'edit desk, take-update desk, offer-update approved, keep-mine approved, embargo approved, schedule scheduled, publish published, publish-outdated updated, spike spiked, kill killed',
  scheduled:
    'edit desk, take-update desk, offer-update scheduled, keep-mine scheduled, embargo scheduled, release approved, spike spiked, kill killed',
  published: 'edit updated, take-update updated, offer-update updated, embargo published, kill killed',
  updated:
    'claim claimed, edit desk, take-update desk, offer-update desk, keep-mine desk, endorse desk, embargo desk, approve approved, schedule scheduled, kill killed',
  spiked: 'restore incoming, offer-update spiked, embargo spiked, kill killed',
  killed: 'acknowledge killed, fill killed, reinstate incoming, merge spiked',
  expired: 'restore incoming, offer-update expired, embargo expired, kill killed',
}
const expected = (state: DraftState, action: DraftAction): string | undefined =>
  table[state]
    .split(', ')
    .find((step) => step.startsWith(`${action} `))
    ?.split(' ')[1]

describe.each(draftState.options)('on %s copy', (state) => {
  test.each(draftActions)('%s leads where the table says, or is refused in plain words', (action) => {
    const next = expected(state, action)
    for (const out of [false, true]) {
      const refused = next === undefined || (action === 'spike' && out)
      if (refused) expect(() => nextState(state, action, out)).toThrow(/^This draft is|cannot be spiked/u)
      else expect(nextState(state, action, out)).toBe(next === 'desk' ? (out ? 'updated' : 'incoming') : next)
    }
  })
})

test('killed copy goes out again only when the wire sends it again and somebody approves it', () => {
  for (const action of draftActions)
    if (transitions.killed[action] && action !== 'reinstate' && action !== 'merge')
      expect(nextState('killed', action, true)).toBe('killed')
  expect(transitions.killed.reinstate).toBe('incoming')
})

test('whatever is done in whatever order, copy is published only after it was approved', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...draftActions), { maxLength: 40 }), (steps) => {
      let state: DraftState = 'incoming'
      let [approved, out] = [false, false]
      for (const action of steps) {
        const before = state
        try {
          state = nextState(state, action, out)
        } catch {
          continue
        }
        // Every step taken is one of the table.
        expect(transitions[before][action]).toBeDefined()
        if (['edit', 'take-update', 'restore', 'reinstate'].includes(action)) approved = false
        if (action === 'approve' || action === 'schedule') approved = true
        if (before === 'approved' && action.startsWith('publish')) {
          expect(approved).toBe(true)
          out = true
        }
        if (state === 'published') expect(out).toBe(true)
        if (out)
          expect(['incoming', 'spiked', 'expired']).not.toContain(
            action === 'reinstate' || before === 'killed' ? 'x' : state,
          )
        if (state === 'killed') out = false
      }
    }),
    { numRuns: 2000 },
  )
})
