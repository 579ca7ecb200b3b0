import { loadRecipes } from '../../src/config.ts'
import { readPage } from '../../src/readers/index.ts'
import { tidyNames } from '../../src/readers/page/byline.ts'
import { splitCredit } from '../../src/readers/page/credit.ts'
import { widest } from '../../src/readers/page/figure.ts'
import { chooseRecipe, recipe } from '../../src/readers/page/recipe.ts'
import { inTime } from '../stage/in-time.ts'

const COPY =
  'Les pêcheurs d’Oued Tiska sortiront dès dimanche, annonce leur coopérative, qui a réparé le quai et ses deux grues.'
const url = 'https://journal.example/mer/quai.html'
const read = (html: string) => readPage({ body: Buffer.from(html), url })

test.each([
  ['Par Nadia Essafi et Omar Filali, le 3 mai 2025', 'Nadia Essafi, Omar Filali'],
  ['بقلم: نجاة أومليل', 'نجاة أومليل'],
  ['By Jane Tarik | 3 May 2025', 'Jane Tarik'],
  ['Autor: Karl Ebner 05.01.2025, 15:23', 'Karl Ebner'],
  ['https://journal.example/auteur/1', undefined],
  ['redaction@journal.example', undefined],
])('the signature %j names %j', (text, names) => {
  expect(tidyNames(text)).toBe(names)
})

test.each([
  ['Le quai, mardi. © Samira Aït Lhaj', 'Le quai, mardi.', 'Samira Aït Lhaj'],
  ['Le quai, mardi. Crédit : AFP', 'Le quai, mardi.', 'AFP'],
  ['Le quai, mardi. Ph. : Samira Aït Lhaj', 'Le quai, mardi.', 'Samira Aït Lhaj'],
  ['Le quai (Samira Aït Lhaj/AFP)', 'Le quai', 'Samira Aït Lhaj/AFP'],
  ['Le quai, mardi. DR', 'Le quai, mardi.', 'DR'],
  ['الرصيف يوم الثلاثاء. صورة: سميرة آيت لحاج', 'الرصيف يوم الثلاثاء.', 'سميرة آيت لحاج'],
  ['Le quai, mardi, avant la sortie des bateaux.', 'Le quai, mardi, avant la sortie des bateaux.', undefined],
])('the words %j under a picture are caption and credit', (words, caption, credit) => {
  expect(splitCredit(words, undefined)).toEqual({ ...(caption && { caption }), ...(credit && { credit }) })
})

test('the widest picture of a set is taken, commas in addresses or not', () => {
  expect(widest('/a,w_300.jpg 300w, /a,w_900.jpg 900w,/a,w_600.jpg 600w')).toBe('/a,w_900.jpg')
})

test('the heading that is seen is the headline, without the name of the site', async () => {
  const { page } = await read(
    `<head><title>Le quai est réparé | Journal</title><meta property="og:site_name" content="Journal"></head>
    <body><h1>Journal</h1><main><h1>Le quai est réparé</h1><p>${COPY}</p></main></body>`,
  )
  expect(page.title).toBe('Le quai est réparé')
})

test('a person’s name on the page comes before the outlet’s own', async () => {
  const said = {
    '@type': 'NewsArticle',
    author: { '@type': 'Organization', name: 'Journal' },
    publisher: { name: 'Journal' },
  }
  const { page } = await read(
    `<head><script type="application/ld+json">${JSON.stringify(said)}</script></head>
    <body><main><h1>Le quai</h1><a rel="author" href="/n">Nadia Essafi</a><p>${COPY}</p></main></body>`,
  )
  expect(page.byline).toBe('Nadia Essafi')
})

