/**
 * Clauses inside a noun phrase that break the clause around them before its verb: "The meeting that was set for Friday has
 * been put off", "said those convicted of murder would stay in prison", "the guerrillas it is fighting agreed", "the duty on
 * goods entering the market rises". Reads tokens and verb groups, gives where the inner clause begins and which verb group
 * takes up the noun phrase before it; null where word order alone does not show it.
 *
 * Quirk et al., 1985, 17.9–17.32: a restrictive clause has no comma, so the next finite verb that no mark, conjunction or
 * noun phrase of its own parts from it goes with its antecedent.
 */
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Sentence, Token } from '../../model.ts'
import { isSubordinator } from './clause-bounds.ts'
import { isParticiple } from './participles.ts'
import { bringsAny, isOpenBetween, isSplit, isTime, NOMINAL } from './parting.ts'
import { phraseBefore, subjectStart, trimSubject } from './subjects.ts'
import { formOf, type Group } from './verb-groups.ts'

export interface Broken {
  /** Indices of the verb groups inside and behind. */
  readonly inner: number
  readonly resumes: number
  /** Tokens where the inner clause begins, and where it ends. */
  readonly start: number
  readonly end: number
  /** Token where the outer clause begins, with the conjunction that opens it. */
  readonly opens: number
  readonly subject: readonly [number, number]
  /** The phrase that the inner clause is about, where it is its subject. */
  readonly head: readonly [number, number] | null
  /** A past participle that looks like a finite verb. */
  readonly isReduced: boolean
}

/** Finds the clauses of a sentence that one inside their subject breaks. Linear in its tokens. */
export function brokenByRelative(tokens: readonly Token[], sentence: Sentence, groups: readonly Group[]): Broken[] {
  const found: Broken[] = []
  for (let i = 0; i + 1 < groups.length; i++) {
    if ((found.at(-1)?.resumes ?? -1) >= i) continue
    const broken = brokenAt(tokens, sentence, groups, i)
    if (broken !== null) found.push(broken)
  }
  return found
}

function brokenAt(tokens: readonly Token[], sentence: Sentence, groups: readonly Group[], at: number): Broken | null {
  const inner = groups[at] as Group
  const before = groups[at - 1]
  const from = before?.end ?? sentence.firstToken
  if (isGerundSubject(tokens, from, groups, at)) {
    const resumes = resumingGroup(tokens, groups, at)
    if (resumes === null) return null
    const end = (groups[resumes] as Group).first
    const opens = before === undefined ? sentence.firstToken : Math.max(from, inner.first - 1)
    const subject = [inner.first, end] as const
    return { inner: at, resumes, start: inner.first, end, opens, subject, head: null, isReduced: false }
  }
  const start = innerStart(tokens, from, inner)
  if (start === null) return null
  const outer = outerPhrase(tokens, from, start, before)
  if (outer === null) return null
  // "Which ship turned across the other is open": a question is the subject.
  if (QUESTIONING.has((tokens[outer.first] as Token).norm)) return null
  const resumes = resumingGroup(tokens, groups, at)
  if (resumes === null) return null
  return {
    inner: at,
    resumes,
    start,
    end: (groups[resumes] as Group).first,
    opens: before === undefined ? sentence.firstToken : outer.opens,
    subject: trimSubject(tokens, outer.first, nounEnd(tokens, outer.first, start)),
    head: isRightBehind(tokens, start, inner) ? phraseBefore(tokens, outer.first, start) : null,
    isReduced: start === inner.first && isParticiple(tokens, inner, true),
  }
}

/** The clause has no subject of its own: "that had been held", "held", but not "that the rebels held". */
function isRightBehind(tokens: readonly Token[], start: number, { first }: Group): boolean {
  if (SUBJECT_PRONOUNS.has((tokens[start] as Token).norm)) return false
  for (let i = start + 1; i < first; i++) if ((tokens[i] as Token).pos !== 'ADV') return false
  return true
}

/** "Fighting in the delta killed nine": the gerund opens the clause and is its subject. */
function isGerundSubject(tokens: readonly Token[], from: number, groups: readonly Group[], at: number): boolean {
  const inner = groups[at] as Group
  if (formOf(tokens, inner) !== 'participle' || inner.first !== inner.verb) return false
  const before = tokens[inner.first - 1]
  const governor = groups[at - 1]
  const opens =
    governor === undefined
      ? inner.first === from
      : before?.norm === 'that' || before?.pos === 'CCONJ' || (inner.first === from && bringsAny(tokens, governor))
  // "seeking a deal and fearing a strike" joins two participles.
  const isJoined = before?.pos === 'CCONJ' && governor !== undefined && formOf(tokens, governor) !== 'finite'
  return opens && !isJoined
}

/** First token of a clause that stands right behind a noun; null where the verb group stands in none. */
function innerStart(tokens: readonly Token[], from: number, inner: Group): number | null {
  const { lemma } = tokens[inner.verb] as Token
  const pronoun = pronounBefore(tokens, from, inner)
  const form = formOf(tokens, inner)
  if (form === 'finite') {
    // "who said the deal was dead": whose verb comes next is open; "that had been held at the bridge" takes no clause.
    const isBare = ['ADP', 'ADV'].includes(tokens[inner.end]?.pos ?? '')
    if (SPEECH_VERBS.has(lemma) && (pronoun !== null ? !isBare : !TOLD.has(lemma))) return null
    if (pronoun !== null) return pronoun
    if (isParticiple(tokens, inner, true)) return inner.first
    return contactSubject(tokens, from, inner)
  }
  if (pronoun !== null) return pronoun
  const last = tokens[inner.first - 1]
  if (inner.first <= from || last === undefined) return null
  // "talks to settle the war", "talks on sharing the catch", "goods entering the market"
  return NOMINAL.has(last.pos) || (form === 'participle' && last.pos === 'ADP') ? inner.first : null
}

