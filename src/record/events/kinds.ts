/**
 * Kinds of events: what a clause tells as having happened, by its verb, by a noun behind a light verb, by an idiom, by what
 * somebody says was done. Reads a clause, gives its class with PLOVER and CAMEO codes (see `lexicon/events.ts`), or null.
 */
import { EVENT_NOUNS, EVENT_VERBS, type EventClass } from '../../lexicon/events.ts'
import { POSITION_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { hasLemma, synonyms } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { overlap, type Reading } from '../reading.ts'
import { dayIn } from '../when.ts'
import { headOf } from '../who.ts'
import { fitting } from './restrictions.ts'

export function kindOf(reading: Reading, clause: Clause): EventClass | null {
  const { tokens } = reading
  const bare = clause.lemma.split(' ')[0] as string
  // "clashes erupted", "shelling resumed": what happened is the subject.
  const bySubject = OCCURRING.has(bare) ? ofSubject(reading, clause) : undefined
  if (bySubject?.plover === 'ASSAULT') return bySubject
  const byVerb = ofVerb(clause, bare)
  if (byVerb !== undefined) {
    const fitted = fitting(tokens, clause, byVerb)
    if (fitted !== null) return fitted
  }
  const byIdiom = idiom(tokens, clause)
  if (byIdiom !== null) return byIdiom
  if (bySubject !== undefined) return bySubject
  if (VOTED.has(bare) && isByVotes(tokens, clause)) return EVENT_VERBS.get('vote') ?? null
  // "the agreement was reached in August": sides made it theirs (CAMEO 057).
  if ((bare === 'reach' || bare === 'clinch') && reachesDeal(tokens, clause)) return EVENT_VERBS.get('sign') ?? null
  if (!LIGHT_VERBS.has(bare)) return null
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const token = tokens[i] as Token
    // "reported shelling overnight": the tagger takes some nouns in -ing for verbs.
    const lemma = token.pos === 'NOUN' ? token.lemma : token.norm.endsWith('ing') ? token.norm : ''
    const kind = EVENT_NOUNS.get(lemma)
    // "made his release a condition" makes something of it.
    if (kind !== undefined) return tokens[i + 1]?.pos === 'DET' ? null : kind
    // "made progress toward an exchange": what is behind the object is not its object.
    if (token.pos === 'NOUN' && tokens[i + 1]?.pos === 'ADP' && tokens[i + 1]?.norm !== 'of' && bare === 'make')
      return null
  }
  return null
}

/** What took place, where the verb only says that it did: "fighting resumed", "the pause is due to begin". */
function ofSubject(reading: Reading, clause: Clause): EventClass | undefined {
  // "the days that the truce lasted"
  if (clause.subjectTokens === null || (clause.opener === 'that' && !isDated(reading, clause))) return undefined
  const head = headOf(reading.tokens, ...clause.subjectTokens)
  if (head === null) return undefined
  if (isGunfire(reading.tokens, head)) return GUNFIRE
  const { lemma } = reading.tokens[head] as Token
  // A truce observed (CAMEO 0871).
  return EVENT_NOUNS.get(lemma) ?? (TRUCES.has(lemma) ? TRUCE : undefined)
}

/** The class of a verb; "draw up" is no drawing, "close down" a closing, as WordNet has them together or apart. */
function ofVerb({ lemma }: Clause, bare: string): EventClass | undefined {
  const own = EVENT_VERBS.get(lemma)
  if (own !== undefined || SPEECH_VERBS.has(lemma)) return own
  const isOther = lemma !== bare && hasLemma(lemma, 'verb') && !synonyms(bare, 'verb').includes(lemma)
  return isOther ? undefined : EVENT_VERBS.get(bare)
}

/** "mortar fire": shots, no blaze. */
function isGunfire(tokens: readonly Token[], at: number): boolean {
  return (tokens[at] as Token).lemma === 'fire' && GUNS.has(tokens[at - 1]?.lemma ?? '')
}

const GUNS = new Set(
  'mortar artillery gun rifle machine-gun tank rocket shell sniper small-arms arms cannon'.split(' '),
)
const GUNFIRE: EventClass = { what: 'shooting', plover: 'ASSAULT', cameo: '193' }

function reachesDeal(tokens: readonly Token[], clause: Clause): boolean {
  const from = clause.passive ? (clause.subjectTokens?.[0] ?? clause.first) : clause.verb + 1
  const end = clause.passive ? (clause.subjectTokens?.[1] ?? clause.group) : clause.last
  for (let i = from; i < end; i++)
    if (
      ['agreement', 'deal', 'truce', 'ceasefire', 'accord', 'pact', 'settlement'].includes((tokens[i] as Token).lemma)
    )
      return true
  return false
}

const TRUCES = new Set('truce ceasefire cease-fire armistice pause lull'.split(' '))
const TRUCE: EventClass = { what: 'truce', plover: 'RETREAT', cameo: '0871' }

/** "backed a walkout by 83 per cent", "approved it by nine to four" */
const VOTED = new Set('back approve reject accept endorse support'.split(' '))

function isByVotes(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.deepLast - 2; i++) {
    const [by, number, unit] = [tokens[i], tokens[i + 1], tokens[i + 2]] as [Token, Token, Token]
    if (by.norm !== 'by' || number.pos !== 'NUM') continue
    if (number.text.endsWith('%') || ['%', 'per', 'percent', 'vote', 'to'].includes(unit.lemma)) return true
  }
  return false
}

