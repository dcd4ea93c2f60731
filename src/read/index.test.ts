import assert from 'node:assert/strict'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readReports } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'stemma-read-'))
const BODY =
  'The dockers of Port Elme went back to work on Friday after nine days. Their union said it had won a shorter night shift.'

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function problemOf(path: string, options = {}) {
  const { reports, problems } = await readReports([path], options)
  assert.equal(reports.length, 0)
  assert.equal(problems.length, 1)
  return { code: problems[0]!.code, message: problems[0]!.message.replaceAll(folder, '.') }
}

test('readReports() gives a text file as decoded, only the byte order mark dropped', async () => {
  const path = await file('bom.txt', `\uFEFF${BODY}\r\n\r\n`)
  const { reports } = await readReports([path])
  assert.equal(reports[0]!.text, `${BODY}\r\n\r\n`)
  assert.equal(reports[0]!.id, 'bom')
  assert.equal(reports[0]!.title, null)
  assert.equal(reports[0]!.language, 'en')
})

test('readReports() gives a headline of Markdown without its marks, the text with them', async () => {
  const text = `# The quay stays shut #\n\n${BODY}\n`
  const { reports } = await readReports([await file('quay.md', text)])
  assert.equal(reports[0]!.title, 'The quay stays shut')
  assert.equal(reports[0]!.text, text)
})

test('readReports() numbers equal stems by location, whatever the order of naming', async () => {
  const paths = [await file('z/day.txt', `${BODY} Z.`), await file('a/day.txt', `${BODY} A.`)]
  const one = await readReports(paths)
  const other = await readReports([...paths].reverse())
  assert.deepEqual(one, other)
  assert.deepEqual(
    one.reports.map((report) => [report.id, report.origin.location.replace(folder, '.')]),
    [
      ['day', './a/day.txt'],
      ['day-2', './z/day.txt'],
    ],
  )
})

test('readReports() walks a folder and passes over what is no report', async () => {
  await file('tree/deep/one.txt', BODY)
  await file('tree/gold.json', '{}')
  await file('tree/README.md', '# About')
  await file('tree/.hidden.txt', BODY)
  const { reports, problems } = await readReports([join(folder, 'tree'), join(folder, 'tree/deep/one.txt')])
  assert.deepEqual(
    reports.map((report) => report.id),
    ['one'],
  )
  assert.deepEqual(problems, [])
})

test('readReports() gives one clear line for each input it cannot read', async () => {
  await mkdir(join(folder, 'bare'))
  const said = [
    await problemOf(join(folder, 'none.txt')),
    await problemOf(join(folder, 'bare')),
    await problemOf(await file('gold.json', '{"note": 1}')),
    await problemOf(await file('notes.xyz', BODY)),
    await problemOf(await file('empty.txt', '')),
    await problemOf(await file('blank.txt', ' \n\n')),
    await problemOf(await file('image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))),
    await problemOf(await file('big.txt', BODY), { maxBytes: 40 }),
    await problemOf(await file('page.html', '<html><body></body></html>')),
  ]
  assert.deepEqual(said, [
    {
      code: 'not-found',
      message: 'Cannot read "./none.txt": there is no such file or folder, wanted a file or a folder of reports',
    },
    {
      code: 'no-reports',
      message:
        'Cannot read "./bare": the folder holds no report, wanted a file that is one of: PDF, ZIP archive, WARC archive, mailbox, mail or saved page, NewsML-G2 or NITF, feed, list of feeds or sitemap, page, JSON, JSON Lines, table, XML, text',
    },
    {
      code: 'no-text',
      message: 'Cannot read "./gold.json": the record has no text, wanted a JSON object with a "text"',
    },
    {
      code: 'unknown-form',
      message:
        'Cannot read "./notes.xyz": the form of the file is unknown, wanted one of: PDF, ZIP archive, WARC archive, mailbox, mail or saved page, NewsML-G2 or NITF, feed, list of feeds or sitemap, page, JSON, JSON Lines, table, XML, text',
    },
    { code: 'empty', message: `Cannot read "./empty.txt": the file is empty, wanted a report's text` },
    { code: 'empty', message: `Cannot read "./blank.txt": the file holds no words, wanted a report's text` },
    { code: 'binary', message: `Cannot read "./image.txt": it holds a PNG image, wanted a report's text` },
    { code: 'too-large', message: 'Cannot read "./big.txt": it has 1 MB or more, wanted at most 1 MB' },
    {
      code: 'no-text',
      message: 'Cannot read "./page.html": no main text was found on the page, wanted a page with a report on it',
    },
  ])
})

test('readReports() reads records and names the line that is broken', async () => {
  const lines = [
    JSON.stringify({
      id: 'k1',
      outlet: 'Elme Post',
      title: 'Dockers return',
      published: '2025-02-07',
      text: `Dockers return\n${BODY}`,
    }),
    '{"id": "k2", "text": ',
    JSON.stringify({ id: 'k3', text: BODY }),
  ]
  const path = await file('set.jsonl', lines.join('\n'))
  const { reports, problems } = await readReports([path])
  assert.deepEqual(
    reports.map(({ id, outlet, title, publishedAt, text }) => ({ id, outlet, title, publishedAt, text })),
    [
      {
        id: 'k1',
        outlet: 'Elme Post',
        title: 'Dockers return',
        publishedAt: '2025-02-07',
        text: `Dockers return\n\n${BODY}`,
      },
      { id: 'k3', outlet: null, title: null, publishedAt: null, text: BODY },
    ],
  )
  assert.equal(problems.length, 1)
  assert.equal(
    problems[0]!.message.replace(folder, '.'),
    'Cannot read "./set.jsonl:2": the line is no JSON object, wanted a JSON object with a "text"',
  )
})

test('readReports() reads a page: title first, metadata from JSON-LD', async () => {
  const paragraphs = Array.from({ length: 4 }, (_, n) => `<p>${BODY} Ship ${n} was unloaded by noon.</p>`).join('')
  const ld = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Dockers return',
    author: { name: 'Ada Lunt' },
    publisher: { name: 'Elme Post' },
    datePublished: '2025-02-07T10:00:00+0100',
  })
  const page = `<html lang="en-GB"><head><script type="application/ld+json">${ld}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Dockers return</h1>${paragraphs}</article></body></html>`
  const { reports } = await readReports([await file('page2.html', page)])
  const { title, byline, outlet, publishedAt, language, text } = reports[0]!
  assert.deepEqual(
    { title, byline, outlet, publishedAt, language },
    {
      title: 'Dockers return',
      byline: 'Ada Lunt',
      outlet: 'Elme Post',
      publishedAt: '2025-02-07T10:00:00+01:00',
      language: 'en-GB',
    },
  )
  assert.ok(text.startsWith(`Dockers return\n\n${BODY} Ship 0 was unloaded by noon.\n\n`))
})

