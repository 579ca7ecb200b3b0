import { load } from 'cheerio'
import { ALLOWED_TAGS, attributesOf, SCHEMES } from '../../src/readers/markup/allowed.ts'
import { htmlToText } from '../../src/readers/markup/html-text.ts'
import { sanitise, sanitiseWithText } from '../../src/readers/sanitise.ts'
import { inTime } from '../stage/in-time.ts'

describe('ordinary markup', () => {
  test.each([
    'Texte & entités &eacute; sans balise',
    '<p>Un &amp; deux&nbsp;: <em>trois</em><br>quatre<br/></p>',
    '<p><a href="https://a.example/?x=1&amp;y=2" rel="nofollow">lien</a></p>',
    '<table><tr><td colspan="2">1</td></tr></table>',
  ])('stays character for character: %s', (html) => {
    expect(sanitise(html)).toBe(html)
  })

  test('loses what is not on the list and keeps the rest', () => {
    expect(sanitise('<p class="x" style="color:red">a <span data-a="1" lang="ar">b</span></p>')).toBe(
      '<p>a <span lang="ar">b</span></p>',
    )
  })

  test('has its relative links resolved', () => {
    expect(sanitise('<a href="b?x=1&amp;y">c</a><img src="//h.example/i.png" alt="">', 'https://s.example/a/')).toBe(
      '<a href="https://s.example/a/b?x=1&amp;y">c</a><img src="https://h.example/i.png" alt="">',
    )
  })
})

/** What a browser's parser makes of markup that the allow-list does not have. */
function foreign(html: string): string[] {
  const $ = load(html, null, false)
  const found: string[] = []
  $('*').each((_, element) => {
    if (!('attribs' in element)) return
    const names = Object.keys(element.attribs).filter((name) => !attributesOf(element.name).has(name))
    const links = ['href', 'src', 'cite'].flatMap((name) => element.attribs[name] ?? [])
    const schemes = links.map((link) => /^[\s\p{Cc}]*([a-z][a-z0-9+.-]*):/iu.exec(link.replace(/[\t\n\r]/gu, ''))?.[1])
    const unsafe = schemes.filter((scheme) => scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase()))
    // The parser itself puts a body into every table.
    if (!ALLOWED_TAGS.has(element.name)) found.push(element.name)
    found.push(...names, ...unsafe.map(String))
  })
  return found
}

describe('markup put together at random', () => {
  const pieces = [
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="',
      "<a href='",
      '">',
      "'>",
      '>',
      '<',
      '</',
      '/>',
      '<!--',
      '-->',
      '--!>',
      '<!-->',
    ],
    ...[
      '<img src=x onerror=alert(1)>',
      '<svg>',
      '</svg>',
      '<math>',
      '<mi>',
      '<style>',
      '</style>',
      '<script>',
      '</script>',
    ],
    ...[
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<select>',
      '<noscript>',
      '</noscript>',
      '<title>',
      '<textarea>',
      '<xmp>',
    ],
    ...[
      'javascript:alert(1)',
      'java&#115;cript:',
      'data:text/html,',
      '&lt;',
      '&amp;',
      '&#x6a;',
      ' title="',
      ' on',
      '=',
      '"',
      "'",
    ],
    ...[
      '<p title="',
      '<iframe src=x>',
      '</iframe>',
      '<li>',
      '</ul>',
      'mot ',
      '\t',
      '\n',
      '\0',
      '<template>',
      '<![CDATA[',
      ']]>',
    ],
    ...[
      '<img data-src="',
      '<P CLASS=a>',
      '<o:p>',
      '<form>',
      '<br/>',
      '<div/>',
      '`',
      '<a/href=//x>',
      '<a\fhref=x>',
      '<object>',
    ],
  ]
  let seed = 20_261_124
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }

  test('would be seen if it were', () => {
    expect(foreign('<a href="java&#x9;script:x" onclick="y">a</a><svg></svg>')).toEqual([
      'onclick',
      'javascript',
      'svg',
    ])
  })

  test('is never more than the allow-list to a browser, the first time and the second', () => {
    for (let run = 0; run < 3000; run++) {
      const length = 2 + Math.floor(random() * 14)
      const html = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('')
      const clean = sanitise(html, random() < 0.5 ? 'https://s.example/a/' : undefined)
      expect([html, foreign(clean)]).toEqual([html, []])
      expect([html, foreign(load(clean, null, false).html())]).toEqual([html, []])
    }
  })
})

