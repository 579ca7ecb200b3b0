import type { WireCopy } from '../wire/copy.ts'
import { type Fields, firstText, objectsOf, textOf } from './names.ts'

/** 1.x body_*, 2.x and 3.x §bodies, newsroom systems' names: HTML before plain words, words before other markup. */
export function bodyOf(fields: Fields, language: string | undefined): Pick<WireCopy, 'html' | 'plain'> {
  const bodies = sameLanguage(objectsOf(fields.bodies), language)
  const html = firstText(fields, ['bodyhtml', 'bodyxhtml', 'bodyhtml5', 'contenthtml']) ?? typed(bodies, /html/iu)
  const words =
    firstText(fields, ['bodytext', 'contenttext', 'articlebody', 'fulltext']) ?? typed(bodies, /plain|text/iu)
  const nitf = textOf(fields.bodynitf) ?? typed(bodies, /nitf|xml/iu)
  const loose = firstText(fields, [
    'body',
    'content',
    'text',
    'story',
    'article',
    'texte',
    'contenu',
    'cuerpo',
    'texto',
  ])
  if (html ?? words) return { html: html && articleOf(html), plain: words }
  if (nitf) return { html: articleOf(nitf) }
  const only = loose ?? textOf(bodies[0]?.value)
  return only && TAG.test(only) ? { html: articleOf(only) } : { plain: only }
}

const TAG = /<\/?(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|img|article|section)\b[^<>]*>/iu

function sameLanguage(bodies: Fields[], language: string | undefined): Fields[] {
  const same = bodies.filter(
    (one) => language && textOf(one.language ?? one.lang)?.slice(0, 2) === language.slice(0, 2),
  )
  return same.length > 0 ? same : bodies
}

/** The body whose media type or role fits, a NITF or XML one only when that is asked for. */
function typed(bodies: Fields[], type: RegExp): string | undefined {
  const kind = (one: Fields) => `${textOf(one.contenttype) ?? ''} ${textOf(one.role) ?? ''}`
  const fits = bodies.filter((one) => type.test(kind(one)))
  const better = type.test('nitf') ? fits : fits.filter((one) => !/nitf|(?<!xhtml\+)xml/iu.test(kind(one)))
  return textOf(better[0]?.value)
}

/** A whole document inside a value: only its body is copy (NITF §body.content, HTML §4.3.1). */
function articleOf(markup: string): string {
  for (const name of ['body.content', 'body']) {
    const start = new RegExp(`<${name.replace('.', '\\.')}(?:\\s[^<>]*)?>`, 'iu').exec(markup)
    const end = markup.lastIndexOf(`</${name}>`)
    if (start) return markup.slice(start.index + start[0].length, end > start.index ? end : undefined)
  }
  return markup
}
