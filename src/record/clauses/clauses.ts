/**
 * Clauses: who does what to whom in what mood, by word order alone. Reads the tokens of a report, gives its `Clause[]`.
 *
 * Method: shallow clause splitting at verb groups, subordinators, relative pronouns, commas and coordination, after
 * Abney, "Partial parsing via finite-state cascades" (1996): a chain of deterministic left-to-right passes, no tree.
 * Departure: subjects left of an apposition or a relative clause are found by jumping from comma to comma.
 * Cost: linear in the tokens of a sentence.
 */
import type { ReportText, Sentence, Span, Token } from '../../model.ts'
import { firstStart, isSubordinator, parentOf, RELATIVES, splitPoint } from './clause-bounds.ts'
import { brokenByRelative } from './relative-clauses.ts'
import { findSubject, inherited, openerOf, overGerund } from './subjects.ts'
import { findGroups, formOf, type Group, MODALS, QUOTE_MARK } from './verb-groups.ts'

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
  readonly modal: string | null
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

/** Particles that make another verb of the one before them (Quirk et al., 16.3). */
const PARTICLES = new Set('off out down up back away over ahead aside through on in apart forward'.split(' '))

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
    clauses.push(describe(tokens, sentence, index, part, base, parents, clauses))
  }
  for (let i = groups.length - 1; i >= 0; i--) {
    const parent = parents[i]
    if (parent === null || parent === undefined) continue
    const child = clauses[base + i] as Clause
    const above = clauses[base + parent] as Clause
    if (child.deepLast > above.deepLast) clauses[base + parent] = { ...above, deepLast: child.deepLast }
  }
}

function describe(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  {
    group,
    start,
    end,
    resumed,
  }: { group: Group; start: number; end: number; resumed: readonly [number, number] | null },
  base: number,
  parents: readonly (number | null)[],
  clauses: readonly Clause[],
): Clause {
  const i = clauses.length - base
  const verb = tokens[group.verb] as Token
  const whole = tokens.slice(group.first, group.verb)
  // "is going to be signed" is a future: the voice is in what follows.
  const going = whole.findIndex(({ norm }) => norm === 'going')
  const auxiliaries = going < 0 ? whole : whole.slice(going + 1)
  const norms = auxiliaries.map((token) => token.norm)
  const modal = going >= 0 ? 'will' : ([...norms, verb.norm].find((norm) => MODALS.has(norm)) ?? null)
  const negated = isNegated(tokens, group, start)
  const hasBe = auxiliaries.some((token) => token.lemma === 'be')
  const perfect = auxiliaries.some((token) => token.lemma === 'have') && !verb.norm.endsWith('ing')
  const progressive = hasBe && verb.norm.endsWith('ing')
  const passive = hasBe && !progressive && verb.pos === 'VERB'
  let at = start
  while (at < group.first && QUOTE_MARK.test((tokens[at] as Token).text)) at++
  const opener = tokens[at] as Token
  const opened = isSubordinator(tokens, at) ? opener.norm : null
  const before = clauses[clauses.length - 1]
  const subject =
    resumed ?? overGerund(tokens, before, index, group) ?? findSubject(tokens, sentence, group, at, opened)
  const parent = parents[i] ?? null
  let form = formOf(tokens, group)
  // "held in Xirela": a bare past participle right after a noun phrase it does not govern.
  const isBroken = before?.sentence === index && before.opener !== null && RELATIVES.has(before.opener)
  const isTakenUp = isBroken && tokens[start - 1]?.norm === ','
  if (form === 'finite' && group.first === group.verb && !isTakenUp && isReducedRelative(tokens, group, start))
    form = 'participle'
  const taken = subject ?? (opener.pos === 'CCONJ' || form !== 'finite' ? inherited(clauses, base, parents, i) : null)
  const particle = tokens[group.end] as Token | undefined
  const hasParticle =
    particle !== undefined &&
    group.end < sentence.endToken &&
    PARTICLES.has(particle.norm) &&
    particle.pos !== 'SCONJ' &&
    isParticle(tokens, group.end, sentence.endToken)
  const stop = lastWord(tokens, start, end)
  const from = opener.pos === 'CCONJ' ? Math.min(start + 1, group.first) : start
  return {
    index: clauses.length,
    sentence: index,
    start: (tokens[from] as Token).start,
    end: (tokens[stop] as Token).end,
    first: start,
    last: end,
    deepLast: end,
    verb: group.verb,
    group: group.first,
    lemma:
      particle?.norm === 'place' && verb.lemma === 'take'
        ? 'take place'
        : hasParticle
          ? `${verb.lemma} ${particle.norm}`
          : verb.lemma,
    subject:
      taken === null ? null : { start: (tokens[taken[0]] as Token).start, end: (tokens[taken[1] - 1] as Token).end },
    subjectTokens: taken,
    modal,
    negated,
    form,
    time: timeOf(tokens, group, form, modal),
    perfect,
    progressive,
    passive,
    opener: opened ?? openerOf(tokens, start, taken),
    parent: parent === null ? null : base + parent,
  }
}

