/**
 * Tellings of proposals in one report: a noun that is introduced or taken up, a verb of proposing (`by-verb.ts`), a claim,
 * options under discussion. Reads clauses, gives what is put forward, by whom, with its terms and the answers (`responses.ts`).
 */
import { PROPOSAL_NOUNS, WEAK_PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import type { Proposal, Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { deepEnd } from '../conditions.ts'
import { containment, contentOf } from '../joining.ts'
import type { Reading } from '../reading.ts'
import { type Directory, subjectActor } from '../who.ts'
import { tellByVerb } from './by-verb.ts'
import { namedClaim } from './claims.ts'
import {
  addresseesOf,
  isOnlyThoughtOf,
  isPast,
  isPut,
  makerOf,
  nameOf,
  numbersIn,
  phraseStart,
  REACHING,
  shortName,
  stateOf,
  termsSpan,
  versionOf,
  versionStart,
} from './parts.ts'
import { agree, respond, respondToLast } from './responses.ts'
import { opensUnder, providedBy, providedNear, termsGoingOn, termsLaidDown, termsOf } from './terms.ts'

export type State = Proposal['state']

export type Response = Proposal['responses'][number]

export interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly name: string
  readonly head: string
  readonly content: ReadonlySet<string>
  readonly spans: Span[]
  readonly terms: Span[]
  readonly responses: Response[]
  /** Numbers it is told with: "6 per cent over 18 months" is 6 and 18. */
  readonly numbers: ReadonlySet<string>
  /** "the mediator's plan", "its offer": told as known, by whose it is. */
  readonly isKnown: boolean
  /** What tells it from others of its maker: "roster" in "its roster plan". */
  readonly label: ReadonlySet<string>
  by: string | null
  to: string[]
  state: State
  version: string | null
  readonly isTitle: boolean
  /** A side is only told to think of it. */
  readonly isThoughtOf?: boolean
}

export function tellReport(reading: Reading, directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    const noun = tellByNoun(reading, clause, index, found, directory)
    if (!noun) respondToLast(reading, clause, found, directory)
    if (!noun && !tellByPronoun(reading, clause, found)) tellByVerb(reading, clause, index, found, directory)
    tellByClaim(reading, clause, found, directory)
    tellUnderDiscussion(reading, clause, found, directory)
  })
  return found
}

