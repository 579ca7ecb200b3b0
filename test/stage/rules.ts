import type { Facts } from '../../src/desk/rules.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { type Rule, rule as ruleSchema } from '../../src/model/rules.ts'
import type { Story } from '../../src/model/story.ts'
import { structureItem } from '../../src/structure/from-item.ts'

/** A rule as a file would hold it, with what a test does not care about filled in. */
export const ruleOf = (given: object): Rule =>
  ruleSchema.parse({ id: 'r', name: 'R', do: { desk: 'region' }, ...given })

const copy = {
  title: 'Crue à Salé : trois quartiers évacués',
  text: 'SALÉ, 24 nov 2026 (MAP) - Les inondations ont touché trois quartiers de la ville, a indiqué mardi le président du conseil, Driss Benhalima.\n\n« L’État de la digue est bon », a déclaré M. Benhalima.',
  language: 'fr',
  published: '2026-11-24T09:00:00+01:00',
}

type Given = { item?: object; story?: Partial<Story> } & Partial<Omit<Facts, 'story' | 'item'>>

/** A dispatch of the test's own from Salé, structured as an import would. */
export function factsOf({ item = {}, story = {}, ...rest }: Given = {}): Facts {
  const content = itemSchema.parse({ ...copy, ...item })
  return {
    story: { ...structureItem(content, {}, []), ...story },
    item: content,
    feedId: 'map-fr',
    agency: 'MAP',
    receivedAt: new Date('2026-11-24T09:05:00Z'),
    ...rest,
  }
}
