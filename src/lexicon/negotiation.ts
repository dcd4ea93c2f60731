/**
 * Words of negotiating: meetings, proposals, positions, go-betweens, and the modality of what is to come.
 *
 * Classes: CAMEO 03–06, 08, 10, 12, 13 (Schrodt, codebook 1.1b3, 2012); speech acts after Searle and Vanderveken,
 * "Foundations of Illocutionary Logic", 1985 (commissives, directives); meeting and proposal nouns are the hyponyms of
 * WordNet's meeting, negotiation, conference, proposal and plan that news uses; verbs of prospect after VerbNet 32
 * (want, long), 62 (wish) and Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 4.45 and 16.
 */
import type { Position } from '../model.ts'

const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('~', ' ')),
  )

/** Occasions on which sides talk. "talk" only in the plural: "the talks". */
export const MEETING_NOUNS =
  words(`talk negotiation meeting summit session discussion dialogue dialog consultation parley
  visit trip
  conference conclave bargaining mediation sit-down encounter contact round gathering conversation parleys`)

/** A meeting noun after one of these is none: "news conference", "phone conversation", "trading session". */
export const NO_MEETING = words('news press trading training court parliamentary emergency~council plenary peace~prize')

/** Verbs that make a meeting of their subject and object. */
export const MEETING_VERBS = words(`meet convene confer negotiate parley sit~down huddle bargain reconvene`)

/** Verbs that a meeting noun is the object of, while it goes on or is held. */
export const HOLDING_VERBS =
  words(`hold convene have open begin start resume continue conduct attend join chair host hold
  enter launch finish conclude complete wrap~up end lead co-chair mediate facilitate broker restart reopen stage`)

export const BEGINNING_VERBS = words(
  'open begin start resume continue proceed enter launch restart reopen extend progress go~on carry~on',
)

export const CANCELLING_VERBS = words(`cancel postpone scrap suspend abandon delay adjourn call~off put~off break~off
  shelve drop axe defer boycott`)

/** After these an infinitive or an object is arranged: "set to", "due to", "scheduled for". */
export const PLANNING_WORDS =
  words(`set due schedule scheduled plan planned expect expected arrange slate slated prepare
  intend agree decide book prepared about upcoming forthcoming next convene~on await announce
  consent promise pledge vow commit fix timetable earmark pencil pencil~in pencilled penciled`)

/** After these it is only wished for or thought of: "proposed", "hopes to", "ready for". */
export const WISHING_WORDS = words(`want wish hope seek propose suggest offer like ready willing urge ask call push try
  press demand need invite consider allow possible likely unlikely logical potential proposed prospective prospect
  refuse reject oppose favour favor welcome support back mull explore discuss request threaten prevent avoid require
  improbable conceivable hypothetical would-be doubt float encourage aim appeal warrant future eventual`)

/** Papers and ideas that are put to a side. */
export const PROPOSAL_NOUNS =
  words(`proposal plan offer draft framework blueprint roadmap package formula initiative scheme
  bid counter-offer counteroffer counterproposal counter-proposal memorandum term-sheet motion compromise ultimatum
  truce ceasefire cease-fire armistice treaty contract
  amendment arrangement paper text document deal settlement accord pact agreement outline proposition concession
  measure option~paper format road~map guideline mechanism`)

/** Nouns that are proposals only where a verb or an adjective says so: "a draft agreement", "the deal on the table". */
export const WEAK_PROPOSAL_NOUNS = words(
  'truce ceasefire cease-fire armistice treaty contract paper text document deal settlement accord pact agreement arrangement measure amendment concession format mechanism guideline option bid scheme initiative compromise package',
)

/** Verbs that put a proposal forward. */
export const PROPOSING_VERBS =
  words(`propose offer suggest table circulate submit present put~forward float unveil draw~up
  push draft outline advance moot pitch set~out lay~out bring~forward recommend tender hand~over`)

export type PositionKind = Position['kind']

/** What a verb makes of its subject's position. */
export const POSITION_VERBS: ReadonlyMap<string, PositionKind> = byLemma([
  [
    'demand',
    'demand insist want seek require request claim~back press push urge lobby petition appeal call~for push~for press~for call~on ask~for ask hold~out need',
  ],
  [
    'rejection',
    `reject refuse oppose decline dismiss rebuff spurn veto resist turn~down object rule~out vote~down
    throw~out balk baulk disagree protest~at renounce repudiate snub shun`,
  ],
  ['threat', 'threaten warn menace'],
  ['commitment', 'promise pledge vow commit undertake assure guarantee swear reassure'],
  ['offer', 'offer volunteer propose'],
  ['acceptance', 'accept agree welcome approve endorse ratify consent embrace acquiesce'],
  [
    'stance',
    `favor favour prefer support argue contend maintain back denounce condemn criticise criticize
    call believe consider doubt deplore characterise characterize complain`,
  ],
])

/** Adjectives and nouns with a copula: "is ready to", "is open to", "is committed to". */
export const POSITION_ADJECTIVES: ReadonlyMap<string, PositionKind> = byLemma([
  ['offer', 'ready willing prepared open'],
  ['rejection', 'unwilling opposed reluctant against'],
  ['commitment', 'committed determined bound'],
  ['acceptance', 'content satisfied'],
  ['demand', 'adamant'],
])

/** What one does to harm the other side: "vowed to intensify its attacks" is a threat, no promise (CAMEO 13). */
export const HOSTILE_VERBS =
  words(`intensify escalate attack strike bomb invade destroy retaliate punish sanction resume press~ahead
  press~on close shut block blockade walk~out walk~away withdraw quit leave suspend cut~off halt impose expel kill crush
  sue ballot dismiss fire lock~out raise boycott seize stop annex continue~fighting step~up picket carry~on fight restrict curb tax escalate`)

/** Those who bring sides together, and the place-givers. */
export const MEDIATING_VERBS = words('mediate broker facilitate moderate arbitrate conciliate')
export const MEDIATOR_NOUNS = words(
  'mediator broker go-between intermediary facilitator arbitrator conciliator moderator peacemaker',
)
export const HOSTING_VERBS = words('host')

/** Words that show that a story has a negotiation in it; a storm or a match has none or one by chance. */
export const NEGOTIATION_WORDS =
  words(`negotiation negotiator negotiate mediator mediate mediation truce ceasefire cease-fire armistice
  talk envoy delegation bargaining ballot walkout strike union tariff treaty summit concession counter-offer
  accord pact dispute arbitration conciliation demand proposal deadlock impasse ultimatum hostage withdrawal guarantee employer
  bargain settlement compromise offer agreement deal counterproposal`)

/** Of these, the ones that say that sides talk to each other: a court has settlements and a match has strikes. */
export const TALKING_WORDS =
  words(`negotiation negotiator negotiate mediator mediate mediation truce ceasefire cease-fire armistice talk
  bargaining arbitration conciliation proposal counter-offer counterproposal ultimatum treaty summit offer envoy
  deadlock impasse compromise`)

function byLemma(rows: readonly (readonly [PositionKind, string])[]): Map<string, PositionKind> {
  return new Map(
    rows.flatMap(([kind, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word): [string, PositionKind] => [word.replaceAll('~', ' '), kind]),
    ),
  )
}
