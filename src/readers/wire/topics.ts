import { createRequire } from 'node:module'

/** What a subject is called. */
export type TopicNames = { fr?: string | undefined; ar?: string | undefined; en?: string | undefined }

let topics: Readonly<Record<string, TopicNames>> | undefined

/** IPTC Media Topics (CC BY 4.0), part of the program as its code is: taken up when the first code is met. */
function vocabulary(): Readonly<Record<string, TopicNames>> {
  topics ??= (
    createRequire(import.meta.url)('../../../fixtures/mediatopics.json') as { topics: Record<string, TopicNames> }
  ).topics
  return topics
}

const CODE = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/|mediatopic:)?(\d{8})$/u

/** The names of a Media Topic, from "medtop:04000000" or the address of it. */
export function findTopic(code: string | undefined): TopicNames | undefined {
  const digits = CODE.exec(code ?? '')?.[1]
  const known = digits === undefined ? undefined : vocabulary()
  return known && digits && Object.hasOwn(known, digits) ? known[digits] : undefined
}
