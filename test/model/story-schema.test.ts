import { readFileSync } from 'node:fs'
import { storyJsonSchema } from '../../src/model/story-schema.ts'

test('docs/story.schema.json says what the code says ("node scripts/schema.mjs" writes it anew)', () => {
  expect(JSON.parse(readFileSync('docs/story.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(storyJsonSchema())),
  )
})
