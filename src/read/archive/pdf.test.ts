import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { pdfOf } from '../../../test/samples/archives.ts'
import type { Draft } from '../draft.ts'
import { parsePdf } from './pdf.ts'

const FILE = { kind: 'file', location: 'x' } as const

test('parsePdf() joins lines to paragraphs, undoes hyphens and leaves running heads out', async () => {
  const page = (number: number, lines: [number, string][]) =>
    [[72, 800, 'Orlin Courier'], ...lines.map(([y, text]) => [72, y, text] as const), [300, 40, `Page ${number}`]] as [
      number,
      number,
      string,
    ][]
  const pdf = pdfOf([
    page(1, [
      [740, 'The bell founders of Orlin cast their last bell on Tues-'],
      [726, 'day, and the furnace was put out before the evening.'],
      [698, 'Their guild said that no more bronze could be had, and'],
      [684, 'that its thirty members would be paid until spring, as the'],
    ]),
    page(2, [
      [740, 'town had voted.'],
      [712, 'Nobody came to see it.'],
    ]),
    page(3, [[740, 'The furnace is for sale.']]),
  ])
  const { text } = (await parsePdf(pdf, FILE, 'orlin')) as Draft
  assert.deepEqual(text.split('\n\n'), [
    'The bell founders of Orlin cast their last bell on Tuesday, and the furnace was put out before the evening.',
    'Their guild said that no more bronze could be had, and that its thirty members would be paid until spring, as the town had voted.',
    'Nobody came to see it.',
    'The furnace is for sale.',
  ])
})

test('parsePdf() gives a problem for what is broken, empty or a bomb', async () => {
  const codes = []
  for (const bytes of [
    Buffer.from('%PDF-1.4\nnothing'),
    pdfOf([[]]),
    pdfOf([[[1, 1, 'x']]], () => deflateSync(Buffer.alloc(200_000_000, 32))),
  ]) {
    codes.push(((await parsePdf(bytes, FILE, 'x')) as { code: string }).code)
  }
  assert.deepEqual(codes, ['broken-pdf', 'no-text', 'too-large'])
})
