// The gold articles on disk, and what makes one well formed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every gold article under a folder (one folder a language), in the order of their paths. */
export function readGold(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => ({ path, ...JSON.parse(readFileSync(join(folder, path), 'utf8')) }))
}

const TYPES = ['direct', 'indirect', 'mixed']
const NOTICES = ['update', 'writethru', 'correction', 'kill', 'urgent', null]

/** What is wrong with an article, in plain words; empty when it is well formed. */
export function faultsOf({ path, id, language, split, text, headline, gold }) {
  // A byline or credit may stand in a headline that is given apart.
  const whole = `${headline ?? ''}\n${text}`
  const quoted = gold.quotes.flatMap((quote) => quote.text.map((fragment) => [fragment, text]))
  const named = [gold.byline, gold.credit?.phrase, gold.headlineSpeaker, ...gold.quotes.map((quote) => quote.speaker)]
  const missing = [...quoted, ...named.filter(Boolean).map((phrase) => [phrase, whole])].filter(
    ([phrase, place]) => !phrase || !place.includes(phrase),
  )
  return [
    ...missing.map(([phrase]) => `the copy has no "${phrase}"`),
    ...(path === join(language, `${id}.json`) ? [] : [`the id ${id} is not its file's name`]),
    ...(['seen', 'held'].includes(split) ? [] : [`the split is ${split}`]),
    ...(NOTICES.includes(gold.notice ?? null) ? [] : [`there is no notice ${gold.notice}`]),
    ...gold.quotes.filter(({ type }) => !TYPES.includes(type)).map(({ type }) => `there is no quote type ${type}`),
  ]
}
