import { loadConfig } from '../config.ts'
import { createFetcher } from '../fetch/fetcher.ts'
import { readFeed } from '../readers/index.ts'
import { print, printJson } from './output.ts'

/** Fetches a feed once, as a poll would, and tells what it is; nothing is stored. */
export async function checkFeed(url: string, { json }: { json?: true }): Promise<void> {
  const { site } = await loadConfig()
  const fetcher = createFetcher({ userAgent: site.userAgent, allow: site.allowAddresses })
  try {
    const fetched = await fetcher.get(url, {})
    const reading = await readFeed({ body: fetched.body, contentType: fetched.contentType, url: fetched.url })
    const report = {
      url: fetched.url,
      contentType: fetched.contentType,
      bytes: fetched.body.length,
      validators: { etag: fetched.etag, lastModified: fetched.lastModified },
      cacheMaxAgeSeconds: fetched.cacheMaxAgeSeconds,
      format: reading.format,
      feed: reading.feed,
      items: reading.items.length,
      fullText: reading.items.filter(({ content }) => content).length,
      withoutGuid: reading.items.filter(({ guid }) => !guid).length,
      withoutDate: reading.items.filter(({ published, updated }) => !published && !updated).length,
      unreadable: reading.failures,
      warnings: [...fetched.warnings, ...reading.warnings],
      newest: reading.items.slice(0, 5).map(({ title, published }) => ({ title, published })),
    }
    await (json ? printJson(report) : print(describe(report)))
  } finally {
    await fetcher.close()
  }
}

type Report = {
  url: string
  contentType: string | undefined
  bytes: number
  validators: { etag: string | undefined; lastModified: string | undefined }
  format: string
  feed: { title?: string | undefined; language?: string | undefined }
  items: number
  fullText: number
  withoutGuid: number
  withoutDate: number
  unreadable: { reason: string }[]
  warnings: string[]
  newest: { title: string | undefined; published: string | undefined }[]
}

function describe(report: Report): string {
  const { etag, lastModified } = report.validators
  const validators = [etag && 'ETag', lastModified && 'Last-Modified'].filter(Boolean).join(' and ')
  return [
    `${report.feed.title ?? 'A feed without a title'} (${report.format}, ${report.feed.language ?? 'no language said'})`,
    `address      ${report.url}`,
    `type         ${report.contentType ?? 'none said'}, ${report.bytes} bytes`,
    `conditional  ${validators || 'no validators: every poll fetches it whole'}`,
    `items        ${report.items}, ${report.fullText} with full text, ${report.withoutGuid} without guid, ${report.withoutDate} without date`,
    ...report.unreadable.map(({ reason }) => `unreadable   ${reason}`),
    ...report.warnings.map((warning) => `warning      ${warning}`),
    ...report.newest.map(({ title, published }) => `  ${published ?? 'no date'}  ${title ?? 'no title'}`),
  ].join('\n')
}
