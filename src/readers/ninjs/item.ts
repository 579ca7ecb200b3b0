import type { Item } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { isWebAddress } from '../link.ts'
import { htmlToText } from '../markup/html-text.ts'
import type { WireCopy } from '../wire/copy.ts'
import { bodyOf } from './body.ts'
import { mediaOf } from './media.ts'
import { type Fields, fieldsOf, firstText, nameOf, namesOf, objectsOf, textOf } from './names.ts'
import { spokenText } from './spoken.ts'
import { statusOf } from './status.ts'
import { categoriesOf, subjectsOf } from './subjects.ts'

/** What an item's members may be called, the names of ninjs first, then those of newsroom systems. */
const NAMES = {
  guid: ['uri', 'guid', 'id', 'uuid'],
  version: ['version'],
  link: ['link', 'url', 'permalink', 'canonicalurl', 'weburl', 'href'],
  slugline: ['slugline', 'slug'],
  dateline: ['dateline', 'datelinetext'],
  creditLine: ['creditline', 'credit'],
  rights: ['copyrightnotice', 'copyright', 'rights', 'copyrightholder'],
  usageTerms: ['usageterms'],
  edNote: ['ednote', 'editornote', 'editorsnote', 'noteediteur', 'instructions', 'specialinstructions'],
  language: ['language', 'lang', 'locale', 'inlanguage'],
  source: ['source', 'provider', 'agency', 'publisher'],
  published: [
    ...[
      'firstcreated',
      'contentcreated',
      'published',
      'datepublished',
      'publishedat',
      'publisheddate',
      'publicationdate',
    ],
    ...['publishdate', 'publishedon', 'pubdate', 'pubtime', 'datetime', 'date', 'createdat', 'created'],
  ],
  updated: [
    'versioncreated',
    'updated',
    'updatedat',
    'dateupdated',
    'modified',
    'modifiedat',
    'datemodified',
    'lastmodified',
    'lastupdated',
  ],
  embargo: ['embargoed', 'embargoeduntil', 'embargo', 'embargountil', 'embargodate', 'notbefore', 'releasedate'],
  urgency: ['urgency', 'priority'],
} as const

/** What one object says: ninjs 1.x names first, then the lists of 2.x and 3.x, then newsroom systems' own names. */
export function readNinjs(fields: Fields): WireCopy {
  const text = (field: keyof typeof NAMES) => firstText(fields, NAMES[field])
  const guid = text('guid')
  const language = text('language')?.replace('_', '-')
  return {
    guid,
    version: text('version'),
    link: text('link') ?? (guid && isWebAddress(guid) ? guid : undefined),
    headline: plain(headlineOf(fields, language)),
    slugline: text('slugline'),
    byline: bylineOf(fields),
    dateline: text('dateline'),
    located: locatedOf(fields),
    creditLine: text('creditLine'),
    rights: plain(text('rights')),
    usageTerms: text('usageTerms') ?? rightsInfo(fields),
    edNote: plain(text('edNote')),
    language,
    source: sourceOf(fields),
    summary: plain(summaryOf(fields, language)),
    ...bodyOf(fields, language),
    published: text('published'),
    updated: text('updated'),
    embargo: text('embargo'),
    pubStatus: statusOf(fields),
    ...supersededIn(fields),
    urgency: text('urgency'),
    subjects: subjectsOf(fields),
    genre: namesOf(fields.genres ?? fields.genre ?? []),
    ...categoriesOf(fields),
    ...defined({ authors: authorsOf(fields) }),
    media: mediaOf(fields),
    warnings: warningsOf(fields),
  }
}

/**
 * ninjs names no item that another takes the place of; agencies and newsroom systems do: `replacing` (a list of addresses),
 * `evolvedfrom` and `rewrite_of` (a guid: the story goes on).
 */
