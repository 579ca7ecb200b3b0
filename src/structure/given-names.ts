import { givenNames } from '../lexicons/given-names.ts'
import { moreGivenNames } from '../lexicons/more-given-names.ts'
import { fold } from './fold.ts'
import type { Gender } from './knowledge.ts'
import { asList, type WordMap } from './lists.ts'

let names: WordMap<Gender> | undefined

/** Given names of all languages, each with its gender; made once. */
export function givenNameTable(): WordMap<Gender> {
  const list = (gender: 'm' | 'f' | 'mf'): (readonly [string, Gender])[] =>
    [...moreGivenNames[gender], ...givenNames[gender]].map((name) => [fold(name), gender] as const)
  names ??= asList(new Map([...list('m'), ...list('f'), ...list('mf')]))
  return names
}
