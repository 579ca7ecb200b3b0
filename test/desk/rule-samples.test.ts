import { readFile } from 'node:fs/promises'
import { readRules } from '../../src/desk/rule-faults.ts'

test('the rules that come with it are good, and off', async () => {
  const rules = readRules(JSON.parse(await readFile('config/rules.json', 'utf8')))
  expect(rules.map(({ enabled }) => enabled)).toEqual(rules.map(() => false))
  expect(rules.length).toBeGreaterThan(0)
  // On they are good, too.
  readRules(rules.map((rule) => ({ ...rule, enabled: true })))
})

test('the rule of the manual is good', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/u.exec(await readFile('docs/rules.md', 'utf8')) ?? []
  expect(readRules([JSON.parse(example)])).toHaveLength(1)
})
