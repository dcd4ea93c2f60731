/**
 * Events on the ground: attacks, captures, votes, walk-outs, deaths, tariffs in force. Reads readings, gives events with
 * PLOVER and CAMEO codes where they have one (see `lexicon/events.ts`).
 *
 * A clause tells of an event where its verb is one of the classes and it is told as past, present or arranged; a noun
 * of the classes tells of one as subject or object of a light verb. What is only wished, denied or asked is none.
 */
import { EVENT_NOUNS, type EventClass } from '../../lexicon/events.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { GroundEvent, Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { containment, contentOf, joinMentions, rowsAt } from '../joining.ts'
import { moodOf } from '../mood.ts'
import { overlap, passageOf, type Reading, type SentenceReading } from '../reading.ts'
import { dayOf } from '../when.ts'
import { type Directory, subjectActor } from '../who.ts'
import { readableStart } from '../wording.ts'
import { actOf, claimOf, isDated, kindOf } from './kinds.ts'
import { isOfWork, senseOf } from './senses.ts'

interface Told {
  readonly reading: Reading
  readonly sentence: number
  readonly clause: Clause
  readonly span: Span
  readonly kind: EventClass
  readonly content: ReadonlySet<string>
  readonly when: string | null
  readonly where: string | null
  readonly claimedBy: string | null
  readonly figures: readonly string[]
  /** Further clauses of the sentence that tell of the same event. */
  readonly more: Told[]
}

/** Finds the events of a story, in order of first telling. */
export function findEvents(readings: readonly Reading[], directory: Directory): Omit<GroundEvent, 'id'>[] {
  const ofWork = isOfWork(readings)
  const told = readings.flatMap((reading) => tellReport(reading, ofWork, directory))
  const groups = joinMentions(told, keysOf, isSameEvent)
  return groups.map(describeEvent)
}

function keysOf(told: Told): string[] {
  const rows = rowsAt(told.reading, told.sentence, told.span).map((row) => `row ${row}`)
  return [...rows, ...[told, ...told.more].map(({ kind }) => `what ${kind.what}`)]
}

function isSameEvent(a: Told, b: Told, key: string): boolean {
  if (a.when !== null && b.when !== null && a.when !== b.when) return false
  return [a, ...a.more].some((x) =>
    [b, ...b.more].some((y) => {
      const shared = containment(x.content, y.content)
      if (key.startsWith('row')) return x.kind.what === y.kind.what || shared >= 0.5
      return x.kind.what === y.kind.what && shared >= 0.5 && Math.min(x.content.size, y.content.size) >= 3
    }),
  )
}

function tellReport(reading: Reading, ofWork: boolean, directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle || isHypothetical(clause) || isQuoted(one, clause)) return
    const coded = kindOf(reading, clause) ?? actOf(reading, clause) ?? claimOf(reading, one, clause)
    if (coded === null) return
    const kind = senseOf(reading, clause, coded, ofWork)
    if (!isTold(reading, clause, index)) return
    // "a day after seizing the trawler", "a truce signed in May"; other participles only qualify.
    const isAccused = reading.clauses[clause.parent ?? -1]?.lemma === 'accuse'
    const isLookingBack = isAfter(reading.tokens, clause) || isPastParticiple(reading, clause)
    if (clause.form === 'participle' && !isAccused && (kind.plover === null || !isLookingBack)) return
    const isAgentless = clause.passive && clause.form === 'finite'
    if (clause.subjectTokens === null ? !isAgentless : !hasNoun(reading.tokens, clause.subjectTokens)) return
    if (kind.what === 'change of level' && !MULTIPLYING.has(clause.lemma) && !hasNumber(reading.tokens, clause)) return
    const told = describeTelling(reading, clause, kind, directory)
    const cause = found.findLast((other) => other.sentence === clause.sentence)
    if (cause !== undefined && isOneHappening(cause, told)) cause.more.push(told)
    else found.push(told)
  })
  return [...found, ...reading.sentences.flatMap((one) => tellNouns(reading, one, found, ofWork, directory))]
}

