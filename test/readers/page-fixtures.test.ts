import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRecipes } from '../../src/config.ts'
import { readPage } from '../../src/readers/index.ts'

const folder = join(process.cwd(), 'fixtures/pages')
const recipes = await loadRecipes(join(process.cwd(), 'config'))

type Expected = { url: string; page?: Record<string, unknown>; text?: string[]; refused?: string }
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name): [string, string, Expected] => {
    const base = join(folder, name.replace(/\.html$/u, ''))
    return [
      name.replace(/\.html$/u, ''),
      readFileSync(`${base}.html`, 'utf8'),
      JSON.parse(readFileSync(`${base}.json`, 'utf8')),
    ]
  })
const articles = fixtures.filter(([, , { refused }]) => refused === undefined)
const stubs = fixtures.filter(([, , { refused }]) => refused !== undefined)

const lines = (text: string): string[] => text.split(/\n+/u)

describe('pages of our own in the shape of common themes', () => {
  test.each(articles)('%s is read with its recipe', async (_, html, { url, page: wanted, text }) => {
    const { page } = await readPage({ body: Buffer.from(html), url }, recipes)
    expect(page).toMatchObject(wanted ?? {})
    expect(lines(page.text)).toEqual(text)
  })

  test.each(articles)('%s gives the same copy without any recipe', async (_, html, { url, text }) => {
    const { page } = await readPage({ body: Buffer.from(html), url })
    expect(lines(page.text)).toEqual(text)
  })
})

describe('pages that are no article', () => {
  test.each(stubs)('%s is refused with a reason', async (_, html, { url, refused }) => {
    await expect(readPage({ body: Buffer.from(html), url }, recipes)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(new RegExp(refused ?? '', 'u')),
    })
  })
})
