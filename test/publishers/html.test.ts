import { load } from 'cheerio'
import type { Story } from '../../src/model/story.ts'
import { toHtml } from '../../src/publishers/html.ts'
import { bareStory, fullStory, publication } from './publication.ts'

const page = (story: Story) => load(toHtml(publication(story)))

test('the document shows headline, byline, dateline, paragraphs and, last, the credit line', () => {
  const $ = page(fullStory)
  expect($('html').attr('lang')).toBe('fr')
  expect($('html').attr('dir')).toBe('ltr')
  expect($('title').text()).toBe(fullStory.headline)
  expect($('h1').text()).toBe(fullStory.headline)
  expect($('.byline').text()).toBe('Par Driss Lamrani')
  expect(
    $('article > p')
      .map((_, p) => $(p).text())
      .get(),
  ).toEqual([
    'TAMELLAT, 2 juil 2025 (MAP) – Le pont a rouvert mardi.',
    '«Les travaux sont finis», a dit Salwa Idrissi.',
    'avec MAP',
  ])
  expect($('time').attr('datetime')).toBe(fullStory.published)
  expect($('time').text()).toContain('2 juillet 2025')
  expect($('link[rel=canonical]').attr('href')).toBe(fullStory.link)
  expect($('meta[name=keywords]').attr('content')).toBe('transports, ponts')
  expect(toHtml(publication(fullStory))).toMatch(/^<!doctype html>\n<html [^>]+>\n<head>\n<meta charset="utf-8">/u)
})

test('the JSON-LD says the same as the page', () => {
  const $ = page(fullStory)
  expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
    '@type': 'NewsArticle',
    headline: fullStory.headline,
    creditText: 'avec MAP',
    author: [{ name: 'Driss Lamrani' }],
  })
})

test('Arabic is written from the right', () => {
  const $ = page({ ...fullStory, language: 'ar' })
  expect($('html').attr('dir')).toBe('rtl')
  expect($('html').attr('lang')).toBe('ar')
})

test.each(['und', 'no language', 'zz-"><b>'])('an odd language "%s" does no harm', (language) => {
  const $ = page({ ...bareStory, language })
  expect($('html').attr('dir')).toBe('ltr')
  expect($('article > p').text()).toBe('Un paragraphe.')
  expect($('b')).toHaveLength(0)
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '</title></script><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!-- --!><svg onload=alert(1)>',
  '&lt;script&gt; & co',
  '\u2028</script\u2029',
]

test.each(HOSTILE)('copy cannot become markup: %j', (text) => {
  const story: Story = {
    ...fullStory,
    language: text,
    headline: text,
    byline: { text, names: [text], rule: 'test' },
    dateline: { text, agency: text, rule: 'test' },
    credit: { phrase: text, agencies: [text], rule: 'test' },
    body: [text, text],
    keywords: [text],
    rights: text,
    link: `javascript:${text}`,
  }
  const $ = page(story)
  expect($('script')).toHaveLength(1)
  expect($('img, svg, iframe, link')).toHaveLength(0)
  expect($('h1').text()).toBe(text)
  expect($('.credit').text()).toBe(text)
  const attributes = $('*')
    .map((_, element) => Object.keys('attribs' in element ? element.attribs : {}))
    .get()
  expect(attributes.filter((name) => /^on|autofocus/u.test(name))).toEqual([])
  expect(JSON.parse($('script').text())).toMatchObject({ headline: text })
})

test('control characters are dropped', () => {
  expect(page({ ...bareStory, headline: 'a\u0000b\u0007c\u0085d\te' })('h1').text()).toBe('abcd\te')
})
