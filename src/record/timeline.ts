/**
 * Timeline: what happened when, by the time of the happening. Reads facts with the time expressions in their sentences,
 * gives entries in order of time. A fact without a date that resolves is in no entry; it is never given a guessed one.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Fact, Passage, Span, TimelineEntry } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { moodOf } from './mood.ts'
import { isWithin, overlap, type Reading, type SentenceReading, sentencesOf, tokensIn } from './reading.ts'
import { dayIn, dayOf, isOwn } from './when.ts'

/** Lays the facts out in time. Equal times keep the order of the facts. */
export function layTimeline(facts: readonly Fact[], readings: readonly Reading[]): TimelineEntry[] {
  const byReport = new Map(readings.map((reading) => [reading.report, reading]))
  const dated = facts.flatMap((fact) => {
    const when = timeOf(fact, byReport)
    return when === null ? [] : [{ when, fact }]
  })
  dated.sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  return dated.map(({ when, fact }, order) => ({ when, order, text: fact.text, passages: fact.passages }))
}

/** The time most of its sentences give; of equals the first. */
function timeOf(fact: Fact, byReport: ReadonlyMap<string, Reading>): string | null {
  const counts = new Map<string, number>()
  for (const passage of fact.passages) {
    const value = happeningTime(passage, byReport.get(passage.report))
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

/** The date in a clause that does not say who said it; else the date on which it was said. */
function happeningTime(passage: Passage, reading: Reading | undefined): string | null {
  if (reading === undefined) return null
  let said: string | null = null
  for (const one of sentencesOf(reading, passage)) {
    for (const time of one.times) {
      const day = dayIn(time)
      if (day === null || overlap(time.passage, passage) === 0 || !isOwn(reading, time)) continue
      const clause = one.clauses
        .map((index) => reading.clauses[index])
        .findLast((other) => other !== undefined && overlap(other, time.passage) > 0)
      if (clause?.opener !== null && clause !== undefined && BACKGROUND.has(clause.opener)) continue
      if (isSpoken(reading, time.passage) || isOfThing(reading, one, clause, time.passage)) continue
      if (clause !== undefined && SPEECH_VERBS.has(clause.lemma)) said ??= day
      else return dayOf(reading, one, time.passage, isAhead(reading, clause?.index)) ?? day
    }
  }
  return said
}

/** "Before the strait was closed on 28 August": the time of another happening. */
const BACKGROUND = new Set(['before', 'after', 'since', 'until', 'which', 'who'])

/** "“Tonight,” she said", "“No one works on Sunday”": a day without a number is the speaker's, counted from the speaking. */
function isSpoken({ text }: Reading, time: Span & { readonly text: string }): boolean {
  return !/\d/.test(time.text) && text.quotations.some((quotation) => overlap(quotation, time) > 0)
}

/**
 * The day of a thing or person that something is told of: a whole subject ("Sunday would become a working day"), what
 * tells two subjects apart ("three people hurt in Sunday's crash have died"), a name ("the Christmas timetable").
 */
function isOfThing(
  reading: Reading,
  one: SentenceReading,
  clause: Clause | undefined,
  time: Span & { readonly text: string },
): boolean {
  const isSubject = one.clauses.some((index) => {
    const subject = reading.clauses[index]?.subject ?? null
    return subject !== null && isWithin(time, subject) && isWithin(subject, time)
  })
  if (isSubject || (clause !== undefined && tellsApart(reading, one, clause))) return true
  const isDay = WEEKDAY.test(time.text)
  if (!isDay && !BARE.test(time.text)) return false
  const [first, end] = tokensIn(reading, one.index, time)
  const [before, next] = [reading.tokens[first - 1], reading.tokens[end]]
  if (next?.pos !== 'NOUN' || reading.text.report.text.slice(time.end, next.start) !== ' ') return false
  // "on Monday officials met", "the Monday meeting" are on that day; "Sunday duty" is on every Sunday.
  return !isDay || (before?.pos !== 'ADP' && before?.pos !== 'DET')
}

/** "hurt in Sunday's crash" between a subject and its verb, or set off by a comma. */
function tellsApart(reading: Reading, one: SentenceReading, clause: Clause): boolean {
  const { form, subject } = clause
  if (form !== 'participle') return false
  // "the engineers, seized in February,"
  const isAside = !clause.progressive && reading.tokens[clause.first - 1]?.text === ','
  if (isAside && clause.first - 1 > one.sentence.firstToken && clause.verb === clause.first) return true
  if (subject === null || clause.start - subject.end !== 1) return false
  return one.clauses.some((index) => {
    const main = reading.clauses[index]
    return main?.form === 'finite' && main.subject?.start === subject.start && main.group >= clause.last
  })
}

/** A year or a feast, which before a noun is part of what the thing is called. */
const BARE = /^(?:\d{4}|Christmas|Easter|Ramadan|Thanksgiving)$/
const WEEKDAY = /^(?:that )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

function isAhead(reading: Reading, index: number | undefined): boolean {
  if (index === undefined) return false
  const mood = moodOf(reading.tokens, reading.clauses, index)
  return mood === 'planned' || mood === 'possible'
}
