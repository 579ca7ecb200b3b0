import { readPage } from '../../src/readers/index.ts'

const COPY =
  'La source d’Aïn Tizza ne coulait plus depuis deux étés, et les vergers de la plaine en souffraient, dit la commune.'
const more = (count: number) => Array.from({ length: count }, (_, at) => `${COPY} Fait n° ${at + 1}.`)
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const read = async (article: string, head = '') => {
  const html = `<head><title>La source</title>${head}</head><body><article><h1>La source</h1><div>${article}</div></article></body>`
  const { page } = await readPage({ body: Buffer.from(html), url: 'https://journal.example/eau/source.html' })
  return page
}
const linesOf = async (article: string, head = '') => (await read(article, head)).text.split('\n\n')

test('places listed after a colon are copy though each is a link; one link after a colon is none', async () => {
  const places =
    '<p>Plaine : <a href="/l/1">Aïn Tizza</a>, <a href="/l/2">Oued Safsaf</a>, <a href="/l/3">Tamda</a></p>'
  const lines = await linesOf(
    `${paragraphs(more(3))}${places}<p>À voir : <a href="/x">Une source, deux villages</a></p>`,
  )
  expect(lines).toEqual([...more(3), 'Plaine : Aïn Tizza, Oued Safsaf, Tamda'])
})

test('an element of the site’s own making stands in its line', async () => {
  const note = `<p>${COPY} (<x-note><a href="https://etudes.example/1">1</a></x-note>). La pluie est revenue.</p>`
  expect(await linesOf(`${note}${paragraphs(more(3))}`)).toEqual([`${COPY} (1). La pluie est revenue.`, ...more(3)])
})

test('what only screen readers say is left out', async () => {
  const unseen = '<span style="position:absolute;clip:rect(0 0 0 0)">, nouvel onglet</span>'
  const lines = await linesOf(
    `<h2 class="visually-hidden">Contenu</h2><p>Le <a href="/r">rapport${unseen}</a> le dit. ${COPY}</p>${paragraphs(more(3))}`,
  )
  expect(lines).toEqual([`Le rapport le dit. ${COPY}`, ...more(3)])
})

test('a box longer than the story is left out when the story is whole without it, though JSON-LD has both', async () => {
  const story = more(30)
  const box = Array.from({ length: 50 }, (_, at) => `Article ${at + 1} : ${COPY}`)
  const said = { '@type': 'NewsArticle', headline: 'La source', articleBody: [...story, ...box].join('\n') }
  const lines = await linesOf(
    `${paragraphs(story)}<div class="factbox">${paragraphs(box)}</div>`,
    `<script type="application/ld+json">${JSON.stringify(said)}</script>`,
  )
  expect(lines).toEqual(story)
})

test('a hidden part longer than the story is left out when it has no headline', async () => {
  const hidden = Array.from({ length: 60 }, (_, at) => `Une autre nouvelle, la ${at + 1}e, que nul ne voit. ${COPY}`)
  const { page } = await readPage({
    body: Buffer.from(
      `<body><main><h1>La source</h1><div>${paragraphs(more(30))}</div></main><div aria-hidden="true">${paragraphs(hidden)}</div></body>`,
    ),
    url: 'https://journal.example/eau/source.html',
  })
  expect(page.text.split('\n\n')).toEqual(more(30))
})

test('a short linked line said again and again is the page’s; a refrain is the story’s', async () => {
  const advert = '<p>Trop de réclames ? <a href="/abo">Passez à la formule sans</a></p>'
  const refrain = '<p>« J’aimerais mieux pas », dit-il.</p>'
  const lines = await linesOf(
    more(4)
      .map((line) => `<p>${line}</p>${advert}${refrain}`)
      .join(''),
  )
  expect(lines).toEqual(more(4).flatMap((line) => [line, '« J’aimerais mieux pas », dit-il.']))
})

test.each([
  'Salma Idrissi s.idrissi@journal.example',
  'Par Salma Idrissi',
  'Publié le : 01.07.2025, 11:16',
  'Get in touch with our news team by emailing us at desk@journal.example.',
])('the last line %j is no copy', async (line) => {
  const author = '<meta name="author" content="Salma Idrissi">'
  expect(await linesOf(`${paragraphs(more(3))}<p>${line}</p>`, author)).toEqual(more(3))
})

test.each([
  ['<p class="author">Par<br>Salma Idrissi</p>', ''],
  ['<span class="author">Salma Idrissi</span>', '<meta name="author" content="journal.example">'],
  ['', '<meta name="articleAuthor" content="Salma Idrissi">'],
])('the signature %j with %j is Salma Idrissi', async (signature, head) => {
  expect((await read(`${signature}${paragraphs(more(3))}`, head)).byline).toBe('Salma Idrissi')
})
