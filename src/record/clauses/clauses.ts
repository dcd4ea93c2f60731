/**
 * Clauses: who does what to whom in what mood, by word order alone. Reads the tokens of a report, gives its `Clause[]`.
 *
 * Method: shallow clause splitting at verb groups, subordinators, relative pronouns, commas and coordination, after
 * Abney, "Partial parsing via finite-state cascades" (1996): a chain of deterministic left-to-right passes, no tree.
 * Departure: subjects left of an apposition or a relative clause are found by jumping from comma to comma.
 * Cost: linear in the tokens of a sentence.
 */
import type { ReportText, Sentence, Span, Token } from '../../model.ts'
import { firstStart, labelEnd, parentOf, splitPoint } from './clause-bounds.ts'
import { describeClause } from './describe-clause.ts'
import { qualified } from './participles.ts'
import { type Broken, brokenByRelative } from './relative-clauses.ts'
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
  const innerOf = new Map(broken.map((one) => [one.inner, one]))
  const resumedBy = new Map(broken.map((one) => [one.resumes, one]))
  const qualifying = groups.map((_, i) =>
    innerOf.has(i) || resumedBy.has(i) ? null : qualified(tokens, sentence, groups, i),
  )
  const starts = groups.map((group, i) => {
    const inner = innerOf.get(i)
    if (inner !== undefined) return inner.start
    const resumed = resumedBy.get(i)
    if (resumed !== undefined) return resumed.opens
    if (qualifying[i] !== null && i > 0) return group.first
    if (i > 0) return splitPoint(tokens, groups[i - 1] as Group, group)
    const { firstToken } = sentence
    return groups.length > 1 ? firstStart(tokens, firstToken, group) : labelEnd(tokens, firstToken, group.first)
  })
  const ends = groups.map(
    (_, i) => resumedBy.get(i + 1)?.end ?? innerOf.get(i + 1)?.opens ?? starts[i + 1] ?? sentence.endToken,
  )
  const base = clauses.length
  /** Levels: the clauses that later ones may hang on, by local index. */
  const parents: (number | null)[] = []
  for (let i = 0; i < groups.length; i++) {
    const resumed = resumedBy.get(i)
    parents.push(i === 0 ? null : parentAt(tokens, groups, starts, parents, i, resumed))
    const phrase = resumed?.subject ?? innerOf.get(i)?.head ?? qualifying[i] ?? null
    const isReduced = innerOf.get(i)?.isReduced === true || qualifying[i] !== null
    const part = { group: groups[i] as Group, start: starts[i] as number, end: ends[i] as number, phrase, isReduced }
    clauses.push(describeClause(tokens, sentence, index, part, base, parents, clauses))
  }
  if (broken.length > 0) orderByStart(clauses, base, broken)
  for (let i = clauses.length - 1; i >= base; i--) {
    const child = clauses[i] as Clause
    if (child.parent === null) continue
    const above = clauses[child.parent] as Clause
    if (child.deepLast > above.deepLast) clauses[child.parent] = { ...above, deepLast: child.deepLast }
  }
}

/** A clause that another breaks comes before that one, which hangs on it. */
function orderByStart(clauses: Clause[], base: number, broken: readonly Broken[]): void {
  const order = clauses.slice(base).map((_, i) => i)
  for (const { inner, resumes } of broken) {
    order.splice(order.indexOf(resumes), 1)
    order.splice(order.indexOf(inner), 0, resumes)
  }
  const placed = new Map(order.map((old, i) => [base + old, base + i]))
  const outerOf = new Map(broken.map(({ inner, resumes }) => [base + inner, base + resumes]))
  const sorted = order.map((old, i) => {
    const clause = clauses[base + old] as Clause
    const parent = outerOf.get(base + old) ?? clause.parent
    return { ...clause, index: base + i, parent: parent === null ? null : (placed.get(parent) ?? parent) }
  })
  clauses.splice(base, sorted.length, ...sorted)
}

/** The next clause of the sentence behind the verb of a clause: what breaks its subject is passed over. */
export function clauseAfter(clauses: readonly Clause[], index: number): Clause | undefined {
  const clause = clauses[index] as Clause
  let i = index + 1
  while (clauses[i]?.sentence === clause.sentence && (clauses[i] as Clause).first < clause.group) i++
  return clauses[i]
}

/** What a clause hangs on; one that another breaks hangs on what stood before both. */
function parentAt(
  tokens: readonly Token[],
  groups: readonly Group[],
  starts: readonly number[],
  parents: readonly (number | null)[],
  i: number,
  resumed: Broken | undefined,
): number | null {
  if (resumed === undefined) return parentOf(tokens, groups, starts, parents, i)
  const { inner } = resumed
  if (inner === 0) return null
  const seen = [...groups.slice(0, inner), groups[i] as Group]
  return parentOf(tokens, seen, [...starts.slice(0, inner), starts[i] as number], parents, inner)
}