/** "circulated a first draft of a plan", "rejected the company's latest offer". True where the clause tells of one. */
function tellByNoun(reading: Reading, clause: Clause, index: number, found: Told[], directory: Directory): boolean {
  const { tokens } = reading
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'NOUN' || !PROPOSAL_NOUNS.has(token.lemma)) continue
    const next = i + 1 < clause.last ? (tokens[i + 1] as Token) : null
    // "plan-making", but not "the paper - the fourth so far - provides for".
    if (next !== null && (next.pos === 'NOUN' || (next.text === '-' && next.start === token.end))) continue
    // "which Alder plans to bring": a verb that the tagger takes for a noun.
    const isVerb = next?.norm === 'to' && token.norm.endsWith('s') && tokens[i - 1]?.pos === 'PROPN'
    if (isVerb) continue
    const first = versionStart(tokens, phraseStart(tokens, i, clause.first), clause.first)
    const version = versionOf(tokens, first, i)
    // "…, a proposal that Moss rejected": what was put forward right before, by another word.
    const isApposed =
      tokens[first - 1]?.norm === ',' &&
      ['that', 'which'].includes(tokens[i + 1]?.norm ?? '') &&
      found.at(-1)?.sentence === clause.sentence
    if (isApposed) continue
    const isTakenUp =
      !isPast(version) &&
      ['the', 'this', 'that', 'these', 'those'].includes((tokens[first] as Token).norm) &&
      i - first <= 1
    const isUnder = opensUnder(tokens, clause, first)
    const earlier = isTakenUp
      ? (found.findLast((one) => one.head === token.lemma && one.isThoughtOf !== true) ??
        found.findLast((one) => isOneKind(one.head, token.lemma)) ??
        (isUnder ? found.findLast((one) => clause.sentence - one.sentence <= NEAR) : undefined))
      : undefined
    const span = termsSpan(reading, clause, first)
    const laidDown = isTakenUp || isUnder ? termsLaidDown(reading, clause, first, i) : []
    if (earlier !== undefined) {
      if (!isPartOf(tokens, clause, first)) respond(reading, clause, earlier, directory)
      earlier.terms.push(...laidDown, ...(laidDown.length > 0 ? termsGoingOn(reading, clause.sentence) : []))
      earlier.spans.push({ start: isUnder ? clause.start : (tokens[first] as Token).start, end: span.end })
      return true
    }
    const isWeak = WEAK_PROPOSAL_NOUNS.has(token.lemma)
    const isLaidOut = laidDown.length > 0 || providedNear(reading, clause, index, i).length > 0
    if (isWeak && !isLaidOut && !isPut(reading, clause, first, i)) continue
    const words = contentOf(reading, first, i + 1)
    // "the draft is long": taken for known, and nothing is told of it.
    const isPart = isPartOf(tokens, clause, first)
    const state = isPart && isAnswer(stateOf(clause)) ? 'unknown' : stateOf(clause)
    if (isTakenUp && state === 'unknown' && laidDown.length === 0) continue
    // "any agreement", "no plan", "a deal" with nothing more said introduce nothing.
    if (['any', 'no', 'every', 'such'].includes((tokens[first] as Token).norm)) continue
    // "if the board came back with a better offer": there is none.
    if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') continue
    if (isAwaited(tokens, clause)) continue
    const by = makerOf(reading, clause, first, i, directory)
    const isThoughtOf = isOnlyThoughtOf(reading, clause)
    const told: Told = {
      reading,
      sentence: clause.sentence,
      name: nameOf(reading, clause, first, i),
      head: token.lemma,
      content: new Set([...words, ...contentOf(reading, i, clause.deepLast)]),
      spans: [isUnder ? { start: clause.start, end: span.end } : span],
      terms:
        laidDown.length > 0
          ? [...laidDown, ...termsGoingOn(reading, clause.sentence)]
          : termsOf(reading, clause, index, i),
      responses: [],
      numbers: numbersIn(tokens, first, clause.deepLast),
      // "agree truce": headlines leave the article out.
      isKnown:
        isOwned(tokens, first, i) || first === i || ['the', 'this', 'that'].includes((tokens[first] as Token).norm),
      label: labelOf(reading, first, i),
      by,
      to: addresseesOf(reading, clause, by, directory),
      isThoughtOf,
      state: isThoughtOf ? 'under discussion' : state,
      version,
      isTitle: reading.sentences[clause.sentence]?.sentence.isTitle ?? false,
    }
    const twin = found.find(
      (one) =>
        one.head === told.head &&
        isPast(one.version) === isPast(version) &&
        (one.isTitle || containment(one.content, told.content) >= 0.7),
    )
    if (twin?.isTitle === true) {
      // A headline only announces what the body tells.
      told.by ??= twin.by
      if (!isPart) respond(reading, clause, told, directory)
      if (REACHING.has(clause.lemma) && told.state === 'accepted') agree(reading, clause, told, directory)
      found[found.indexOf(twin)] = { ...told, spans: [...twin.spans, span] }
      return true
    }
    if (twin !== undefined) {
      twin.spans.push(span)
      twin.terms.push(...told.terms)
      twin.by ??= told.by
      if (!isPart) respond(reading, clause, twin, directory)
      return true
    }
    if (!isPart) respond(reading, clause, told, directory)
    if (REACHING.has(clause.lemma) && told.state === 'accepted' && !told.isTitle)
      agree(reading, clause, told, directory)
    found.push(told)
    return true
  }
  return false
}

function isAnswer(state: State): boolean {
  return state === 'accepted' || state === 'rejected'
}

/** "accepted one point of the draft", "nothing in this paper": what is said of a part is not said of the whole. */
function isPartOf(tokens: readonly Token[], clause: Clause, first: number): boolean {
  const [before, noun] = [tokens[first - 1], tokens[first - 2]]
  if (first - 2 < clause.first || before === undefined || noun === undefined) return false
  if (before.norm !== 'of' && before.norm !== 'in' && before.norm !== 'from' && before.norm !== 'under') return false
  // "accepted the terms of the deal"
  return first - 2 !== clause.verb && noun.lemma !== 'term' && noun.lemma !== 'text' && noun.norm !== 'all'
}

/** "a tentative agreement … that deal": nouns that newspapers use one for the other (WordNet's agreement, and plan). */
function isOneKind(a: string, b: string): boolean {
  return KINDS.some((kind) => kind.has(a) && kind.has(b))
}

const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['agreement', 'deal', 'accord', 'pact', 'settlement', 'contract']),
  new Set(['plan', 'draft', 'text', 'paper', 'document', 'blueprint', 'proposal', 'framework']),
]

