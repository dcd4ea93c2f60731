import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './index.ts'

const PARAGRAPHS = [
  'The bakers of Lindqvist closed their shops on Monday, the third day of a protest against the price of flour, which has doubled since harvest.',
  'The millers’ guild said it would answer by the end of the week, and its speaker, Ada Lunt, asked both sides to come to the table.',
  'Bread was brought from two towns in the north, but by noon, shopkeepers said, most of it had been sold.',
]
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')

function parse(html: string) {
  const draft = parsePage(html, { kind: 'url', location: 'https://lindqvist.example/bakers' }, 'bakers')
  assert.ok(draft)
  return draft
}

test('parsePage() takes the report and leaves menus, related reports, comments and consent, each with its reason', () => {
  const draft = parse(`<html><head><title>Bakers protest | Lindqvist Herald</title></head><body>
    <nav><a href="/">Home</a></nav><div class="cookie-banner"><p>We and our partners store cookies on your device, and read them too.</p></div>
    <div class="story"><h1>Bakers protest</h1>${BODY}
    <div class="related-stories"><p>Mills in the north stand still, and nobody knows for how long this time.</p></div></div>
    <section id="comments"><p>I have baked my own bread for years, and I would never, ever, pay that much for it.</p></section></body></html>`)
  assert.equal(draft.text, ['Bakers protest', ...PARAGRAPHS].join('\n\n'))
  assert.deepEqual(
    draft.removed
      .filter(({ why }) => why !== 'It repeats the title.' && !/window/.test(why))
      .map(({ element, why }) => [element, why]),
    [
      ['nav', 'The page marks it as navigation.'],
      ['div.cookie-banner', 'Its name says cookies, consent or another layer over the page.'],
      ['section.comments', 'Its name says comments.'],
      ['div.related-stories', 'Its name says related reports.'],
    ],
  )
})

test('parsePage() reads paragraphs parted by line breaks and text in divisions', () => {
  const draft = parse(`<body><div id="a">${PARAGRAPHS.join('<br><br>')}</div></body>`)
  assert.equal(draft.text, PARAGRAPHS.join('\n\n'))
})

test('parsePage() keeps a report in a part that a script would move into place', () => {
  const draft = parse(`<body><p>Loading</p><div hidden id="S:0">${BODY}</div></body>`)
  assert.equal(draft.text, PARAGRAPHS.join('\n\n'))
})

test('parsePage() takes the headline that is printed and the names and day of JSON-LD', () => {
  const ld = {
    '@graph': [
      { '@type': 'Person', '@id': '#al', name: 'Ada Lunt' },
      {
        '@type': 'NewsArticle',
        headline: 'Bakers: SEO',
        author: { '@id': '#al' },
        datePublished: '2031-03-03T14:10:00Z',
      },
    ],
  }
  const draft = parse(`<html lang="en-GB"><head><meta property="og:site_name" content="Lindqvist Herald">
    <meta property="og:title" content="Bakers&amp;#8217; protest enters third day - Lindqvist Herald"><script type="application/ld+json">${JSON.stringify(ld)}</script></head>
    <body><h1>Lindqvist Herald</h1><h1>Bakers’ protest enters its third day</h1>${BODY}</body></html>`)
  const { title, outlet, byline, publishedAt, language } = draft
  assert.deepEqual(
    { title, outlet, byline, publishedAt, language },
    {
      title: 'Bakers’ protest enters its third day',
      outlet: 'Lindqvist Herald',
      byline: 'Ada Lunt',
      publishedAt: '2031-03-03T14:10:00Z',
      language: 'en-GB',
    },
  )
})

