/**
 * What a report is about: its words as a vector. Reads `ReportText[]`, gives one `TermVector` each.
 *
 * Method: TF-IDF (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", IPM 1988). Departure: a
 * handful of reports on one subject says nothing about how common a word is, so each input is counted together with
 * an imagined collection of news in which words are as common as in `news-words.ts`.
 */
import type { PartOfSpeech, ReportText } from '../model.ts'
import { newsShare } from './news-words.ts'

/** Weight of each term; Euclidean length 1. Heaviest first. */
export type TermVector = readonly (readonly [term: string, weight: number])[]

const TELLING: ReadonlySet<PartOfSpeech> = new Set(['PROPN', 'NOUN', 'VERB', 'ADJ', 'NUM'])
/** Reports in the imagined collection. */
const IMAGINED = 1000
/** Characters at the head of a report whose words count twice: headline and first paragraphs say what happened. */
const HEAD = 600

/** One vector a report, in their order. Linear in the words. */
export function weighTerms(texts: readonly ReportText[]): TermVector[] {
  const counted = texts.map(countTerms)
  const inReports = new Map<string, number>()
  for (const counts of counted) for (const term of counts.keys()) inReports.set(term, (inReports.get(term) ?? 0) + 1)
  return counted.map((counts) => {
    const weights = [...counts].map(([term, count]): [string, number] => {
      const expected = inReports.get(term)! + IMAGINED * newsShare(term)
      return [term, Math.log(1 + count) * Math.max(0, Math.log((texts.length + IMAGINED) / expected))]
    })
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return weights
      .map(([term, weight]): [string, number] => [term, weight / length])
      .sort(([s, v], [t, w]) => w - v || (s < t ? -1 : 1))
  })
}

function countTerms({ report, tokens }: ReportText): Map<string, number> {
  const counts = new Map<string, number>()
  const head = (report.title?.length ?? 0) + HEAD
  for (const token of tokens) {
    if (!TELLING.has(token.pos) || !/[\p{L}\p{N}]/u.test(token.norm)) continue
    const term = token.pos === 'PROPN' ? token.norm : token.lemma
    counts.set(term, (counts.get(term) ?? 0) + (token.start < head ? 2 : 1))
  }
  return counts
}
