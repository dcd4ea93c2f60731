/**
 * Proposals: what was put to a side, by whom, with its terms and the answers. Reads readings, gives `Proposal[]`.
 *
 * Own rules over clauses: a noun of proposal that is introduced ("a first draft of a plan", "the union's offer"), a verb
 * of proposing with an object or an infinitive ("offered to cut its catch"), options "under discussion". "the plan" takes
 * up the last proposal of that noun; terms are the clauses that hang on it or open with "under the plan".
 */
import { POSITION_VERBS, PROPOSAL_NOUNS, PROPOSING_VERBS, WEAK_PROPOSAL_NOUNS } from '../lexicon/negotiation.ts'
import type { Passage, Proposal, Span, Token } from '../model.ts'
import type { Clause } from './clauses.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import { isMeetingNoun } from './meetings.ts'
import { moodOf } from './mood.ts'
import { passageOf, type Reading } from './reading.ts'
import { actorsIn, type Directory, subjectActor } from './who.ts'

type State = Proposal['state']
type Response = Proposal['responses'][number]

interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly name: string
  readonly head: string
  readonly content: ReadonlySet<string>
  readonly spans: Span[]
  readonly terms: Span[]
  readonly responses: Response[]
  by: string | null
  to: string[]
  state: State
  version: string | null
  readonly isTitle: boolean
}

/** Finds the proposals of a story, in order of first telling. */
export function findProposals(readings: readonly Reading[], directory: Directory): Omit<Proposal, 'id' | 'previous'>[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const groups = joinMentions(
    told,
    (one) => [...rowsOf(one).map((row) => `row ${row}`), `head ${one.head}`],
    (a, b, key) => isSameProposal(a, b, key, directory),
  )
  return groups.map(describeProposal)
}

function rowsOf(told: Told): string[] {
  return told.spans.slice(0, 1).flatMap((span) => rowsAt(told.reading, told.sentence, span))
}

function isSameProposal(a: Told, b: Told, key: string, directory: Directory): boolean {
  if (a.reading === b.reading) return false
  const isOtherMaker = a.by !== null && b.by !== null && !directory.isSameSide(a.by, b.by)
  const isOtherVersion = a.version !== null && b.version !== null && a.version !== b.version
  if (isOtherMaker || isOtherVersion) return false
  const shared = containment(a.content, b.content)
  return key.startsWith('row')
    ? shared >= 0.2 || a.head === b.head
    : shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

function tellReport(reading: Reading, directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    const noun = tellByNoun(reading, clause, index, found, directory)
    if (!noun) tellByVerb(reading, clause, index, found, directory)
    tellUnderDiscussion(reading, clause, found, directory)
  })
  return found
}

// ---- tellings ------------------------------------------------------------------------------------------------------

/** "circulated a first draft of a plan", "rejected the company's latest offer". True where the clause tells of one. */
function tellByNoun(reading: Reading, clause: Clause, index: number, found: Told[], directory: Directory): boolean {
  const { tokens } = reading
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'NOUN' || !PROPOSAL_NOUNS.has(token.lemma)) continue
    const next = i + 1 < clause.last ? (tokens[i + 1] as Token) : null
    if (next !== null && (next.pos === 'NOUN' || next.text === '-')) continue
    const first = phraseStart(tokens, i, clause.first)
    const isTakenUp =
      ['the', 'this', 'that', 'these', 'those'].includes((tokens[first] as Token).norm) && i - first <= 1
    const earlier = isTakenUp ? found.findLast((one) => one.head === token.lemma) : undefined
    const span = termsSpan(reading, clause, first)
    if (earlier !== undefined) {
      respond(reading, clause, earlier, directory)
      if (opensTerms(tokens, first, clause)) earlier.terms.push({ start: clause.start, end: span.end })
      else earlier.spans.push({ start: (tokens[first] as Token).start, end: span.end })
      return true
    }
    if (WEAK_PROPOSAL_NOUNS.has(token.lemma) && !isPut(tokens, clause, first, i)) continue
    const words = contentOf(reading, first, i + 1)
    // "the draft already provides": taken for known, and nothing is told of it.
    if (isTakenUp && stateOf(clause) === 'unknown') continue
    // "any agreement", "no plan", "a deal" with nothing more said introduce nothing.
    if (['any', 'no', 'every', 'such'].includes((tokens[first] as Token).norm)) continue
    const told: Told = {
      reading,
      sentence: clause.sentence,
      name: reading.text.report.text.slice((tokens[nameStart(tokens, first)] as Token).start, token.end),
      head: token.lemma,
      content: new Set([...words, ...contentOf(reading, i, clause.deepLast)]),
      spans: [span],
      terms: termsOf(reading, clause, index, i),
      responses: [],
      by: makerOf(reading, clause, first, i, directory),
      to: [],
      state: stateOf(clause),
      version: versionOf(tokens, first, i),
      isTitle: reading.sentences[clause.sentence]?.sentence.isTitle ?? false,
    }
    const twin = found.find(
      (one) => one.head === told.head && (one.isTitle || containment(one.content, told.content) >= 0.7),
    )
    if (twin !== undefined) {
      twin.spans.push(span)
      twin.terms.push(...told.terms)
      twin.by ??= told.by
      respond(reading, clause, twin, directory)
      return true
    }
    respond(reading, clause, told, directory)
    found.push(told)
    return true
  }
  return false
}

