import type { Story } from '../model/story.ts'
import type { Entities } from './entities.ts'
import { slugOf } from './slug.ts'

type StoryPerson = Story['people'][number]

/** The people of a story with ids of their own, the index of each kept for the speakers. */
export function storyPeople(people: Entities): StoryPerson[] {
  const taken = new Map<string, number>()
  return people.all.map(({ name, role, mentions }) => {
    const slug = slugOf(name)
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    return {
      id: count === 1 ? slug : `${slug}-${count}`,
      name,
      ...(role ? { role } : {}),
      mentions: mentions.map(({ text, span }) => ({ text, sourceSpan: span })),
    }
  })
}
