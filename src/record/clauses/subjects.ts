/**
 * Subjects: the noun phrase a verb group goes with, by word order alone. Reads tokens and verb groups, gives token ranges;
 * null where the structure does not show it. What stands between (an apposition, a relative clause, what is not finite)
 * is jumped over from comma to comma.
 */
import type { Sentence, Token } from '../../model.ts'
import { isDash, isInnerMark, RELATIVES, SUBORDINATORS } from './clause-bounds.ts'
import type { Clause } from './clauses.ts'
import { isQuoteMark } from './quote-marks.ts'
import { formOf, type Group } from './verb-groups.ts'

/** Leftmost token of the noun phrase that ends right before `verb`, not going left of `from`. */
export function subjectStart(tokens: readonly Token[], from: number, verb: number): number | null {
  let start: number | null = null
  for (let i = verb - 1; i >= from; i--) {
    const { pos } = tokens[i] as Token
    if (pos === 'ADV' && start === null) continue
    if (!PHRASE.has(pos) && !isInnerMark(tokens, i)) break
    start = i
  }
  while (start !== null && start < verb && ['ADP', 'ADV', 'PART'].includes((tokens[start] as Token).pos)) start++
  return start !== null && start < verb ? start : null
}

const PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'SYM', 'CCONJ'])

/**
 * "Talks on sharing out the catch ended", "talks to settle the war were set", "a meeting bringing both together could
 * take place": what is not finite lies inside the subject of the finite verb after it.
 */
export function overGerund(
  tokens: readonly Token[],
  before: Clause | undefined,
  sentence: number,
  group: Group,
): readonly [number, number] | null {
  if (before === undefined || before.sentence !== sentence || before.form === 'finite') return null
  if (formOf(tokens, group) !== 'finite') return null
  const from = before.opener === null ? before.first : before.first + 1
  const phrase = before.form === 'participle' ? before.subjectTokens : rawPhrase(tokens, from, before.group)
  if (phrase === null || phrase[0] < before.first || phrase[1] !== before.group) return null
  for (let i = before.group; i < group.first; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'CCONJ' || pos === 'SCONJ' || (pos === 'PUNCT' && norm !== '-')) return null
  }
  return phrase
}

function rawPhrase(tokens: readonly Token[], from: number, end: number): readonly [number, number] | null {
  const left = subjectStart(tokens, from, end)
  return left === null ? null : [left, end]
}

/** The noun phrase that ends before `end` and begins at `from` or later. */
export function phraseBefore(tokens: readonly Token[], from: number, end: number): readonly [number, number] | null {
  const left = subjectStart(tokens, from, end)
  return left === null ? null : trimSubject(tokens, nearestPhrase(tokens, left, end), end)
}

/** "unless the crew, held since August, are freed": the subordinator stands before the subject, not at the clause. */
export function openerOf(
  tokens: readonly Token[],
  start: number,
  subject: readonly [number, number] | null,
): string | null {
  if (subject === null || subject[1] > start) return null
  const before = tokens[subject[0] - 1]
  return before !== undefined && SUBORDINATORS.has(before.norm) && before.pos !== 'DET' ? before.norm : null
}

/** Token range of the subject, or null: the noun phrase left of the verb group, or left of what stands between. */
export function findSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  group: Group,
  start: number,
  opened: string | null,
): readonly [number, number] | null {
  if ((tokens[group.first] as Token).norm === 'to') return null
  let end = group.first
  while (end > start && (tokens[end - 1] as Token).pos === 'ADV') end--
  const isRelative = opened !== null && RELATIVES.has(opened) && end === start + 1
  if (isRelative) return antecedent(tokens, sentence, start)
  const from = opened === null && (tokens[start] as Token).pos !== 'CCONJ' ? start : start + 1
  const left = subjectStart(tokens, from, end)
  if (left !== null) return trimSubject(tokens, left, end)
  const mark = tokens[end - 1]
  if (end > sentence.firstToken && mark !== undefined) {
    const first = opened === null ? sentence.firstToken : from
    if (mark.norm === ',') return beforeInsertion(tokens, first, end - 1)
    if (isDash(tokens, end - 1)) return beforeDashes(tokens, first, end - 1)
  }
  // Inverted: "…, said Joren Vastrik": the noun phrase right of the verb.
  return null
}

