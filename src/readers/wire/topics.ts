import { createRequire } from 'node:module'

type Names = { fr?: string; ar?: string; en?: string }

let topics: Readonly<Record<string, Names>> | undefined

/** IPTC Media Topics (CC BY 4.0), part of the program as its code is: taken up when the first code is met. */
function vocabulary(): Readonly<Record<string, Names>> {
  topics ??= (createRequire(import.meta.url)('../../../fixtures/mediatopics.json') as { topics: Record<string, Names> })
    .topics
  return topics
}

const CODE = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/|mediatopic:)?(\d{8})$/u

/** The names of a Media Topic, from "medtop:04000000" or the address of it. */
export function findTopic(code: string | undefined): Names | undefined {
  const digits = CODE.exec(code ?? '')?.[1]
  const known = digits === undefined ? undefined : vocabulary()
  return known && digits && Object.hasOwn(known, digits) ? known[digits] : undefined
}
