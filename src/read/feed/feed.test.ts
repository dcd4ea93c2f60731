import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReports } from '../index.ts'
import type { Place } from '../source.ts'
import { parseFeedText } from './feed.ts'
import { parseList } from './list.ts'
import { rewriteXml } from './rewrite-xml.ts'

const PLACE: Place = {
  origin: { kind: 'file', location: 'feed.xml' },
  stem: 'feed',
  name: 'feed.xml',
  mediaType: null,
  url: 'https://post.example.org/feed.xml',
  fetchedAt: null,
}
const FIRST = 'The lighthouse keepers of Tolsund put out their lamps on Monday night.'
const SECOND = 'Their union said it would light them again when the harbour board had signed.'

function rss(item: string, version = '2.0'): string {
  return `<?xml version="1.0"?><rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Elme Post: all news</title><link>https://post.example.org/</link><language>en-gb</language>${item}</channel></rss>`
}

/** What a feed holds, as drafts and as links with their summaries. */
function read(feed: string) {
  const contents = [...parseFeedText(feed, PLACE)]
  return {
    drafts: contents.filter((one) => 'text' in one),
    linked: contents.filter((one) => 'link' in one),
    problems: contents.filter((one) => 'code' in one).map(({ code }) => code),
  }
}

test('parseFeedText() reads RSS with its whole text, source and dates', () => {
  const { drafts } = read(
    rss(`<item><title>Lamps &amp;amp; oil</title><link>/news/lamps-out?src=rss</link><guid isPermaLink="false">ep-17</guid>
    <dc:creator>Ada Lunt</dc:creator><pubDate>Mon, 03 Mar 2031 21:40:00 +0100</pubDate><source url="https://ibp.example.org/">Interbasin Press</source>
    <description>Short.</description><content:encoded><![CDATA[<p>${FIRST}</p><script>alert(1)</script><p onclick="x()">${SECOND}</p>]]></content:encoded></item>`),
  )
  const [draft = assert.fail()] = drafts
  assert.deepEqual(
    [draft.stem, draft.title, draft.outlet, draft.byline, draft.publishedAt, draft.url, draft.language],
    [
      'ep-17',
      'Lamps & oil',
      'Interbasin Press',
      'Ada Lunt',
      '2031-03-03T21:40:00+01:00',
      'https://post.example.org/news/lamps-out?src=rss',
      'en-gb',
    ],
  )
  assert.equal(draft.text, `Lamps & oil\n\n${FIRST}\n\n${SECOND}`)
})

test('parseFeedText() gives a summary as a link, and as a report that is cut off', () => {
  const { linked } = read(
    rss(
      `<item><title>Lamps out</title><link>https://post.example.org/a</link><description>${FIRST}</description></item>`,
      '0.91',
    ),
  )
  const [one = assert.fail()] = linked
  assert.equal(one.link.url, 'https://post.example.org/a')
  assert.equal(one.link.outlet, 'Elme Post')
  assert.ok('text' in one.summary)
  assert.equal(one.summary.stub, 'The feed has a summary of the report only.')
})

test('parseFeedText() reads Atom, JSON Feed and RDF', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Elme Post</title><entry><id>tag:e,1:k</id><title type="html">Lamps out</title><link href="https://post.example.org/k"/><published>2031-03-03T21:40:00Z</published><author><name>Ada Lunt</name></author><content type="html">&lt;p>${FIRST}&lt;/p></content></entry></feed>`
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Elme Post',
    items: [
      {
        id: 'k',
        url: 'https://post.example.org/k',
        title: 'Lamps out',
        content_text: `${FIRST}\n\n${SECOND}`,
        date_published: '2031-03-03',
      },
    ],
  })
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Elme Post</title><link>https://post.example.org/</link></channel><item><title>Lamps out</title><link>https://post.example.org/k</link><content:encoded>&lt;p>${FIRST}&lt;/p></content:encoded></item></rdf:RDF>`
  for (const feed of [atom, json, rdf]) {
    const [draft = assert.fail(feed.slice(0, 40))] = read(feed).drafts
    assert.deepEqual([draft.title, draft.url, draft.feed], ['Lamps out', 'https://post.example.org/k', 'Elme Post'])
    assert.ok(draft.text.startsWith(`Lamps out\n\n${FIRST}`))
  }
})

