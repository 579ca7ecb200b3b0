import { readPayload } from '../../src/readers/index.ts'
import { inTime } from '../stage/in-time.ts'

const g2 = (items: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items}</itemSet></newsMessage>`
const news = (n: number, inside = '') => `<newsItem guid="g${n}" version="1" standardversion="2.34" xml:lang="fr">
<rightsInfo><copyrightHolder literal="Anza"/><copyrightNotice>© Anza</copyrightNotice><usageTerms>Presse</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Anza"/><versionCreated>2026-02-03T07:30:00+01:00</versionCreated><pubStatus qcode="stat:usable"/><edNote>Avec photo</edNote>${inside}</itemMeta>
<contentMeta><urgency>4</urgency><located><name>Salé</name><broader><name>Maroc</name></broader></located><creator><name>Nadia Essafi</name></creator><subject qcode="medtop:04000000"><name>Économie</name></subject><slugline>mer</slugline><headline>Dépêche ${n}</headline><by>Par Nadia Essafi</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Le bac a repris.</p><p>Il passe à 8 h.</p></body></html></inlineXML></contentSet></newsItem>`
const picture = (n: number) =>
  `<newsItem guid="p${n}"><itemMeta><itemClass qcode="ninat:picture"/><link residref="g${n}"/></itemMeta><contentSet><remoteContent href="https://anza.example/${n}.jpg"/></contentSet></newsItem>`
const newsml = (inside: string) => `<NewsML Version="1.2">${inside}</NewsML>`
const old = (inside: string) =>
  `<NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:x:1</PublicIdentifier></NewsIdentifier></Identification>${inside}</NewsItem>`
const component = (inside: string) => `<NewsComponent>${inside}</NewsComponent>`
const content = '<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/><DataContent>x</DataContent></ContentItem>'
const nitf = (body: string, head = '') =>
  `<nitf><head>${head}</head><body><body.content>${body}</body.content></body></nitf>`
const many = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('')
const bomb = many(10, (n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`)

const timed = (text: string): Promise<Awaited<ReturnType<typeof readPayload>> | { code?: string; message: string }> =>
  inTime(() => readPayload({ body: Buffer.from(text) }).catch((error: Error) => error))

describe('an agency file is refused with a reason, in time, when', () => {
  const deep = '<a>'.repeat(100_000)
  test.each([
    ['NewsML-G2 nests 100,000 deep', g2(deep)],
    ['NewsML 1.2 nests 100,000 deep', newsml(old('<NewsComponent>'.repeat(100_000)))],
    ['NITF nests 100,000 deep', nitf('<block>'.repeat(100_000))],
    ['declarations by the thousand stand before it', `${'<!x>'.repeat(200_000)}<nitf/>[`],
    ['a million elements are in it', nitf('<p/>'.repeat(1_000_000))],
  ])('%s', async (_, text) => {
    expect(await timed(text)).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/nested|element/u) })
  })
})

