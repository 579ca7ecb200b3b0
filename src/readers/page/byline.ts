import { readTitle } from '../text.ts'
import type { JsonLd } from './jsonld.ts'
import type { Seen } from './seen.ts'
import { linesOf, type PageNode } from './tree.ts'

/** Who signs a page, names joined by commas: JSON-LD, then meta elements, then what is seen; an outlet's name only for want of a person's. */
export function bylineOf(seen: Seen, said: JsonLd, site: string | undefined): { byline?: string; house: boolean } {
  const { metas } = seen
  const houses = [site, said.publisher, metas.get('application-name'), metas.get('og:site_name')]
    .map(fold)
    .filter((name) => name !== '')
  const given = [
    said.byline,
    authorsOf(seen, houses),
    ...NAMES.map((name) => metas.get(name)),
    labelled(metas),
  ].flatMap((text) => tidyNames(text) ?? [])
  const person = given.find((names) => withoutHouses(names, houses) !== '')
  const house = given[0]
  const byline = person ?? signatureOf(seen, houses, house === undefined ? () => true : isName)
  if (byline !== undefined) return { byline, house: false }
  return house === undefined ? { house: false } : { byline: house, house: true }
}

const LABEL = /^(?:written by|by|author|auteur|écrit par|escrito por|verfasst von|كتب(?:ه)? ?(?:بواسطة)?)$/iu

/** What some themes give for link previews: twitter:label1 "Written by", twitter:data1 the name. */
const labelled = (metas: ReadonlyMap<string, string>): string | undefined =>
  LABEL.test(metas.get('twitter:label1') ?? '') ? metas.get('twitter:data1') : undefined

/** A name alone on the last line of a story, or an outlet's and a name: "Le Courrier / Nadia Essafi". */
export const signatureBelow = (closing: readonly string[]): string | undefined =>
  closing
    .filter((line) => line.length <= 60 && line.includes(' '))
    .map((line) => line.split(/\s+\/\s+/u).join(', '))
    .find((line) => line.length <= (line.includes(', ') ? 60 : 40) && isName(line))

const NAMES = [
  'dc:creator',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'authors',
  'twitter:misc:written by',
  'articleauthor',
]

/** The names of all meta elements that name an author; what is an address is left out. */
function authorsOf({ authors }: Seen, houses: readonly string[]): string | undefined {
  const names = [...new Set(authors.slice(0, 12).flatMap((text) => tidyNames(text) ?? []))].join(', ')
  return withoutHouses(names, houses) || names || undefined
}

/** "Nadia El Fassi", نادية الفاسي, 山田太郎: a few words with capitals, or letters of a script that has none. */
function isName(text: string): boolean {
  const parts = text.split(/[\s,]+/u)
  if (/\d/u.test(text) || text.length > 60) return false
  if (parts.length === 1) return /^[\p{Script=Han}\p{Script=Hangul}]{2,6}$/u.test(text)
  return (
    parts.length <= 8 &&
    parts.every(
      (part) => /^[\p{Lu}\p{Lo}]/u.test(part) || /^(?:de|del|der|van|von|da|dos|el|al|la|le|bin|ben|di)$/u.test(part),
    )
  )
}

const fold = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

const withoutHouses = (names: string, houses: readonly string[]): string =>
  names
    .split(', ')
    .filter((name) => !isHouse(name, houses))
    .join(', ')

/** The outlet's own name or address, or a desk's, is nobody's. */
function isHouse(names: string, houses: readonly string[]): boolean {
  const name = fold(names)
  return (
    /^[\w-]{2,40}(?:\.[\w-]{2,20}){1,2}$/u.test(names) ||
    houses.some((house) => house === name || (name.length >= 3 && house.startsWith(name))) ||
    /^(?:admin|administrator|editor|webmaster|root|user\d*|news|nachrichten|(?:la|die|online)?r[eé]dac?[ck]tion|redacci[oó]n|staff|newsdesk|webdesk|التحرير|هيئةالتحرير)$/u.test(
      name,
    )
  )
}