const QUESTIONING = new Set(['which', 'what', 'whose'])
const PRONOUNS = new Set(['that', 'which', 'who', 'whom'])
/** Verbs of saying whose hearer may be their passive subject: "two diplomats briefed on the talks". */
const TOLD = new Set(['brief', 'inform', 'notify', 'quote', 'cite', 'ask', 'call', 'name', 'demand', 'propose'])

/** The relative pronoun between a noun phrase and the verb: no comma before it. */
function pronounBefore(tokens: readonly Token[], from: number, inner: Group): number | null {
  for (let i = inner.first - 1; i > from; i--) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '-') return null
    const before = tokens[i - 1] as Token
    if (PRONOUNS.has(norm) && pos !== 'DET') return NOMINAL.has(before.pos) || isThose(before) ? i : null
  }
  return null
}

function isThose({ norm }: Token): boolean {
  return norm === 'those' || norm === 'anyone' || norm === 'everyone' || norm === 'all'
}

/** "the guerrillas it is fighting": a pronoun that can only be a subject, right behind a noun that is no time. */
function contactSubject(tokens: readonly Token[], from: number, { first }: Group): number | null {
  let at = first - 1
  while (at > from && (tokens[at] as Token).pos === 'ADV') at--
  const noun = tokens[at - 1]
  if (at - 1 < from || noun === undefined || !SUBJECT_PRONOUNS.has((tokens[at] as Token).norm)) return null
  return NOMINAL.has(noun.pos) && !isTime(noun) ? at : null
}

const SUBJECT_PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i'])

/** The noun phrase that the inner clause hangs on, as far as it opens a clause, and where that clause begins. */
function outerPhrase(
  tokens: readonly Token[],
  from: number,
  start: number,
  before: Group | undefined,
): { first: number; opens: number } | null {
  const left = subjectStart(tokens, isSubordinator(tokens, from) ? from + 1 : from, start)
  if (left === null) return null
  let first = left
  while (first < start && (tokens[first] as Token).pos === 'CCONJ') first++
  if (first === start) return null
  // "comes as the duty on goods entering the market is due"
  if (before !== undefined && first === left && tokens[left - 1]?.norm === 'as') return { first, opens: left - 1 }
  // "Under a plan drawn up by the bank, troops …": the phrase is no subject.
  if (first === left && (tokens[left - 1] as Token | undefined)?.pos === 'ADP' && left > from)
    return before === undefined && isSplit(tokens, left, start) ? { first, opens: left } : null
  if (before === undefined) return { first, opens: first }
  const opener = tokens[first - 1] as Token
  if (first > left) return { first, opens: first - 1 }
  let mark = first - 1
  const isOpener = (i: number) => isSubordinator(tokens, i) || (tokens[i] as Token).norm === 'as'
  while (mark > from && ['ADV', 'ADP'].includes((tokens[mark] as Token).pos) && !isOpener(mark)) mark--
  if (mark >= from && isOpener(mark)) return { first, opens: mark }
  const { pos, norm } = mark >= from ? (tokens[mark] as Token) : opener
  if (mark >= from && (pos === 'CCONJ' || (pos === 'PUNCT' && norm !== '-' && norm !== '%')))
    return { first, opens: pos === 'CCONJ' ? mark : mark + 1 }
  if (bringsClause(tokens, before, first)) return { first, opens: first }
  // "shut the port and the crews that were left went home": the phrase behind "and" begins the clause.
  for (let i = start - 1; i > first; i--)
    if ((tokens[i] as Token).pos === 'CCONJ' && OPENING.has((tokens[i + 1] as Token).pos))
      return { first: i + 1, opens: i }
  return null
}

const OPENING = new Set(['DET', 'NUM', 'PRON', 'PROPN'])

/** "said the plan that …", "said those …": no addressee ("told reporters that") and no date stands between. */
function bringsClause(tokens: readonly Token[], { verb, end }: Group, first: number): boolean {
  if (first !== end || ADDRESSING.has((tokens[verb] as Token).lemma) || !bringsAny(tokens, { first, verb, end }))
    return false
  const opener = tokens[first] as Token
  return opener.pos === 'DET' || opener.pos === 'NUM' || isThose(opener)
}

const ADDRESSING = new Set(['tell', 'inform', 'warn', 'assure', 'remind', 'notify', 'ask', 'advise'])

/** The finite verb group behind the inner clause that nothing parts from it; what lies deeper is passed over. */
function resumingGroup(tokens: readonly Token[], groups: readonly Group[], at: number): number | null {
  let participle: number | null = null
  for (let k = at + 1; k < groups.length; k++) {
    const [last, next] = [groups[k - 1] as Group, groups[k] as Group]
    const nested = pronounBefore(tokens, last.end, next)
    if (!isOpenBetween(tokens, last.end, nested ?? next.first)) return participle
    if (nested !== null || formOf(tokens, next) !== 'finite') continue
    if (isSplit(tokens, last.end, next.first) || contactSubject(tokens, last.end, next) !== null) return participle
    if (!isParticiple(tokens, next)) return k
    participle ??= k
  }
  return participle
}

/** Behind the noun of a phrase: "talks on | sharing" ends in a preposition. */
function nounEnd(tokens: readonly Token[], first: number, end: number): number {
  let last = end
  while (last - 1 > first && ['ADP', 'ADV'].includes((tokens[last - 1] as Token).pos)) last--
  return last
}