/** "the moment there is an offer that", "until there is a deal": nobody has put it forward. */
function isAwaited(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.first - 1]?.norm ?? ''
  const opener = clause.opener ?? ''
  return (
    tokens[clause.subjectTokens?.[0] ?? clause.first]?.norm === 'there' &&
    (clause.modal !== null || AWAITING.has(opener) || AWAITING.has(before))
  )
}

const AWAITING = new Set(['until', 'till', 'once', 'when', 'moment', 'minute', 'soon', 'before'])

/** "It provides for a rise of 4 per cent": what was put forward right before, with its terms. True where it does. */
function tellByPronoun(reading: Reading, clause: Clause, found: readonly Told[]): boolean {
  const subject = clause.subjectTokens
  if (subject === null || subject[1] !== subject[0] + 1 || reading.tokens[subject[0]]?.norm !== 'it') return false
  const provided = providedBy(reading, clause, subject[0])
  const earlier = found.findLast(({ sentence }) => sentence <= clause.sentence && clause.sentence - sentence <= 1)
  if (provided.length === 0 || earlier === undefined) return false
  earlier.terms.push(...provided, ...termsGoingOn(reading, clause.sentence))
  earlier.spans.push({ start: clause.start, end: deepEnd(reading, clause) })
  return true
}

/** Sentences over which "under the agreement" takes up what was told before. */
const NEAR = 4

/** "opened the round with a demand for 15 per cent", "dropped their claim of three extra days". */
function tellByClaim(reading: Reading, clause: Clause, found: Told[], directory: Directory): void {
  const claim = namedClaim(reading.tokens, clause)
  if (claim === null) return
  const { first, noun, end } = claim
  const [start, of] = [reading.tokens[first] as Token, reading.tokens[noun + 2] as Token]
  const term = { start: of.start, end: (reading.tokens[end - 1] as Token).end }
  const by =
    makerOf(reading, clause, first, noun, directory) ??
    (noun > clause.verb ? subjectActor(reading, clause, directory) : null)
  found.push({
    reading,
    sentence: clause.sentence,
    name: reading.text.report.text.slice((reading.tokens[noun] as Token).start, term.end),
    head: (reading.tokens[noun] as Token).lemma,
    content: contentOf(reading, noun, end),
    spans: [{ start: start.start, end: term.end }],
    terms: [term],
    responses: [],
    numbers: numbersIn(reading.tokens, noun, end),
    isKnown: false,
    label: NONE,
    by,
    to: [],
    state: GIVING_UP.has(clause.lemma) && noun > clause.verb ? 'unknown' : 'proposed',
    version: null,
    isTitle: reading.sentences[clause.sentence]?.sentence.isTitle ?? false,
  })
}

const GIVING_UP = new Set(['drop', 'abandon', 'give up', 'withdraw', 'reject', 'refuse'])

/** "Options under discussion include …", "are under active consideration". */
function tellUnderDiscussion(reading: Reading, clause: Clause, found: Told[], directory: Directory): void {
  const { tokens } = reading
  for (let i = clause.first; i < clause.last; i++) {
    const { norm } = tokens[i] as Token
    if (norm !== 'discussion' && norm !== 'consideration' && norm !== 'review') continue
    const isUnder = [1, 2].some((back) => i - back >= clause.first && (tokens[i - back] as Token).norm === 'under')
    if (!isUnder) continue
    found.push({
      reading,
      sentence: clause.sentence,
      name: shortName(reading.text.report.text, clause.start, clause.end),
      head: 'option',
      content: contentOf(reading, clause.first, clause.deepLast),
      spans: [{ start: clause.start, end: deepEnd(reading, clause) }],
      terms: [],
      responses: [],
      numbers: numbersIn(tokens, clause.first, clause.last),
      isKnown: false,
      label: NONE,
      by: subjectActor(reading, clause, directory),
      to: [],
      state: 'under discussion',
      version: null,
      isTitle: false,
    })
    return
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Words between the owner and the noun. */
function labelOf(reading: Reading, first: number, at: number): Set<string> {
  let from = first
  for (let i = first; i < at; i++) if (/^['’]s?$/.test((reading.tokens[i] as Token).norm)) from = i + 1
  const label = contentOf(reading, from, at, false)
  for (const word of ['latest', 'new', 'first', 'second', 'revised', 'final', 'current', 'own', 'proposed'])
    label.delete(word)
  return label
}

/** "its plan", "the mediator's plan" */
function isOwned(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = first; i < at; i++) {
    const { norm } = tokens[i] as Token
    if (/^['’]s?$/.test(norm) || ['its', 'their', 'his', 'her', 'our'].includes(norm)) return true
  }
  return false
}
