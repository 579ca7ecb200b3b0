import { identify, revisionOf } from '../../src/matching/fingerprint.ts'
import { readPayload } from '../../src/readers/index.ts'

const newsml = (revision: number, status: string) => `<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier>
<ProviderId>anza.example</ProviderId><DateId>20260203</DateId><NewsItemId>B1</NewsItemId><RevisionId PreviousRevision="${revision - 1}" Update="N">${revision}</RevisionId>
<PublicIdentifier>urn:newsml:anza.example:20260203:B1:${revision}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><Status FormalName="${status}"/></NewsManagement><NewsComponent><ContentItem><DataContent><p>Le bac.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`

const nitf = (docdata: string) =>
  `<nitf><head><docdata><doc-id id-string="n1"/>${docdata}</docdata></head><body><body.content><p>Le bac.</p></body.content></body></nitf>`

const first = async (text: string) => {
  const [item] = (await readPayload({ body: Buffer.from(text) })).items
  if (!item) throw new Error('no item')
  return item
}

test('revisions of a NewsML 1.2 item are one item, whose public identifier counts them', async () => {
  const [one, two] = await Promise.all([first(newsml(1, 'Usable')), first(newsml(2, 'Canceled'))])
  expect([one.guid, two.guid]).toEqual([
    'urn:newsml:anza.example:20260203:B1:1',
    'urn:newsml:anza.example:20260203:B1:2',
  ])
  expect(identify(one)).toBe('urn:newsml:anza.example:20260203:B1')
  expect(identify(two)).toBe(identify(one))
  expect(revisionOf(two)).not.toBe(revisionOf(one))
})

test('the number at the end of a NewsML-G2 identifier is not taken for its version', async () => {
  const g2 = (version: number) =>
    first(`<newsItem guid="urn:newsml:anza.example:20260203:1" version="${version}"><itemMeta/></newsItem>`)
  const [one, two] = await Promise.all([g2(1), g2(2)])
  expect(identify(one)).toBe('urn:newsml:anza.example:20260203:1')
  expect(identify(two)).toBe(identify(one))
})

test('a correction of the same words is a revision', async () => {
  const [one, two] = await Promise.all([first(nitf('')), first(nitf('<correction info="Rectifie le nom"/>'))])
  expect(identify(two)).toBe(identify(one))
  expect(revisionOf(two)).not.toBe(revisionOf(one))
})

test.each([
  ['what an item was derived from', '<link rel="irel:derivedFrom" residref="g1"/>'],
  ['what an item was translated from', '<link rel="irel:translatedFrom" residref="g1"/>'],
  ['an earlier version under the same guid', '<link rel="irel:previousVersion" residref="g2" version="1"/>'],
])('%s is not superseded by it', async (_, link) => {
  const body = `<newsItem guid="g2"><itemMeta>${link}</itemMeta><contentMeta><headline>Un titre</headline></contentMeta></newsItem>`
  const [item] = (await readPayload({ body: Buffer.from(body) })).items
  expect([item?.supersedes, item?.notice]).toEqual([undefined, undefined])
})

test('an entry of a feed names what it replaces by a term of Dublin Core', async () => {
  const body = `<rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>Fil</title><item><guid isPermaLink="false">i2</guid><title>Le bac reprend</title><description>Le bac a repris.</description><dcterms:replaces>i1</dcterms:replaces></item></channel></rss>`
  const [item] = (await readPayload({ body: Buffer.from(body) })).items
  expect(item).toMatchObject({ guid: 'i2', supersedes: ['i1'], notice: 'writethru' })
})