/** The noun phrase before a relative pronoun, over one comma. */
export function antecedent(tokens: readonly Token[], sentence: Sentence, at: number): readonly [number, number] | null {
  let end = at
  if ((tokens[end - 1] as Token | undefined)?.norm === ',') end--
  if (end <= sentence.firstToken) return null
  const left = subjectStart(tokens, sentence.firstToken, end)
  return left === null ? null : trimSubject(tokens, nearestPhrase(tokens, left, end), end)
}

/** The last noun phrase without a preposition in it. */
function nearestPhrase(tokens: readonly Token[], left: number, end: number): number {
  for (let i = end - 1; i > left; i--)
    if ((tokens[i - 1] as Token).pos === 'ADP' && (tokens[i - 1] as Token).norm !== 'of') return i
  return left
}

/** "Vastrik, its deputy minister, said": the noun phrase before the comma that opens what stands between. */
function beforeInsertion(tokens: readonly Token[], from: number, comma: number): readonly [number, number] | null {
  let found: readonly [number, number] | null = null
  for (let i = comma - 1; i > from; i--) {
    const token = tokens[i] as Token
    if (token.norm === ';' || token.norm === ':' || isQuoteMark(tokens, i)) break
    if (token.norm !== ',') continue
    const left = subjectStart(tokens, from, i)
    if (left === null) break
    found = trimSubject(tokens, left, i)
    const opens = tokens[i + 1] as Token
    const isList = opens.pos === 'CCONJ'
    if (!isList) break
  }
  return found
}

/** "The paper - the fourth this week - provides": the noun phrase before the dash that opens what stands between. */
function beforeDashes(tokens: readonly Token[], from: number, dash: number): readonly [number, number] | null {
  for (let i = dash - 1; i > from; i--) {
    if (!isDash(tokens, i)) continue
    const left = subjectStart(tokens, from, i)
    return left === null ? null : trimSubject(tokens, left, i)
  }
  return null
}

/** Drops what stands before the last phrase: "On Friday the envoy" and "a step its guilds" end in the subject. */
function trimSubject(tokens: readonly Token[], left: number, end: number): readonly [number, number] {
  let from = left
  let to = end
  while (from < to - 1 && isInnerMark(tokens, from)) from++
  while (to - 1 > left && RELATIVES.has((tokens[to - 1] as Token).norm)) to--
  for (let i = left + 1; i < to; i++) {
    const a = tokens[i - 1] as Token
    const b = tokens[i] as Token
    const isNounEnd = a.pos === 'NOUN' || a.pos === 'PROPN' || a.pos === 'NUM'
    if (!isNounEnd || (b.pos !== 'DET' && b.pos !== 'PRON')) continue
    const isRate = TIME_UNITS.has(tokens[i + 1]?.lemma ?? '') && i + 2 === to
    if (!isRate) from = i
  }
  return [from, to]
}

/** "140 ships a week used the strait" */
const TIME_UNITS = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'night'])

/** The subject of the nearest clause above or beside that has one. */
export function inherited(
  clauses: readonly Clause[],
  base: number,
  parents: readonly (number | null)[],
  i: number,
): readonly [number, number] | null {
  const parent = parents[i]
  if (parent !== null && parent !== undefined) {
    const above = clauses[base + parent] as Clause
    if (above.subjectTokens !== null) return above.subjectTokens
  }
  for (let j = i - 1; j >= 0; j--) {
    if (parents[j] !== parent) continue
    const beside = clauses[base + j] as Clause
    if (beside.subjectTokens !== null) return beside.subjectTokens
  }
  return null
}
