import { needsPage, withPage } from '../../commands/whole-copy.ts'
import { loadConfig, loadRecipes } from '../../config.ts'
import type { Fetched } from '../../fetch/attempt.ts'
import { createFetcher, type Fetcher, type GetOptions } from '../../fetch/fetcher.ts'
import { AppError } from '../../model/error.ts'
import type { FeedWishes } from '../../model/feed.ts'
import { decode } from '../../readers/decode.ts'
import { readFeed, readPage } from '../../readers/index.ts'
import type { Recipe } from '../../readers/page/recipe.ts'
import type { ReadItem, Reading } from '../../readers/reader.ts'
import { findHub } from '../../websub/discovery.ts'
import type { Looked } from './check.ts'
import { lines } from './lines.ts'

/** What a feed on the web is, how it behaves, what it would bring and what is wrong with it. */
export async function checkWeb(looked: Looked) {
  const report = await survey(looked)
  return { report, text: describe(report) }
}

async function survey(looked: Looked) {
  const { site } = await loadConfig()
  const fetcher = createFetcher({ userAgent: site.userAgent, allow: site.allowAddresses })
  try {
    const { username, credential: password = '' } = looked
    const login = username ? { username, password } : undefined
    const fetched = await fetcher.get(looked.url, { login })
    const reading = await readFeed(fetched)
    return {
      ...behaviour(fetched),
      ...contents(reading, looked),
      conditional: await answersConditionally(fetcher, looked.url, { ...fetched, login }),
      page: await samplePage(fetcher, reading, looked, await loadRecipes()),
      hub: findHub(fetched)?.hub,
      warnings: [...fetched.warnings, ...reading.warnings],
    }
  } finally {
    await fetcher.close()
  }
}

type Report = Awaited<ReturnType<typeof survey>>

function behaviour(fetched: Fetched) {
  const { url, permanentUrl, contentType, body, etag, lastModified, cacheMaxAgeSeconds } = fetched
  return {
    url,
    movedTo: permanentUrl,
    contentType,
    bytes: body.length,
    charset: decode(fetched).charset,
    validators: { etag, lastModified },
    cacheMaxAgeSeconds,
  }
}

function contents(reading: Reading, { content }: Looked) {
  const { items, feed, failures } = reading
  return {
    format: reading.format,
    feed: { title: feed.title, language: feed.language },
    wishes: feed.wishes,
    items: items.length,
    fullText: items.filter((item) => !needsPage(item, 'auto', true)).length,
    pagesToFetch: items.filter((item) => needsPage(item, content, true)).length,
    withoutGuid: items.filter(({ guid }) => !guid).length,
    withoutDate: items.filter(({ published, updated }) => !published && !updated).length,
    unreadable: failures,
    newest: items.slice(0, 5).map(({ title, published }) => ({ title, published })),
  }
}

/** Whether the server says "unchanged" when it is asked with its own validators. */
async function answersConditionally(
  fetcher: Fetcher,
  url: string,
  { etag, lastModified, login }: GetOptions,
): Promise<boolean | undefined> {
  if (!etag && !lastModified) return undefined
  return fetcher.get(url, { etag, lastModified, login }).then(
    ({ modified }) => !modified,
    () => false,
  )
}

/** What the page of the first summary gives. */
async function samplePage(fetcher: Fetcher, { items }: Reading, { content }: Looked, recipes: Recipe[]) {
  const item = items.find((item: ReadItem) => needsPage(item, content, true))
  if (!item?.link) return undefined
  try {
    const page = await fetcher.get(item.link, {})
    const whole = withPage(item, (await readPage(page, recipes)).item)
    return { url: item.link, characters: whole.text.length, summary: item.text.length, warnings: whole.warnings }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { url: item.link, problem: error.message }
  }
}

function describe(report: Report): string {
  const { etag, lastModified } = report.validators
  const validators = [etag && 'ETag', lastModified && 'Last-Modified'].filter(Boolean).join(' and ')
  const { page } = report
  return lines([
    [
      '',
      `${report.feed.title ?? 'A feed without a title'} (${report.format}, ${report.feed.language ?? 'no language said'})`,
    ],
    ['address', report.url],
    ['moved', report.movedTo && `for good, to ${report.movedTo}`],
    ['type', `${report.contentType ?? 'none said'}, ${report.charset}, ${report.bytes} bytes`],
    [
      'conditional',
      report.conditional === undefined
        ? 'no validators: every poll fetches it whole, once an hour at most'
        : `${validators}, ${report.conditional ? 'answered "unchanged"' : 'but it sends everything all the same'}`,
    ],
    ['fresh for', report.cacheMaxAgeSeconds && `${report.cacheMaxAgeSeconds} s`],
    ['asks for', wishesText(report.wishes)],
    ['websub', report.hub && `a hub: ${report.hub}`],
    [
      'items',
      `${report.items}, ${report.fullText} with full text, ${report.withoutGuid} without guid, ${report.withoutDate} without date`,
    ],
    ['pages', report.pagesToFetch > 0 ? `${report.pagesToFetch} would be fetched` : undefined],
    [
      'a page',
      page &&
        ('problem' in page
          ? page.problem
          : `${page.characters} characters where the feed has ${page.summary}: ${page.url}`),
    ],
    ...report.unreadable.map(({ reason }) => ['unreadable', reason] as const),
    ...[...report.warnings, ...(page?.warnings ?? [])].map((warning) => ['warning', warning] as const),
    ...report.newest.map(
      ({ title, published }) => ['', `  ${published ?? 'no date'}  ${title ?? 'no title'}`] as const,
    ),
  ])
}

function wishesText(wishes: FeedWishes | undefined): string | undefined {
  if (!wishes) return undefined
  const { ttlMinutes, skipHours, skipDays } = wishes
  return [
    ttlMinutes && `${ttlMinutes} min between polls`,
    skipHours && `no polls at hours ${skipHours.join(', ')} UTC`,
    skipDays && `no polls on days ${skipDays.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}
