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
  const reduced = brokenByReduced(tokens, sentence, groups, inner)
  if (reduced !== null) return reduced
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

/**
 * "Two diplomats briefed on the talks said": a bare past form between a noun and one prepositional phrase, with a finite verb
 * right behind, is a participle (Quirk 17.28). "She said on Monday talks had ended" is none: such verbs take a clause.
 */
function brokenByReduced(
  tokens: readonly Token[],
  sentence: Sentence,
  groups: readonly Group[],
  inner: Group,
): Broken | null {
  const [before, verb, link] = [tokens[inner.first - 1], tokens[inner.verb] as Token, tokens[inner.end]]
  const isBare =
    inner.first === inner.verb && verb.pos === 'VERB' && verb.norm !== verb.lemma && !verb.norm.endsWith('s')
  if (!isBare || before === undefined || inner.first - 1 < sentence.firstToken) return null
  // The tagger takes "Soldiers" for a name where it opens a sentence.
  const isNoun = before.pos === 'NOUN' || (inner.first - 1 === sentence.firstToken && before.norm.endsWith('s'))
  if (!isNoun) return null
  if (
    link?.pos !== 'ADP' ||
    isSubordinator(tokens, inner.end) ||
    (SPEECH_VERBS.has(verb.lemma) && !TOLD.has(verb.lemma))
  )
    return null
  const resumed = groups[1] as Group
  if (formOf(tokens, resumed) !== 'finite') return null
  let hasNoun = false
  for (let i = inner.end + 1; i < resumed.first; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'NOUN' || pos === 'PROPN') hasNoun = true
    else if (norm === 'of' && hasNoun) hasNoun = false
    else if (hasNoun || !['DET', 'ADJ', 'NUM'].includes(pos)) return null
  }
  const subject = hasNoun ? antecedent(tokens, sentence, inner.first) : null
  return subject === null ? null : { relative: inner.first, resumes: 1, end: resumed.first, subject }
}

/** Verbs of saying whose hearer may be their passive subject. */
const TOLD = new Set(['brief', 'inform', 'notify', 'quote', 'cite', 'ask'])

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