/** "has offered to cut its own catch", "suggested a temporary halt", "proposed three-way talks". */
function tellByVerb(reading: Reading, clause: Clause, index: number, found: Told[], directory: Directory): void {
  const { tokens } = reading
  // "had requested an emergency credit line": asked of somebody in form.
  const isRequest =
    clause.lemma === 'request' && ['a', 'an'].includes((tokens[clause.verb + 1] as Token | undefined)?.norm ?? '')
  const isClaim = ['seek', 'demand', 'want', 'ask', 'request'].includes(clause.lemma) && asksForFigure(tokens, clause)
  if (!isClaim && !isRequest && !PUTTING.has(clause.lemma)) return
  if (clause.negated || clause.passive || clause.form === 'participle') return
  const mood = moodOf(tokens, reading.clauses, index)
  if (mood === 'denied' || mood === 'unconfirmed') return
  const next = reading.clauses[index + 1]
  const follows = tokens[clause.verb + 1] as Token | undefined
  const isInfinitive = next !== undefined && next.parent === index && next.form === 'infinitive'
  const isObject =
    follows !== undefined &&
    clause.verb + 1 < clause.last &&
    ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes(follows.pos)
  if (!isInfinitive && !(isObject && isOfferable(tokens, clause))) return
  // "suggested that the storm would pass" asserts; only "suggested a halt" proposes.
  const by = subjectActor(reading, clause, directory)
  const from = isInfinitive && next !== undefined ? next.first : clause.verb + 1
  const start = (tokens[from] as Token).start
  const end = deepEnd(reading, clause)
  found.push({
    reading,
    sentence: clause.sentence,
    name: reading.text.report.text.slice(start, Math.min(end, start + 80)),
    head: clause.lemma,
    content: contentOf(reading, from, clause.deepLast),
    spans: [{ start: clause.start, end }],
    terms: [{ start, end }],
    responses: [],
    by,
    to: [],
    state: 'proposed',
    version: null,
    isTitle: reading.sentences[clause.sentence]?.sentence.isTitle ?? false,
  })
}

const PUTTING = new Set(['propose', 'offer', 'suggest', 'float', 'put forward', 'pitch', 'moot', 'table'])

/** "is seeking 8 per cent": a claim in figures is what the other side is asked to agree to. */
function asksForFigure(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 8); i++) {
    if ((tokens[i] as Token).pos === 'NUM')
      return ['%', 'per', 'percent', 'percentage', '£', '$', '€'].some(
        (unit) => unit === tokens[i + 1]?.norm || unit === tokens[i - 1]?.norm,
      )
  }
  return false
}

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
      name: reading.text.report.text.slice(clause.start, Math.min(clause.end, clause.start + 80)),
      head: 'option',
      content: contentOf(reading, clause.first, clause.deepLast),
      spans: [{ start: clause.start, end: deepEnd(reading, clause) }],
      terms: [],
      responses: [],
      by: subjectActor(reading, clause, directory),
      to: [],
      state: 'under discussion',
      version: null,
      isTitle: false,
    })
    return
  }
}

/** What can be put to a side: no comment, no thanks, no details. */
function isOfferable(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 6); i++) {
    const { norm, lemma } = tokens[i] as Token
    if (norm === 'no' || norm === 'little' || norm === 'few' || UNOFFERED.has(lemma)) return false
    if (isMeetingNoun(tokens, i, clause.last)) return true
  }
  return true
}

const UNOFFERED = new Set(
  `comment anonymity condolence apology thanks detail explanation evidence view account glimpse hope insight opportunity reason
  sympathy congratulation prayer advice assessment picture service it that there this`.split(/\s+/),
)

// ---- parts ---------------------------------------------------------------------------------------------------------

