/**
 * Next steps: what is arranged or may come, with its date and condition. Reads meetings still to come and dated clauses
 * in a planned mood, gives `NextStep[]`. What a report tells as done, or as not done, is no step to come.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { NextStep, TimeExpression, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { conditionOf } from './conditions.ts'
import { kindOf } from './events/kinds.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import type { FoundMeeting } from './meetings/meetings.ts'
import { outcomes } from './met.ts'
import { moodOf } from './mood.ts'
import { listUnder, overlap, passageOf, type Reading } from './reading.ts'
import { dayIn } from './when.ts'
import { readableStart } from './wording.ts'

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
    ],
    (a, b) => a.when === b.when && containment(a.content, b.content) >= 0.4,
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
    if (!isAwaited && !STEPS.has(bare) && kindOf(reading, clause) === null && !isArranged(clause)) return []
    if (reading.tokens[clause.subjectTokens?.[0] ?? -1]?.norm === 'no') return []
    const within = one.times.filter((other) => isAhead(other) && overlap(other.passage, clause) > 0)
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
  if (SPEECH_VERBS.has(clause.lemma) || ['be', 'have', 'stand', 'seem', 'need'].includes(clause.lemma)) return false
  return clause.modal === 'will' || (clause.form === 'infinitive' && clause.passive)
}

function isToCome(reading: Reading, time: TimeExpression): boolean {
  const published = reading.text.report.publishedAt?.slice(0, 10) ?? null
  const day = dayIn(time)
  return published !== null && day !== null && day.length >= 10 && day > published
}

function isAhead(time: TimeExpression): boolean {
  return time.type === 'DATE' || time.type === 'TIME'
}

/** "expects an answer by Friday" */
function isAwaiting(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.lemma !== 'expect' && clause.lemma !== 'await' && clause.lemma !== 'give') return false
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'by' || norm === 'until') return true
  }
  return false
}
