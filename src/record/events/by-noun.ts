/**
 * Events told by a noun alone: "after the capture of two towns", "the loss of 95 soldiers", "at a news conference on Friday".
 * Reads a sentence and what its verbs tell already, gives further tellings.
 */
import { EVENT_NOUNS, type EventClass } from '../../lexicon/events.ts'
import type { Token } from '../../model.ts'
import { contentOf } from '../joining.ts'
import { overlap, type Reading, type SentenceReading } from '../reading.ts'
import { dayOf } from '../when.ts'
import type { Directory } from '../who.ts'
import { senseOf } from './senses.ts'
import { describeTelling, isHypothetical, isQuoted, type Told } from './told.ts'

/** "in retaliation for strikes on its tankers", "after the capture of two towns": the noun alone tells it. */
export function tellNouns(
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
    const kind = isConference ? CONFERENCE : (EVENT_NOUNS.get(token.lemma) ?? LOSS)
    // "the loss of 95 soldiers", "the deaths of two drivers"
    const isLoss = LOSSES.has(token.lemma) && (tokens[i + 1] as Token).norm === 'of' && tokens[i + 2]?.pos === 'NUM'
    if (!isLoss && kind.plover === null && !isConference) continue
    let first = i
    while (first > firstToken && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes((tokens[first - 1] as Token).pos))
      first--
    const before = (tokens[first - 1] as Token | undefined)?.norm ?? ''
    const next = (tokens[i + 1] as Token).norm
    const clause = one.clauses
      .map((index) => reading.clauses[index])
      .findLast((other) => other !== undefined && other.first <= i)
    if (clause === undefined || isHypothetical(reading, clause) || isQuoted(one, clause)) continue
    const isPast =
      ['after', 'following', 'in', 'during', 'securing'].includes(before) ||
      (before === 'for' && ANSWERING.has(tokens[first - 2]?.lemma ?? '')) ||
      clause.lemma === 'secure' ||
      (kind.plover === 'PROTEST' && before === 'at') ||
      isLoss
    // "prior to an offensive in March": dated, it is known to have been.
    const isDatedNoun = one.times.some(
      ({ type, passage }) => type === 'DATE' && passage.start >= token.end && passage.start - token.end <= DATE_REACH,
    )
    // "in return Sunday would go"
    if (before === 'in' && token.lemma === 'return') continue
    const isBack = before === 'before' || (before === 'to' && tokens[first - 2]?.norm === 'prior')
    const isAt =
      (isDatedNoun && (isPast || isBack)) ||
      next === 'on' ||
      next === 'of' ||
      (before === 'at' && ['outside', 'in', 'near'].includes(next))
    if (!(isPast || (isDatedNoun && isBack)) || !(isConference || isAt)) continue
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

/** "in retaliation for strikes": they were; "calls for the release of" tells of none. */
const ANSWERING = new Set([
  'retaliation',
  'reprisal',
  'revenge',
  'punishment',
  'responsible',
  'responsibility',
  'blame',
])
/** Units from a noun to its date: " in ". */
const DATE_REACH = 5
const LOSSES = new Set(['loss', 'death', 'killing'])
const CONFERENCE: EventClass = { what: 'statement', plover: null, cameo: '010' }
const LOSS: EventClass = { what: 'casualties', plover: null, cameo: null }