function signatureOf(
  { signatures }: Seen,
  houses: readonly string[],
  accept: (names: string) => boolean,
): string | undefined {
  const ranked = [...signatures].sort((one, other) => one.rank - other.rank)
  for (const { node, rank } of ranked) {
    const names = tidyNames(linesOf(node).slice(0, 300))
    if (!names || names.length > 100 || isHouse(names, houses) || !accept(names)) continue
    return rank === 0 ? together(ranked, node, names) : names
  }
  return undefined
}

/** Two names in one signature stand in elements of one kind side by side. */
function together(ranked: readonly { node: PageNode; rank: number }[], first: PageNode, names: string): string {
  const beside = ranked.filter(
    ({ node, rank }) => rank === 0 && node !== first && node.parent === first.parent && node.name === first.name,
  )
  return [...new Set([names, ...beside.flatMap(({ node }) => tidyNames(linesOf(node)) ?? [])])].join(', ')
}

const BEFORE =
  /^(?:(?:written|reported|posted|published|story|words|text|geschrieben)\s+by|by|par|por|von|di|door|av|text|texte|autor(?:en|es)?|auteurs?|authors?|rédigé par|propos recueillis par|écrit par|écrit|publié par|escrito por|publicado por|يكتبها|بقلم|كتب(?:ت|ه)?|إعداد|الكاتب|تحرير|من)\s*[:：]?\s+/iu

/** "Par" on a line of its own: the name is on the next. */
const ALONE =
  /^((?:written )?by|par|por|von|di|door|texte|autor|auteur|author|بقلم|كتب(?:ت|ه)?)\s{0,3}[:：]?[ \t]{0,3}\n\s{0,10}/iu

/** What follows names: a date, a time, an office, an agency's address. */
const AFTER =
  /\s*(?:[|•·–—]|\s-\s|\n|,?\s(?:le|on|am|el|um|à|publié|posted|published|updated|mis à jour|aktualisiert|veröffentlicht)\s|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b\d{1,2}(?:st|nd|rd|th|er)?\s+\p{L}{3,10}\.?\s+(?:19|20)\d\d|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d|@|\(|https?:|\s기자).*$/isu

const AND = /\s*(?:,|;|&|\band\b|\bet\b|\bund\b|\by\b|\se\s|\sو(?=\p{L}))\s*/iu

/** "Par Nadia Essafi et Omar Filali, le 3 mai" → "Nadia Essafi, Omar Filali". Addresses are nobody's name. */
export function tidyNames(text: string | undefined): string | undefined {
  const said = (text ?? '').slice(0, 500).trim().replace(ALONE, '$1 ')
  const line = readTitle(said.split('\n')[0] ?? '', true).title
  if (!line || /^(?:https?:|www\.)/iu.test(line) || /^\S+@\S+$/u.test(line)) return undefined
  const names = line
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .split(AND)
    .map((name) => name.replace(BEFORE, '').replace(/^[\s.:–-]+|[\s.:,–-]+$/gu, ''))
    .filter((name) => name !== '' && name.length < 80 && /\p{L}/u.test(name))
  const joined = [...new Set(withoutOffices(names))].join(', ')
  return joined === '' ? undefined : joined
}

/** What follows a name after a comma may be an office or a place: words without capitals, many of them. */
const withoutOffices = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => at === 0 || (name.split(' ').length <= 4 && !/^\S+\.[a-z]{2,6}$/iu.test(name)))

/** "Par Nadia Essafi", "Nadia Essafi | Rabat" in a page's head. */
export function bylineInHead(lines: readonly string[]): string | undefined {
  for (const [at, one] of lines.entries()) {
    const line = LABEL_ALONE.test(one) ? `${one} ${lines[at + 1] ?? ''}` : one
    if (line.length > 160) continue
    const announced = SIGNED_BY.exec(line)?.[1]
    const names = tidyNames(announced ?? (/^[^|•·]{3,40}[|•·]/u.test(line) ? line : undefined))
    if (names && isName(names) && names.includes(' ')) return names
  }
  return undefined
}

const LABEL_ALONE = /^(?:von|par|by|por|di|door|بقلم|كتب(?:ت)?)\s?[:：]?$/iu

/** A signature that is announced, at the beginning of a line or after its date. */
const SIGNED_BY = /(?:^|[|•·–—\d]\s*|uhr\s*)(?:von|par|by|por|di|door|بقلم|كتب(?:ت)?)\s*[:：]?\s+(.{3,80})$/iu
