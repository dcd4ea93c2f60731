/**
 * Omissions: what the parent has and the derived report lacks. Reads alignments, gives the parent's sentences that stand in
 * no row with the child. Fair: none where the child is cut off, is an excerpt, or came before the parent.
 */
import type { Alignment, Omission, Passage, ReportText, Sentence, Span } from '../model.ts'
import type { ReportPair } from './report-pairs.ts'

/** Share of the parent's sentences, 0–1, beyond which the child is a shorter report rather than one that left things out. */
const MAX_OMITTED = 0.5

/** Share of a sentence's characters, 0–1, from which an alignment covers it. */
const COVERED = 0.3

/** One omission a pair, in order of the pairs. */
export function findOmissions(
  texts: ReadonlyMap<string, ReportText>,
  pairs: readonly ReportPair[],
  alignments: readonly Alignment[],
): Omission[] {
  return pairs.flatMap(({ parent, child, link }) => {
    const [textOfParent, textOfChild] = [texts.get(parent), texts.get(child)]
    if (textOfParent === undefined || textOfChild === undefined || textOfChild.report.truncated !== null) return []
    if (link.relation === 'excerpt' || link.relation === 'aggregation') return []
    if (link.direction !== 'a>b' && link.direction !== 'b>a') return []
    if (isEarlier(textOfChild, textOfParent)) return []
    const body = textOfParent.sentences.filter((sentence) => !sentence.isTitle)
    const covered = alignments
      .filter(({ passages }) => passages.some(({ report }) => report === child))
      .flatMap(({ passages }) => passages.filter(({ report }) => report === parent))
    const omitted = body.filter((sentence) => !isCovered(sentence, covered))
    if (omitted.length === 0 || omitted.length > body.length * MAX_OMITTED) return []
    const passages = omitted.map((sentence) => passageOf(textOfParent, sentence))
    const count = passages.length === 1 ? 'a sentence' : `${passages.length} sentences`
    return [{ report: child, parent, passages, why: `${child} lacks ${count} that ${parent} has; it is not cut off.` }]
  })
}

function isEarlier({ report }: ReportText, { report: parent }: ReportText): boolean {
  return report.publishedAt !== null && parent.publishedAt !== null && report.publishedAt < parent.publishedAt
}

function isCovered({ start, end }: Sentence, passages: readonly Passage[]): boolean {
  let shared = 0
  for (const passage of passages) shared += Math.max(0, Math.min(end, passage.end) - Math.max(start, passage.start))
  return shared >= (end - start) * COVERED
}

function passageOf({ report }: ReportText, { start, end }: Span): Passage {
  return { report: report.id, start, end, text: report.text.slice(start, end) }
}
