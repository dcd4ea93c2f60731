/**
 * What an event verb can act on, and who can do it: "struck a harder tone" hits nothing, "shells landed" visits nobody, "the
 * shares closed 3 per cent down" bars no road. Reads a clause with the class of its verb, gives the class it has here, or
 * null where the verb is used in another sense.
 *
 * Method: selectional restrictions as VerbNet gives them to its classes (Kipper et al., 2008: hit-18.1 and destroy-44 take a
 * concrete patient, arrest-45 an animate one, escape-51.1 an animate or vehicular theme), told by the lexicographer files of
 * WordNet. A word that WordNet has not, a name, a number and a pronoun fit everything.
 */
import { EVENT_VERBS, type EventClass } from '../../lexicon/events.ts'
import { isA, lexicographerFile } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { headOf } from '../who.ts'

/** Meanings of a noun that count: rarer ones make everything concrete. */
const SENSES = 3

const CONCRETE = 'location artifact object person group plant animal substance food body possession'
  .split(' ')
  .map((file) => `noun.${file}`)
const PLACES = ['noun.location', 'noun.artifact', 'noun.object', 'noun.group']
const PEOPLE = ['noun.person', 'noun.group']
/** Things inside a place that nobody conquers by sitting there. */
const SEATS = new Set('floor room seat chair position line post place bed table desk office rank role'.split(' '))
const MUNITIONS = new Set('shell rocket missile bomb drone round mortar grenade projectile warhead munition'.split(' '))
const DEALS = new Set('agreement deal truce ceasefire cease-fire accord pact treaty settlement contract'.split(' '))
const VEHICLES = ['vehicle', 'conveyance']

/** The class of a verb's event where its subject and object fit it. */
export function fitting(tokens: readonly Token[], clause: Clause, kind: EventClass): EventClass | null {
  const bare = clause.lemma.split(' ')[0] as string
  const agent = clause.passive ? null : subjectHead(tokens, clause)
  const patient = clause.passive ? subjectHead(tokens, clause) : objectHead(tokens, clause)
  switch (kind.what) {
    case 'attack':
    case 'bombardment':
    case 'destruction':
    case 'shooting':
    case 'killing':
      // "charged the union with bad faith" accuses.
      if (bare === 'charge' && patient !== null) return null
      // "struck a deal": made one.
      if (bare === 'strike' && patient !== null && DEALS.has(patient.lemma)) return EVENT_VERBS.get('sign') ?? null
      if (fits(patient, CONCRETE)) return kind
      // "struck a milder tone": said something so.
      return bare === 'strike' && isWords(patient) ? { what: 'statement', plover: null, cameo: null } : null
    case 'capture':
      return fits(patient, [...PLACES, 'noun.person', 'noun.possession']) && !SEATS.has(patient?.lemma ?? '')
        ? kind
        : null
    case 'arrest':
    case 'expulsion':
    case 'casualties':
      return fits(patient, [...PEOPLE, 'noun.body', 'noun.animal']) ? kind : null
    case 'aid':
      return fits(patient, [...CONCRETE, 'noun.quantity']) && !(bare === 'treat' && !fits(patient, PEOPLE))
        ? kind
        : null
    case 'release':
      return ofRelease(bare, patient, kind)
    case 'withdrawal':
      // "withdrew a complaint" takes words back.
      return fits(patient, CONCRETE) ? kind : { what: 'retraction', plover: null, cameo: null }
    case 'agreement':
      // "the stoppage concluded after 11 days" ended.
      return bare === 'conclude' && !(patient !== null && DEALS.has(patient.lemma)) ? null : kind
    case 'restriction':
      return isPriced(tokens, clause) ? null : kind
    case 'visit':
      return ofTravel(clause, bare, agent, patient, kind)
    default:
      return kind
  }
}

/** Prisoners are let go, papers are published, comments are traded. */
function ofRelease(bare: string, patient: Token | null, kind: EventClass): EventClass | null {
  // "returned fire" is told from giving back elsewhere (`senses.ts`).
  if (bare === 'return') return kind
  if (!isWords(patient) && fits(patient, [...PEOPLE, 'noun.body', 'noun.location'])) return kind
  if (bare === 'release') return { what: 'publication', plover: null, cameo: null }
  if (bare === 'exchange' || bare === 'swap')
    return isListLike(patient) ? { what: 'exchange', plover: null, cameo: null } : null
  return fits(patient, CONCRETE) ? kind : null
}