describe('hostile markup', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<img src="x" onerror="alert(1)">'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href="java&#115;cript:alert(1)">x</a>'],
    ['<a href=" javascript:alert(1)">x</a>'],
    ['<a href="jav&#x09;ascript:alert(1)">x</a>'],
    ['<a href="data:text/html,<script>alert(1)</script>">x</a>'],
    ['<svg><p><style><img src="</style><img src=x onerror=alert(1)>"></svg>'],
    ['<math><mi><mglyph><style><img src=x onerror=alert(1)></style></mi></math>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
    ['<p title="a"onmouseover="alert(1)">x</p>'],
    ['<iframe src="https://a.example"></iframe><form action="/x"><input></form>'],
    ['<!--><img src=x onerror=alert(1)>-->'],
    ['<p/onclick="alert(1)">x</p>'],
    ['<style>@import "https://a.example/x.css"</style><p style="background:url(javascript:alert(1))">x</p>'],
  ])('is harmless: %s', (html) => {
    const clean = sanitise(html, 'https://s.example/')
    expect(clean).not.toMatch(/<(?:script|svg|math|style|iframe|form|input|noscript)|\son\w+\s*=|javascript:|data:/iu)
    expect(sanitise(clean, 'https://s.example/')).toBe(clean)
  })

  test('is closed where it was left open', () => {
    expect(sanitise('<div><p>un <b>deux')).toBe('<div><p>un <b>deux</b></p></div>')
  })

  test.each([
    ['nested 100,000 deep', `${'<div>'.repeat(100_000)}mot`],
    ['nested under other names', `${'<b><i></x>'.repeat(50_000)}mot`],
    ['full of angle brackets', `${'<'.repeat(500_000)}mot`],
    ['an endless attribute', `<p title="${'a'.repeat(1_000_000)}>mot`],
    ['spaces in a tag', `<p${' '.repeat(1_000_000)}x>mot</p>`],
    ['attributes without end', `<p ${'a="b" '.repeat(200_000)}`],
  ])('takes no time: %s', async (_, html) => {
    const { text } = await inTime(() => sanitiseWithText(html))
    expect(text.length).toBeLessThanOrEqual(html.length * 2)
  })
})

test('dots that count readers go, and late pictures get their true address', () => {
  const html =
    '<img src="https://c.example/p.gif" width="1" height="1"><img src="data:image/gif;base64,R0" data-src="/v.jpg">'
  expect(sanitise(html, 'https://s.example/')).toBe('<img src="https://s.example/v.jpg">')
})

test('of ten thousand links the first thousand are kept, and all the words', () => {
  const clean = sanitise('<a href="https://a.example/">x</a> '.repeat(10_000))
  expect(clean.match(/<a /gu)?.length).toBeLessThanOrEqual(1000)
  expect(htmlToText(clean).match(/x/gu)?.length).toBe(10_000)
})

describe('the text of markup', () => {
  test.each([
    ['paragraphs', '<p>Un.</p>\n<p>Deux\n  lignes.</p>', 'Un.\n\nDeux lignes.'],
    ['two line breaks', 'Un.<br><br/>Deux.<br>Trois.', 'Un.\n\nDeux.\nTrois.'],
    ['a list', '<p>Voici&nbsp;:</p><ul><li>un</li><li><p>deux</p></li></ul>', 'Voici\u00a0:\n\nun\n\ndeux'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['references', '<p>L&rsquo;&eacute;t&#233; &lt;3 &amp;amp;</p>', 'L’été <3 &amp;'],
    ['decomposed letters', '<p>e\u0301te\u0301</p>', 'été'],
    ['no markup at all', 'Un.\r\n\r\n\r\n Deux.\nTrois.', 'Un.\n\nDeux.\nTrois.'],
    ['inline tags', '<div>Un <b>d</b>eux</div><div>trois</div>', 'Un deux\n\ntrois'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
    expect(sanitiseWithText(html).text).toBe(text)
  })

  test('floods of combining marks are cut', () => {
    expect(htmlToText(`<p>a${'\u0301'.repeat(10_000)}b</p>`).length).toBeLessThan(20)
  })
})
