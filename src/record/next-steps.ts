/**
 * Next steps: what is arranged or may come, with its date and condition. Reads meetings still to come and dated clauses
 * in a planned mood, gives `NextStep[]`. What a report tells as done, or as not done, is no step to come.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { NextStep, TimeExpression, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { conditionOf } from './conditions.ts'
import { FORECAST, kindOf } from './events/kinds.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import type { FoundMeeting } from './meetings/meetings.ts'
import { outcomes } from './met.ts'
import { moodOf } from './mood.ts'
import { listUnder, overlap, passageOf, type Reading } from './reading.ts'
import { dayIn } from './when.ts'
import { readableStart } from './wording.ts'

/** Share of the words that two tellings must have in common where only one is dated. */
const SAME_STEP = 0.7

interface Told {
  readonly reading: Reading
  readonly clause: Clause
  readonly state: NextStep['state']
  readonly when: string | null
  readonly content: ReadonlySet<string>
}

/** What is done by a date besides meeting: answering, deciding, balloting, coming into force. */
const STEPS = new Set(
  'reply answer respond decide vote ballot publish announce present put hand deliver start begin end expire resume return submit sign report rule close open reopen hear'.split(
    ' ',
  ),
)

/** Finds the next steps of a story: meetings first, then other dated steps in order of telling. */
export function findNextSteps(readings: readonly Reading[], meetings: readonly FoundMeeting[]): Omit<NextStep, 'id'>[] {
  const steps: Omit<NextStep, 'id'>[] = meetings.flatMap(({ passages, state, when, condition }) =>
    state === 'planned' || state === 'possible' ? [{ passages, state, when, condition }] : [],
  )
  const taken = new Map<string, { start: number; end: number }[]>()
  for (const { passages } of meetings) {
    for (const passage of passages) listUnder(taken, passage.report, passage)
  }
  const told = readings.flatMap((reading) => tellReport(reading, taken.get(reading.report) ?? []))
  const outcomeOf = outcomes(readings)
  const open = told.filter(({ reading, clause }) => outcomeOf(reading, clause).met === 'unrecorded')
  const groups = joinMentions(
    open,
    ({ reading, clause, when }) => [
      ...rowsAt(reading, clause.sentence, clause).map((row) => `row ${row}`),
      `when ${when ?? ''}`,
      `verb ${clause.lemma}`,
    ],
    (a, b) =>
      (a.when === b.when && containment(a.content, b.content) >= 0.4) ||
      ((a.when === null || b.when === null) && containment(a.content, b.content) >= SAME_STEP),
  )
  return [
    ...steps,
    ...groups.map((group) => {
      const first = group[0] as Told
      return {
        passages: group.map(({ reading, clause }) => passageOf(reading, readableStart(reading, clause), clause.end)),
        state: first.state,
        when: group.map(({ when }) => when).find((when) => when !== null) ?? null,
        condition: conditionOf(first.reading, first.clause),
      }
    }),
  ]
}

function tellReport(reading: Reading, taken: readonly { start: number; end: number }[]): Told[] {
  return reading.clauses.flatMap((clause, index) => {
    const one = reading.sentences[clause.sentence]
    if (one === undefined || one.sentence.isTitle || taken.some((span) => overlap(span, clause) > 0)) return []
    const bare = clause.lemma.split(' ')[0] as string
    const isAwaited = isAwaiting(reading.tokens, clause)
    const kind = kindOf(reading, clause)
    // "the duty will cut growth next year" is a forecast.
    if (kind !== null && FORECAST.has(kind.what)) return []
    if (!isAwaited && !STEPS.has(bare) && kind === null && !isArranged(clause)) return []
    if (opensWithNone(reading.tokens, clause)) return []
    const within = one.times.filter((other) => isAhead(reading, other) && isOfStep(reading, clause, other))
    // "at midnight on Wednesday": the weekday says which.
    const time = within.find(({ type }) => type === 'DATE') ?? within[0]
    const mood = isAwaited ? 'planned' : moodOf(reading.tokens, reading.clauses, index)
    // "which take effect on July 1": the present of a timetable.
    const isTimetable = mood === 'present' && time !== undefined && !clause.progressive && isToCome(reading, time)
    if ((mood !== 'planned' && !isTimetable) || clause.form === 'participle') return []
    if (clause.form === 'infinitive' && reading.clauses[clause.parent ?? -1]?.form !== 'finite') return []
    if (time === undefined) return []
    const isConditional = conditionOf(reading, clause) !== null
    return [
      {
        reading,
        clause,
        state: isConditional ? ('possible' as const) : ('planned' as const),
        when: dayIn(time),
        content: contentOf(reading, clause.first, clause.last),
      },
    ]
  })
}

/** "will be carried out", "is to be completed": what is arranged, whatever it is. */
function isArranged(clause: Clause): boolean {
  if (SPEECH_VERBS.has(clause.lemma) || LASTING.has(clause.lemma)) return false
  return clause.modal === 'will' || (clause.form === 'infinitive' && clause.passive)
}

function isToCome(reading: Reading, time: TimeExpression): boolean {
  const published = reading.text.report.publishedAt?.slice(0, 10) ?? null
  const day = dayIn(time)
  return published !== null && day !== null && day.length >= 10 && day > published
}

/** A date or time that is not over where the report appears, and not just now. */
function isAhead(reading: Reading, time: TimeExpression): boolean {
  if ((time.type !== 'DATE' && time.type !== 'TIME') || time.value === 'PRESENT_REF') return false
  const published = reading.text.report.publishedAt?.slice(0, 10) ?? null
  const day = dayIn(time)
  return published === null || day === null || day >= published.slice(0, day.length)
}

/** In the clause itself: not its subject ("Sunday duty will go"), not in a clause inside that ("those who joined in May"). */
function isOfStep({ clauses }: Reading, clause: Clause, { passage }: TimeExpression): boolean {
  if (overlap(passage, clause) === 0 || (clause.subject !== null && overlap(passage, clause.subject) > 0)) return false
  const inner = clauses[clause.index + 1]
  return inner === undefined || inner.first >= clause.group || overlap(passage, inner) === 0
}

/** "no train", "not one train" */
function opensWithNone(tokens: readonly Token[], { subjectTokens }: Clause): boolean {
  if (subjectTokens === null) return false
  const [first] = subjectTokens
  return NONE.has((tokens[first] as Token).norm) || tokens[first - 1]?.norm === 'not'
}

const NONE = new Set(['no', 'not', 'neither', 'none', 'nobody'])
/** States that go on till a day are no step. */
const LASTING = new Set(['be', 'have', 'stand', 'seem', 'need', 'remain', 'stay', 'keep', 'continue', 'last', 'run'])

/** "expects an answer by Friday" */
function isAwaiting(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.lemma !== 'expect' && clause.lemma !== 'await' && clause.lemma !== 'give') return false
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'by' || norm === 'until') return true
  }
  return false
}
