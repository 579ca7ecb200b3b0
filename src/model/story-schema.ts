import { z } from 'zod'
import { story } from './story.ts'

/** The story's JSON Schema (draft 2020-12), as docs/story.schema.json publishes it. */
export const storyJsonSchema = (): object => ({
  $id: 'https://depeche.invalid/story.schema.json',
  title: 'Story',
  ...z.toJSONSchema(story),
})
