import type { Item, Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { isWebAddress } from '../link.ts'
import { htmlToText } from '../markup/html-text.ts'
import { mediaKind, pixels, type WireCopy } from '../wire/copy.ts'
import { type Fields, fieldsOf, textOf } from './names.ts'

/** A list as it is, an object's members as a list, nothing for anything else. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : Object.values(fieldsOf(value) ?? {})

const objectsOf = (value: unknown): Fields[] =>
  listOf(value)
    .map(fieldsOf)
    .filter((one) => one !== undefined)

/** What one ninjs object says: 1.x names first, then the lists of 2.x and 3.x, then newsroom systems' own names. */
export function readNinjs(fields: Fields): WireCopy {
  const text = (...names: string[]): string | undefined =>
    names.map((name) => textOf(fields[name])).find((one) => one !== undefined)
  const media = [...ownFile(fields), ...objectsOf(fields.associations).flatMap(readAssociation)]
  const uri = text('uri', 'guid', 'id')
  return {
    guid: uri,
    version: text('version'),
    link: text('link', 'url') ?? (uri && isWebAddress(uri) ? uri : undefined),
    headline: plain(text('headline') ?? roleOf(fields.headlines, /main|headline/iu) ?? text('title', 'name')),
    slugline: text('slugline'),
    byline: text('byline') ?? textOf(objectsOf(fields.bylines)[0]?.byline),
    dateline: text('dateline'),
    located: text('located') ?? namesOf(fields.located ?? fields.place)[0],
    creditLine: text('creditline'),
    rights: text('copyrightnotice', 'copyrightholder'),
    usageTerms: text('usageterms'),
    edNote: text('ednote'),
    language: text('language'),
    source: text('source', 'provider') ?? namesOf(fields.infosources ?? fields.infosource)[0],
    summary: plain(text('descriptiontext', 'description', 'abstract') ?? roleOf(fields.descriptions, /./u)),
    ...bodyOf(fields),
    published: text('firstcreated', 'contentcreated'),
    updated: text('versioncreated'),
    embargo: text('embargoed', 'embargo'),
    pubStatus: text('pubstatus'),
    urgency: text('urgency', 'priority'),
    subjects: subjectsOf(fields),
    genre: namesOf(fields.genres ?? fields.genre),
    keywords: keywordsOf(fields),
    ...defined({ authors: authorsOf(fields) }),
    media,
  }
}

const plain = (text: string | undefined): string | undefined => text && htmlToText(text).replace(/\s+/gu, ' ')

/** 2.x §headlines, §descriptions: the one whose role fits, else the first. */
function roleOf(value: unknown, role: RegExp): string | undefined {
  const all = objectsOf(value)
  return textOf((all.find((one) => role.test(textOf(one.role) ?? '')) ?? all[0])?.value)
}

function bodyOf(fields: Fields): WireCopy {
  const bodies = objectsOf(fields.bodies)
  const typed = (type: RegExp) =>
    textOf(bodies.find((one) => type.test(textOf(one.contenttype) ?? textOf(one.role) ?? ''))?.value)
  const html = textOf(fields.bodyhtml) ?? textOf(fields.bodyxhtml) ?? typed(/html|nitf|xml/iu) ?? textOf(fields.body)
  const words = textOf(fields.bodytext) ?? typed(/plain|text/iu) ?? textOf(bodies[0]?.value)
  return { html, plain: words }
}

const namesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => textOf(one) ?? nameOf(fieldsOf(one)) ?? [])
    : [nameOf(fieldsOf(value)) ?? textOf(value)].filter((one) => one !== undefined)

const nameOf = (fields: Fields | undefined): string | undefined =>
  textOf(fields?.name) ?? textOf(fields?.literal) ?? textOf(fields?.code)

const codeOf = (one: Fields): string | undefined => textOf(one.code) ?? textOf(one.qcode) ?? textOf(one.uri)

const subjectsOf = (fields: Fields): { code: string | undefined; name: string | undefined }[] =>
  objectsOf(fields.subjects ?? fields.subject).map((one) => ({ code: codeOf(one), name: textOf(one.name) }))

const keywordsOf = (fields: Fields): string[] =>
  typeof fields.keywords === 'string'
    ? fields.keywords.split(',').map((word) => word.trim())
    : namesOf(fields.keywords ?? [])

function authorsOf(fields: Fields): Item['authors'] | undefined {
  const names = objectsOf(fields.authors).flatMap((one) => nameOf(one) ?? [])
  return names.length > 0 ? names.map((name) => ({ name })) : undefined
}

/** A picture sent alone: its renditions are the item's. */
const ownFile = (fields: Fields): Media[] => (fields.renditions ? readAssociation(fields) : [])

/** The widest rendition, with the association's own caption and credit. */
function readAssociation(fields: Fields): Media[] {
  const renditions = objectsOf(fields.renditions).filter((one) => textOf(one.href))
  const best = renditions.toSorted((a, b) => (widthOf(b) ?? 0) - (widthOf(a) ?? 0))[0]
  const url = textOf(best?.href)
  if (!best || !url) return []
  const type = textOf(best.contenttype) ?? textOf(best.mimetype)
  const caption = plain(textOf(fields.descriptiontext) ?? roleOf(fields.descriptions, /caption/iu))
  const credit = textOf(fields.creditline) ?? textOf(fields.byline)
  return [
    {
      url,
      kind: mediaKind(type ?? textOf(fields.type)),
      ...defined({ type, caption, credit, width: widthOf(best), height: pixels(textOf(best.height)) }),
    },
  ]
}

const widthOf = (one: Fields): number | undefined => pixels(textOf(one.width))