test('parsePage() cuts what a page sets into the heading beside the headline', () => {
  const titled = (h1: string, title: string, og = title) =>
    parse(`<head><title>${title}</title><meta property="og:title" content="${og}"></head><body>${h1}${BODY}</body>`)
      .title
  assert.equal(
    titled('<h1>Bakers enter third day (herald.example) 87</h1>', 'Bakers enter third day - Talk'),
    'Bakers enter third day',
  )
  assert.equal(
    titled('<h1>3 March 2031 Bakers enter third day</h1>', 'Bakers enter third day'),
    'Bakers enter third day',
  )
  assert.equal(
    titled('<h1>Bakers enter third day | News | Herald</h1>', 'Bakers enter third day | News | Herald'),
    'Bakers enter third day',
  )
  assert.equal(
    titled('<h1>Bakers enter third day of their protest</h1>', 'Bakers enter third day'),
    'Bakers enter third day of their protest',
  )
  assert.equal(
    titled(
      '<h1>Lindqvist Bread Blog</h1><h1>A third day</h1>',
      'Lindqvist Bread Blog: Bakers enter third day',
      'Bakers enter third day',
    ),
    'A third day',
  )
  assert.equal(
    titled(
      '<h1>Bakers enter third day</h1><h1>Bakers enter third day and more bakers enter</h1>',
      'Bakers enter third day',
    ),
    'Bakers enter third day',
  )
})

test('parsePage() reads author and day that only the page prints', () => {
  const draft = parse(
    `<body><h1>Bakers protest</h1><div><span>By</span> <span>Jo Berg</span></div><p>3 March 2031</p>${BODY}</body>`,
  )
  assert.deepEqual([draft.byline, draft.publishedAt], ['Jo Berg', '2031-03-03'])
})

test('parsePage() believes a printed day that is months after the machine’s', () => {
  const ld = JSON.stringify({ '@type': 'Article', headline: 'Bakers protest', datePublished: '2029-01-05' })
  const page = (printed: string) =>
    `<script type="application/ld+json">${ld}</script><body><h1>Bakers protest</h1><time datetime="${printed}"></time>${BODY}</body>`
  assert.equal(parse(page('2031-03-03')).publishedAt, '2031-03-03')
  assert.equal(parse(page('2029-01-06')).publishedAt, '2029-01-05')
})

test('parsePage() says that a page is a stub where the page does', () => {
  const ld = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bakers protest', isAccessibleForFree: 'False' })
  assert.match(
    parse(`<script type="application/ld+json">${ld}</script><body>${BODY}</body>`).stub ?? '',
    /not free to read/,
  )
})

test('parsePage() takes the text that JSON-LD has where a script would write the page', () => {
  const ld = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Bakers protest',
    articleBody: PARAGRAPHS.join('\n\n'),
  })
  const page = `<script type="application/ld+json">${ld}</script><body><div id="app">Loading…</div></body>`
  assert.equal(parse(page).text, ['Bakers protest', ...PARAGRAPHS].join('\n\n'))
})

test('parsePage() is null where there is no text', () => {
  assert.equal(parsePage('<html><body><script>1</script></body></html>', { kind: 'stdin', location: '-' }, 'x'), null)
})

test('parsePage() stands nesting deeper than any stack and tags never closed', () => {
  const deep = `${'<div>'.repeat(50_000)}${BODY}`
  assert.equal(parse(deep).text, PARAGRAPHS.join('\n\n'))
  assert.equal(parse(`${'<b><i>'.repeat(20_000)}${BODY}`).text, PARAGRAPHS.join('\n\n'))
})

test('parsePage() takes the outlet from the window’s title where nothing else names it', () => {
  const outletOf = (title: string) =>
    parse(`<html><head><title>${title}</title></head><body><h1>Bakers shut shops</h1>${BODY}</body></html>`).outlet
  assert.equal(outletOf('Bakers shut shops | Lindqvist Herald'), 'Lindqvist Herald')
  assert.equal(outletOf('Bakers shut shops - Money - The Vale News'), 'The Vale News')
  assert.equal(outletOf('Bakers shut shops'), null)
  assert.equal(outletOf('Bakers shut shops - what happens next for bread?'), null)
})

test('parsePage() takes the author whom a report’s foot marks, where its head names none', () => {
  const foot = '<footer><p>More of <a href="/w">World</a></p><a href="/by/al" rel="author">Ada Lunt</a></footer>'
  assert.equal(parse(`<body><article><h1>Bakers shut shops</h1>${BODY}${foot}</article></body>`).byline, 'Ada Lunt')
})
