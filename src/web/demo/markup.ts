const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes text for XML and HTML, in elements and in double-quoted attributes. */
export const escapeMarkup = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => entities[mark] ?? mark)

/** An element with escaped text: `element('title', 'Q & R')` is `<title>Q &amp; R</title>`. */
export const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`

/** A CDATA section. The one sequence it cannot hold is split over two (XML 1.0, 2.7). */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** Paragraphs as HTML that is well-formed XML too. */
export const paragraphs = (body: readonly string[]): string => body.map((text) => element('p', text)).join('\n')
