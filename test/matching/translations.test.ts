import { readFileSync } from 'node:fs'
import { skeleton } from '../../src/matching/names.ts'
import { factMarks, type Profile, profileOf } from '../../src/matching/profile.ts'
import { judge } from '../../src/matching/verdict.ts'
import { item as itemSchema } from '../../src/model/item.ts'
import { structureItem } from '../../src/structure/from-item.ts'
import { type Dispatch, itemOf } from './outlets.ts'
import { copiesOf, originals } from './pairs.ts'

const stories: Dispatch[][] = JSON.parse(
  readFileSync(new URL('../../fixtures/matching/translations.json', import.meta.url), 'utf8'),
)
const profiles: Profile[][] = stories.map((versions) =>
  versions.map((version) => profileOf(structureItem(itemOf(version), {}, []))),
)

test.each([
  ['Naïma Tazi', 'نعيمة التازي'],
  ['Abdelkrim Lahlou', 'عبد الكريم لحلو'],
  ['Abderrahim Alaoui Talbi', 'عبدالرحيم علوي طالبي'],
  ['Salma Bennani', 'سلمى بناني'],
  ['Hassan Benjelloun', 'حسن بنجلون'],
])('%s is %s in the other script', (latin, arabic) => {
  expect(skeleton(arabic)).toBe(skeleton(latin))
})

test('one name alone, or next to no consonants, is nobody’s', () => {
  expect(skeleton('Tazi')).toBeUndefined()
  expect(skeleton('Aya Aoui')).toBeUndefined()
})

test('the versions of one dispatch in four languages are related, and are looked up by what they share', () => {
  for (const versions of profiles)
    for (const [at, one] of versions.entries())
      for (const other of versions.slice(at + 1)) {
        const languages = `${one.language} ${other.language}`
        expect([languages, judge(one, other)?.kind]).toEqual([languages, 'related'])
        const marks = new Set(factMarks(one))
        expect(factMarks(other).filter((mark) => marks.has(mark)).length).toBeGreaterThanOrEqual(2)
      }
})

test('other stories of the same week are not', () => {
  const all = [
    ...originals.flatMap(({ id }) => copiesOf(id).slice(0, 1)).map(({ profile }) => profile),
    ...profiles.map(([first]) => first),
  ]
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) expect(one && other && judge(one, other)).toBeUndefined()
})

test('the same picture and the same figure relate two texts without names', () => {
  const withPicture = (language: string, text: string, url: string) =>
    profileOf(
      structureItem(
        itemSchema.parse({ language, text, published: '2026-11-24T10:00:00Z', media: [{ url, kind: 'picture' }] }),
        {},
        [],
      ),
    )
  const fr = withPicture(
    'fr',
    'La tour, haute de 112 mètres, a été illuminée hier soir devant une foule nombreuse.',
    'https://a.example/TOUR-9.jpg?w=300',
  )
  const en = withPicture(
    'en',
    'The tower, 112 metres high, was lit last night in front of a large crowd of people.',
    'https://b.example/img/tour-9.jpg',
  )
  expect(judge(fr, en)).toMatchObject({ kind: 'related', reasons: expect.arrayContaining(['the same picture']) })
})
