/** Rules for sets, what happens again and again: "every Monday", "twice a week", "daily", "$3 million a year", "Tuesday mornings". */
import { DAY_PARTS, FREQUENCIES, PLURAL_PARTS, SEASONS } from '../../lexicon/time-words.ts'
import { durationValue, unitOf } from './duration-rules.ts'
import { type Match, type Reading, type Rule, rule } from './rule.ts'

export const SET_RULES: readonly Rule[] = [
  rule('(every|each) (ord|num|dd|other|few|single)? (unit|units|part|weekday|season|month)', readSet),
  rule('(once|twice|(num|dd|few) times) (a|an|per|every|each) (num|dd|two|few|other)? (unit|units)', readSet),
  rule('per unit', (match) => ({ type: 'SET', value: `P${durationValue(1, unitOf(match))}` })),
  rule('frequency', (match) => ({ type: 'SET', value: FREQUENCIES.get(match.words()) ?? null }), isNoName),
  // "Tuesday mornings", "mornings", "at weekends", "on weekdays"
  rule('weekday? parts', readParts),
  rule('(?<=(on|at|most)) units', readWeekends, (match) => /^weekends$/.test(match.words())),
]

/** "the Daily Planet": a name, where the next word has a capital as well. */
function isNoName(match: Match): boolean {
  const [here, next] = [match.items[match.first], match.after()]
  return !(here?.isCapital && (next?.isCapital || match.before()?.isCapital))
}

const SET_VALUES: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  M: 'XXXX-XX',
  Y: 'XXXX',
  WE: 'XXXX-WXX-WE',
  Q: 'XXXX-QX',
}

function readSet(match: Match): Reading {
  const weekday = match.get(['weekday'])
  if (weekday !== undefined) return { type: 'SET', value: `XXXX-WXX-${weekday.value}` }
  const month = match.get(['month'])
  if (month !== undefined) return { type: 'SET', value: `XXXX-${String(month.value).padStart(2, '0')}` }
  const season = SEASONS.get(match.get(['season'])?.norm ?? '')
  if (season !== undefined) return { type: 'SET', value: `XXXX-${season}` }
  const part = DAY_PARTS.get(match.get(['part'])?.norm ?? '')
  if (part !== undefined) return { type: 'SET', value: `XXXX-XX-XXT${part}` }
  const code = unitOf(match)
  // "four times a year": the number counts the times, one behind "every" the units.
  const isFrequency = match.has(/^(?:once|twice|times)$/)
  const number = match.get(['num', 'dd', 'two', 'ord'], match.has(/^times$/) ? 1 : 0)
  const few = match.get(['few'], match.has(/^times$/) && match.items[match.first]?.kind === 'few' ? 1 : 0)
  const plain = number === undefined && few === undefined && !match.has(/^other$/)
  if (plain && !isFrequency) return { type: 'SET', value: SET_VALUES[code] ?? `P${durationValue(1, code)}` }
  const count = plain ? 1 : match.has(/^other$/) ? 2 : (number?.value ?? Number.NaN)
  return { type: 'SET', value: `P${durationValue(count, code)}` }
}

function readParts(match: Match): Reading {
  const part = PLURAL_PARTS.get(match.items[match.end - 1]?.norm ?? '') ?? 'NI'
  const weekday = match.get(['weekday'])
  return { type: 'SET', value: weekday === undefined ? `XXXX-XX-XXT${part}` : `XXXX-WXX-${weekday.value}T${part}` }
}

function readWeekends(): Reading {
  return { type: 'SET', value: 'XXXX-WXX-WE' }
}
