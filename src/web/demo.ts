/**
 * The demo wire: invented copy in the style of MAP, served as feeds by the application itself, so that a newcomer sees
 * the whole flow without a subscription.
 *
 * A feed is a file `<fixtures>/wires/<feed>.json`; placeholders in its texts are those of `demo/placeholders.ts`.
 * ```
 * {
 *   "feed": "fr-national",            // served as /demo/fr-national.xml
 *   "title": "…", "description": "…", // the channel's, saying that it is a demo
 *   "language": "fr",                 // fr, ar, en or es
 *   "format": "rss",                  // or "atom"; rss when absent
 *   "encoding": "utf-8",              // or "windows-1256", "iso-8859-15"; utf-8 when absent
 *   "items": [{
 *     "slug": "…",                    // address and guid; entries with the same slug are revisions of one dispatch
 *     "minutesBefore": 42,            // published that many minutes before the demo's epoch
 *     "secondsAfter": 15,             // or: appears that many seconds after it
 *     "title": "…", "body": ["…"],    // plain text, one string a paragraph; no body: the summary is all there is
 *     "summary": "…", "creator": "…", "categories": ["…"],
 *     "media": { "picture": "name", "caption": "…", "credit": "…" },
 *     "markup": "xhtml",              // Atom only; html when absent
 *     "without": ["guid", "date"]     // what the entry lacks
 *   }, { "kind": "broken", "slug": "…", "minutesBefore": 5 }]
 * }
 * ```
 */
import { createHash } from 'node:crypto'
import type {} from '@fastify/swagger'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type FeedSettings, feedSettings } from '../model/feed.ts'
import { renderArticle } from './demo/article.ts'
import type { DemoFeed } from './demo/edition.ts'
import { drawPicture } from './demo/pictures.ts'
import { type Rendered, renderFeed } from './demo/render.ts'
import { readWires } from './demo/wire.ts'

export { renderFeed } from './demo/render.ts'

const feeds = [
  { feed: 'fr-national', name: 'Démo · MAP national', language: 'fr' },
  { feed: 'fr-economie', name: 'Démo · MAP économie', language: 'fr' },
  { feed: 'ar', name: 'Démo · MAP العربية', language: 'ar' },
  { feed: 'ar-jihat', name: 'Démo · MAP جهات', language: 'ar' },
  { feed: 'en', name: 'Démo · MAP English', language: 'en' },
  { feed: 'es', name: 'Démo · MAP Español', language: 'es' },
  { feed: 'outlet-fr', name: 'Démo · Le Fil du Détroit', language: 'fr' },
] as const

/** The demo plays the outside world: it has no place in the API's description. */
const unlisted = { schema: { hide: true } }

/** The demo's feeds as settings, addressed under `baseUrl` ("http://127.0.0.1:3000"). */
export const demoFeeds = (baseUrl: string): FeedSettings[] =>
  feeds.map(({ feed, name, language }) =>
    feedSettings.parse({
      id: `demo-${feed}`,
      name,
      url: `${baseUrl.replace(/\/$/u, '')}/demo/${feed}.xml`,
      agency: 'MAP',
      language,
      intervalSeconds: 10,
      demo: true,
    }),
  )

export type DemoOptions = {
  /** What the wire's times are counted from; keep it over restarts, or the copy's days move. */
  epoch: Date
  now: () => Date
  /** The folder that holds `wires/`; read once, when the plugin is registered. */
  fixtures: string
}

/** Serves `/demo/<feed>.xml`, `/demo/articles/<slug>` and `/demo/media/<picture>.svg`. */
export const demoRoutes =
  ({ epoch, now, fixtures }: DemoOptions): FastifyPluginAsync =>
  async (app) => {
    const wires = await readWires(
      fixtures,
      feeds.map(({ feed }) => feed),
    )
    const pictures = new Set(wires.flatMap(({ items }) => items.map((one) => 'media' in one && one.media?.picture)))
    const served = (request: FastifyRequest): DemoFeed[] =>
      wires.map((wire) => ({ ...wire, baseUrl: `${request.protocol}://${request.host}` }))

    app.get<{ Params: { feed: string } }>('/demo/:feed.xml', unlisted, (request, reply) => {
      const feed = served(request).find((one) => one.feed === request.params.feed)
      return feed ? answerFeed(request, reply, renderFeed(feed, epoch, now())) : reply.callNotFound()
    })

    app.get<{ Params: { slug: string } }>('/demo/articles/:slug', unlisted, (request, reply) => {
      const page = renderArticle(served(request), request.params.slug, epoch, now())
      return page ? reply.type('text/html; charset=utf-8').send(page) : reply.callNotFound()
    })

    app.get<{ Params: { picture: string } }>('/demo/media/:picture.svg', unlisted, (request, reply) => {
      const { picture } = request.params
      return pictures.has(picture) ? reply.type('image/svg+xml').send(drawPicture(picture)) : reply.callNotFound()
    })
  }

function answerFeed(request: FastifyRequest, reply: FastifyReply, { body, contentType, lastModified }: Rendered) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.header('etag', etag).header('last-modified', lastModified.toUTCString()).header('cache-control', 'no-cache')
  return isFresh(request, etag, lastModified) ? reply.code(304).send() : reply.type(contentType).send(body)
}

/** RFC 9110, 13.2.2: If-None-Match alone decides where both are sent. */
function isFresh({ headers }: FastifyRequest, etag: string, lastModified: Date): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()))
  const since = headers['if-modified-since']
  return since !== undefined && lastModified.getTime() <= Date.parse(since)
}
