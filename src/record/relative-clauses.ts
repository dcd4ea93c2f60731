/**
 * Restrictive relative clauses that break the first clause of a sentence: "The meeting that was set for Friday has been
 * put off", "The union that runs the depot said …". Reads tokens and verb groups, gives where the relative clause begins
 * and which verb group takes up the noun phrase before it; null where word order alone does not show it.
 *
 * Quirk et al., 1985, 17.13: a restrictive clause has no comma; the next finite verb goes with its antecedent.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Sentence, Token } from '../model.ts'
import { isSubordinator } from './clause-bounds.ts'
import { antecedent } from './subjects.ts'
import { formOf, type Group, isQuoteMark } from './verb-groups.ts'

export interface Broken {
  /** Token of the relative pronoun. */
  readonly relative: number
  /** Index of the verb group that goes with the antecedent, and where the clause before it ends. */
  readonly resumes: number
  readonly end: number
  readonly subject: readonly [number, number]
}

const PRONOUNS = new Set(['that', 'which', 'who', 'whom'])

/** Finds a restrictive relative clause before the main verb of a sentence. Linear in its tokens. */
export function brokenByRelative(
  tokens: readonly Token[],
  sentence: Sentence,
  groups: readonly Group[],
): Broken | null {
  const [inner] = groups
  if (inner === undefined || groups.length < 2 || formOf(tokens, inner) !== 'finite') return null
  // "who said the deal was dead": whose verb comes next is open.
  if (SPEECH_VERBS.has((tokens[inner.verb] as Token).lemma)) return null
  const relative = pronounBefore(tokens, sentence, inner)
  if (relative === null) return null
  const resumes = groups.findIndex((group, i) => i > 0 && formOf(tokens, group) === 'finite')
  if (resumes < 0) return null
  const end = (groups[resumes] as Group).first
  for (let i = inner.end; i < end; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'CCONJ' || isSubordinator(tokens, i) || isQuoteMark(tokens, i)) return null
    if (pos === 'PUNCT' && norm !== '-') return null
  }
  const subject = antecedent(tokens, sentence, relative)
  return subject === null ? null : { relative, resumes, end, subject }
}

/** The relative pronoun between the first noun phrase and the first verb: no comma before it. */
function pronounBefore(tokens: readonly Token[], sentence: Sentence, inner: Group): number | null {
  for (let i = inner.first - 1; i > sentence.firstToken; i--) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '-') return null
    const before = tokens[i - 1] as Token
    if (PRONOUNS.has(norm) && pos !== 'DET') return before.pos === 'NOUN' || before.pos === 'PROPN' ? i : null
  }
  return null
}