test('parseFeedText() reads broken XML as feeds in the wild have it', () => {
  const broken = rss(
    `<item><title>Lamps & oil&nbsp;lamps</title><link>https://post.example.org/a</link><content:encoded>&lt;p>${FIRST}&lt;/p></content:encoded><category>x</item>`,
  ).replace('</channel></rss>', '')
  const [draft = assert.fail()] = read(broken).drafts
  assert.equal(draft.title, 'Lamps & oil lamps')
})

test('readReports() reads a feed behind blank lines and behind the warnings of its server', async () => {
  const feed = rss(`<item><title>Lamps</title><description>${FIRST}</description></item>`)
  const folder = await mkdtemp(join(tmpdir(), 'stemma-feed-'))
  for (const before of ['\n\n \uFEFF', '<br />\n<b>Warning</b>: Undefined variable in <b>feed.php</b><br />\n']) {
    const path = join(folder, 'feed.xml')
    await writeFile(path, before + feed)
    const { reports } = await readReports([path])
    assert.equal(reports[0]?.text, `Lamps\n\n${FIRST}`)
  }
})

test('parseFeedText() reads markup that was escaped once too often', () => {
  const twice = `&amp;lt;p&amp;gt;${FIRST}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;${SECOND}&amp;lt;/p&amp;gt;`
  const { drafts } = read(rss(`<item><title>Lamps</title><content:encoded>${twice}</content:encoded></item>`))
  assert.equal(drafts[0]?.text, `Lamps\n\n${FIRST}\n\n${SECOND}`)
})

test('parseFeedText() expands and fetches no entity', () => {
  const lol = `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY f SYSTEM "file:///etc/hosts">]>`
  const feed = rss(
    `<item><title>Lamps &c; &f;</title><link>https://post.example.org/a</link><description>${FIRST}</description></item>`,
  )
  const { linked } = read(feed.replace('<rss', `${lol}<rss`))
  const title = linked[0]?.link.title ?? assert.fail()
  assert.ok(title.length < 40 && !title.includes('localhost'), title)
})

test('parseFeedText() says what is no feed, and what has no item', () => {
  assert.deepEqual(read('<rss>').problems, ['broken-feed'])
  assert.deepEqual(read(rss('')).problems, ['no-reports'])
})

test('rewriteXml() gives well-formed XML, and the same again for its own', () => {
  const once = rewriteXml('<!DOCTYPE a [<!ENTITY x "y">]><a b="1 < 2" b="3"><c>x & y\u0000<d></a>')
  assert.equal(once, '<?xml version="1.0" encoding="utf-8"?><a b="1 &lt; 2"><c>x &amp; y<d></d></c></a>')
  assert.equal(rewriteXml(once), once)
})

test('parseList() reads OPML to its depth, and sitemaps the newest first', () => {
  const links = (xml: string) => [...parseList(xml, PLACE)].map((one) => ('link' in one ? one.link.url : one.code))
  assert.deepEqual(
    links(
      '<opml><body><outline text="A"><outline text="P" xmlUrl="https://p.example.org/f"/></outline><outline xmlUrl="javascript:x"/></body></opml>',
    ),
    ['https://p.example.org/f'],
  )
  const map = `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://p.example.org/a</loc><n:news><n:publication><n:name>Elme Post</n:name></n:publication><n:publication_date>2031-03-01</n:publication_date><n:title>Old</n:title></n:news></url><url><loc>/b</loc><lastmod>2031-03-03</lastmod></url></urlset>`
  assert.deepEqual(links(map), ['https://post.example.org/b', 'https://p.example.org/a'])
  assert.deepEqual(links('<sitemapindex><sitemap><loc>https://p.example.org/m.xml</loc></sitemap></sitemapindex>'), [
    'https://p.example.org/m.xml',
  ])
  assert.deepEqual(links('<urlset/>'), ['no-reports'])
})
