import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { parseJsonDocument, readJsonLines } from './json.ts'
import { parseTable } from './table.ts'
import { parseXmlNews } from './xml-news.ts'

/** Cut where it falls, as a stream comes. */
async function* inChunks(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const FILE = { kind: 'file', location: 'wire.xml' } as const
const FIRST = 'TOLSUND (IBP) — The lighthouse keepers of Tolsund put out their lamps on Monday night.'
const SECOND = 'Their union said it would light them again when the harbour board had signed.'
const ITEM = `<itemMeta><itemClass qcode="ninat:text"/><provider><name>Interbasin Press</name></provider>
  <versionCreated>2031-03-03T15:10:00Z</versionCreated><embargoed>2031-03-04T05:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta>
  <contentMeta><contentCreated>2031-03-03T14:00:00Z</contentCreated><by>By Ada Lunt</by><language tag="en-GB"/>
  <headline role="hld:short">Lamps out</headline><headline role="hld:main">Keepers put out their lamps</headline></contentMeta>`
const RIGHTS =
  '<rightsInfo><copyrightNotice>© 2031 Interbasin Press</copyrightNotice><usageTerms>Not for radio.</usageTerms></rightsInfo>'
const NITF = `<nitf><head><docdata><doc-id id-string="ibp-77"/><date.release norm="20310303T140000Z"/><doc.copyright year="2031" holder="Interbasin Press"/></docdata>
  <pubdata name="Interbasin Press"/></head><body><body.head><hedline><hl1>Keepers put out their lamps</hl1></hedline>
  <byline>By <person>Ada Lunt</person>, <byttl>Staff Reporter</byttl></byline></body.head>
  <body.content><p>${FIRST}</p><media><media-caption>A lamp.</media-caption></media><block><p>Their <em>union</em> said it would light them again when the harbour board had signed.</p></block></body.content></body></nitf>`

function drafts(read: Iterable<object>): Draft[] {
  return [...read].map((one) => {
    assert.ok('text' in one, JSON.stringify(one))
    return one as Draft
  })
}

function problems(read: Iterable<object>) {
  return [...read].map((one) => (one as { code: string }).code)
}

test('parseXmlNews() reads a NewsML-G2 item with NITF inside, its rights and embargo', () => {
  const xml = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:ibp:77" xml:lang="en">${RIGHTS}${ITEM}
    <contentSet><inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML></contentSet></newsItem>`
  const [{ removed: _, ...draft } = assert.fail()] = drafts(parseXmlNews(xml, FILE, 'wire'))
  assert.deepEqual(draft, {
    origin: FILE,
    stem: 'urn:ibp:77',
    text: ['Keepers put out their lamps', FIRST, SECOND].join('\n\n'),
    isPlain: false,
    url: null,
    outlet: 'Interbasin Press',
    title: 'Keepers put out their lamps',
    byline: 'Ada Lunt',
    publishedAt: '2031-03-03T14:00:00Z',
    updatedAt: '2031-03-03T15:10:00Z',
    language: 'en-GB',
    stub: null,
    rights: '© 2031 Interbasin Press Not for radio.',
    embargoedUntil: '2031-03-04T05:00:00Z',
  })
})

test('parseXmlNews() reads a message with several items, XHTML, escaped HTML and plain text, and passes pictures over', () => {
  const item = (guid: string, content: string) =>
    `<nar:newsItem guid="${guid}">${ITEM.replaceAll(/<(\/?)/g, '<$1nar:')}<nar:contentSet>${content}</nar:contentSet></nar:newsItem>`
  const xml = `<nar:newsMessage><nar:header><nar:sent>2031-03-03</nar:sent></nar:header><nar:itemSet>
    ${item('a', `<nar:inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${FIRST}</p><p>${SECOND}</p></body></html></nar:inlineXML>`)}
    ${item('b', `<nar:inlineData contenttype="text/html">&lt;p>${FIRST}&lt;/p>&lt;p>${SECOND}&lt;/p></nar:inlineData>`)}
    ${item('c', `<nar:inlineData contenttype="text/plain">${FIRST}\n\n${SECOND}</nar:inlineData>`)}
    ${item('d', `<nar:inlineData contenttype="text/html"><![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]></nar:inlineData>`)}
    ${item('p', '<nar:remoteContent href="lamp.jpg"/>')}</nar:itemSet></nar:newsMessage>`
  const read = drafts(parseXmlNews(xml, FILE, 'wire'))
  assert.deepEqual(
    read.map(({ stem, origin }) => [stem, origin.location]),
    [
      ['a', 'wire.xml#1'],
      ['b', 'wire.xml#2'],
      ['c', 'wire.xml#3'],
      ['d', 'wire.xml#4'],
    ],
  )
  for (const { text } of read) assert.equal(text, ['Keepers put out their lamps', FIRST, SECOND].join('\n\n'))
})

test('parseXmlNews() reads NITF by itself', () => {
  const [draft = assert.fail()] = drafts(parseXmlNews(NITF, FILE, 'wire'))
  const { stem, outlet, byline, publishedAt, rights, text } = draft
  assert.deepEqual(
    { stem, outlet, byline, publishedAt, rights, text },
    {
      stem: 'ibp-77',
      outlet: 'Interbasin Press',
      byline: 'Ada Lunt',
      publishedAt: '2031-03-03T14:00:00Z',
      rights: '© 2031 Interbasin Press',
      text: ['Keepers put out their lamps', FIRST, SECOND].join('\n\n'),
    },
  )
})

test('parseXmlNews() gives a problem for a withdrawn item and for one without text', () => {
  const item = (status: string, content: string) =>
    `<newsItem guid="a"><itemMeta><pubStatus qcode="stat:${status}"/></itemMeta><contentSet>${content}</contentSet></newsItem>`
  assert.deepEqual(problems(parseXmlNews(item('canceled', `<inlineXML><p>${FIRST}</p></inlineXML>`), FILE, 'x')), [
    'withdrawn',
  ])
  assert.deepEqual(problems(parseXmlNews(item('usable', '<remoteContent href="a.jpg"/>'), FILE, 'x')), ['no-text'])
})

test('parseJsonDocument() reads ninjs 1.x, 2.x and 3.x alike', () => {
  const html = `<p>${FIRST}</p><p>${SECOND}</p>`
  const common = { uri: 'https://ibp.example/items/77', type: 'text', language: 'en', byline: 'By Ada Lunt' }
  const first = {
    ...common,
    versioncreated: '2031-03-03T14:00:00Z',
    headline: 'Keepers',
    body_xhtml: html,
    body_text: 'no',
    copyrightholder: 'Interbasin Press',
    copyrightnotice: '© IBP',
    embargoed: '2031-03-04T05:00:00Z',
  }
  const second = {
    ...common,
    versioncreated: '2031-03-03T14:00:00Z',
    headlines: [
      { role: 'short', value: 'K' },
      { role: 'main', value: 'Keepers' },
    ],
    bodies: [
      { contenttype: 'text/plain', value: 'no' },
      { contenttype: 'text/html', value: html },
    ],
    infosources: [{ name: 'Interbasin Press' }],
    copyrightnotice: '© IBP',
    embargoed: '2031-03-04T05:00:00Z',
  }
  const third = {
    uri: common.uri,
    type: 'text',
    language: 'en',
    by: 'Ada Lunt',
    versionCreated: '2031-03-03T14:00:00Z',
    headlines: [{ role: 'main', value: 'Keepers' }],
    bodies: [{ role: 'main', contentType: 'application/xhtml+xml', value: html }],
    infoSources: [{ name: 'Interbasin Press' }],
    copyrightNotice: '© IBP',
    embargoed: '2031-03-04T05:00:00Z',
  }
  for (const item of [first, second, third]) {
    const [draft = assert.fail()] = drafts(parseJsonDocument(JSON.stringify(item), FILE, 'wire'))
    const { stem, url, outlet, title, byline, publishedAt, rights, embargoedUntil, text } = draft
    assert.deepEqual(
      { stem, url, outlet, title, byline, publishedAt, rights, embargoedUntil, text },
      {
        stem: '77',
        url: common.uri,
        outlet: 'Interbasin Press',
        title: 'Keepers',
        byline: 'Ada Lunt',
        publishedAt: '2031-03-03T14:00:00Z',
        rights: '© IBP',
        embargoedUntil: '2031-03-04T05:00:00Z',
        text: ['Keepers', FIRST, SECOND].join('\n\n'),
      },
    )
  }
})

test('parseJsonDocument() reads schema.org articles, alone and in a graph', () => {
  const article = {
    '@type': 'NewsArticle',
    '@id': 'https://elme.example/lamps',
    headline: 'Keepers',
    author: { '@id': '#al' },
    publisher: { name: 'Elme Post' },
    datePublished: '2031-03-03',
    isAccessibleForFree: false,
    articleBody: `${FIRST}\n\n${SECOND}`,
  }
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Person', '@id': '#al', name: 'Ada Lunt' }, article],
  }
  const [draft = assert.fail()] = drafts(parseJsonDocument(JSON.stringify(graph), FILE, 'wire'))
  const { stem, outlet, byline, publishedAt, stub, text } = draft
  assert.deepEqual(
    [stem, outlet, byline, publishedAt, text],
    ['lamps', 'Elme Post', 'Ada Lunt', '2031-03-03', ['Keepers', FIRST, SECOND].join('\n\n')],
  )
  assert.match(stub ?? '', /not free to read/)
})

test('parseJsonDocument() reads an array of records and an object that wraps one', () => {
  const records = [
    { title: 'Keepers', content: FIRST, source: { id: null, name: 'Elme Post' }, publishedAt: '2031-03-03T14:00:00Z' },
    { id: 7, text: `<p>${FIRST}</p><p>${SECOND}</p>` },
  ]
  for (const value of [records, { status: 'ok', totalResults: 2, articles: records }]) {
    const [first = assert.fail(), second = assert.fail()] = drafts(
      parseJsonDocument(JSON.stringify(value), FILE, 'set'),
    )
    assert.deepEqual(
      [first.stem, first.outlet, first.text, first.origin.location],
      ['set-1', 'Elme Post', `Keepers\n\n${FIRST}`, 'wire.xml#1'],
    )
    assert.deepEqual([second.stem, second.text], ['7', `${FIRST}\n\n${SECOND}`])
  }
  assert.deepEqual(problems(parseJsonDocument('[1, {"text": ', FILE, 'set')), ['broken-json'])
  assert.deepEqual(problems(parseJsonDocument('[1, {"title": "x"}]', FILE, 'set')), ['broken-json', 'no-text'])
})

test('readJsonLines() reads passim and NGEC, and stands values nested beyond any stack', async () => {
  const deep = `{"text": ${'['.repeat(100_000)}"x"${']'.repeat(100_000)}}`
  const lines = [
    JSON.stringify({ id: 'elme/1', series: 'elme', date: '1902-03-04', text: `${FIRST}\n${SECOND}` }),
    JSON.stringify({ id: '20310303-1', date: '2031-03-03', event_text: FIRST, event_type: 'PROTEST' }),
    deep,
  ]
  const read: (Draft | Problem)[] = []
  for await (const one of readJsonLines(inChunks(lines.join('\n')), 'set.jsonl')) read.push(one)
  const [passim = assert.fail(), ngec = assert.fail()] = drafts(read.slice(0, 2))
  assert.deepEqual(
    [passim.stem, passim.outlet, passim.publishedAt, passim.text],
    ['elme/1', 'elme', '1902-03-04', `${FIRST}\n\n${SECOND}`],
  )
  assert.deepEqual(
    [ngec.stem, ngec.publishedAt, ngec.text, ngec.origin.location],
    ['20310303-1', '2031-03-03', FIRST, 'set.jsonl:2'],
  )
  assert.deepEqual(problems(read.slice(2)), ['no-text'])
})

test('parseTable() reads CSV and TSV by their headers', () => {
  const csv = `Title,Source name,Publication date,Body text\r\n"Keepers, again",Elme Post,2031-03-03,"${FIRST}\r\n${SECOND.replaceAll('board', '""board""')}"\r\nEmpty,Elme Post,2031-03-03,\r\n`
  const [first = assert.fail(), second = assert.fail()] = parseTable(csv, FILE, 'set')
  assert.ok('text' in first)
  assert.deepEqual(
    [first.stem, first.title, first.outlet, first.publishedAt, first.text],
    [
      'set-1',
      'Keepers, again',
      'Elme Post',
      '2031-03-03',
      ['Keepers, again', FIRST, SECOND.replace('board', '"board"')].join('\n\n'),
    ],
  )
  assert.ok('code' in second && second.code === 'no-text')
  const [tab = assert.fail()] = drafts(parseTable(`id\ttext\nk1\t${FIRST}\n`, FILE, 'set'))
  assert.deepEqual([tab.stem, tab.text], ['k1', FIRST])
  assert.deepEqual(problems(parseTable('a,b\n1,2', FILE, 'set')), ['no-header'])
})
