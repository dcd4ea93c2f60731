/**
 * Senses of event words by who acts and on what: a strike of workers and one of bombers, talks called off and trains
 * cancelled. Reads a clause with the class its word has, gives the class it has here.
 *
 * Own rules; where the clause does not settle it, the story does (one sense per discourse, Gale, Church and Yarowsky,
 * 1992): words of work against words of war over all its reports.
 */
import { EVENT_NOUNS, EVENT_VERBS, type EventClass } from '../../lexicon/events.ts'
import { MEETING_NOUNS } from '../../lexicon/negotiation.ts'
import { isA } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Reading } from '../reading.ts'

/** CAMEO 143, conduct strike or boycott; PLOVER PROTEST. */
const STRIKE: EventClass = { what: 'strike', plover: 'PROTEST', cameo: '143' }

/** Those who stop work, and what such a dispute speaks of. */
const WORK = new Set(
  `union worker staff member crew driver nurse teacher employee docker miner signaller pilot guard doctor porter cleaner
  picket employer wage pay roster overtime depot stoppage walkout walk-out ballot shift labour labor workforce`.split(
    /\s+/,
  ),
)
const WAR = new Set(
  `army navy troop soldier missile drone artillery shell warplane jet bomber airstrike rocket rebel militia front-line
  ceasefire truce warhead gunman militant frigate brigade battalion air-force`.split(/\s+/),
)
const STRIKING = new Set(['strike', 'walk out', 'walkout', 'walk-out', 'stop work', 'down tools'])

/** What two sides have with each other: to halt it is an act between them (CAMEO 16). */
const RELATIONS = new Set(
  'relation tie truce ceasefire cease-fire treaty pact agreement accord cooperation aid deal contact recognition membership alliance'.split(
    ' ',
  ),
)

/** Whether a story is of work rather than of war, by its words. Linear. */
export function isOfWork(readings: readonly Reading[]): boolean {
  let balance = 0
  for (const { tokens } of readings) {
    for (const { lemma, pos } of tokens) {
      if (pos !== 'NOUN' && pos !== 'PROPN') continue
      if (WORK.has(lemma)) balance++
      else if (WAR.has(lemma)) balance--
    }
  }
  return balance > 0
}

/** The class that an event word has in its clause. */
export function senseOf(reading: Reading, clause: Clause, kind: EventClass, ofWork: boolean): EventClass {
  const { tokens } = reading
  if (kind.what === 'joining') return joined(tokens, clause) ?? kind
  if (clause.lemma === 'return') return returned(tokens, clause) ?? kind
  const ended = endOf(tokens, clause)
  if (ended !== null) return ended
  const at = strikeAt(tokens, clause, kind)
  if (at !== null) return isOfWorkers(tokens, clause, at, ofWork) ? STRIKE : kind
  return kind.what === 'break-off' ? ofHalting(tokens, clause, kind) : kind
}

/** Token of the word that may be a strike of workers, where it gave the clause its class. */
function strikeAt(tokens: readonly Token[], clause: Clause, kind: EventClass): number | null {
  if (STRIKING.has(clause.lemma)) return clause.verb
  if (EVENT_VERBS.get(clause.lemma)?.what === kind.what) return null
  for (let i = clause.first; i < clause.last; i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'NOUN' && STRIKING.has(lemma) && EVENT_NOUNS.get(lemma)?.what === kind.what) return i
  }
  return null
}

function isOfWorkers(tokens: readonly Token[], clause: Clause, at: number, ofWork: boolean): boolean {
  for (let i = clause.first; i < clause.last; i++) if (i !== at && WORK.has((tokens[i] as Token).lemma)) return true
  const before = (tokens[at - 1] as Token | undefined)?.norm ?? ''
  if (['air', 'missile', 'drone', 'rocket', 'artillery', 'military', 'retaliatory', 'precision'].includes(before))
    return false
  if (before === 'on' || before === 'hunger') return true
  const next = tokens[at + 1]
  const target = tokens[at + 2]
  const isDay = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|january|february|march|april|may|june|july|august)/
  const hasTarget =
    at + 1 < clause.last &&
    ((next?.norm === 'on' && !isDay.test(target?.norm ?? '')) || next?.norm === 'against' || next?.norm === 'at')
  return ofWork && !hasTarget && !(at === clause.verb && (next?.pos === 'DET' || next?.pos === 'NUM'))
}

