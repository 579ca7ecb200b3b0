import { type Fields, fieldsOf, firstText, listOf } from './names.ts'

/** Names under which newsroom systems, search engines and agencies' interfaces list their items. */
const LISTS = [
  ...['items', 'articles', 'results', 'posts', 'docs', 'entries', 'stories', 'news', 'hits', 'documents'],
  ...['data', 'response', 'feed', 'channel', 'payload', 'newsitems', 'content'],
]

/** Names under which one item stands inside what wraps it. */
const WRAPS = ['item', 'source', 'article', 'story', 'post', 'document', 'fields', 'newsitem']

const TITLES = ['headline', 'title', 'headlines', 'titre', 'titular', 'titulo']
const COPY = [
  ...[
    'bodyhtml',
    'bodyxhtml',
    'bodytext',
    'bodynitf',
    'bodies',
    'body',
    'content',
    'text',
    'articlebody',
    'contenthtml',
  ],
  ...[
    'contenttext',
    'fulltext',
    'descriptiontext',
    'description',
    'summary',
    'excerpt',
    'abstract',
    'lead',
    'uri',
    'link',
    'url',
  ],
  ...['renditions', 'versioncreated'],
]

/** How deep a list may stand. */
const DEEPEST = 5

/** The items of a document: itself, a list, or a list under a known name. */
export function entriesOf(value: unknown, depth = 0): unknown[] {
  if (Array.isArray(value)) return value.map(unwrap)
  const fields = fieldsOf(value)
  if (!fields || isEntry(fields) || depth > DEEPEST) return [unwrap(value)]
  for (const name of LISTS) {
    const inner = fields[name]
    const found = Array.isArray(inner) || fieldsOf(inner) ? entriesOf(listed(inner), depth + 1) : []
    if (found.some((one) => isEntry(fieldsOf(one)) || name === 'items')) return found
  }
  return [unwrap(value)]
}

/** Items kept by their ids are an object of objects. */
function listed(value: unknown): unknown {
  const fields = fieldsOf(value)
  if (!fields || isEntry(fields)) return value
  const members = listOf(value)
  return members.length > 0 && members.every((one) => isEntry(fieldsOf(unwrap(one)))) ? members : value
}

function unwrap(value: unknown): unknown {
  const fields = fieldsOf(value)
  if (!fields || isEntry(fields)) return value
  const inner = WRAPS.map((name) => fields[name]).find((one) => isEntry(fieldsOf(one)))
  return inner ?? value
}

const isEntry = (fields: Fields | undefined): boolean =>
  fields !== undefined &&
  (TITLES.some((name) => fields[name] !== undefined) ||
    firstText(fields, ['slugline', 'bodyhtml', 'bodytext']) !== undefined) &&
  COPY.some((name) => fields[name] !== undefined)
