/**
 * Text: what every later stage reads. Reads a `Report`, gives its `ReportText`: paragraphs, sentences, tokens,
 * quotation marks and names, all with offsets into `report.text`, furniture left out.
 */
import type { Mention, Quotation, Report, ReportText, Sentence, Span, Token } from '../model.ts'
import { tokenize } from './tokenize.ts'

export { normalize, tokenize } from './tokenize.ts'

/** Analyses a report. Linear in its length. */
export function analyseReport(report: Report): ReportText {
  const paragraphs = findParagraphs(report)
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  paragraphs.forEach((paragraph, index) => {
    const body = report.text.slice(paragraph.start, paragraph.end)
    const mine = tokenize(report.text, paragraph.start, paragraph.end)
    let next = 0
    for (const { segment, index: at } of segmenter.segment(body)) {
      const start = paragraph.start + at
      const end = start + segment.trimEnd().length
      if (end <= start) continue
      const first = next
      while (next < mine.length && (mine[next] as Token).start < end) next++
      if (next === first) continue
      sentences.push({
        start,
        end,
        firstToken: tokens.length + first,
        endToken: tokens.length + next,
        paragraph: index,
        isTitle: paragraph.start === 0 && report.title !== null && body.trim() === report.title.trim(),
      })
    }
    tokens.push(...mine)
  })
  const quotations: Quotation[] = []
  const mentions: Mention[] = []
  return { report, paragraphs, sentences, tokens, quotations, mentions }
}

function findParagraphs(report: Report): Span[] {
  const paragraphs: Span[] = []
  for (const match of report.text.matchAll(/[^\n]+/g)) {
    const start = match.index
    const end = start + match[0].length
    if (match[0].trim() === '') continue
    const isFurniture = report.furniture.some((f) => f.passage.start <= start && f.passage.end >= end)
    if (!isFurniture) paragraphs.push({ start, end })
  }
  return paragraphs
}
