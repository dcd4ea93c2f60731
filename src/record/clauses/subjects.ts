/**
 * Subjects: the noun phrase a verb group goes with, by word order alone. Reads tokens and verb groups, gives token ranges;
 * null where the structure does not show it. What stands between (an apposition, a relative clause, what is not finite)
 * is jumped over from comma to comma.
 */
import type { Sentence, Token } from '../../model.ts'
import { isDash, isInnerMark, RELATIVES, SUBORDINATORS } from './clause-bounds.ts'
import type { Clause } from './clauses.ts'
import { isGerundNoun } from './qualifiers.ts'
import { isQuoteMark } from './quote-marks.ts'
import type { Group } from './verb-groups.ts'

/** Leftmost token of the noun phrase that ends right before `verb`, not going left of `from`. */
export function subjectStart(tokens: readonly Token[], from: number, verb: number): number | null {
  let start: number | null = null
  for (let i = verb - 1; i >= from; i--) {
    const { pos } = tokens[i] as Token
    if (pos === 'ADV' && start === null) continue
    if (!PHRASE.has(pos) && !isInnerMark(tokens, i) && !(pos === 'VERB' && isGerundNoun(tokens, i, from))) break
    start = i
  }
  while (start !== null && start < verb && ['ADP', 'ADV', 'PART'].includes((tokens[start] as Token).pos)) start++
  return start !== null && start < verb ? start : null
}

const PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'SYM', 'CCONJ'])

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
  while (end > start && ((tokens[end - 1] as Token).pos === 'ADV' || (tokens[end - 1] as Token).norm === 'not')) end--
  const isRelative = opened !== null && RELATIVES.has(opened) && end === start + 1
  if (isRelative) return antecedent(tokens, sentence, start)
  const from = opened === null && (tokens[start] as Token).pos !== 'CCONJ' ? start : start + 1
  // "due to the board not agreeing"
  const left = subjectStart(tokens, (tokens[from] as Token).norm === 'due' ? from + 2 : from, end)
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
export function trimSubject(tokens: readonly Token[], left: number, end: number): readonly [number, number] {
  let from = left
  let to = end
  while (from < to - 1 && (isInnerMark(tokens, from) || (tokens[from] as Token).pos === 'CCONJ')) from++
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

/**
 * The subject of a clause that has none: where it is joined, that of the nearest clause beside it that tells in the same
 * tense and agrees in number ("said the drivers opened the gates and left"); else of the one above, or beside.
 */
export function inherited(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  base: number,
  parents: readonly (number | null)[],
  i: number,
  joined: (Pick<Clause, 'time' | 'perfect' | 'modal'> & { readonly first: number }) | null,
): readonly [number, number] | null {
  const parent = parents[i]
  const beside = (isLike: (one: Clause) => boolean) => {
    for (let j = i - 1; j >= 0; j--) {
      const one = clauses[base + j] as Clause
      if (parents[j] === parent && one.subjectTokens !== null && isLike(one)) return one.subjectTokens
    }
    return null
  }
  const like =
    joined &&
    beside(
      ({ form, time, perfect, modal, subjectTokens }) =>
        form === 'finite' &&
        time === joined.time &&
        perfect === joined.perfect &&
        modal === joined.modal &&
        subjectTokens !== null &&
        agrees(tokens, joined.first, subjectTokens),
    )
  if (like !== null) return like
  const above = parent === null || parent === undefined ? null : (clauses[base + parent] as Clause).subjectTokens
  return above ?? beside(() => true)
}

/** No plural goes with "has", no singular with "are". */
function agrees(tokens: readonly Token[], verb: number, [first, end]: readonly [number, number]): boolean {
  const { norm, pos, lemma } = tokens[verb] as Token
  const isSingular =
    ['is', 'has', 'was', 'does'].includes(norm) || (pos === 'VERB' && norm !== lemma && norm.endsWith('s'))
  const isPlural = ['are', 'have', 'were', 'do'].includes(norm)
  if (!isSingular && !isPlural) return true
  let last = first
  while (last + 1 < end && (tokens[last + 1] as Token).pos !== 'ADP') last++
  const head = tokens[last] as Token
  const isMany =
    ['they', 'we', 'you', 'these', 'those', 'both', 'people', 'police'].includes(head.norm) ||
    (head.pos === 'NOUN' && head.norm !== head.lemma && head.norm.endsWith('s')) ||
    tokens.slice(first, last).some((token) => token.pos === 'CCONJ')
  return isMany ? !isSingular : !isPlural || GROUPS.has(head.lemma)
}

/** Nouns in the singular that go with a plural verb too. */
const GROUPS = new Set(['government', 'team', 'side', 'union', 'crew', 'staff', 'army', 'board', 'majority', 'number'])
