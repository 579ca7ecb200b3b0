import { readdirSync, readFileSync } from 'node:fs'
import type { Candidate } from '../../src/matching/decide.ts'
import { filedCopy } from '../../src/matching/filed.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import type { Story } from '../../src/model/story.ts'
import { structureItem } from '../../src/structure/from-item.ts'

type Written = { id: string; title: string; text: string[]; fills: string[][] }
type Note = {
  kind: string
  title: string
  body: string[]
  minutes: number
  swap?: [string, string][]
  slugged?: boolean
}
type Entry = { language: string; story: Written; notices: Note[] }

/** A notice, its story, and what stands beside it in the archive. */
export type NoticeCase = {
  name: string
  language: string
  kind: string
  notice: Filed
  story: Candidate
  decoys: Candidate[]
  foreign: Candidate
}
type Filed = ReturnType<typeof filedOf>

const folder = new URL('../../fixtures/matching/notices/', import.meta.url)
const entries = readdirSync(folder).flatMap(
  (name): Entry[] => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Entry[],
)

const agency = { id: 'anp', agency: 'ANP' }
const outlet = { id: 'matin', agency: null }
/** 10:12 in the newsroom's zone. */
const morning = Date.UTC(2026, 10, 24, 9, 12)
const minute = 60_000
const day = 1440 * minute

export const filedOf = (fields: object, feed = agency as { id: string; agency: string | null }) => {
  const item = itemSchema.parse(fields)
  const story: Story = structureItem(item, { agency: feed.agency ?? undefined, language: item.language }, [])
  return { story, profile: filedCopy(story, item, feed).profile }
}

export const candidate = (draftId: number, { profile }: Filed): Candidate => ({
  draftId,
  sameItem: false,
  sameCopy: false,
  copies: [profile],
})

const filled = (text: string, fill: readonly string[]): string =>
  text.replace(/\{(\d)\}/gu, (_, at: string) => fill[Number(at)] ?? '')

const fieldsOf = ({ language, story }: Entry, nth: number, at: number) => ({
  language,
  title: filled(story.title, story.fills[nth] ?? []),
  text: story.text.map((line) => filled(line, story.fills[nth] ?? [])).join('\n\n'),
  guid: `urn:anp:2026${nth}:ANP-2026-${4100 + nth}`,
  slugline: `${story.id.toUpperCase()}-${['TODAY', 'EARLIER', 'OTHER'][nth]}`,
  published: new Date(at).toISOString(),
})

function noticeFields(entry: Entry, { title, body, minutes, swap = [] }: Note) {
  const own = fieldsOf(entry, 0, morning)
  const said: Record<string, string> = {
    ...{ title: own.title, time: '10h12', artime: '10 و12 دقيقة', number: 'ANP-2026-4100', slug: own.slugline },
    ...(entry.language === 'en' ? { time: '10:12' } : entry.language === 'es' ? { time: '10.12' } : {}),
  }
  const put = (text: string) =>
    filled(text, entry.story.fills[0] ?? []).replace(/\{(\w+)\}/gu, (_, name: string) => said[name] ?? '')
  const text = body.map((line) => (line === 'copy' ? own.text : put(line))).join('\n\n')
  return {
    language: entry.language,
    title: put(title),
    text: swap.reduce((copy, [from, to]) => copy.replace(from, to), text),
    guid: `urn:anp:notice:${entry.story.id}:${minutes}`,
    published: new Date(morning + minutes * minute).toISOString(),
  }
}

export const noticeCases: readonly NoticeCase[] = entries.flatMap((entry) =>
  entry.notices.map((note, nth) => ({
    name: `${entry.language} ${entry.story.id} ${nth} ${note.kind}`,
    language: entry.language,
    kind: note.kind,
    notice: filedOf(noticeFields(entry, note)),
    story: candidate(2, filedOf(fieldsOf(entry, 0, morning))),
    decoys: [
      candidate(1, filedOf(fieldsOf(entry, 1, morning - day))),
      candidate(3, filedOf(fieldsOf(entry, 2, morning - 90 * minute))),
      candidate(4, filedOf({ ...fieldsOf(entry, 1, morning - 10 * minute), guid: 'm-1' }, outlet)),
    ],
    foreign: candidate(5, filedOf({ ...fieldsOf(entry, 0, morning), guid: 'm-2' }, outlet)),
  })),
)
