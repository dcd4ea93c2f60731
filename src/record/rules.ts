/**
 * Rules: what an agreement needs, as the statements say: whose consent, which condition, and whether any report says it
 * is met. Reads clauses that open with "unless", "until", "provided that" beside a position, gives `Rule[]`.
 */
import { POSITION_VERBS, PROPOSAL_NOUNS, WEAK_PROPOSAL_NOUNS } from '../lexicon/negotiation.ts'
import type { Passage, Proposal, Rule, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { conditionOf } from './conditions.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import { outcomes, placeOf } from './met.ts'
import type { FoundPosition } from './positions/positions.ts'
import { listUnder, overlap, passageOf, type Reading, type SentenceReading, tokensIn } from './reading.ts'
import { actorsIn, type Directory, subjectActor } from './who.ts'

/** A proposal with its answers. */
type Put = Pick<Proposal, 'name' | 'passages' | 'responses'>

interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly kind: Rule['kind']
  readonly actor: string | null
  readonly passage: Passage
  readonly content: ReadonlySet<string>
  /** The clause of the condition itself. */
  readonly inner: Clause | null
}

/** Verbs and nouns of consent: what they stand in the conditional clause for is a yes. */
const CONSENTING = new Set('agree consent sign approve accept ratify endorse confirm say vote'.split(' '))
const CONSENT_NOUNS = new Set('consent approval agreement ratification signature assent'.split(' '))

/** Finds the rules of a negotiation. */
export function findRules(
  readings: readonly Reading[],
  positions: readonly FoundPosition[],
  proposals: readonly Put[],
  directory: Directory,
): Omit<Rule, 'id'>[] {
  const stated = new Map<string, Stated[]>()
  for (const { passages, kind } of positions) {
    const isGiven = kind === 'offer' || kind === 'acceptance'
    for (const passage of passages) listUnder(stated, passage.report, { passage, isGiven })
  }
  const outcomeOf = outcomes(readings)
  const told = readings.flatMap((reading) => tellReport(reading, stated.get(reading.report) ?? [], directory))
  const groups = joinMentions(
    told,
    ({ reading, sentence, passage, actor, kind }) => [
      ...rowsAt(reading, sentence, passage).map((row) => `row ${row} ${kind}`),
      `${kind} ${actor ?? ''}`,
    ],
    (a, b) => containment(a.content, b.content) >= 0.6,
  )
  return groups.map((group) => {
    const first = group[0] as Told
    const tellings = new Set(group.map(({ reading, sentence }) => placeOf(reading, sentence)))
    const outcome = group
      .map((one) => (one.inner === null ? null : outcomeOf(one.reading, one.inner, tellings)))
      .find((one) => one !== null && one.met !== 'unrecorded')
    const consent = metBy(first, proposals, directory)
    return {
      kind: first.kind,
      actor: first.actor,
      met: consent === 'unrecorded' ? (outcome?.met ?? consent) : consent,
      passages: group.map((one) => one.passage),
      metBy: consent === 'unrecorded' ? (outcome?.passages ?? []) : answersOf(first, proposals, directory),
    }
  })
}

/** A position's words; what is offered or accepted stands under its "if". */
interface Stated {
  readonly passage: Passage
  readonly isGiven: boolean
}

function tellReport(reading: Reading, stated: readonly Stated[], directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle) return
    const consent = consentIn(reading, clause, directory)
    if (consent.length > 0) {
      for (const told of consent) found.push(told)
      return
    }
    const positions = stated.filter(({ passage }) => overlap(passage, clause) > 0)
    if (positions.length === 0 || clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'until')
      return
    const isGiven = positions.some((one) => one.isGiven) && clause.form === 'finite'
    const passage = conditionOf(reading, clause, isGiven ? WITH_IF : REQUIREMENTS)
    if (passage === null || !isRequirement(passage.text, isGiven)) return
    if (found.some((other) => overlap(other.passage, passage) > 0 && other.sentence === clause.sentence)) return
    const inner = one.clauses
      .map((at) => reading.clauses[at])
      .find((other) => other !== undefined && other.index > index && other.start >= passage.start - 1)
    // "until the spring" is a date; "before" requires only where nothing is done before.
    const isRefused = clause.negated || POSITION_VERBS.get(clause.lemma) === 'rejection'
    // "would never disarm before a settlement": a refusal up to an event, which is no date.
    const isEvent =
      isRefused &&
      /^before (?:any|an?|the) /i.test(passage.text) &&
      !one.times.some((time) => overlap(time.passage, passage) > 0)
    if (
      !isEvent &&
      /^(?:until|before)/i.test(passage.text) &&
      (inner === undefined ||
        inner.verb > endToken(reading, clause.sentence, passage) ||
        // "until 2027 for those who have it": a date, whatever clause comes behind it.
        (inner.opener !== null && !/^(?:until|before)$/.test(inner.opener)))
    )
      return
    if (/^before/i.test(passage.text) && !isRefused) return
    const actor = inner === undefined ? null : subjectActor(reading, inner, directory)
    const isConsent = inner !== undefined && CONSENTING.has(inner.lemma) && !inner.negated
    found.push({
      reading,
      sentence: clause.sentence,
      kind: isConsent ? 'consent' : 'condition',
      actor,
      passage: withMatter(reading, one, passage),
      content: contentOf(reading, ...tokensIn(reading, clause.sentence, passage)),
      inner: inner ?? null,
    })
  })
  return found
}