function phraseStart(tokens: readonly Token[], at: number, from: number): number {
  let first = at
  while (first > from) {
    const { pos, text, norm } = tokens[first - 1] as Token
    const isPart = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(pos) || text === '-' || text === '%'
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

function nameStart(tokens: readonly Token[], first: number): number {
  return ['a', 'an', 'the'].includes((tokens[first] as Token).norm) ? first + 1 : first
}

/** From the noun phrase to the end of what hangs on it. */
function termsSpan(reading: Reading, clause: Clause, first: number): Span {
  return { start: (reading.tokens[first] as Token).start, end: deepEnd(reading, clause) }
}

/** The end of a clause with the clauses that hang on it. */
export function deepEnd(reading: Reading, clause: Clause): number {
  let end = clause.end
  for (let i = clause.deepLast - 1; i >= clause.first; i--) {
    const { pos, end: tokenEnd, text } = reading.tokens[i] as Token
    if ((pos === 'PUNCT' && text !== '%' && text !== ')') || pos === 'CCONJ') continue
    end = Math.max(end, tokenEnd)
    break
  }
  return end
}

/** The clauses that hang on the one the noun stands in, after the noun. */
function termsOf(reading: Reading, clause: Clause, index: number, noun: number): Span[] {
  const terms: Span[] = []
  for (let i = index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence || next.first >= clause.deepLast) break
    const isTerm =
      next.first > noun &&
      (next.opener !== null || next.modal !== null) &&
      next.opener !== 'as' &&
      next.opener !== 'after'
    if (isTerm && next.lemma !== 'accord') terms.push({ start: next.start, end: next.end })
  }
  return terms
}

/** "Under the draft, …", "The plan would …" */
function opensTerms(tokens: readonly Token[], first: number, clause: Clause): boolean {
  const before = tokens[first - 1]
  if (before?.norm === 'under' || before?.norm === 'in') return true
  return clause.subjectTokens?.[0] === first && clause.modal === 'would'
}

/** Whether a weak noun is put forward: "the proposed deal", "submitted a paper", "a draft agreement". */
function isPut(tokens: readonly Token[], clause: Clause, first: number, at: number): boolean {
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
  const kind = POSITION_VERBS.get(clause.lemma)
  return at > clause.verb && (kind === 'demand' || kind === 'offer' || kind === 'rejection' || kind === 'acceptance')
}

/** Whose it is: "the Commission's proposal", else who puts it forward. */
function makerOf(reading: Reading, clause: Clause, first: number, at: number, directory: Directory): string | null {
  const before = { start: (reading.tokens[first] as Token).start, end: (reading.tokens[at] as Token).start }
  if (before.end > before.start) {
    const owner = actorsIn(reading, clause.sentence, before, directory)[0]
    if (owner !== undefined) return owner
  }
  return PROPOSING_VERBS.has(clause.lemma) && !clause.passive ? subjectActor(reading, clause, directory) : null
}

/** "first draft", "14-point", "revised" */
function versionOf(tokens: readonly Token[], first: number, at: number): string | null {
  for (let i = first; i < at; i++) {
    const { norm, pos, text } = tokens[i] as Token
    if (/^\d+-point$|^\w+-point$/.test(norm)) return norm
    if (pos === 'NUM' && (tokens[i + 1] as Token).text === '-' && (tokens[i + 2] as Token).norm === 'point')
      return `${text}-point`
    if (['first', 'second', 'third', 'revised', 'final', 'updated', 'initial', 'latest', 'amended'].includes(norm))
      return norm
  }
  return null
}

function stateOf(clause: Clause): State {
  const { lemma } = clause
  if (lemma === 'circulate' || lemma === 'distribute' || lemma === 'hand over') return 'circulated'
  if (PROPOSING_VERBS.has(lemma) || POSITION_VERBS.get(lemma) === 'demand') return 'proposed'
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

/** Notes who answers a proposal how: the subject of a verb of accepting or rejecting. */
function respond(reading: Reading, clause: Clause, told: Told, directory: Directory): void {
  const kind = POSITION_VERBS.get(clause.lemma)
  if (kind !== 'acceptance' && kind !== 'rejection') return
  const actor = subjectActor(reading, clause, directory)
  const isAccepted = (kind === 'acceptance') !== clause.negated
  const condition = isAccepted ? conditionOf(reading, clause) : null
  const inPrinciple = /\bin principle\b/.test(reading.text.report.text.slice(clause.start, clause.end))
  const state: State = !isAccepted
    ? 'rejected'
    : condition !== null || inPrinciple
      ? 'conditionally accepted'
      : 'accepted'
  told.state = state
  if (actor === null) return
  told.responses.push({
    actor,
    state,
    condition,
    passages: [passageOf(reading, clause.start, deepEnd(reading, clause))],
  })
}

/** "provided that …", "on condition that …", "if …", "unless …" to the end of the sentence's clause. */
export function conditionOf(reading: Reading, clause: Clause, openers = CONDITIONS): Passage | null {
  const { tokens } = reading
  const sentence = reading.sentences[clause.sentence]
  if (sentence === undefined) return null
  for (let i = clause.group; i < Math.min(sentence.sentence.endToken, clause.group + 40); i++) {
    const { norm } = tokens[i] as Token
    const isOpener = openers.has(norm) && (i > clause.verb || !norm.startsWith('provid'))
    const isPhrase = norm === 'condition' && (tokens[i - 1] as Token).norm === 'on'
    if (!isOpener && !isPhrase) continue
    let end = i + 1
    while (end < sentence.sentence.endToken && !/^[.;”"»]$/.test((tokens[end] as Token).text)) {
      if ((tokens[end] as Token).norm === ',' && isSpeechNext(tokens, end + 1)) break
      end++
    }
    const first = isPhrase ? i - 1 : i
    while (end > i + 1 && (tokens[end - 1] as Token).pos === 'PUNCT') end--
    return passageOf(reading, (tokens[first] as Token).start, (tokens[end - 1] as Token).end)
  }
  return null
}

const CONDITIONS: ReadonlySet<string> = new Set(['unless', 'if', 'provided', 'providing'])

function isSpeechNext(tokens: readonly Token[], at: number): boolean {
  const isCue = (token: Token | undefined) =>
    ['said', 'says', 'according', 'told', 'added', 'warned'].includes(token?.norm ?? '')
  return isCue(tokens[at]) || isCue(tokens[at + 1])
}

// ---- over reports --------------------------------------------------------------------------------------------------

function describeProposal(group: readonly Told[]): Omit<Proposal, 'id' | 'previous'> {
  const first = group.find((one) => !one.isTitle) ?? (group[0] as Told)
  const responses = answersOnce(group.flatMap((one) => one.responses))
  const states = group.map((one) => one.state)
  return {
    by: group.map((one) => one.by).find((by) => by !== null) ?? null,
    passages: group.flatMap((one) => one.spans.map((span) => passageOf(one.reading, span.start, span.end))),
    name: first.name,
    terms: termsOnce(group),
    to: [...new Set(group.flatMap((one) => one.to))],
    version: group.map((one) => one.version).find((version) => version !== null) ?? null,
    openIssues: [],
    responses,
    state: strongest(states),
  }
}

/** A term that several reports tell is one term, in the wording told first. */
function termsOnce(group: readonly Told[]): Passage[] {
  const kept: { passage: Passage; content: ReadonlySet<string> }[] = []
  for (const { reading, terms } of group) {
    for (const span of terms) {
      const passage = passageOf(reading, span.start, span.end)
      const content = new Set(passage.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      if (!kept.some((other) => containment(other.content, content) >= SAME_TERM)) kept.push({ passage, content })
    }
  }
  return kept.map(({ passage }) => passage)
}

/** Share of words from which two terms are one. */
const SAME_TERM = 0.6

/** One answer a side, with the passages of all reports that tell it. */
function answersOnce(responses: readonly Response[]): Response[] {
  const kept = new Map<string, Response>()
  for (const response of responses) {
    const key = `${response.actor} ${response.state}`
    const held = kept.get(key)
    kept.set(
      key,
      held === undefined
        ? response
        : {
            ...held,
            condition: held.condition ?? response.condition,
            passages: [...held.passages, ...response.passages],
          },
    )
  }
  return [...kept.values()]
}

/** Names the earlier version of a proposal: same noun, same maker or none named, another version. */
export function linkVersions<Found extends Omit<Proposal, 'previous'>>(
  found: readonly Found[],
): (Found & Pick<Proposal, 'previous'>)[] {
  return found.map((one, i) => {
    const head = one.name.split(' ').at(-1)
    const earlier = found
      .slice(Math.max(0, i - 8), i)
      .findLast(
        (other) =>
          one.version !== null &&
          other.version !== null &&
          other.version !== one.version &&
          other.name.split(' ').at(-1) === head &&
          (other.by === one.by || other.by === null),
      )
    return { ...one, previous: earlier?.id ?? null }
  })
}

const ORDER: readonly State[] = [
  'conditionally accepted',
  'accepted',
  'rejected',
  'circulated',
  'under discussion',
  'proposed',
  'unknown',
]

/** An answer says more than the putting forward. */
function strongest(states: readonly State[]): State {
  return ORDER.find((state) => states.includes(state)) ?? 'unknown'
}
