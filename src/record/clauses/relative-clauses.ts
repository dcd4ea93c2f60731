/**
 * Restrictive relative clauses that break a clause before its verb: "The meeting that was set for Friday has been put off",
 * "said those convicted of murder would stay in prison". Reads tokens and verb groups, gives where the inner clause begins
 * and which verb group takes up the noun phrase before it; null where word order alone does not show it.
 *
 * Quirk et al., 1985, 17.13 and 17.28: a restrictive clause has no comma; the next finite verb goes with its antecedent. A
 * past participle that only prepositions follow, up to another finite verb, is no main verb.
 */
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Sentence, Token } from '../../model.ts'
import { isSubordinator } from './clause-bounds.ts'
import { isQuoteMark } from './quote-marks.ts'
import { phraseBefore } from './subjects.ts'
import { formOf, type Group } from './verb-groups.ts'

export interface Broken {
  /** Indices of the verb groups inside and behind. */
  readonly inner: number
  readonly resumes: number
  /** Tokens where the inner clause begins, and where it ends. */
  readonly start: number
  readonly end: number
  readonly subject: readonly [number, number]
}

const PRONOUNS = new Set(['that', 'which', 'who', 'whom'])

/** Finds the clauses of a sentence that a restrictive relative clause breaks. Linear in its tokens. */
export function brokenByRelative(tokens: readonly Token[], sentence: Sentence, groups: readonly Group[]): Broken[] {
  const found: Broken[] = []
  for (let i = 0; i + 1 < groups.length; i++) {
    const before = groups[i - 1]
    // Inside a sentence only what a verb of saying brings is sure to begin a clause.
    if (before !== undefined && !bringsClause(tokens, before)) continue
    const broken = brokenAt(tokens, groups, i, before?.end ?? sentence.firstToken)
    if (broken !== null && (found.at(-1)?.resumes ?? -1) < i) found.push(broken)
  }
  return found
}

/** "said the plan that …", "said those …": no addressee ("told reporters that") and no date stands between. */
function bringsClause(tokens: readonly Token[], { verb, end }: Group): boolean {
  const { lemma } = tokens[verb] as Token
  const opener = tokens[end]
  const phrase = opener?.norm === 'that' ? tokens[end + 1] : opener
  return SPEECH_VERBS.has(lemma) && !ADDRESSING.has(lemma) && (phrase?.pos === 'DET' || phrase?.norm === 'those')
}

const ADDRESSING = new Set(['tell', 'inform', 'warn', 'assure', 'remind', 'notify', 'ask', 'advise'])

function brokenAt(tokens: readonly Token[], groups: readonly Group[], at: number, from: number): Broken | null {
  const inner = groups[at] as Group
  if (formOf(tokens, inner) !== 'finite') return null
  const { lemma } = tokens[inner.verb] as Token
  const pronoun = pronounBefore(tokens, from, inner)
  // "who said the deal was dead": whose verb comes next is open.
  if (SPEECH_VERBS.has(lemma) && (pronoun !== null || !TOLD.has(lemma))) return null
  const isReduced = pronoun === null && isParticiple(tokens, inner)
  if (pronoun === null && !isReduced) return null
  const start = pronoun ?? inner.first
  const resumes = groups.findIndex((group, i) => i > at && formOf(tokens, group) === 'finite')
  if (resumes < 0) return null
  const end = (groups[resumes] as Group).first
  for (let i = inner.end; i < end; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'CCONJ' || isSubordinator(tokens, i) || isQuoteMark(tokens, i)) return null
    if (pos === 'PUNCT' && norm !== '-' && norm !== '%') return null
    // A phrase without a preposition before it may be the subject of the verb behind it.
    if (isReduced && pos === 'PRON') return null
  }
  if (isReduced && resumes !== at + 1) return null
  const subject = phraseBefore(tokens, isSubordinator(tokens, from) ? from + 1 : from, start)
  return subject === null ? null : { inner: at, resumes, start, end, subject }
}

/** Verbs of saying whose hearer may be their passive subject: "two diplomats briefed on the talks". */
const TOLD = new Set(['brief', 'inform', 'notify', 'quote', 'cite', 'ask'])

/** The relative pronoun between a noun phrase and the verb: no comma before it. */
function pronounBefore(tokens: readonly Token[], from: number, inner: Group): number | null {
  for (let i = inner.first - 1; i > from; i--) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '-') return null
    const before = tokens[i - 1] as Token
    if (PRONOUNS.has(norm) && pos !== 'DET') return before.pos === 'NOUN' || before.pos === 'PROPN' ? i : null
  }
  return null
}

/** "those convicted of murder", "soldiers captured in April": a form in -ed or -en with a preposition behind it. */
function isParticiple(tokens: readonly Token[], { first, verb, end }: Group): boolean {
  const token = tokens[verb] as Token
  const next = tokens[end]
  return (
    first === verb &&
    token.pos === 'VERB' &&
    token.norm !== token.lemma &&
    /(?:ed|en|n|t|ld|de|nd)$/.test(token.norm) &&
    next?.pos === 'ADP' &&
    next.norm !== 'to' &&
    !isSubordinator(tokens, end)
  )
}