function isWords(patient: Token | null): boolean {
  return patient !== null && lexicographerFile(patient.lemma, 'noun') === 'noun.communication'
}

/** Lists and maps change hands; greetings and comments are only said. */
function isListLike(patient: Token | null): boolean {
  return (
    patient !== null && ['list', 'map', 'name', 'fire', 'data', 'document', 'letter', 'paper'].includes(patient.lemma)
  )
}

/** People and vehicles travel; shells that land strike; who heads a team goes nowhere. */
function ofTravel(
  clause: Clause,
  bare: string,
  agent: Token | null,
  patient: Token | null,
  kind: EventClass,
): EventClass | null {
  if (agent !== null && MUNITIONS.has(agent.lemma)) return EVENT_VERBS.get('bomb') ?? null
  if (bare === 'head' && patient !== null) return null
  if (clause.passive) return bare === 'visit' || bare === 'tour' ? kind : null
  return fits(agent, PEOPLE) || (agent !== null && VEHICLES.some((kindOf) => isA(agent.lemma, 'noun', kindOf, SENSES)))
    ? kind
    : null
}

/** "closed down 3.4% at $41.26", "shut up 12 points" */
function isPriced(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++)
    if (
      tokens[i]?.pos === 'NUM' &&
      (tokens[i + 1]?.norm === '%' || /^(?:per|percent|points?)$/.test(tokens[i + 1]?.norm ?? ''))
    )
      return true
  return false
}

/** Whether a noun may be one of the kinds: no noun, a name, a number, a word unknown to WordNet may. */
export function fits(token: Token | null, files: readonly string[]): boolean {
  if (
    token === null ||
    (token.pos !== 'NOUN' && token.pos !== 'VERB') ||
    lexicographerFile(token.lemma, 'noun') === null
  )
    return true
  return files.some((file) => isA(token.lemma, 'noun', file, SENSES))
}

function subjectHead(tokens: readonly Token[], { subjectTokens }: Clause): Token | null {
  if (subjectTokens === null) return null
  const head = headOf(tokens, ...subjectTokens)
  return head === null ? null : (tokens[head] as Token)
}

/** The head of the noun phrase right behind the verb; null where a preposition or nothing stands there. */
export function objectHead(tokens: readonly Token[], clause: Clause): Token | null {
  const gap = gapHead(tokens, clause)
  if (gap !== null) return gap
  let first = clause.verb + 1
  while (first < clause.last && (tokens[first]?.pos === 'ADV' || isParticle(tokens, first, clause))) first++
  let end = first
  while (end < clause.last && PHRASE.has(tokens[end]?.pos ?? '')) end++
  if (end === first) return null
  // "a harder note": a noun that the tagger took for a verb ends the phrase.
  const noun = tokens[end]
  if (end < clause.last && noun?.pos === 'VERB' && noun.norm === noun.lemma && tokens[first]?.pos === 'DET') return noun
  const head = headOf(tokens, first, end)
  return head === null ? null : (tokens[head] as Token)
}

/** "the positions they held", "the town that the army took": the noun before a clause with a subject of its own. */
function gapHead(tokens: readonly Token[], { first, opener, subjectTokens }: Clause): Token | null {
  if (subjectTokens === null || subjectTokens[0] < first || (opener !== null && !GAPS.has(opener))) return null
  const isBare = opener === null && (tokens[subjectTokens[0]] as Token).pos === 'PRON'
  if (opener === null && !isBare) return null
  const noun = tokens[(isBare ? subjectTokens[0] : first) - 1]
  // "said on Saturday he was heading home"
  if (isBare && (noun?.pos !== 'NOUN' || lexicographerFile(noun.lemma, 'noun') === 'noun.time')) return null
  return noun?.pos === 'NOUN' || noun?.pos === 'PROPN' ? noun : null
}

const GAPS = new Set(['that', 'which', 'whom'])

function isParticle(tokens: readonly Token[], at: number, { lemma }: Clause): boolean {
  return lemma.endsWith(` ${tokens[at]?.norm}`)
}

const PHRASE = new Set(['DET', 'ADJ', 'ADV', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART', 'SYM'])
