import { readFeed } from '../../src/readers/index.ts'

const rss = (head: string): Buffer =>
  Buffer.from(
    `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Fil</title>${head}<item><guid>a</guid><title>Une brève</title></item></channel></rss>`,
  )

test.each<[string, object | undefined]>([
  ['', undefined],
  ['<ttl>45</ttl>', { ttlMinutes: 45 }],
  ['<ttl> 45 </ttl>', { ttlMinutes: 45 }],
  ['<ttl>0</ttl>', undefined],
  ['<ttl>soon</ttl><ttl/>', undefined],
  ['<ttl>-5</ttl>', undefined],
  ['<skipHours><hour>23</hour><hour>0</hour><hour>23</hour></skipHours>', { skipHours: [0, 23] }],
  ['<skipHours><hour>24</hour><hour>99</hour><hour>x</hour></skipHours>', { skipHours: [0] }],
  ['<skipDays><day>Sunday</day><day>saturday</day><day>Vendredi</day></skipDays>', { skipDays: [6, 7] }],
  ['<sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency> 2 </sy:updateFrequency>', { ttlMinutes: 30 }],
  ['<sy:updatePeriod>daily</sy:updatePeriod>', { ttlMinutes: 1440 }],
  ['<sy:updatePeriod>yearly</sy:updatePeriod>', { ttlMinutes: 10_080 }],
  ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', { ttlMinutes: 60 }],
  ['<sy:updatePeriod>daily</sy:updatePeriod><ttl>20</ttl>', { ttlMinutes: 20 }],
])('a feed that says %j wishes %j', async (head, wishes) => {
  const reading = await readFeed({ body: rss(head) })
  expect(reading.feed.wishes).toEqual(wishes)
  expect(reading.items).toHaveLength(1)
})
