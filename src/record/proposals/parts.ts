/**
 * Parts of a proposal as one clause tells it: the noun phrase that names it, its terms, its maker, its version, how it
 * stands. Reads tokens and clauses.
 */
import { POSITION_VERBS, PROPOSAL_NOUNS, PROPOSING_VERBS } from '../../lexicon/negotiation.ts'
import { CARDINALS } from '../../lexicon/number-words.ts'
import { hasLemma } from '../../lexicon/wordnet.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { deepEnd } from '../conditions.ts'
import type { Reading } from '../reading.ts'
import { actorsIn, type Directory, subjectActor } from '../who.ts'
import type { State } from './tellings.ts'

export function phraseStart(tokens: readonly Token[], at: number, from: number): number {
  let first = at
  while (first > from) {
    const { pos, text, norm } = tokens[first - 1] as Token
    // "a 5 per cent offer"
    const isPer = norm === 'per' && tokens[first]?.norm === 'cent'
    const isPart = isPer || ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(pos) || text === '-' || text === '%'
    const isPossessive = pos === 'PRON' && ['its', 'their', 'his', 'her', 'our'].includes(norm)
    const isParticiple =
      pos === 'VERB' &&
      /(ed|ing)$/.test(norm) &&
      first - 1 > from &&
      ['DET', 'ADJ', 'PUNCT'].includes((tokens[first - 2] as Token).pos)
    // "a first draft of a plan": the phrase of which it is a part.
    const isOf = norm === 'of' && first - 2 >= from && PROPOSAL_NOUNS.has((tokens[first - 2] as Token).lemma)
    if (!isPart && !isPossessive && !isParticiple && !isOf) break
    if (norm === 'to' || norm === 'not') break
    first--
    // An article opens the phrase: "in principle the proposal" begins with it.
    if (pos === 'DET' || isPossessive) break
  }
  return first
}

export function nameStart(tokens: readonly Token[], first: number): number {
  return ['a', 'an', 'the'].includes((tokens[first] as Token).norm) ? first + 1 : first
}

/** From the noun phrase to the end of what hangs on it. */
export function termsSpan(reading: Reading, clause: Clause, first: number): Span {
  return { start: (reading.tokens[first] as Token).start, end: deepEnd(reading, clause) }
}

/** Characters of a name at most; cut at a word. */
const LONGEST_NAME = 80

/** "plan to end paid breaks", "offer of 5 per cent": the noun with what tells it from others, short of a finite verb. */
export function nameOf(reading: Reading, clause: Clause, first: number, at: number): string {
  const { tokens } = reading
  let from = nameStart(tokens, first)
  if (OWNERS.has((tokens[from] as Token).norm)) from++
  let end = at + 1
  const next = tokens[end]
  if (next !== undefined && end < clause.deepLast && NAMING.has(next.norm)) {
    let i = end
    while (i < clause.deepLast && !NAME_ENDS.has((tokens[i] as Token).norm)) {
      const { pos, norm } = tokens[i] as Token
      if (pos === 'SCONJ' || (pos === 'AUX' && norm !== 'be') || (pos === 'PUNCT' && norm !== '-' && norm !== '%'))
        break
      const isLast = i + 1 >= clause.deepLast || tokens[i + 1]?.pos === 'PUNCT'
      // "to cut night pay": at the end of it, what may be a noun is one.
      const isNoun = norm.endsWith('ing') || (isLast && hasLemma(norm, 'noun'))
      if (pos === 'VERB' && tokens[i - 1]?.norm !== 'to' && !isNoun) break
      i++
    }
    while (i > end && ['ADP', 'DET', 'CCONJ', 'PART', 'ADV'].includes((tokens[i - 1] as Token).pos)) i--
    if ((tokens[i - 1] as Token).end - (tokens[from] as Token).start <= LONGEST_NAME) end = i
  }
  return reading.text.report.text.slice((tokens[from] as Token).start, (tokens[end - 1] as Token).end)
}

/** Prepositions after which a noun of proposal says what it is about. */
const NAMING = new Set(['to', 'of', 'for', 'on', 'over'])
/** Where that ends: adjuncts of time, place and manner belong to the verb. */
const NAME_ENDS = new Set([
  'by',
  'after',
  'before',
  'at',
  'on',
  'during',
  'since',
  'until',
  'while',
  'in',
  'with',
  'and',
  'who',
])
const OWNERS = new Set(['its', 'their', 'his', 'her', 'our'])