describe('an agency file is read within limits, in time, though', () => {
  test.each<[string, string, object]>([
    ['it declares a billion laughs', `<!DOCTYPE nitf [<!ENTITY a0 "ha">${bomb}]>${nitf('<p>Le bac &a10;</p>')}`, {}],
    [
      'an external entity is asked for',
      `<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>${nitf('<p>&x;</p>')}`,
      {},
    ],
    [
      'an attribute is ten megabytes',
      `<nitf a="${'x'.repeat(10_000_000)}"><head><title>Le bac</title></head></nitf>`,
      { title: 'Le bac' },
    ],
    [
      'an element has 100,000 attributes',
      `<nitf ${many(100_000, (n) => `a${n}="1" `)}><head><title>Le bac</title></head></nitf>`,
      { title: 'Le bac' },
    ],
    [
      '100,000 prefixes are declared',
      `<nitf ${many(100_000, (n) => `xmlns:a${n}="u" `)}>${'<p xmlns:b="v">'.repeat(250)}</nitf>`,
      {},
    ],
    ['its headline is a megabyte', nitf('', `<title>${'mot '.repeat(250_000)}</title>`), {}],
    ['its copy is 300,000 references', nitf(`<p>${'&amp;'.repeat(300_000)}</p>`), {}],
    ['it is one run of angle brackets', nitf(`<p>${'&lt;a '.repeat(200_000)}</p>`), {}],
    [
      'its text in base64 is five megabytes',
      `<newsItem guid="g"><contentSet><inlineData encoding="base64">${'TGUgYmFj'.repeat(600_000)}</inlineData></contentSet></newsItem>`,
      { guid: 'g' },
    ],
    [
      'its text is full of tags that never end',
      `<newsItem guid="g"><contentSet><inlineData>${'&lt;b '.repeat(200_000)}</inlineData></contentSet></newsItem>`,
      { guid: 'g' },
    ],
    [
      '100,000 notes stand in it',
      `<newsItem guid="g"><itemMeta>${many(100_000, (n) => `<edNote>${n}</edNote>`)}</itemMeta></newsItem>`,
      { guid: 'g' },
    ],
    [
      '100,000 subjects stand in it',
      `<newsItem guid="g"><contentMeta>${'<subject qcode="a:1"/>'.repeat(100_000)}</contentMeta></newsItem>`,
      { guid: 'g' },
    ],
    [
      'its groups refer to each other',
      `<packageItem guid="g"><groupSet root="a">${many(20_000, (n) => `<group id="a${n}"><groupRef idref="a${n + 1}"/><groupRef idref="a0"/><itemRef residref="r"><title>T</title></itemRef></group>`)}</groupSet></packageItem>`,
      { guid: 'g' },
    ],
    [
      'its components nest 280 deep with pictures in each',
      newsml(old('<NewsComponent><ContentItem Href="a.jpg"/>'.repeat(280))),
      { guid: 'urn:x:1' },
    ],
    [
      '20,000 components of pictures and texts stand in one item',
      newsml(old(component(many(20_000, () => component(content))))),
      { guid: 'urn:x:1' },
    ],
    ['900 comments stand before it', `${'<!-- a -->'.repeat(900)}<nitf><head><title>Le bac</title></head></nitf>`, {}],
    [
      '50,000 topics stand in it',
      newsml(
        `<TopicSet>${many(50_000, (n) => `<Topic Duid="t${n}"><FormalName>${n}</FormalName></Topic>`)}</TopicSet>${old(component(content))}`,
      ),
      { guid: 'urn:x:1' },
    ],
  ])('%s', async (_, text, first) => {
    const outcome = await timed(text)
    expect(outcome).toMatchObject({ items: [first] })
    expect(JSON.stringify(outcome).length).toBeLessThan(25_000_000)
    expect(JSON.stringify(outcome)).not.toContain('hahahaha')
  })

  test('5,000 items of NewsML-G2 are in one message', async () => {
    expect((await timed(g2(many(5000, news)))) as object).toMatchObject({ items: { length: 5000 }, failures: [] })
  })

  test('2,500 texts and their pictures are in one message', async () => {
    const outcome = (await timed(g2(many(2500, (n) => news(n) + picture(n))))) as Awaited<
      ReturnType<typeof readPayload>
    >
    expect(outcome.items).toHaveLength(2500)
    expect(outcome.items.every(({ media }) => media.length === 1)).toBe(true)
  })

  test('5,000 items of NewsML 1.2 are in one file', async () => {
    expect((await timed(newsml(many(5000, () => old(component(content)))))) as object).toMatchObject({
      items: { length: 5000 },
    })
  })
})

test('an attribute too long to be kept is told of', async () => {
  const reading = await timed(
    `<nitf><head><docdata><doc-id id-string="${'x'.repeat(70_000)}"/></docdata></head></nitf>`,
  )
  expect(reading).toMatchObject({ warnings: ['an attribute of 70000 characters was left out'] })
})
