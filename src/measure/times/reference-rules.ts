/** Rules for what points at no calendar: "now", "recently", "the future", "these days", "in coming weeks", "at this time". */
import { REFERENCES } from '../../lexicon/time-words.ts'
import { storyTime, type TimeContext, unitFrom } from './context.ts'
import { type Match, point, type Reading, type Rule, rule } from './rule.ts'

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

const pointing = (value: Reference) => (): Reading => ({ type: 'DATE', value })

export const REFERENCE_RULES: readonly Rule[] = [
  rule('reference', (match) => ({ type: 'DATE', value: REFERENCES.get(match.words()) ?? 'PRESENT_REF' })),
  // "recent weeks"
  rule('reference units', pointing('PAST_REF'), (match) => /^recent/.test(match.words())),
  rule('these units', pointing('PRESENT_REF'), (match, context) => !context.narrative && match.has(/^days$/)),
  // "in coming weeks", "the months ahead"; "the coming weeks" is a duration, as "the past weeks" is
  rule('(coming|upcoming) units', pointing('FUTURE_REF'), (match) => match.before()?.norm !== 'the'),
  rule('(the units|units) ahead', pointing('FUTURE_REF')),
  rule('(?<=at) (this time|present)', pointing('PRESENT_REF'), (_match, context) => !context.narrative),
  rule('former', pointing('PAST_REF'), (_match, context) => context.narrative),
  rule(
    '(this|that|the same) time',
    readTime,
    // A chronicle's "this time" is a date; in news it is "once more".
    (match, context) => context.narrative && (match.before()?.norm !== 'for' || match.has(/^same$/)),
  ),
  rule(
    '(?<=(in|to|for|of)) the (past|future|reference)',
    (match) => ({ type: 'DATE', value: match.has(/^past$/) ? 'PAST_REF' : 'FUTURE_REF' }),
    (match) => match.has(/^(?:past|future)$/) && !/^(?:units?|few|num|dd|two)$/.test(match.after()?.kind ?? ''),
  ),
  rule(
    '(?<=to) date',
    pointing('PRESENT_REF'),
    (match) => match.after()?.kind !== 'word' || match.after()?.norm !== 'with',
  ),
]

/** "at the same time": the day last mentioned, if it was one. */
function readTime(match: Match, context: TimeContext): Reading {
  const base = storyTime(context)
  return point(base?.day === undefined ? null : unitFrom(base, 0, 'D'), match, { value: 'PRESENT_REF' })
}