test('readReports() reads standard input for "-"', async () => {
  const stdin = (async function* () {
    yield new TextEncoder().encode(BODY)
  })()
  const { reports } = await readReports(['-'], { stdin })
  assert.deepEqual([reports[0]!.id, reports[0]!.origin.kind, reports[0]!.text], ['stdin', 'stdin', BODY])
})

test('readReports() reads a text in another language and says so', async () => {
  const german =
    'Die Hafenarbeiter von Elmhafen haben am Freitag nach neun Tagen die Arbeit wieder aufgenommen. Ihre Gewerkschaft erklärte, sie habe eine kürzere Nachtschicht erreicht.'
  const { reports, problems } = await readReports([await file('hafen.txt', german)])
  assert.equal(reports[0]!.language, 'de')
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.replace(folder, '.')]),
    [['language', 'Cannot analyse "./hafen.txt": the report is in German (de), wanted English']],
  )
})

test('readReports() undoes UTF-8 that was encoded twice', async () => {
  const twice = Buffer.from(Buffer.from(`${BODY} “Never again”, said Zoë.`).toString('latin1'))
  const { reports } = await readReports([await file('twice.txt', twice)])
  assert.equal(reports[0]!.text, `${BODY} “Never again”, said Zoë.`)
})

test('readReports() decodes by mark, declaration and detection', async () => {
  const said =
    'Der Minister für Fischerei erklärte: „Über die Größe der Netze müssen wir später noch einmal sprechen, natürlich.“'
  const utf16 = Buffer.from(`\uFEFF${said}`, 'utf16le')
  const { reports } = await readReports([await file('wide.txt', utf16)])
  assert.equal(reports[0]!.text, said)
  const sentence =
    'Les élèves déjà réveillés étaient à la fenêtre où la neige tombait, et le préfet a préféré fermer les écoles.'
  const latin = Buffer.from(`${sentence} `.repeat(8), 'latin1')
  const { reports: detected } = await readReports([await file('latin.txt', latin)])
  assert.equal(detected[0]!.text, `${sentence} `.repeat(8))
  const ferry = 'Паромы не ходят с понедельника, сказал директор порта, 41 судно ждёт у причала.'
  const unmarked = Buffer.from(ferry, 'utf16le').swap16()
  const { reports: told } = await readReports([await file('unmarked.txt', unmarked)])
  assert.equal(told[0]!.text, ferry)
})

test('readReports() says of a sound file that there is no report in it', async () => {
  const record = 'WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 1\r\n\r\nx\r\n\r\n'
  assert.deepEqual(await problemOf(await file('info.warc', record)), {
    code: 'no-reports',
    message: 'Cannot read "./info.warc": there is no report in it, wanted something with a report in it',
  })
})

test('readReports() lets no id carry control characters, and no address lead anywhere but to the web', async () => {
  const record = { id: 'a\u001b[2J\u202eb \ud800', url: 'javascript:alert(1)', text: `${BODY} \ud83d` }
  const { reports } = await readReports([await file('odd.json', JSON.stringify(record))])
  const { id, url, text } = reports[0] ?? assert.fail()
  assert.deepEqual([id, url, text.endsWith(' \ufffd')], ['a-[2J-b-\ufffd', null, true])
})