/** "Six people were killed when the ferry and the boat collided": the dead and what they died of are one event. */
function isOneHappening(a: Told, b: Told): boolean {
  return CASUALTIES.has(a.kind.what) || CASUALTIES.has(b.kind.what)
}

const CASUALTIES = new Set(['casualties', 'killing'])

/** "the region annexed in 2014": the date makes it an event of its own. */
function isPastParticiple(reading: Reading, clause: Clause): boolean {
  return clause.form === 'participle' && clause.passive && isDated(reading, clause)
}

function isAfter(tokens: readonly Token[], clause: Clause): boolean {
  return clause.opener === 'after' || tokens[clause.group - 1]?.norm === 'after'
}

function hasNoun(tokens: readonly Token[], [first, end]: readonly [number, number]): boolean {
  for (let i = first; i < end; i++) if (['NOUN', 'PROPN', 'PRON', 'NUM'].includes((tokens[i] as Token).pos)) return true
  return false
}

/** "before the army has left, "until they are freed": not yet, perhaps never. */
function isHypothetical(clause: Clause): boolean {
  return (
    clause.opener !== null &&
    ['before', 'until', 'till', 'unless', 'if', 'whether', 'once', 'should'].includes(clause.opener)
  )
}

/** Inside a quotation everything is said, nothing is told. */
function isQuoted(one: SentenceReading, clause: Clause): boolean {
  return one.said.some(
    (said) => said.isQuote && said.of.force !== 'claims' && overlap(said, clause) * 2 > clause.end - clause.start,
  )
}

/** Told as having happened or going on, or arranged for a date. */
function isTold(reading: Reading, clause: Clause, index: number): boolean {
  if (clause.negated || isDenied(reading.tokens, clause)) return false
  // "claimed to have destroyed": only the perfect infinitive looks back.
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  // "hopes to have the strait reopened"
  if (parent?.form === 'infinitive' && clause.opener === null && clause.form === 'finite') return false
  const mood = moodOf(reading.tokens, reading.clauses, index)
  if (isPastParticiple(reading, clause)) return mood === 'past' || mood === 'present' || mood === 'planned'
  if (clause.form === 'infinitive') return clause.perfect || (mood === 'planned' && isDated(reading, clause))
  if (mood === 'planned') return isDated(reading, clause)
  if (mood === 'past' || mood === 'cancelled') return true
  // "the plan frees the crew" is a term; only what goes on is told in the present.
  return mood === 'present' && (clause.form !== 'finite' || clause.perfect || clause.progressive || clause.passive)
}

/** "no artillery had been fired" */
function isDenied(tokens: readonly Token[], clause: Clause): boolean {
  const opener = clause.subjectTokens === null ? '' : (tokens[clause.subjectTokens[0]] as Token).norm
  return ['no', 'none', 'nobody', 'neither', 'nothing'].includes(opener)
}

const MULTIPLYING = new Set(['double', 'triple', 'halve', 'quadruple'])

function hasNumber(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if ((tokens[i] as Token).pos === 'NUM') return true
  return false
}

/** "in retaliation for strikes on its tankers", "after the capture of two towns": the noun alone tells it. */
function tellNouns(
  reading: Reading,
  one: SentenceReading,
  found: readonly Told[],
  ofWork: boolean,
  directory: Directory,
): Told[] {
  const { tokens } = reading
  const { firstToken, endToken, isTitle } = one.sentence
  if (isTitle) return []
  const told: Told[] = []
  for (let i = firstToken + 1; i < endToken - 2; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'NOUN') continue
    const beside = (tokens[i - 1] as Token).norm
    const isConference =
      (token.lemma === 'conference' && (beside === 'news' || beside === 'press')) ||
      (token.lemma === 'address' && beside === 'televised')
    const kind = isConference ? EVENT_NOUNS.get('news conference') : EVENT_NOUNS.get(token.lemma)
    if (kind === undefined || (kind.plover === null && !isConference)) continue
    let first = i
    while (first > firstToken && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes((tokens[first - 1] as Token).pos))
      first--
    const before = (tokens[first - 1] as Token | undefined)?.norm ?? ''
    const next = (tokens[i + 1] as Token).norm
    const clause = one.clauses
      .map((index) => reading.clauses[index])
      .findLast((other) => other !== undefined && other.first <= i)
    if (clause === undefined || isHypothetical(clause) || isQuoted(one, clause)) continue
    const isPast =
      ['after', 'following', 'for', 'in', 'during', 'securing'].includes(before) ||
      clause.lemma === 'secure' ||
      (kind.plover === 'PROTEST' && before === 'at')
    const isAt = next === 'on' || next === 'of' || (before === 'at' && ['outside', 'in', 'near'].includes(next))
    if (!isPast || !(isConference || isAt)) continue
    let end = i + 1
    while (end < endToken && ['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'].includes((tokens[end] as Token).pos))
      end++
    const span = { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end }
    if (isConference && dayOf(reading, one, span) === null) continue
    if (found.some((other) => other.sentence === one.index && overlap(other.span, span) > 0)) continue
    told.push({
      ...describeTelling(reading, clause, senseOf(reading, clause, kind, ofWork), directory),
      span,
      content: contentOf(reading, first, end),
    })
  }
  return told
}