function isNegated(tokens: readonly Token[], group: Group, start: number): boolean {
  for (let i = group.first; i < group.end; i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'not' || norm === "n't" || norm === 'never' || norm === 'no') return true
  }
  if (start < group.first && (tokens[group.first - 1] as Token).norm === 'never') return true
  if (['not', 'neither', 'nor'].includes((tokens[Math.max(start, group.first - 1)] as Token).norm)) return true
  const after = tokens[group.end]
  return (
    after !== undefined && (after.norm === 'not' || after.norm === "n't") && (tokens[group.verb] as Token).pos === 'AUX'
  )
}

function timeOf(tokens: readonly Token[], group: Group, form: Clause['form'], modal: string | null): Clause['time'] {
  if (form !== 'finite') return 'none'
  if (modal !== null)
    return modal === 'will' || modal === 'll' || modal === 'wo' || modal === 'shall' ? 'future' : 'none'
  const head = tokens[group.first] as Token
  if (PRESENT.has(head.norm)) return 'present'
  if (head.lemma === head.norm || head.norm === `${head.lemma}s` || /(es|ies)$/.test(head.norm)) {
    // "cut", "put", "hit" look alike in both; a singular noun before them can only go with the past.
    return UNCHANGED.has(head.norm) ? 'past' : 'present'
  }
  return 'past'
}

const PRESENT = new Set("is are am 's 're 'm has have do does".split(' '))

const UNCHANGED = new Set('cut put hit shut set quit cost hurt let spread beat bid cast read'.split(' '))

/** "call off", "walk out": the particle is followed by no noun phrase of its own, or by the verb's object. */
function isParticle(tokens: readonly Token[], at: number, end: number): boolean {
  const { norm } = tokens[at] as Token
  if (norm !== 'on' && norm !== 'in' && norm !== 'over' && norm !== 'through') return true
  const next = at + 1 < end ? (tokens[at + 1] as Token) : null
  return next === null || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'CCONJ'
}

function isReducedRelative(tokens: readonly Token[], group: Group, start: number): boolean {
  const verb = tokens[group.verb] as Token
  if (!/(ed|en|n|t|ld|de|nd)$/.test(verb.norm) || verb.norm === verb.lemma) return false
  const next = tokens[group.end]
  if (next === undefined) return false
  // A past participle is followed by a preposition, not by an object; the clause begins with itself.
  return (
    start === group.first && (next.pos === 'ADP' || next.pos === 'ADV') && (tokens[start - 1]?.pos ?? 'X') !== 'CCONJ'
  )
}

/** Last token of a clause without closing marks, conjunctions and openers of the next. */
function lastWord(tokens: readonly Token[], start: number, end: number): number {
  let last = withoutMeasure(tokens, start, end) - 1
  while (last > start) {
    const { pos, text } = tokens[last] as Token
    if (pos !== 'PUNCT' && pos !== 'CCONJ' && !QUOTE_MARK.test(text)) break
    if (text === '%' || text === ')') break
    last--
  }
  return last
}

/** "on Monday, hours before it was due": the measure belongs to the clause that "before" opens. */
function withoutMeasure(tokens: readonly Token[], start: number, end: number): number {
  const opener = tokens[end]?.norm
  if ((opener !== 'before' && opener !== 'after') || !MEASURES.has(tokens[end - 1]?.lemma ?? '')) return end
  let comma = end - 2
  while (comma > start && MEASURING.has((tokens[comma] as Token).pos)) comma--
  return comma > start && (tokens[comma] as Token).norm === ',' ? comma : end
}

const MEASURES = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])
const MEASURING = new Set(['NUM', 'DET', 'ADJ', 'ADV', 'ADP', 'SCONJ'])