/** "returned fire" shoots; who returns to a place or to work gives nothing back. */
function returned(tokens: readonly Token[], clause: Clause): EventClass | null {
  const next = tokens[clause.verb + 1]
  if (next?.lemma === 'fire') return EVENT_VERBS.get('shoot') ?? null
  const isBack =
    !clause.passive && (next === undefined || next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'ADV')
  return isBack ? { what: 'return', plover: null, cameo: null } : null
}

/** Verbs of ending (VerbNet 55.4): what harms the other side, ended, is a concession or a retreat (CAMEO 08). */
const ENDING = new Set(['suspend', 'halt', 'stop', 'end', 'lift', 'cease', 'pause', 'call off', 'drop'])

const MEASURES = new Set(['hour', 'day', 'week', 'month', 'year', 'series', 'wave', 'round'])

/** "suspended the strike" eases, "halted its shelling" withdraws: neither is the act that it ends. */
function endOf(tokens: readonly Token[], clause: Clause): EventClass | null {
  if (!ENDING.has(clause.lemma) && !ENDING.has(clause.lemma.split(' ')[0] as string)) return null
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 7); i++) {
    const { lemma, pos } = tokens[i] as Token
    // "suspended six days of strikes"
    if (pos === 'NUM' || MEASURES.has(lemma) || (lemma === 'of' && MEASURES.has(tokens[i - 1]?.lemma ?? ''))) continue
    if (pos === 'ADP' && i > clause.verb + 1) return null
    if (pos !== 'NOUN') continue
    const plover = STRIKING.has(lemma) ? 'PROTEST' : (EVENT_NOUNS.get(lemma)?.plover ?? null)
    if (plover === 'ASSAULT') return { what: 'withdrawal', plover: 'RETREAT', cameo: '087' }
    if (plover === 'PROTEST' || plover === 'SANCTION' || plover === 'COERCE')
      return { what: 'easing', plover: 'CONCEDE', cameo: '080' }
  }
  return null
}

/** "had joined the walkout": what is joined is what happened. */
function joined(tokens: readonly Token[], clause: Clause): EventClass | null {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 6); i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos !== 'NOUN') continue
    if (STRIKING.has(lemma)) return STRIKE
    const kind = EVENT_NOUNS.get(lemma)
    if (kind?.plover === 'PROTEST' || kind?.plover === 'ASSAULT') return kind
  }
  return null
}

/** "called off the talks" is done to the other side, "talks collapsed" by nobody, "trains were cancelled" to nobody. */
function ofHalting(tokens: readonly Token[], clause: Clause, kind: EventClass): EventClass {
  let isTalks = false
  let isRelation = false
  for (let i = clause.subjectTokens?.[0] ?? clause.first; i < clause.last; i++) {
    const { lemma, norm } = tokens[i] as Token
    if (norm === 'talks' || (lemma !== 'talk' && MEETING_NOUNS.has(lemma))) isTalks = true
    if (RELATIONS.has(lemma)) isRelation = true
  }
  const bare = { ...kind, plover: null, cameo: null }
  if (!isTalks && !isRelation) return bare
  const subject = clause.subjectTokens
  const isDone =
    clause.passive ||
    (subject !== null && !['collapse', 'break down', 'stall'].includes(clause.lemma) && isAgent(tokens, subject))
  return isDone ? { ...kind, cameo: isTalks ? '164' : kind.cameo } : bare
}

function isAgent(tokens: readonly Token[], [first, end]: readonly [number, number]): boolean {
  for (let i = first; i < end; i++) {
    const { pos, lemma } = tokens[i] as Token
    if (pos === 'PROPN' || pos === 'PRON') return true
    if (pos === 'NOUN' && (isA(lemma, 'noun', 'noun.person', 2) || isA(lemma, 'noun', 'noun.group', 2))) return true
  }
  return false
}
