/**
 * Events on the ground: attacks, captures, votes, walk-outs, deaths, tariffs in force. Reads readings, gives events with
 * PLOVER and CAMEO codes where they have one (see `lexicon/events.ts`).
 *
 * A clause tells of an event where its verb is one of the classes and it is told as past, present or arranged; a noun
 * of the classes tells of one as subject or object of a light verb. What is only wished, denied or asked is none.
 */
import { EVENT_NOUNS, EVENT_VERBS, type EventClass } from '../lexicon/events.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import { isA } from '../lexicon/wordnet.ts'
import type { GroundEvent, Span, Token } from '../model.ts'
import type { Clause } from './clauses.ts'
import { containment, contentOf, joinMentions, rowsAt } from './joining.ts'
import { moodOf } from './mood.ts'
import { overlap, passageOf, type Reading } from './reading.ts'
import { type Directory, subjectActor } from './who.ts'

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
}

/** Finds the events of a story, in order of first telling. */
export function findEvents(readings: readonly Reading[], directory: Directory): Omit<GroundEvent, 'id'>[] {
  const told = readings.flatMap((reading) => tellReport(reading, directory))
  const groups = joinMentions(told, keysOf, isSameEvent)
  return groups.map(describeEvent)
}

function keysOf(told: Told): string[] {
  const rows = rowsAt(told.reading, told.sentence, told.span).map((row) => `row ${row}`)
  return [...rows, `what ${told.kind.what}`]
}

function isSameEvent(a: Told, b: Told, key: string): boolean {
  if (a.when !== null && b.when !== null && a.when !== b.when) return false
  const shared = containment(a.content, b.content)
  if (key.startsWith('row')) return a.kind.what === b.kind.what || shared >= 0.5
  return shared >= 0.6 && Math.min(a.content.size, b.content.size) >= 3
}

function tellReport(reading: Reading, directory: Directory): Told[] {
  const found: Told[] = []
  reading.clauses.forEach((clause, index) => {
    if (reading.sentences[clause.sentence]?.sentence.isTitle) return
    const kind = kindOf(reading, clause)
    if (kind === null) return
    const mood = moodOf(reading.tokens, reading.clauses, index)
    if (
      mood !== 'past' &&
      mood !== 'present' &&
      mood !== 'cancelled' &&
      !(mood === 'planned' && isDated(reading, clause))
    )
      return
    // "the present" only where it goes on: perfect, progressive or a participle; "the plan frees the crew" is a term.
    if (mood === 'present' && clause.form === 'finite' && !clause.perfect && !clause.progressive && !clause.passive)
      return
    found.push(describeTelling(reading, clause, kind, directory))
  })
  return found
}

function kindOf(reading: Reading, clause: Clause): EventClass | null {
  const { tokens } = reading
  const bare = clause.lemma.split(' ')[0] as string
  const byVerb = EVENT_VERBS.get(clause.lemma) ?? EVENT_VERBS.get(bare) ?? idiom(tokens, clause)
  if (byVerb !== null && byVerb !== undefined) return byVerb
  const isLight = LIGHT_VERBS.has(bare) || SPEECH_VERBS.has(clause.lemma)
  for (let i = clause.first; i < clause.last; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'NOUN') continue
    const kind = EVENT_NOUNS.get(token.lemma)
    if (kind === undefined) continue
    const isSubject = clause.subjectTokens !== null && i >= clause.subjectTokens[0] && i < clause.subjectTokens[1]
    if (isSubject ? !SPEECH_VERBS.has(clause.lemma) : isLight && i > clause.verb) return kind
  }
  return isMaterial(clause.lemma, bare) ? { what: bare, plover: null, cameo: null } : null
}

const LIGHT_VERBS = new Set(
  'carry hold make take have see face suffer report announce launch order stage conduct begin end leave result cause follow lead experience bring happen occur'.split(
    ' ',
  ),
)

/** Verbs of motion, contact, fighting, change and possession in their first meaning (WordNet's lexicographer files). */
function isMaterial(lemma: string, bare: string): boolean {
  if (SPEECH_VERBS.has(lemma) || SPEECH_VERBS.has(bare)) return false
  return ['verb.competition', 'verb.contact'].some((file) => isA(bare, 'verb', file, 1))
}

/** "took effect", "came into force", "went on strike". */
function idiom(tokens: readonly Token[], clause: Clause): EventClass | null {
  const after = tokens.slice(clause.verb + 1, Math.min(clause.last, clause.verb + 4)).map((token) => token.norm)
  const text = after.join(' ')
  if (/^(already )?(take |into )?(effect|force)\b/.test(text) || /\binto (effect|force)\b/.test(text))
    return EVENT_VERBS.get('take effect') ?? null
  if (/\bon strike\b/.test(text)) return { what: 'strike', plover: 'PROTEST', cameo: '143' }
  if (/^down tools\b|^tools\b/.test(text)) return { what: 'strike', plover: 'PROTEST', cameo: '143' }
  return null
}

function isDated(reading: Reading, clause: Clause): boolean {
  return (
    reading.sentences[clause.sentence]?.times.some(
      (time) => time.type === 'DATE' && overlap(time.passage, clause) > 0,
    ) ?? false
  )
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
    span: { start: clause.start, end: clause.end },
    kind,
    content: contentOf(reading, clause.first, clause.last),
    when: sentence?.times.find((time) => time.type === 'DATE' && overlap(time.passage, clause) > 0)?.value ?? null,
    where: placeIn(reading, clause),
    claimedBy: said?.of.speaker ?? (isClaim ? subjectActor(reading, governor, directory) : null),
    figures: sentence?.figures.filter((figure) => overlap(figure.passage, clause) > 0).map((figure) => figure.id) ?? [],
  }
}

function placeIn(reading: Reading, clause: Clause): string | null {
  const place = reading.sentences[clause.sentence]?.mentions.find(
    (one) =>
      one.kind === 'place' && one.start >= (reading.tokens[clause.verb] as Token).start && overlap(one, clause) > 0,
  )
  return place === undefined ? null : reading.text.report.text.slice(place.name.start, place.name.end)
}

function describeEvent(group: readonly Told[]): Omit<GroundEvent, 'id'> {
  const first = group[0] as Told
  const claimed = group.every((one) => one.claimedBy !== null)
  return {
    what: first.reading.text.report.text.slice(first.span.start, first.span.end),
    passages: group.map((one) => passageOf(one.reading, one.span.start, one.span.end)),
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
