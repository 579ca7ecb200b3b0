// Writes docs/story.schema.json from the zod schema. A test fails when the two have parted.
import { writeFileSync } from 'node:fs'
import { storyJsonSchema } from '../dist/model/story-schema.js'

writeFileSync('docs/story.schema.json', `${JSON.stringify(storyJsonSchema(), null, 2)}\n`)
console.log('docs/story.schema.json written')
