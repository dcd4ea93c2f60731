/**
 * Clauses: who does what to whom in what mood, by word order alone. Reads the tokens of a report, gives its `Clause[]`.
 *
 * Method: shallow clause splitting at verb groups, subordinators, relative pronouns, commas and coordination, after
 * Abney, "Partial parsing via finite-state cascades" (1996): a chain of deterministic left-to-right passes, no tree.
 * Departure: subjects left of an apposition or a relative clause are found by jumping from comma to comma.
 * Cost: linear in the tokens of a sentence.
 */
import type { ReportText, Sentence, Span, Token } from '../../model.ts'
import { firstStart, parentOf, splitPoint } from './clause-bounds.ts'
import { describeClause } from './describe-clause.ts'
import { brokenByRelative } from './relative-clauses.ts'
import type { Modal } from './verb-forms.ts'
import { findGroups, type Group } from './verb-groups.ts'

export interface Clause extends Span {
  /** Index into the report's clauses. */
  readonly index: number
  /** Index into `ReportText.sentences`. */
  readonly sentence: number
  /** Indices into `ReportText.tokens`: the clause itself, and the first after the clauses that hang on it. */
  readonly first: number
  readonly last: number
  readonly deepLast: number
  /** The main verb's token; the copula where there is no other. */
  readonly verb: number
  /** Where the verb group begins: "will not have been". */
  readonly group: number
  /** With its particle: "call off", "walk out". */
  readonly lemma: string
  readonly subject: Span | null
  /** Token range of the subject. */
  readonly subjectTokens: readonly [number, number] | null
  /** Spelled out: "will" for "wo". */
  readonly modal: Modal | null
  readonly negated: boolean
  readonly form: 'finite' | 'infinitive' | 'participle'
  readonly time: 'past' | 'present' | 'future' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  /** The subordinator or relative pronoun that opens it, lower case: "unless", "which", "that". */
  readonly opener: string | null
  /** Index into the report's clauses of the one it hangs on. */
  readonly parent: number | null
}

/** Splits a report's sentences into clauses, in order of their start. Titles are split too. */
export function findClauses(text: ReportText): Clause[] {
  const clauses: Clause[] = []
  text.sentences.forEach((sentence, index) => {
    splitSentence(text.tokens, sentence, index, clauses)
  })
  return clauses
}

function splitSentence(tokens: readonly Token[], sentence: Sentence, index: number, clauses: Clause[]): void {
  const groups = findGroups(tokens, sentence)
  if (groups.length === 0) return
  const broken = groups.length > 1 ? brokenByRelative(tokens, sentence, groups) : []
  const resumedAt = (i: number) => broken.find(({ resumes }) => resumes === i) ?? null
  const starts = groups.map((group, i) => {
    const inner = broken.find((one) => one.inner === i)
    if (inner !== undefined) return inner.start
    const resumed = resumedAt(i)
    if (resumed !== null) return resumed.subject[0]
    if (i > 0) return splitPoint(tokens, groups[i - 1] as Group, group)
    return groups.length > 1 ? firstStart(tokens, sentence.firstToken, group) : sentence.firstToken
  })
  const ends = groups.map((_, i) => {
    const next = broken.find((one) => one.inner === i + 1)
    return resumedAt(i + 1)?.end ?? next?.subject[0] ?? starts[i + 1] ?? sentence.endToken
  })
  const base = clauses.length
  /** Levels: the clauses that later ones may hang on, by local index. */
  const parents: (number | null)[] = []
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as Group
    const start = starts[i] as number
    const end = ends[i] as number
    const resumed = resumedAt(i)
    const outer = resumed === null ? null : resumed.inner - 1
    parents.push(
      i === 0 ? null : outer === null ? parentOf(tokens, groups, starts, parents, i) : outer < 0 ? null : outer,
    )
    const part = { group, start, end, resumed: resumed?.subject ?? null }
    clauses.push(describeClause(tokens, sentence, index, part, base, parents, clauses))
  }
  for (let i = groups.length - 1; i >= 0; i--) {
    const parent = parents[i]
    if (parent === null || parent === undefined) continue
    const child = clauses[base + i] as Clause
    const above = clauses[base + parent] as Clause
    if (child.deepLast > above.deepLast) clauses[base + parent] = { ...above, deepLast: child.deepLast }
  }
}
