/** The terminal report and the page, as an editor reads them, on the example story. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { collate } from '../src/collate.ts'
import { readReports } from '../src/read/index.ts'
import { renderTerminal } from '../src/render/index.ts'

const HARBOUR = fileURLToPath(new URL('../examples/harbour/reports', import.meta.url))
const { reports } = await readReports([HARBOUR])
const dossier = collate(reports)
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
