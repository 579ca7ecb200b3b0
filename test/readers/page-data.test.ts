import { readPage } from '../../src/readers/index.ts'
import { embeddedCopy } from '../../src/readers/page/embedded.ts'
import { redirectIn } from '../../src/readers/page/redirect.ts'
import { inTime } from '../stage/in-time.ts'

const COPY = [
  'Le pont suspendu de Tagadirt sera fermé six mois, le temps de changer ses câbles, annonce la province.',
  'Les habitants des trois hameaux de la rive sud feront le détour par le gué, ouvert de mars à octobre.',
  '« Nous avons demandé une passerelle provisoire », a dit Lahoucine Barka, qui conduit l’autocar de l’école.',
  'La province répond que la passerelle coûterait autant que la moitié des travaux, et qu’une navette suffira.',
]
const title = 'Le pont de Tagadirt sera fermé'
const html = COPY.map((line) => `<p>${line}</p>`).join('')
const url = 'https://journal.example/route/pont.html'
const read = (script: string, head = '') =>
  readPage({
    body: Buffer.from(`<head><title>${title}</title>${head}</head><body><div id="app"></div>${script}</body>`),
    url,
  })
const spans = (text: string) => [
  { _type: 'span', text: text.slice(0, 40) },
  { _type: 'span', text: text.slice(40) },
]

describe('the copy of a page that a script fills', () => {
  test.each<[string, string]>([
    [
      'a JSON script',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { page: { corps: html } } })}</script>`,
    ],
    [
      'a list of values that point to one another',
      `<script type="application/json" id="__NUXT_DATA__">${JSON.stringify([{ a: 1 }, 'x', html])}</script>`,
    ],
    [
      'paragraphs put together from runs',
      `<script>window.__STATE__ = ${JSON.stringify({ body: COPY.map((text) => ({ _type: 'block', children: spans(text) })) })};</script>`,
    ],
    [
      'paragraphs with data of their own',
      `<script>window.__STATE__=${JSON.stringify({ blocks: COPY.map((text) => ({ type: 'paragraph', data: { text } })) })}</script>`,
    ],
    ['JSON in a string', `<script>var s = JSON.parse(${JSON.stringify(JSON.stringify({ html }))})</script>`],
    [
      'plain text with lines',
      `<script>boot({"k": 1}, ${JSON.stringify({ story: { text: COPY.join('\n\n') } })})</script>`,
    ],
  ])('is found in %s', async (_, script) => {
    const { page, item } = await read(script)
    expect(page.text.split('\n\n')).toEqual(COPY)
    expect(item.content).toBe(html)
  })

  test('is sanitised as every copy is', async () => {
    const data = { html: `${html}<p onclick="x()">${COPY[0]}<img src="x" onerror="x()"></p>` }
    const { item } = await read(`<script>window.S = ${JSON.stringify(data).replace(/</gu, '\\u003c')}</script>`)
    expect(item.content).toContain(COPY[0])
    expect(item.content).not.toMatch(/onclick|onerror/u)
  })

  test('is not taken where the page is for subscribers', async () => {
    const said = { '@type': 'NewsArticle', headline: title, isAccessibleForFree: false }
    const { page } = await read(
      `<script>window.S = ${JSON.stringify({ html }).replace(/</gu, '\\u003c')}</script>`,
      `<script type="application/ld+json">${JSON.stringify(said)}</script>`,
    )
    expect(page.text).toBe('')
  })

  test('is the page’s own story, not a longer text that never speaks of it', () => {
    const rules = Array.from({ length: 9 }, () => '<p>Les témoins de connexion servent à mesurer notre audience.</p>')
    const data = `window.S=${JSON.stringify({ aide: rules.join(''), html })}`
    expect(embeddedCopy([data], title)).toBe(html)
  })

  test('is not another story’s where the page shows news in brief', async () => {
    const brief =
      '<p>Le pont de Tagadirt est fermé ce soir, pour une heure, le temps de retirer un camion en panne.</p>'
    const other = COPY.map((line) => `<p>${line.replaceAll('pont', 'col')}</p>`).join('')
    const head = '<h1>Le pont de Tagadirt fermé une heure après une panne</h1>'
    const script = `<script>window.S = ${JSON.stringify({ suite: other }).replace(/</gu, '\\u003c')}</script>`
    const { page } = await readPage({
      body: Buffer.from(
        `<head><title>Le pont de Tagadirt fermé une heure après une panne</title></head><body><article>${head}<div>${brief}</div></article>${script}</body>`,
      ),
      url,
    })
    expect(page.text).toMatch(/^Le pont de Tagadirt est fermé ce soir/u)
  })

  test('is not looked for where the page shows an article', async () => {
    const data = JSON.stringify({ html: html.repeat(3) }).replace(/</gu, '\\u003c')
    const { page } = await read(`<article>${html}</article><script>window.S = ${data}</script>`)
    expect(page.text.split('\n\n')).toEqual(COPY)
  })

  test('is no program, no style and no short words', () => {
    const lines = COPY.map((line) => `{ ${line} };`).join('\n')
    expect(embeddedCopy([`x = ${JSON.stringify({ lines, menu: COPY.map(() => 'Accueil') })}`], title)).toBeUndefined()
  })
})

test.each([
  ['brackets that never close', 'x = [['.repeat(170_000)],
  ['strings that never close', '= "'.repeat(300_000)],
  ['backslashes', `x = "${'\\'.repeat(1_000_000)}`],
  ['lists in lists', `x = ${'[['.repeat(250_000)}${']]'.repeat(250_000)}`],
  ['markup without an end', `x = ${JSON.stringify({ a: '<p '.repeat(330_000) })}`],
  ['values without end', `x = ${JSON.stringify(Array.from({ length: 200_000 }, () => ({ a: 1 })))}`],
  ['strings in strings', `x = ${JSON.stringify(JSON.stringify(JSON.stringify(Array(60_000).fill('"a"'))))}`],
])('a megabyte of %s in a script is looked through in less than two seconds', async (_, script) => {
  expect(await inTime(() => embeddedCopy([script], title))).toBeUndefined()
})

test.each([
  ['window.location = "https://a.example/b"', 'https://a.example/b'],
  ["location.replace('/b.html')", '/b.html'],
  ["top.location.href='/b.html'", '/b.html'],
  ['if (top != self) top.location.href = self.location.href', undefined],
  [`location.href = "/b"; ${'track();'.repeat(1000)}`, undefined],
])('the script %j sends the reader to %j', (script, address) => {
  expect(redirectIn([script])).toBe(address)
})
