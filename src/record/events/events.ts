/**
 * Events on the ground: attacks, captures, votes, walk-outs, deaths, tariffs in force. Reads readings, gives events with
 * PLOVER and CAMEO codes where they have one (see `lexicon/events.ts`).
 *
 * A clause tells of an event where its verb is one of the classes and it is told as past, present or arranged; a noun
 * of the classes tells of one as subject or object of a light verb. What is only wished, denied or asked is none.
 */
import type { EventClass } from '../../lexicon/events.ts'
import type { GroundEvent, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { containment, joinMentions, rowsAt } from '../joining.ts'
import { moodOf } from '../mood.ts'
import { overlap, passageOf, type Reading } from '../reading.ts'
import { dayIn } from '../when.ts'
import type { Directory } from '../who.ts'
import { tellNouns } from './by-noun.ts'
import { whatOf } from './extent.ts'
import { actOf, FORECAST, isDated, kindOf } from './kinds.ts'
import { claimOf, occurrenceOf } from './occurrences.ts'
import { isOfWork, senseOf } from './senses.ts'
import { describeTelling, isBackground, isHypothetical, isQuoted, type Told } from './told.ts'

/** Finds the events of a story, in order of first telling. */
export function findEvents(readings: readonly Reading[], directory: Directory): Omit<GroundEvent, 'id'>[] {
  const ofWork = isOfWork(readings)
  const told = readings.flatMap((reading) => tellReport(reading, ofWork, directory))
  const groups = joinMentions(told, keysOf, isSameEvent)
  return groups.map(describeEvent)
}

function keysOf(told: Told): string[] {
  const rows = rowsAt(told.reading, told.sentence, told.span).map((row) => `row ${row}`)
  return [...rows, ...[told, ...told.more].map(({ kind }) => `what ${classOf(kind)}`)]
}

/** A strike, the shells that fell and those who died of them are told of as one thing. */
function classOf({ what }: EventClass): string {
  return HARM.has(what) ? 'harm' : what
}

const HARM = new Set(['attack', 'bombardment', 'shooting', 'killing', 'casualties', 'fighting'])

function isSameEvent(a: Told, b: Told, key: string): boolean {
  if (a.when !== null && b.when !== null && a.when !== b.when) return false
  return [a, ...a.more].some((x) =>
    [b, ...b.more].some((y) => {
      const shared = containment(x.content, y.content)
      const isAlike = classOf(x.kind) === classOf(y.kind)
      if (key.startsWith('row')) return isAlike || shared >= 0.5
      return isAlike && shared >= 0.5 && Math.min(x.content.size, y.content.size) >= 3
    }),
  )
}

function tellReport(reading: Reading, ofWork: boolean, directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle || isHypothetical(reading, clause) || isQuoted(one, clause)) return
    if (isBackground(reading, clause)) return
    const coded =
      kindOf(reading, clause) ??
      actOf(reading, clause) ??
      claimOf(reading, one, clause) ??
      occurrenceOf(reading, clause)
    if (coded === null) return
    const kind = senseOf(reading, clause, coded, ofWork)
    if (!isTold(reading, clause, index)) return
    if (FORECAST.has(kind.what) && moodOf(reading.tokens, reading.clauses, index) === 'planned') return
    // "a day after seizing the trawler", "a truce signed in May"; other participles only qualify.
    const isAccused = reading.clauses[clause.parent ?? -1]?.lemma === 'accuse'
    const isLookingBack = (kind.plover !== null && isAfter(reading.tokens, clause)) || isPastParticiple(reading, clause)
    if (clause.form === 'participle' && !isAccused && !isLookingBack) return
    const isAgentless = clause.passive && clause.form === 'finite'
    if (clause.subjectTokens === null ? !isAgentless : !hasNoun(reading.tokens, clause.subjectTokens)) return
    if (kind.what === 'change of level' && !MULTIPLYING.has(clause.lemma) && !hasNumber(reading.tokens, clause)) return
    const told = describeTelling(reading, clause, kind, directory)
    // "she posted" says nothing of what.
    if (kind.what === 'statement' && isPronoun(told) && clause.verb + 1 >= clause.deepLast - 1) return
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

/** Told as having happened or going on, or arranged for a date. */
function isTold(reading: Reading, clause: Clause, index: number): boolean {
  if (clause.negated || isDenied(reading.tokens, clause)) return false
  // "claimed to have destroyed": only the perfect infinitive looks back.
  const parent = clause.parent === null ? undefined : reading.clauses[clause.parent]
  // "hopes to have the strait reopened"
  if (parent?.form === 'infinitive' && clause.opener === null && clause.form === 'finite') return false
  const mood = moodOf(reading.tokens, reading.clauses, index)
  if (isPastParticiple(reading, clause)) return mood !== 'possible' && mood !== 'unconfirmed' && mood !== 'denied'
  if (clause.form === 'infinitive') return clause.perfect || (mood === 'planned' && isDated(reading, clause))
  if (mood === 'planned') return isArranged(reading, clause)
  if (mood === 'past' || mood === 'cancelled') return true
  // "the plan frees the crew" is a term; only what goes on is told in the present.
  if (mood !== 'present') return false
  // "an agreement is signed" says of no day that it happened.
  const isOn = clause.perfect || clause.progressive || (clause.passive && isDated(reading, clause))
  return clause.form !== 'finite' || isOn
}

/** Planned for a day to come, and not only forecast: "prices will rise this year" is no event. */
function isArranged(reading: Reading, clause: Clause): boolean {
  const published = reading.text.report.publishedAt?.slice(0, 10) ?? null
  return (
    reading.sentences[clause.sentence]?.times.some((time) => {
      if (time.value === 'PRESENT_REF') return false
      const day = dayIn(time)
      const isAhead =
        time.type === 'DATE' &&
        (day === null ? published === null : published === null || day >= published.slice(0, day.length))
      return isAhead && overlap(time.passage, clause) > 0
    }) ?? false
  )
}

/** "no artillery had been fired" */
function isDenied(tokens: readonly Token[], clause: Clause): boolean {
  const opener = clause.subjectTokens === null ? '' : (tokens[clause.subjectTokens[0]] as Token).norm
  const before = tokens[(clause.subjectTokens?.[0] ?? 0) - 1]?.norm
  if (['no', 'none', 'nobody', 'neither', 'nothing'].includes(opener) || before === 'not') return true
  // "that no one now on the payroll will be laid off"
  for (let i = clause.first; i < clause.group; i++) if ((tokens[i] as Token).norm === 'no') return true
  return false
}

const MULTIPLYING = new Set(['double', 'triple', 'halve', 'quadruple'])

function hasNumber(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if ((tokens[i] as Token).pos === 'NUM') return true
  return false
}

function describeEvent(joined: readonly Told[]): Omit<GroundEvent, 'id'> {
  const group = joined.flatMap((one) => [one, ...one.more])
  // What was to come and came is told as it came.
  const told = group.filter((one) => !CASUALTIES.has(one.kind.what))
  const isNamed = (one: Told) => isPast(one) && !isPronoun(one)
  const first = told.find(isNamed) ?? told.find(isPast) ?? told[0] ?? (group[0] as Told)
  const claimed = group.every((one) => one.claimedBy !== null)
  return {
    what: whatOf(first.reading, first.clause, first.span),
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

/** "it collapsed" can be read only behind what it is about. */
function isPronoun({ reading, clause: { subjectTokens } }: Told): boolean {
  return subjectTokens !== null && (reading.tokens[subjectTokens[1] - 1] as Token).pos === 'PRON'
}

function isPast({ reading, clause }: Told): boolean {
  return moodOf(reading.tokens, reading.clauses, clause.index) === 'past'
}
