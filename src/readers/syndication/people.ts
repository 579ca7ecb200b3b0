import type { Item } from '../../model/item.ts'
import { decodeOnce } from '../entities.ts'
import { all, type Branch, textOf } from './node.ts'

type Person = Item['authors'][number]

/** Nobody signs with more names than this. */
const PEOPLE = 50

/** Who wrote an entry, in the order of the feed; each once. `itunes:author` counts only when nobody else is named. */
export function authorsOf(fields: Branch): Person[] {
  const named = [...all(fields, 'author'), ...all(fields, 'atom:author')].map(readPerson)
  const creators = [...all(fields, 'dc:creator'), ...all(fields, 'dc:author')].map((creator) =>
    readSignature(creator._),
  )
  const people = distinct([...named, ...creators])
  return people.length > 0 ? people : distinct(all(fields, 'itunes:author').map((author) => readSignature(author._)))
}

function readPerson(author: Branch): Person {
  const name = textOf(author, 'name', 'atom:name')
  const email = textOf(author, 'email', 'atom:email')
  const uri = textOf(author, 'uri', 'url', 'homepage', 'atom:uri')
  if (!name && !email) return readSignature(author._)
  return { ...(name && { name: decodeOnce(name) }), ...(email && { email }), ...(uri && { uri }) }
}

const EMAIL = '[^\\s@<>()]{1,100}@[^\\s@<>()]{1,100}'
const EMAIL_FIRST = new RegExp(`^(?:mailto:)?(${EMAIL})\\s{0,9}(?:\\(([^)]*)\\)|)$`, 'u')
const NAME_FIRST = new RegExp(`^([^<(]*)[<(](?:mailto:)?(${EMAIL})[)>]$`, 'u')

/** `a@b.ma (Name)`, `Name <a@b.ma>`, `Name (a@b.ma)`, an address alone, a name alone. */
export function readSignature(text: string): Person {
  const signature = decodeOnce(text).replace(/\s+/gu, ' ').trim().slice(0, 500)
  const [, email, name] = EMAIL_FIRST.exec(signature) ?? []
  if (email) return { ...(name?.trim() && { name: name.trim() }), email }
  const [, before, after] = NAME_FIRST.exec(signature) ?? []
  if (after) return { ...(before?.trim() && { name: before.trim() }), email: after }
  return signature ? { name: signature } : {}
}

function distinct(people: Person[]): Person[] {
  const seen = new Set<string>()
  return people
    .filter((person) => {
      const key = person.name ?? person.email
      if (!key || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, PEOPLE)
}