function supersededIn(fields: Fields): WireCopy {
  const replaced = guidsIn(fields.replacing ?? fields.replaces ?? fields.supersedes)
  const continued = guidsIn(fields.evolvedfrom ?? fields.rewriteof)
  return {
    supersedes: [...replaced, ...continued],
    notice: replaced.length > 0 ? 'writethru' : continued.length > 0 ? 'update' : undefined,
  }
}

const guidsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const fields = fieldsOf(one)
    const guid = fields ? firstText(fields, NAMES.guid) : textOf(one)
    return guid ?? []
  })

const plain = (text: string | undefined): string | undefined =>
  (text && htmlToText(text).replace(/\s+/gu, ' ').trim()) || undefined

/** 1.x allows headline_*: the item's language before others. */
function headlineOf(fields: Fields, language: string | undefined): string | undefined {
  const named = firstText(fields, ['headline', `headline${language?.slice(0, 2) ?? ''}`, 'headlinemain'])
  return (
    named ??
    spokenText(fields.headlines, /main|headline|title/iu, language) ??
    firstText(fields, ['title', 'titre', 'titular', 'titulo', 'name']) ??
    firstText(
      fields,
      Object.keys(fields).filter((name) => name.startsWith('headline')),
    )
  )
}

function summaryOf(fields: Fields, language: string | undefined): string | undefined {
  const named = ['descriptiontext', 'descriptionsummary', 'descriptionhtml', 'description', 'abstract', 'summary']
  const others = ['excerpt', 'lead', 'standfirst', 'chapo', 'teaser', 'subtitle', 'entradilla']
  return (
    firstText(fields, named) ??
    spokenText(fields.descriptions, /summary|abstract|text/iu, language) ??
    firstText(fields, others)
  )
}

const bylineOf = (fields: Fields): string | undefined =>
  firstText(fields, ['byline', 'by', 'signature']) ??
  objectsOf(fields.bylines)
    .map((one) => firstText(one, ['byline', 'by']))
    .find((one) => one !== undefined)

/** Where copy was written: 1.x–3.x §located; a place that a dateline names. `place` is what copy is about. */
function locatedOf(fields: Fields): string | undefined {
  const dateline = fieldsOf(fields.datelinelocation) ?? fieldsOf(fieldsOf(fields.dateline)?.located)
  return (
    textOf(fields.located) ??
    nameOf(fieldsOf(fields.located)) ??
    (dateline && firstText(dateline, ['city', 'name', 'countryname'])) ??
    objectsOf(fields.places ?? fields.place)
      .filter(({ rel }) => /locat|origin|dateline/iu.test(textOf(rel) ?? ''))
      .map(nameOf)[0]
  )
}

const sourceOf = (fields: Fields): string | undefined =>
  firstText(fields, NAMES.source) ??
  namesOf(fields.infosources ?? fields.infosource ?? fields.source ?? fields.provider ?? fields.publisher ?? [])[0]

/** 2.x §rightsinfo: the rights themselves, or where they stand. */
function rightsInfo(fields: Fields): string | undefined {
  const info = fieldsOf(fields.rightsinfo)
  return info && firstText(info, ['linkedrights', 'encodedrights'])
}

/** Members of `authors`, `author` or `creator`, and where their names alone are given. */
function authorsOf(fields: Fields): Item['authors'] | undefined {
  const given = fields.authors ?? fields.author ?? fields.creator ?? fields.writer ?? fields.auteur ?? fields.autor
  const names = namesOf(given ?? []).filter((name) => /\p{L}/u.test(name))
  return names.length > 0 ? names.map((name) => ({ name: name.replace(/\s+/gu, ' ') })) : undefined
}

/** ninjs §standard: the version a file says it is of. */
function warningsOf(fields: Fields): string[] {
  const standard = fieldsOf(fields.standard ?? fields.$standard)
  const [name, version] = [textOf(standard?.name), textOf(standard?.version)]
  if (!version || (name && !/^ninjs$/iu.test(name)) || /^[123](?:\.\d+)*$/u.test(version)) return []
  return [`the file says it is ninjs ${version.slice(0, 20)}, which is not known here; it was read as well as can be`]
}
