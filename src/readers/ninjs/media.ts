import type { Media } from '../../model/item.ts'
import { defined } from '../defined.ts'
import { isWebAddress } from '../link.ts'
import { htmlToText } from '../markup/html-text.ts'
import { mediaKind, pixels } from '../wire/copy.ts'
import { type Fields, fieldsOf, firstText, listOf, objectsOf, textOf } from './names.ts'
import { spokenText } from './spoken.ts'

const ADDRESSES = ['href', 'url', 'src', 'sourceurl', 'contenturl', 'link', 'imageurl', 'uri']
const PICTURES = [
  ...['image', 'images', 'imageurl', 'picture', 'pictures', 'photo', 'photos', 'featuredimage', 'featuredimageurl'],
  ...[
    'leadimage',
    'mainimage',
    'urltoimage',
    'thumbnail',
    'thumbnailurl',
    'media',
    'medias',
    'jetpackfeaturedmediaurl',
  ],
]
const TYPES = ['contenttype', 'mimetype', 'mediatype', 'type']

/** All media of an item: its own file, its associations (ninjs §associations), what newsroom systems call image or photo. */
export function mediaOf(fields: Fields): Media[] {
  const own = fields.renditions ? [fields] : []
  const given = [...own, ...objectsOf(fields.associations)].flatMap((one) => associated(one, 0))
  return given.length > 0 ? given : flatPictures(fields)
}

/** A gallery is an association with associations of its own. A text is another story, not media. */
function associated(fields: Fields, depth: number): Media[] {
  const inner = depth > 0 || !fields.renditions ? objectsOf(fields.associations) : []
  const own = textOf(fields.type) === 'text' ? [] : readAssociation(fields)
  return [...own, ...(depth < 2 ? inner.flatMap((one) => associated(one, depth + 1)) : [])]
}

/** The widest rendition, with the association's own caption and credit. */
function readAssociation(fields: Fields): Media[] {
  const renditions = objectsOf(fields.renditions).filter((one) => addressOf(one))
  const best = renditions.toSorted((a, b) => (widthOf(b) ?? 0) - (widthOf(a) ?? 0))[0] ?? fields
  const url = addressOf(best)
  return url ? [{ url, ...kindOf([best, fields]), ...wordsOf(fields), ...sizeOf(best) }] : []
}

/** A flat item's pictures: an address, an object, or a list of them; the words may stand beside it ("image_caption"). */
function flatPictures(fields: Fields): Media[] {
  const name = PICTURES.find((one) => fields[one] !== undefined && fields[one] !== null)
  if (!name) return []
  const beside = {
    caption: fields.imagecaption ?? fields.caption,
    credit: fields.imagecredit,
    alttext: fields.imagealt,
  }
  const value = fields[name]
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => flatPicture(one, all.length === 1 ? beside : {}))
}

function flatPicture(value: unknown, beside: Fields): Media[] {
  const fields = fieldsOf(value) ?? { url: value }
  const url = addressOf(fields)
  const words = { ...beside, ...Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined)) }
  const kind = mediaKind(firstText(fields, TYPES))
  return url && isWebAddress(url)
    ? [{ url, kind: kind === 'other' ? 'picture' : kind, ...typeOf(fields), ...wordsOf(words), ...sizeOf(fields) }]
    : []
}

const addressOf = (fields: Fields): string | undefined => firstText(fields, ADDRESSES.slice(0, -1)) ?? webUri(fields)

const webUri = ({ uri, renditions }: Fields): string | undefined => {
  const address = renditions === undefined ? textOf(uri) : undefined
  return address && isWebAddress(address) && /\.\w{2,4}$/u.test(address) ? address : undefined
}

/** From the first that says it, the rendition before the association: a media type, else "picture". */
function kindOf(told: Fields[]): Pick<Media, 'kind' | 'type'> {
  const words = told.flatMap((fields) => TYPES.map((name) => textOf(fields[name])))
  const kind = words.map(mediaKind).find((one) => one !== 'other') ?? 'other'
  return { kind, ...told.map(typeOf).find(({ type }) => type) }
}

const typeOf = (fields: Fields): { type?: string } =>
  defined({ type: TYPES.map((name) => textOf(fields[name])).find((word) => word?.includes('/')) })

/** A picture's body_text is its caption, or what is read aloud where a description is given too (Superdesk). */
function wordsOf(fields: Fields): { caption?: string; credit?: string; alt?: string } {
  const description =
    firstText(fields, ['caption', 'descriptioncaption', 'descriptiontext', 'descriptionhtml']) ??
    spokenText(fields.descriptions, /caption|text/iu) ??
    firstText(fields, ['description'])
  const body = firstText(fields, ['bodytext'])
  const alt = firstText(fields, ['alttext', 'alt', 'alternativetext']) ?? (description && body)
  return defined({
    caption: line(description ?? body),
    credit: line(
      firstText(fields, ['creditline', 'credit', 'byline', 'by', 'photographer', 'copyrightholder', 'copyright']),
    ),
    alt: line(alt),
  })
}

const line = (text: string | undefined): string | undefined =>
  (text && htmlToText(text).replace(/\s+/gu, ' ').trim()) || undefined

const widthOf = (one: Fields): number | undefined => pixels(textOf(one.width))
const sizeOf = (one: Fields): { width?: number; height?: number } =>
  defined({ width: widthOf(one), height: pixels(textOf(one.height)) })

/** WordPress, `?_embed`: the featured picture with its largest size and words. */
export function wordpressMedia(embedded: Fields): Fields[] {
  return listOf(embedded['wp:featuredmedia']).flatMap((value) => {
    const fields = fieldsOf(value)
    if (!fields) return []
    const details = fieldsOf(fields.mediadetails) ?? {}
    const own = { href: fields.sourceurl, width: details.width, height: details.height, mimetype: fields.mimetype }
    return [{ ...fields, type: 'picture', renditions: [own, ...objectsOf(details.sizes)] }]
  })
}
