import { readPage } from '../../src/readers/index.ts'

const COPY = [
  'La bibliothèque de Tamezra rouvre lundi, après deux ans de travaux, dans l’ancienne halle aux grains.',
  'Les lecteurs y trouveront 40.000 livres, une salle d’étude, et un jardin ouvert jusqu’à la nuit.',
  'La mairie, qui a payé la moitié des travaux, promet d’ouvrir une seconde salle avant l’été prochain.',
]
const paragraphs = COPY.map((line) => `<p>${line}</p>`).join('\n')
const read = (html: string) => readPage({ body: Buffer.from(html), url: 'https://journal.example/ville/halle.html' })

test('an article is taken out of what surrounds it', async () => {
  const { page, item } =
    await read(`<!doctype html><html lang="fr"><head><title>La halle rouvre | Journal</title></head><body>
    <nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>La halle rouvre</h1><div class="share">Partager sur les réseaux, envoyer à un ami, imprimer</div>
    <div class="entry-content field--label-hidden">${paragraphs}<p>Lire aussi : Le marché déménage</p>
    <ul><li><a href="/a">Un autre titre assez long</a></li><li><a href="/b">Encore un autre titre</a></li><li><a href="/c">Et un dernier</a></li></ul></div></article>
    <aside><p>Inscrivez-vous à notre lettre, chaque matin, pour ne rien manquer de la vie de la ville.</p></aside>
    <footer><p>Journal, 12 rue du Port, tous droits réservés, mentions légales, contact, plan du site.</p></footer></body></html>`)
  expect(page).toMatchObject({ title: 'La halle rouvre', language: 'fr', text: COPY.join('\n\n') })
  expect(item).toMatchObject({ link: 'https://journal.example/ville/halle.html', text: page.text })
})

test('a body split over two blocks is whole', async () => {
  const half = `<div>${paragraphs}</div>`
  const { page } = await read(
    `<body><div id="texte">${half}<div>${COPY.map((line) => `<p>Puis ${line}</p>`).join('')}</div></div></body>`,
  )
  expect(page.text.split('\n\n')).toHaveLength(6)
})

test('JSON-LD says who, when and with which picture; relative addresses are resolved', async () => {
  const said = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Person', '@id': '#p', name: 'Hind Salmi' },
      {
        '@type': 'NewsArticle',
        headline: 'La halle rouvre',
        author: [{ '@id': '#p' }],
        datePublished: '2025-07-02T09:00:00+01:00',
        image: { '@type': 'ImageObject', url: '/img/halle.jpg', caption: 'La halle', creditText: 'Photo Journal' },
      },
    ],
  }
  const { page, item } = await read(
    `<head><script type="application/ld+json">${JSON.stringify(said)}</script></head><body><h1>La halle rouvre</h1>${paragraphs}</body>`,
  )
  expect(page).toMatchObject({
    byline: 'Hind Salmi',
    published: '2025-07-02T09:00:00+01:00',
    image: { url: 'https://journal.example/img/halle.jpg', caption: 'La halle', credit: 'Photo Journal' },
  })
  expect(item.media).toEqual([
    { kind: 'picture', url: 'https://journal.example/img/halle.jpg', caption: 'La halle', credit: 'Photo Journal' },
  ])
})

test('meta elements answer where JSON-LD is silent or broken', async () => {
  const { page } = await read(`<head><script type="application/ld+json">{broken</script>
    <meta property="og:title" content="La halle rouvre"><meta name="author" content="Hind Salmi">
    <meta property="article:published_time" content="2025-07-02T09:00:00Z"><meta property="og:image" content="https://i.example/h.jpg"></head>
    <body>${paragraphs}</body>`)
  expect(page).toMatchObject({
    title: 'La halle rouvre',
    byline: 'Hind Salmi',
    published: '2025-07-02T09:00:00Z',
    image: { url: 'https://i.example/h.jpg' },
  })
})

test('scripts that write markup do not make a page deep', async () => {
  const { page } = await read(`<body><script>${'document.write("<div>");'.repeat(2000)}</script>${paragraphs}</body>`)
  expect(page.text).toBe(COPY.join('\n\n'))
})

test('a page where no article is found says so and keeps its own summary', async () => {
  const { page, item } = await read(
    '<head><meta name="description" content="Une page sans article."></head><body></body>',
  )
  expect(page.text).toBe('')
  expect(item).toMatchObject({ text: 'Une page sans article.', warnings: [expect.stringContaining('no article')] })
})