test('the content is paragraphs, subheads, lists and quotations, and nothing that runs', async () => {
  const { item } = await read(
    `<body><article><h1>Le quai</h1><div onclick="x()"><p>${COPY} <a href="/suite" onclick="x()">Le plan</a> est public.</p><h2>Deux grues</h2><ul><li>La grue du nord, rouge</li><li>La grue du sud, verte</li></ul>
    <blockquote><p>${COPY}</p></blockquote><p>${COPY}<script>x()</script></p></div></article></body>`,
  )
  expect(item.content).toBe(
    `<p>${COPY} <a href="https://journal.example/suite">Le plan</a> est public.</p><h2>Deux grues</h2><ul><li>La grue du nord, rouge</li><li>La grue du sud, verte</li></ul><blockquote><p>${COPY}</p></blockquote><p>${COPY}</p>`,
  )
})

test('markup in a page’s own text stays text', async () => {
  const { item } = await read(
    `<body><article><p>${COPY} &lt;img src=x onerror=alert(1)&gt;</p><p>${COPY}</p></article></body>`,
  )
  expect(item.content).not.toMatch(/<img/u)
})

test('100,000 nested elements are refused in less than two seconds', async () => {
  const nested = `${'<div>'.repeat(100_000)}${COPY}`
  await inTime(() => expect(read(nested)).rejects.toMatchObject({ code: 'unreadable' }))
})

test.each([
  ['open tags of many kinds', '<b><i><a href="x">'.repeat(50_000)],
  ['scripts', '<script>var a = "<div>"</script>'.repeat(40_000)],
  ['a srcset without end', `<article><p>${COPY}</p><img srcset="${'a,'.repeat(400_000)}"></article>`],
  ['a class without end', `<div class="${'share-'.repeat(150_000)}">${COPY}</div>`],
  [
    'a caption without end',
    `<figure><img src="/a.jpg"><figcaption>${'Photo : '.repeat(120_000)}</figcaption></figure>`,
  ],
  [
    'small pictures without end',
    `<article>${'<div class="image"><img src="/a.jpg"></div>'.repeat(20_000)}<p>${COPY}</p></article>`,
  ],
  ['times without end', '<time class="date author">1 2 3</time>'.repeat(25_000)],
])('a megabyte of %s is read or refused in less than two seconds', async (_, html) => {
  await inTime(() => read(html).catch(() => undefined))
})

test('a recipe for a host serves its subdomains and comes before a theme’s', async () => {
  const [theme, host] = [
    recipe.parse({ name: 'thème', marks: ['td-post-content'] }),
    recipe.parse({ name: 'hôte', hosts: ['journal.example'] }),
  ]
  const html = '<div class="td-post-content">'
  expect(chooseRecipe([theme, host], html, 'https://www.journal.example/a')).toBe(host)
  expect(chooseRecipe([theme, host], html, 'https://unjournal.example/a')).toBe(theme)
  expect(chooseRecipe([theme, host], '<div>', 'https://unjournal.example/a')).toBeUndefined()
})

test.each([
  ['a selector that is none', { name: 'a', hosts: ['a.example'], body: ['.a['] }],
  ['neither host nor mark', { name: 'a', body: ['.a'] }],
  ['a field nobody knows', { name: 'a', hosts: ['a.example'], corps: ['.a'] }],
])('a recipe with %s is refused', (_, given) => {
  expect(recipe.safeParse(given).success).toBe(false)
})

test('every recipe of the project is valid, and a folder without any is no fault', async () => {
  expect((await loadRecipes('config')).length).toBeGreaterThan(30)
  expect(await loadRecipes('config/none')).toEqual([])
})

test('news in brief under a head that asks to log in or subscribe is no stub', async () => {
  const { page } = await read(
    `<body><header><a href="/abo">Déjà abonné ? Connectez-vous</a><p>Abonnez-vous pour lire tous nos articles</p><form><input type="password"> Mot de passe</form></header>
    <main><article><h1>Le quai est réparé</h1><div><p>${COPY}</p><p>${COPY}</p></div></article></main></body>`,
  )
  expect(page.text).toBe(`${COPY}\n\n${COPY}`)
})
