/**
 * Text: what every later stage reads. Reads a `Report`, gives its `ReportText`: paragraphs, sentences, tokens,
 * quotation marks and names, all with offsets into `report.text`, furniture left out.
 *
 * Method: lines → sentences (UAX #29 and repairs) → tagged tokens → matched quotation marks → names. Each step has its
 * own file. A report in another language than English has paragraphs, sentences and words only.
 */
import type { Report, ReportText, Sentence, Token } from '../model.ts'
import { findMentions } from './mentions.ts'
import { findParagraphs } from './paragraphs.ts'
import { findQuotations } from './quotations.ts'
import { splitSentences } from './sentences.ts'
import { findTitles } from './titles.ts'
import { cutTokens, splitWords, tokenize } from './tokenize.ts'

export { datelineLength } from './dateline.ts'
export { normalize, tokenize } from './tokenize.ts'
export { isHeadlineCase, type Word, wordsOf } from './words.ts'

/** Analyses a report. Linear in its length. */
export function analyseReport(report: Report): ReportText {
  const isEnglish = /^(?:en|und)\b/i.test(report.language)
  const paragraphs = findParagraphs(report)
  const quotations = isEnglish ? findQuotations(report.text, paragraphs) : []
  const marks = quotations.flatMap(({ start, end }) => sidesOfMarks(report.text, start, end)).sort((a, b) => a - b)
  const titles = findTitles(report, paragraphs)
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  let nextMark = 0
  paragraphs.forEach((paragraph, index) => {
    const spans = splitSentences(report.text, paragraph.start, paragraph.end, isEnglish ? 'en' : report.language)
    const places = spans.flatMap((span) => [span.start, span.end])
    while (nextMark < marks.length && (marks[nextMark] as number) < paragraph.start) nextMark++
    for (; nextMark < marks.length && (marks[nextMark] as number) <= paragraph.end; nextMark++) {
      places.push(marks[nextMark] as number)
    }
    const words = (isEnglish ? tokenize : splitWords)(report.text, paragraph.start, paragraph.end)
    const mine = cutTokens(
      words,
      places.sort((a, b) => a - b),
    )
    let next = 0
    for (const span of spans) {
      const firstToken = tokens.length + next
      while (next < mine.length && (mine[next] as Token).start < span.end) next++
      sentences.push({
        ...span,
        firstToken,
        endToken: tokens.length + next,
        paragraph: index,
        isTitle: titles.has(index),
      })
    }
    for (const token of mine) tokens.push(token)
  })
  const mentions = isEnglish ? findMentions(report.text, sentences, tokens) : []
  return { report, paragraphs, sentences, tokens, quotations, mentions }
}

/** The places before and after the opening and the closing mark of a quotation. */
function sidesOfMarks(text: string, start: number, end: number): number[] {
  const isDouble = (at: number) => text.startsWith('``', at) || text.startsWith("''", at)
  const closing = isDouble(end - 2) && end - 2 > start ? end - 2 : end - 1
  return [start, start + (isDouble(start) ? 2 : 1), closing, end]
}
