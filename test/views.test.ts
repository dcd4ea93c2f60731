/** The terminal report and the page, as an editor reads them, on the example story. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'
import { renderHtml, renderTerminal } from '../src/render/index.ts'

const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
const { reports } = await readReports([HARBOUR])
const dossier = collate(reports)
const page = renderHtml(dossier)
const terminal = renderTerminal(dossier, { width: 100, colour: false })

/** The lines of one section of the terminal report. */
function sectionOf(title: string): string {
  const [, body = ''] = terminal.split(new RegExp(`^${title}\\n─+\\n`, 'm'))
  return body.split(/\n[^\n]+\n─+\n/)[0] ?? ''
}

test('renderTerminal() tells a measure once, each number once with all reports that have it, bare ones in their sentence', () => {
  const figures = sectionOf('Figures that differ')
  assert.equal(figures.match(/: people killed\./g)?.length, 1)
  assert.equal(figures.match(/the Corrin Bank, km²\./g)?.length, 1)
  assert.match(figures, /^Conflict and update: the Corrin Bank, km²\./m)
  assert.match(figures, /^ {2}r1, r2, r4, r6 +At least six people were killed — Ministry of Transport \[r1:13\]/m)
  assert.match(figures, /^ {2}r8 +nine: “Ferry toll rises to nine as Kerrolia withdraws ramming claim” \[r8:1\]$/m)
  assert.doesNotMatch(figures, /km2|…\n/)
})

test('renderTerminal() cuts no list of reports short', () => {
  assert.match(sectionOf('Quotations that differ'), /^ {2}r1, r2, r3, r4, +“A net is not a warship.*\n {2}r5 {2}/m)
})

test('renderTerminal() counts at its head as many differences of substance as it lists', () => {
  const listed = sectionOf('Differences of substance').match(/^• /gm)?.length
  assert.match(terminal.replace(/\n/g, ' '), new RegExp(` ${listed} differences of substance\\.`))
})

test('renderTerminal() notes of each report what it derives from', () => {
  const noted = sectionOf('Reports')
  assert.match(noted, /^r3 .* reworded from r2$/m)
  assert.match(noted, /^r4 .* edited from r1; cut off; credits IBP$/m)
  assert.match(noted, /^r6 .* put together out of r1 and r5$/m)
})

test('renderHtml() names in its contents every section there is, each by its own name', () => {
  const contents = page.slice(page.indexOf('<nav id="contents"'), page.indexOf('</nav>'))
  const named = Array.from(contents.matchAll(/href="#([^"]+)">([^<>="]+)</g), ([, id, title]) => [id, title])
  assert.equal(new Set(named.map(([, title]) => title)).size, named.length)
  for (const [id, title] of named) assert.match(page, new RegExp(`<section id="${id}"><h2>${title}</h2>`))
  assert.equal(page.match(/<h2>/g)?.length, named.length)
  assert.ok(named.some(([, title]) => title === 'Who has which sentence'))
})

test('renderHtml() has one heading of the first level, and skips none below it', () => {
  const levels = Array.from(page.matchAll(/<h([1-6])>/g), ([, level]) => Number(level))
  assert.deepEqual([levels[0], levels.filter((level) => level === 1).length], [1, 1])
  for (const [i, level] of levels.entries()) assert.ok(level <= (levels[i - 1] ?? 0) + 1, `heading ${i}`)
})

test('renderHtml() numbers the lines of each text as citations count them', () => {
  const cited = /href="#(r3-\d+-\d+)" title="[^"]*">r3:17</.exec(page)?.[1]
  assert.ok(cited)
  const text = page.slice(page.indexOf('<article id="report-r3"'))
  // A passage that opens its line has the number inside it.
  const [before = '', inside = ''] = text.split(`id="${cited}">`)
  const read = before + (/^(?:<span[^>]*>)*<i [^>]*>/.exec(inside)?.[0] ?? '')
  assert.equal(Array.from(read.matchAll(/data-n="(\d+)"/g), ([, n]) => n).at(-1), '17')
})

test('renderHtml() draws a line for each descent, and hides the picture from readers of the screen', () => {
  const figure = page.slice(page.indexOf('<figure class="stemma">'), page.indexOf('</figure>'))
  const [trees = '', key = ''] = figure.split('<figcaption>')
  assert.match(trees, /<div class="trees" aria-hidden="true">/)
  // r1 → r2, r1 → r4, r2 → r3, and r6 out of r1 and r5.
  assert.deepEqual(
    ['solid', 'dashed', 'dotted'].map((stroke) => trees.match(new RegExp(`class="${stroke}"`, 'g'))?.length),
    [2, 1, 2],
  )
  for (const words of ['copied, edited or cut', 'reworded', 'put together out of several'])
    assert.ok(key.includes(words))
  assert.doesNotMatch(key, /nobody collected/)
})

test('renderTerminal() gives sentences in a narrow terminal a line of their own, never a column of a few letters', () => {
  const narrow = renderTerminal(dossier, { width: 60, colour: false })
  assert.match(narrow, /^• arbitration panel\n {2}Talvenna: rejection Talvenna does not recognize the panel/m)
})

test('renderTerminal() tells part of a sentence in it, and keeps codes of event types to the dossier', () => {
  const ground = sectionOf('On the ground')
  assert.match(ground.replace(/\s+/g, ' '), / a day after seizing the Marit Vey, which it accused /)
  assert.doesNotMatch(ground, /^• after seizing|COERCE|ASSAULT/m)
})

test('renderTerminal() marks the words of a quotation that changed, those beside each other as one change', () => {
  const quotations = sectionOf('Quotations that differ').replace(/\s+/g, ' ')
  assert.ok(quotations.includes('to [-sell-]{+auction off+} the sea by the mile” [r3:17]'))
  assert.ok(quotations.includes('until both governments [-say so-]{+confirm it+} in writing…” [r3:13]'))
  // A capital at the head is no change: what went before is left out.
  assert.ok(quotations.includes('“…All 14 fall” [r5:1]'), quotations)
})