/** Words from the start of a stretch, at most so many characters, cut at a word. */
export function shortName(text: string, start: number, end: number): string {
  if (end - start <= LONGEST_NAME) return text.slice(start, end)
  const blank = text.lastIndexOf(' ', start + LONGEST_NAME)
  return `${text.slice(start, blank > start ? blank : start + LONGEST_NAME)}…`
}

/** Whether a weak noun is put forward: "the proposed deal", "submitted a paper", "a draft agreement". */
export function isPut(reading: Reading, clause: Clause, first: number, at: number): boolean {
  const { tokens } = reading
  for (let i = first; i < at; i++) {
    const { norm } = tokens[i] as Token
    if (
      [
        'proposed',
        'draft',
        'revised',
        'latest',
        'final',
        'peace',
        'pay',
        'backed',
        'new',
        'truce',
        'compromise',
      ].includes(norm)
    )
      return true
  }
  if (PROPOSING_VERBS.has(clause.lemma) && at > clause.verb) return true
  // "a paper of nine points", "a 14-point document"
  if ((tokens[at + 1] as Token | undefined)?.norm === 'of' && (tokens[at + 2] as Token | undefined)?.pos === 'NUM')
    return true
  if (REACHING.has(clause.lemma) && at > clause.verb) return isReached(reading, clause)
  const kind = POSITION_VERBS.get(clause.lemma)
  return at > clause.verb && (kind === 'demand' || kind === 'offer' || kind === 'rejection' || kind === 'acceptance')
}

/** "signed a truce", but not "helped the sides reach a deal", "failed to sign one". */
function isReached({ clauses }: Reading, clause: Clause): boolean {
  const before = clauses[clause.index - 1]
  const isHelped = before?.sentence === clause.sentence && ['help', 'let', 'make', 'see'].includes(before.lemma)
  return clause.form === 'finite' && clause.modal === null && !isHelped
}

/** What makes another offer of an offer. */
const RAISING = new Set(['raise', 'improve', 'increase', 'sweeten', 'lower', 'cut', 'reduce'])

/** Verbs by which sides make an agreement theirs (CAMEO 057 sign, 05 engage). */
export const REACHING = new Set([
  'reach',
  'sign',
  'strike',
  'clinch',
  'conclude',
  'initial',
  'seal',
  'hammer out',
  'agree',
])

