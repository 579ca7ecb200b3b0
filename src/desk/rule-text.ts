import { type Actions, actionNames, type Reason, type Routing, type RuleDecision } from '../model/rules.ts'

/** "place = Salé", "words = inond* (inondations)" */
export const reasonText = ({ field, value, found }: Reason): string =>
  `${field} = ${value}${found === undefined ? '' : ` (${found})`}`

/** "desk: region", "tags: crue, météo", "approve" */
export const actionTexts = (did: Actions): string[] =>
  actionNames.flatMap((name) => {
    const value = did[name]
    if (value === undefined) return []
    if (typeof value === 'boolean') return `${value ? '' : 'not '}${words[name] ?? name}`
    return `${words[name] ?? name}: ${Array.isArray(value) ? value.join(', ') : value}`
  })

const words: Readonly<Record<string, string>> = { twoEyes: 'two eyes', expireAfterHours: 'expires after hours' }

/** A line of a draft's history: 'rule 4 "Salé" matched: place = Salé; desk: region'. `withheld`: why nothing is approved all the same. */
export const decisionText = ({ position, name, reasons, did }: RuleDecision, withheld?: Routing['withheld']): string =>
  [
    `rule ${position} "${name}" matched: ${reasons.map(reasonText).join(', ') || 'everything'}`,
    ...actionTexts(did),
    ...(did.approve && withheld ? [`not approved: ${hindrances[withheld]}`] : []),
  ].join('; ')

const hindrances = {
  kill: 'the wire kills it',
  spike: 'another rule spikes it',
  'two-eyes': 'a second editor must look',
} satisfies Record<NonNullable<Routing['withheld']>, string>
