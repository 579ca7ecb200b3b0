import { wordpressMedia } from './media.ts'
import { type Fields, fieldsOf, listOf, nameOf, objectsOf, textOf } from './names.ts'

/** Whether it is a post as WordPress' REST API gives it: `title` and `content` are objects with a `rendered` member. */
export const isPost = (fields: Fields): boolean =>
  fieldsOf(fields.title)?.rendered !== undefined || fieldsOf(fields.content)?.rendered !== undefined

/**
 * A WordPress post under flat names (developer.wordpress.org, REST API handbook, Posts). Its own dates are the site's, without
 * a zone: the ones that say GMT are taken. Authors, terms and the picture are there only when `_embed` was asked for.
 */
export function flatten(post: Fields): Fields {
  const embedded = fieldsOf(post.embedded) ?? {}
  const terms = listOf(embedded['wp:term']).flatMap(objectsOf)
  return {
    ...post,
    slug: undefined,
    guid: textOf(post.guid) ?? post.id,
    uri: undefined,
    bodyhtml: textOf(post.content),
    summary: textOf(post.excerpt),
    published: utc(post.dategmt) ?? post.date,
    updated: utc(post.modifiedgmt) ?? post.modified,
    authors: objectsOf(embedded.author),
    tags: terms.flatMap((term) => nameOf(term) ?? []),
    categories: undefined,
    associations: wordpressMedia(embedded),
  }
}

function utc(value: unknown): string | undefined {
  const date = textOf(value)
  return date && (/Z$|[+-]\d\d:?\d\d$/u.test(date) ? date : `${date}Z`)
}
