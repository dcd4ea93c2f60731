/**
 * Citations of an entry in the words that are printed. Reads a story's differences of substance and altered quotations, gives
 * the passages that bear the words out, then those that say it otherwise: no report is cited for words it has changed.
 */
import type { Passage, Span, Story } from '../model.ts'
import { citations, type Inline, quiet } from './blocks.ts'

/** Makes the function that cites passages for the printed one. Linear in the differences, looked up by pair of reports. */
export function wordedIn(story: Story): (printed: Passage | undefined, passages: readonly Passage[]) => Inline[] {
  const between = new Map<string, (readonly [Passage, Passage])[]>()
  for (const { grade, passages } of story.differences) {
    if (grade !== 'substance') continue
    const [a, b] = passages
    push(between, `${a.report} ${b.report}`, [a, b])
    push(between, `${b.report} ${a.report}`, [b, a])
  }
  const altered = alteredIn(story)
  return (printed, passages) => {
    const differs = (passage: Passage) =>
      printed !== undefined &&
      ((between.get(`${printed.report} ${passage.report}`) ?? []).some(
        ([mine, theirs]) => touch(mine, printed) && touch(theirs, passage),
      ) ||
        isReworded(altered, printed, passage))
    const same = passages.filter((passage) => !differs(passage))
    const bearing = new Set(same.map(({ report }) => report))
    const otherwise = passages.filter(({ report }) => !bearing.has(report))
    return otherwise.length === 0
      ? citations(same)
      : [...citations(same), quiet('; otherwise in:'), ...citations(otherwise)]
  }
}

interface Printing extends Span {
  readonly utterance: string
  /** Words in it took the place of others. */
  readonly isChanged: boolean
}

/** Printings of the quotations that reports alter, by report. */
function alteredIn({ quotes, utterances }: Story): Map<string, Printing[]> {
  const byId = new Map(quotes.map(({ id, passage }) => [id, passage]))
  const altered = new Map<string, Printing[]>()
  for (const { id, verdict, quotes: own, changes } of utterances) {
    if (verdict !== 'altered') continue
    const put = changes.flatMap(({ passages: [from, to] }) => (from === undefined || to === undefined ? [] : [to]))
    const passages = own.flatMap((quote) => byId.get(quote) ?? [])
    const changed = passages.filter((one) => put.some((words) => words.report === one.report && touch(words, one)))
    const texts = new Set(changed.map(({ text }) => text))
    for (const { report, start, end, text } of passages)
      push(altered, report, { utterance: id, start, end, isChanged: texts.has(text) })
  }
  return altered
}

/** Whether a quotation stands in the first as it was, in the second in other words. */
function isReworded(altered: ReadonlyMap<string, readonly Printing[]>, a: Passage, b: Passage): boolean {
  const inside = (passage: Passage) => (altered.get(passage.report) ?? []).filter((one) => touch(one, passage))
  const theirs = inside(b).filter(({ isChanged }) => isChanged)
  return inside(a).some((mine) => !mine.isChanged && theirs.some(({ utterance }) => utterance === mine.utterance))
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