/** The condition with what it is a condition of: "unless they agree" alone tells an editor nothing. */
function withMatter(reading: Reading, one: SentenceReading, condition: Passage): Passage {
  const before = one.clauses.map((at) => reading.clauses[at] as Clause).filter(({ start }) => start < condition.start)
  let main = before.at(-1)
  // "offered to cut its catch if …": the offer, not the infinitive alone.
  while (main !== undefined && main.form !== 'finite' && main.parent !== null) main = reading.clauses[main.parent]
  if (main === undefined) return condition
  const { subject, start, opener, first } = main
  // "The front accepts the text but will not leave before …": from its subject on, where that is not far.
  const isNear = subject !== null && subject.start < start && condition.end - subject.start <= LONGEST
  const isTied = opener === 'that' && reading.tokens[first]?.norm === 'that'
  const from = isNear ? subject.start : isTied ? (reading.tokens[first + 1] as Token).start : start
  return passageOf(reading, from, condition.end)
}

/** Characters of a condition with its matter that an editor reads at once. */
const LONGEST = 220

/** An offer or an acceptance stands under its "if" as well. */
const WITH_IF: ReadonlySet<string> = new Set(['unless', 'until', 'provided', 'providing', 'before', 'if'])

const REQUIREMENTS: ReadonlySet<string> = new Set(['unless', 'until', 'provided', 'providing', 'before'])

function endToken(reading: Reading, sentence: number, passage: Passage): number {
  return tokensIn(reading, sentence, passage)[1]
}

/** A bare "if" tells what may follow; what must come first is said with "unless", "until", "provided", "only if". */
function isRequirement(text: string, isGiven: boolean): boolean {
  if (isGiven && /^if\b/i.test(text)) return true
  return /^(?:unless|until|provided|providing|on condition|only if|before|[as][so] long as)/i.test(text)
}

/** "must have the consent of both sides", "needs the approval of its members": a consent each. */
function consentIn(reading: Reading, clause: Clause, directory: Directory): Told[] {
  if (clause.modal !== 'must' && clause.lemma !== 'need' && clause.lemma !== 'require') return []
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const token = reading.tokens[i] as Token
    if (token.pos !== 'NOUN' || !CONSENT_NOUNS.has(token.lemma)) continue
    const actors = actorsIn(reading, clause.sentence, { start: token.end, end: clause.end }, directory)
    const passage = {
      report: reading.report,
      start: clause.start,
      end: clause.end,
      text: reading.text.report.text.slice(clause.start, clause.end),
    }
    const content = contentOf(reading, clause.first, clause.last)
    const whose: readonly (string | null)[] = actors.length > 0 ? actors : [null]
    return whose.map((actor) => ({
      reading,
      sentence: clause.sentence,
      kind: 'consent' as const,
      actor,
      passage,
      content,
      inner: null,
    }))
  }
  return []
}

function responsesOf(told: Told, proposals: readonly Put[], directory: Directory) {
  // A no to a truce of a week is none to the peace deal.
  return proposals
    .filter(({ name, passages }) => isOfMatter(told.content, `${name} ${passages[0]?.text ?? ''}`))
    .flatMap(({ responses }) => responses)
    .filter((one) => directory.isSameSide(one.actor, told.actor))
}

/** Whether a proposal is called what the consent is asked for: "deal", "paper"; a country's name is in both of any two. */
function isOfMatter(content: ReadonlySet<string>, words: string): boolean {
  const told = words.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return told.some((word) => content.has(word) && (PROPOSAL_NOUNS.has(word) || WEAK_PROPOSAL_NOUNS.has(word)))
}

/** The words of the answer that a consent rests on. */
function answersOf(told: Told, proposals: readonly Put[], directory: Directory): Passage[] {
  return [...(responsesOf(told, proposals, directory).at(-1)?.passages ?? [])]
}

/** What the reports say of a consent; of conditions none is taken for met without words that say so. */
function metBy(told: Told, proposals: readonly Put[], directory: Directory): Rule['met'] {
  if (told.kind !== 'consent' || told.actor === null) return 'unrecorded'
  const last = responsesOf(told, proposals, directory).at(-1)?.state
  if (last === 'accepted') return 'yes'
  return last === 'rejected' ? 'no' : 'unrecorded'
}
