/**
 * One small input of every form that is read (README's table), all with the same invented report: for tests of the whole
 * way in, and as seeds of the fuzzer. `reports` is how many of them come out.
 */
import { gzipSync } from 'node:zlib'
import { httpAnswer, letterOf, mailboxOf, pdfOf, savedPage, warcRecord, zipOf } from './archives.ts'

export interface Sample {
  /** The name of its file. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly reports: number
}

export const FIRST =
  'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.'
export const SECOND =
  'Their guild said that no more bronze could be had, and that “its thirty members would be paid until spring”.'
const TITLE = 'Last bell cast'
const URL = 'https://orlin.example/2031/last-bell.html'
const DAY = '2031-03-03T14:00:00Z'

export const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | Orlin Courier</title><link rel="canonical" href="${URL}"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}","datePublished":"${DAY}","author":{"@type":"Person","name":"Ada Lunt"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1><p class="byline">By Ada Lunt</p><p>${FIRST}</p><h2>No bronze</h2><p>${SECOND}</p><aside class="related"><a href="/b">Tin is dear too</a></aside></article><footer>© Orlin Courier</footer></body></html>`

const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Orlin Courier: all</title><link>https://orlin.example/</link><item><title>${TITLE}</title><link>${URL}</link><guid isPermaLink="false">c-1</guid><pubDate>Mon, 03 Mar 2031 14:00:00 +0000</pubDate><source url="https://orlin.example/feed">Orlin Courier</source><content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded></item><item><title>Tin is dear too</title><link>https://orlin.example/tin</link><description>${FIRST}</description></item></channel></rss>`
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://orlin.example/"><title>Orlin Courier</title></channel><item rdf:about="${URL}"><title>${TITLE}</title><link>${URL}</link><description>${FIRST}</description><dc:date>${DAY}</dc:date></item></rdf:RDF>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Orlin Courier</title><id>urn:o</id><updated>${DAY}</updated><entry><id>urn:o:1</id><title>${TITLE}</title><updated>${DAY}</updated><link href="${URL}"/><author><name>Ada Lunt</name></author><content type="html">&lt;p&gt;${FIRST}&lt;/p&gt;&lt;p&gt;${SECOND}&lt;/p&gt;</content></entry></feed>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Orlin Courier',
  items: [
    { id: '1', url: URL, title: TITLE, content_html: `<p>${FIRST}</p><p>${SECOND}</p>`, date_published: DAY },
    { id: '2', title: 'Tin is dear too', content_text: FIRST },
  ],
})
const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Orlin"><outline type="rss" text="Courier" xmlUrl="https://orlin.example/feed"/></outline></body></opml>`
const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${URL}</loc><news:news><news:publication><news:name>Orlin Courier</news:name><news:language>en</news:language></news:publication><news:publication_date>${DAY}</news:publication_date><news:title>${TITLE}</news:title></news:news></url></urlset>`

const NITF = `<nitf><head><title>${TITLE}</title><docdata><doc-id id-string="c-1"/><date.issue norm="20310303T140000Z"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By <person>Ada Lunt</person></byline></body.head><body.content><p>${FIRST}</p><p>${SECOND}</p></body.content></body></nitf>`
const NEWSML = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:newsml:orlin.example:1" version="1" xml:lang="en"><itemMeta><provider literal="Orlin"/><versionCreated>${DAY}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${TITLE}</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML></contentSet></newsItem></itemSet></newsMessage>`
const NINJS = JSON.stringify({
  uri: 'urn:orlin:1',
  type: 'text',
  versioncreated: DAY,
  headline: TITLE,
  language: 'en',
  body_xhtml: `<p>${FIRST}</p><p>${SECOND}</p>`,
})
const LINKED = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: TITLE,
  articleBody: `${FIRST}\n\n${SECOND}`,
  url: URL,
})
const RECORDS = [
  { id: 'p1', text: `${FIRST}\n${SECOND}`, series: 'orlin-courier', date: '2031-03-03' },
  { id: 'n1', date: '2031-03-03', event_text: `${FIRST} ${SECOND}` },
]
const LETTER = letterOf(
  `Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee this letter in your browser.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--b--\r\n`,
)
const WARC = Buffer.concat([
  warcRecord('warcinfo', '', 'software: x'),
  warcRecord('response', URL, httpAnswer(gzipSync(PAGE), 'Content-Encoding: gzip\r\n')),
  warcRecord('response', 'https://orlin.example/b', httpAnswer(PAGE.replace(URL, 'https://orlin.example/b'))),
])
const TEXT = `${TITLE}\nBy Ada Lunt\n3 March 2031, 14.00\n\n${FIRST}\n\n${SECOND}\n`

function sample(name: string, content: string | Uint8Array, reports = 1): Sample {
  return { name, bytes: Buffer.from(content as string), reports }
}

export const SAMPLES: readonly Sample[] = [
  sample('plain.txt', TEXT),
  sample('marked.md', `# ${TITLE}\n\n${FIRST}\n\n> ${SECOND}\n`),
  sample('wide.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')),
  sample('western.txt', Buffer.from(TEXT.replace(/[“”]/g, '"').replace('Lunt', 'Lünt'), 'latin1')),
  sample('page.html', PAGE),
  sample('saved.mhtml', savedPage(PAGE)),
  sample('feed.rss', RSS, 2),
  sample('rdf.xml', RDF),
  sample('feed.atom', ATOM),
  sample('feed.json', JSON_FEED, 2),
  sample('feeds.opml', OPML, 0),
  sample('sitemap.xml', SITEMAP, 0),
  sample('item.newsml', NEWSML),
  sample('item.nitf', NITF),
  sample('ninjs.json', NINJS),
  sample('linked.jsonld', LINKED),
  sample('records.json', JSON.stringify(RECORDS), 2),
  sample('records.jsonl', `${RECORDS.map((record) => JSON.stringify(record)).join('\n')}\n`, 2),
  sample('table.csv', `id,title,date,text\n1,${TITLE},2031-03-03,"${FIRST}"\n2,Tin,2031-03-04,"${SECOND}"\n`, 2),
  sample('table.tsv', `id\ttitle\ttext\n1\t${TITLE}\t${FIRST}\n`),
  sample('archive.warc', WARC, 2),
  sample('archive.warc.gz', gzipSync(WARC), 2),
  sample('archive.wacz', zipOf({ 'datapackage.json': '{}', 'archive/data.warc.gz': gzipSync(WARC) }), 2),
  sample('day.zip', zipOf({ 'day/one.html': PAGE, 'two.txt': TEXT }), 2),
  sample('plain.txt.gz', gzipSync(TEXT)),
  sample('letter.eml', LETTER),
  sample(
    'letters.mbox',
    mailboxOf([LETTER, letterOf(`Content-Type: text/plain\r\n\r\n${FIRST}\r\n\r\n${SECOND}\r\n`)]),
    2,
  ),
  sample(
    'printed.pdf',
    pdfOf([
      [
        [72, 740, FIRST],
        [72, 712, SECOND.replace(/[“”]/g, '')],
      ],
    ]),
  ),
]
