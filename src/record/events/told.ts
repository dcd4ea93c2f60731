/**
 * What one place of a report tells of an event: when, where, who claims it, with its figures and the words to join it by; and
 * which clauses tell of none, because what they say has not happened or is only said.
 */
import type { EventClass } from '../../lexicon/events.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { contentOf } from '../joining.ts'
import { overlap, type Reading, type SentenceReading } from '../reading.ts'
import { dayOf } from '../when.ts'
import { placeIn } from '../where.ts'
import { type Directory, subjectActor } from '../who.ts'
import { extentOf } from './extent.ts'
import { isDated } from './kinds.ts'

export interface Told {
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

export function describeTelling(reading: Reading, clause: Clause, kind: EventClass, directory: Directory): Told {
  const sentence = reading.sentences[clause.sentence]
  const said = sentence?.said.find((one) => overlap(one, clause) * 2 >= clause.end - clause.start)
  const governor = clause.parent === null ? null : (reading.clauses[clause.parent] as Clause)
  const isClaim = governor !== null && SPEECH_VERBS.has(governor.lemma)
  return {
    reading,
    sentence: clause.sentence,
    clause,
    span: extentOf(reading, clause, kind),
    kind,
    content: contentOf(reading, clause.first, clause.last),
    when: sentence === undefined ? null : dayOf(reading, sentence, clause),
    where: placeIn(reading, clause.sentence, clause, (reading.tokens[clause.verb] as Token).start),
    claimedBy: said?.of.speaker ?? (isClaim ? subjectActor(reading, governor, directory) : null),
    figures: sentence?.figures.filter((figure) => overlap(figure.passage, clause) > 0).map((figure) => figure.id) ?? [],
    more: [],
  }
}

/** "before the army has left, "until they are freed": not yet, perhaps never. */
export function isHypothetical(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  const { opener, first } = clause
  if (opener === null) return false
  // "before clashes broke out on 3 May": they did.
  if (opener === 'before' && clause.time === 'past' && isDated(reading, clause)) return false
  // "as long as rosters are issued"
  if (opener === 'as') return tokens[first - 1]?.norm === 'long' || tokens[first + 1]?.norm === 'long'
  return ['before', 'until', 'till', 'unless', 'if', 'whether', 'once', 'should'].includes(opener)
}

/** "since the war began": known long since, unless the report says when. */
export function isBackground(reading: Reading, clause: Clause): boolean {
  return clause.opener === 'since' && !isDated(reading, clause)
}

/** Inside a quotation everything is said, nothing is told. */
export function isQuoted(one: SentenceReading, clause: Clause): boolean {
  return one.said.some(
    (said) => said.isQuote && said.of.force !== 'claims' && overlap(said, clause) * 2 > clause.end - clause.start,
  )
}