function describeTelling(reading: Reading, clause: Clause, kind: EventClass, directory: Directory): Told {
  const sentence = reading.sentences[clause.sentence]
  const said = sentence?.said.find((one) => overlap(one, clause) * 2 >= clause.end - clause.start)
  const governor = clause.parent === null ? null : (reading.clauses[clause.parent] as Clause)
  const isClaim = governor !== null && SPEECH_VERBS.has(governor.lemma)
  return {
    reading,
    sentence: clause.sentence,
    clause,
    span: { start: readableStart(reading, clause), end: clause.end },
    kind,
    content: contentOf(reading, clause.first, clause.last),
    when: sentence === undefined ? null : dayOf(reading, sentence, clause),
    where: placeIn(reading, clause),
    claimedBy: said?.of.speaker ?? (isClaim ? subjectActor(reading, governor, directory) : null),
    figures: sentence?.figures.filter((figure) => overlap(figure.passage, clause) > 0).map((figure) => figure.id) ?? [],
    more: [],
  }
}

function placeIn(reading: Reading, clause: Clause): string | null {
  const place = reading.sentences[clause.sentence]?.mentions.find(
    (one) =>
      one.kind === 'place' && one.start >= (reading.tokens[clause.verb] as Token).start && overlap(one, clause) > 0,
  )
  return place === undefined ? null : reading.text.report.text.slice(place.name.start, place.name.end)
}

function describeEvent(joined: readonly Told[]): Omit<GroundEvent, 'id'> {
  const group = joined.flatMap((one) => [one, ...one.more])
  // What was to come and came is told as it came.
  const told = group.filter((one) => !CASUALTIES.has(one.kind.what))
  const first = told.find(isPast) ?? told[0] ?? (group[0] as Told)
  const claimed = group.every((one) => one.claimedBy !== null)
  return {
    what: whatOf(first),
    passages: joined.map((one) => {
      const spans = [one, ...one.more].map(({ span }) => span)
      return passageOf(
        one.reading,
        Math.min(...spans.map(({ start }) => start)),
        Math.max(...spans.map(({ end }) => end)),
      )
    }),
    when: group.map((one) => one.when).find((when) => when !== null) ?? null,
    where: group.map((one) => one.where).find((where) => where !== null) ?? null,
    // Told by a report in its own voice, it is nobody's claim any more.
    claimedBy: claimed ? first.claimedBy : null,
    verifiedBy: null,
    figures: [...new Set(group.flatMap((one) => one.figures))],
    plover: first.kind.plover,
    cameo: first.kind.cameo,
  }
}

function isPast({ reading, clause }: Told): boolean {
  return moodOf(reading.tokens, reading.clauses, clause.index) === 'past'
}

/** The clause with who did it, where the subject stands elsewhere in the sentence. */
function whatOf({ reading, clause, span }: Told): string {
  const { text } = passageOf(reading, span.start, span.end)
  const { subject } = clause
  if (subject === null || overlap(subject, span) > 0) return text
  return `${reading.text.report.text.slice(subject.start, subject.end)}: ${text}`
}
