import { readFeed } from '../../src/readers/index.ts'

const read = async (address: string) => {
  const xml = `<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>Titre</title><link>${address}</link><enclosure url="${address}" type="image/png" length="1"/></item></channel></rss>`
  return (await readFeed({ body: Buffer.from(xml) })).items[0]
}

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',

  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
])('an address like %s reaches no desk, and the item says so', async (address) => {
  const item = await read(address)
  expect([item?.link, item?.media, item?.enclosures]).toEqual([undefined, [], []])
  expect(item?.warnings.join()).toContain('no web address')
})

test('web addresses stay as they are', async () => {
  const item = await read('https://a.example/1')
  expect([item?.link, item?.enclosures.length, item?.warnings]).toEqual(['https://a.example/1', 1, []])
})
