import type { Actions, Reason, RuleDecision } from '../model/rules.ts'

/** "place = Salé", "words = inond* (inondations)" */
export const reasonText = ({ field, value, found }: Reason): string =>
  `${field} = ${value}${found === undefined ? '' : ` (${found})`}`

/** "desk: region", "tags: crue, météo", "approve" */
export const actionTexts = (did: Actions): string[] =>
  Object.entries(did).map(([name, value]) => {
    if (value === true) return words[name] ?? name
    if (value === false) return `not ${words[name] ?? name}`
    return `${words[name] ?? name}: ${Array.isArray(value) ? value.join(', ') : value}`
  })

const words: Readonly<Record<string, string>> = { twoEyes: 'two eyes', expireAfterHours: 'expires after hours' }

/** A line of a draft's history: 'rule 4 "Salé" matched: place = Salé; desk: region'. */
export const decisionText = ({ position, name, reasons, did }: RuleDecision): string =>
  [
    `rule ${position} "${name}" matched: ${reasons.map(reasonText).join(', ') || 'everything'}`,
    ...actionTexts(did),
  ].join('; ')