/** Whose it is: "the Commission's proposal", else who puts it forward. */
export function makerOf(
  reading: Reading,
  clause: Clause,
  first: number,
  at: number,
  directory: Directory,
): string | null {
  const before = { start: (reading.tokens[first] as Token).start, end: (reading.tokens[at] as Token).start }
  if (before.end > before.start) {
    const owner = actorsIn(reading, clause.sentence, before, directory)[0]
    if (owner !== undefined) return owner
    // "if the company dropped its plan"
    const isSubjects = ['its', 'their', 'his', 'her'].includes((reading.tokens[first] as Token).norm)
    if (isSubjects && at > clause.verb) return subjectActor(reading, clause, directory)
    // "the mediator's proposal", where one actor alone has that part.
    const office = reading.tokens[first + 1]?.norm === "'s" ? first : first + 1
    if (/^['’]s?$/.test(reading.tokens[office + 1]?.norm ?? ''))
      return directory.holderOf((reading.tokens[office] as Token).lemma)
  }
  return PROPOSING_VERBS.has(clause.lemma) && !clause.passive ? subjectActor(reading, clause, directory) : null
}

/** "an earlier version of the offer": the phrase of which the noun's phrase is a part. */
export function versionStart(tokens: readonly Token[], first: number, from: number): number {
  const isVersion =
    first - 2 >= from && tokens[first - 1]?.norm === 'of' && VERSIONS.has(tokens[first - 2]?.lemma ?? '')
  if (!isVersion) return first
  // "earlier" may be tagged for an adverb, before which the phrase seems to end.
  const noun = PAST.has(tokens[first - 3]?.norm ?? '') ? first - 3 : first - 2
  const start = Math.max(from, noun === first - 3 ? noun - 1 : phraseStart(tokens, noun, from))
  return PAST.has(tokens[start + 1]?.norm ?? '') ? start : first
}

const VERSIONS = new Set(['version', 'form', 'edition', 'variant', 'iteration', 'draft', 'incarnation'])
/** What a version is called that another has replaced. */
const PAST = new Set(['earlier', 'previous', 'prior', 'former', 'preceding', 'original', 'old'])

export function isPast(version: string | null): boolean {
  return version !== null && PAST.has(version)
}

/** Verbs of weighing what one might do (VerbNet consider-29.9 and ponder). */
const WEIGHING = new Set('consider weigh mull ponder contemplate explore think moot discuss debate study'.split(' '))

/** "is considering raising its offer", "may improve its offer". */
export function isOnlyThoughtOf({ clauses }: Reading, clause: Clause): boolean {
  if (stateOf(clause) !== 'proposed') return false
  if (clause.modal === 'may' || clause.modal === 'might' || clause.modal === 'could') return true
  if (clause.form === 'finite') return false
  const parent = clause.parent === null ? undefined : clauses[clause.parent]
  return parent !== undefined && WEIGHING.has(parent.lemma.split(' ')[0] as string)
}

/** "first draft", "14-point", "revised" */
export function versionOf(tokens: readonly Token[], first: number, at: number): string | null {
  for (let i = first; i < at; i++) {
    const { norm, pos, text } = tokens[i] as Token
    if (/^\d+-point$|^\w+-point$/.test(norm)) return norm
    if (pos === 'NUM' && (tokens[i + 1] as Token).text === '-' && (tokens[i + 2] as Token).norm === 'point')
      return `${text}-point`
    if (PAST.has(norm) && i > first) return norm
    if (['first', 'second', 'third', 'revised', 'final', 'updated', 'initial', 'latest', 'amended'].includes(norm))
      return norm
  }
  return null
}

export function stateOf(clause: Clause): State {
  const { lemma } = clause
  if (REACHING.has(lemma))
    return clause.negated || clause.modal !== null || clause.form !== 'finite' ? 'unknown' : 'accepted'
  if (lemma === 'circulate' || lemma === 'distribute' || lemma === 'hand over' || lemma === 'hand') return 'circulated'
  if (lemma === 'give' && clause.passive) return 'circulated'
  if (PROPOSING_VERBS.has(lemma) || POSITION_VERBS.get(lemma) === 'demand' || RAISING.has(lemma)) return 'proposed'
  const kind = POSITION_VERBS.get(lemma)
  if (kind === 'rejection' && !clause.negated) return 'rejected'
  if (kind === 'acceptance') return clause.negated ? 'rejected' : 'accepted'
  return [
    'discuss',
    'negotiate',
    'consider',
    'work',
    'begin',
    'hold',
    'open',
    'gather',
    'debate',
    'meet',
    'review',
    'remove',
    'take out',
    'amend',
    'revise',
    'change',
    'study',
    'include',
  ].includes(lemma)
    ? 'under discussion'
    : 'unknown'
}

/** "handed both governments a paper", "was put to the union": those it is put to. */
export function addresseesOf(reading: Reading, clause: Clause, by: string | null, directory: Directory): string[] {
  if (!PROPOSING_VERBS.has(clause.lemma) && !GIVING.has(clause.lemma)) return []
  const { tokens } = reading
  for (let i = clause.verb + 1; i < clause.last; i++) {
    if ((tokens[i] as Token).norm !== 'to' && i > clause.verb + 1) continue
    let end = i + 1
    while (end < clause.last && !['VERB', 'AUX', 'SCONJ'].includes((tokens[end] as Token).pos)) {
      if ((tokens[end] as Token).norm === 'on' || (tokens[end] as Token).norm === ',') break
      end++
    }
    const span = { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end }
    const found = actorsIn(reading, clause.sentence, span, directory).filter(
      (actor) => !directory.isSameSide(actor, by) && !directory.isAnonymous(actor),
    )
    if ((tokens[i] as Token).norm === 'to' && found.length > 0) return found
  }
  return []
}

const GIVING = new Set(['give', 'hand', 'send', 'put', 'deliver', 'show', 'convey', 'make', 'circulate'])

/** Numbers in a stretch, as written. */
export function numbersIn(tokens: readonly Token[], first: number, end: number): Set<string> {
  const numbers = new Set<string>()
  for (let i = first; i < end; i++) {
    const { pos, norm } = tokens[i] as Token
    // "approved it by nine votes to six"
    if (norm === 'by' && i > first) break
    if (pos === 'NUM' && norm !== 'one') numbers.add(String(CARDINALS.get(norm) ?? norm))
  }
  return numbers
}