/** What nobody arranges: told of the time to come, it is a forecast. */
export const FORECAST: ReadonlySet<string> = new Set([
  'change of level',
  'casualties',
  'damage',
  'sport',
  'natural disaster',
])

/** Verbs that only say that their object took place. */
const LIGHT_VERBS = new Set(
  'carry make take see face suffer report announce order stage conduct leave result cause lead experience bring confirm'.split(
    ' ',
  ),
)

/** Verbs that only say that their subject took place, or what came of it. */
const OCCURRING = new Set(
  'last happen occur begin start end continue resume erupt leave result cause kill hit destroy affect claim break take rise follow disrupt come enter hear record'.split(
    ' ',
  ),
)

/** Acts by words that event data codes, where the report dates them: an offer, a refusal, a threat (CAMEO 03, 10–13). */
const ACTS: ReadonlyMap<PositionKind, EventClass> = new Map([
  ['offer', { what: 'offer', plover: 'AGREE', cameo: '030' }],
  ['acceptance', { what: 'acceptance', plover: 'AGREE', cameo: '030' }],
  ['rejection', { what: 'rejection', plover: 'REJECT', cameo: '120' }],
  ['demand', { what: 'demand', plover: 'REQUEST', cameo: '100' }],
  ['threat', { what: 'threat', plover: 'THREATEN', cameo: '130' }],
])

export function actOf(reading: Reading, clause: Clause): EventClass | null {
  const kind = POSITION_VERBS.get(clause.lemma) ?? (clause.lemma === 'recommend' ? 'demand' : undefined)
  if (kind === undefined || clause.time !== 'past' || clause.form !== 'finite' || !isDated(reading, clause)) return null
  return ACTS.get(kind) ?? null
}

const PLATFORMS = new Set([
  'x',
  'twitter',
  'facebook',
  'telegram',
  'instagram',
  'linkedin',
  'mastodon',
  'bluesky',
  'weibo',
])
const PRESS = new Set(['press', 'reporter', 'journalist', 'media'])
const REFUSED_WORK = new Set(['overtime', 'shift', 'duty'])
const GATHERINGS = new Set('rally demonstration march vigil protest'.split(' '))
const PEOPLE = new Set([
  'soldier',
  'man',
  'fighter',
  'people',
  'officer',
  'civilian',
  'member',
  'crew',
  'worker',
  'troop',
])

/** "took effect", "went on strike", "took hostages", "wrote in a post": the noun makes the event. */
function idiom(tokens: readonly Token[], clause: Clause): EventClass | null {
  const bare = clause.lemma.split(' ')[0] as string
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 7); i++) {
    const { lemma, norm } = tokens[i] as Token
    const before = (tokens[i - 1] as Token).norm
    if ((lemma === 'effect' || lemma === 'force') && (before === 'into' || bare === 'take'))
      return EVENT_VERBS.get('take effect') ?? null
    // "stayed away from work", "stayed out": they struck.
    if (lemma === 'work' && bare === 'stay') return EVENT_NOUNS.get('stoppage') ?? null
    if (norm === 'address' && before === 'televised') return EVENT_NOUNS.get('televised address') ?? null
    if (lemma === 'strike' && before === 'on') return EVENT_NOUNS.get('stoppage') ?? null
    // "got out of Belport on foot"
    if (bare === 'get' && norm === 'out' && tokens[i + 1]?.norm === 'of' && tokens[i + 2]?.pos === 'PROPN')
      return EVENT_VERBS.get('flee') ?? null
    // "was speaking to a rally"
    if ((bare === 'speak' || bare === 'address') && GATHERINGS.has(lemma)) return EVENT_NOUNS.get(lemma) ?? null
    // "will refuse all overtime"
    if (bare === 'refuse' && REFUSED_WORK.has(lemma)) return EVENT_NOUNS.get('stoppage') ?? null
    if (lemma === 'tool' && (bare === 'down' || before === 'down')) return EVENT_NOUNS.get('stoppage') ?? null
    if (lemma === 'life' && bare === 'lose') return EVENT_VERBS.get('die') ?? null
    if (lemma === 'hostage' && (bare === 'take' || bare === 'hold')) return EVENT_VERBS.get('abduct') ?? null
    if (bare === 'write' && before === 'on' && PLATFORMS.has(norm)) return EVENT_VERBS.get('post') ?? null
    // "lost 11 soldiers"
    if (bare === 'lose' && PEOPLE.has(lemma) && (tokens[i - 1] as Token).pos === 'NUM')
      return EVENT_VERBS.get('die') ?? null
    // "brief the press": a conference held.
    if (bare === 'brief' && PRESS.has(lemma)) return EVENT_NOUNS.get('news conference') ?? null
    if (lemma === 'post' && bare === 'write') return EVENT_VERBS.get('post') ?? null
    if (norm === 'conference' && (before === 'news' || before === 'press'))
      return EVENT_NOUNS.get('news conference') ?? null
  }
  return null
}

export function isDated(reading: Reading, clause: Clause): boolean {
  return (
    reading.sentences[clause.sentence]?.times.some(
      (time) =>
        overlap(time.passage, clause) > 0 && (time.type === 'DATE' || (time.type === 'TIME' && dayIn(time) !== null)),
    ) ?? false
  )
}
