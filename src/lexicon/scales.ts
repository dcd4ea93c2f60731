/**
 * Scales: words that say the same with more or less force, from weak to strong. A rewrite that goes up or down a rung
 * hardens or softens what was said.
 *
 * Method: Horn, "A Natural History of Negation", 1989, on scales of informative strength; de Melo and Bansal, "Good,
 * Great, Excellent", TACL 1, 2013, on scales of adjectives. Degree and frequency: Quirk, Greenbaum, Leech and Svartvik,
 * "A Comprehensive Grammar of the English Language", 1985, §8.104–8.115 (amplifiers and downtoners) and §8.64.
 * Conflict and cooperation in order: Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict
 * Resolution 36(2), 1992.
 * Words that newspapers use one for the other without a change of force stand on one rung.
 */
import { gradedWordFinder, type Vocabulary } from './graded-words.ts'

const OPPOSITION: Vocabulary = {
  name: 'opposition',
  verb: [
    'voice reservation, voice reservations, voice concern, voice concerns, express concern, express concerns, express reservations, raise questions, question, doubt',
    'criticise, criticize, object, complain, dislike, resent, protest',
    'oppose, resist, disapprove, fight',
    'reject, refuse, rebuff, dismiss, denounce, condemn, spurn, rule out',
    'veto, outlaw',
  ],
  noun: [
    'reservation, doubt, misgiving, qualm, unease',
    'criticism, objection, complaint, resentment, disapproval',
    'opposition, resistance',
    'rejection, refusal, condemnation, denunciation',
    'veto',
  ],
  adj: [
    'sceptical, skeptical, doubtful, wary',
    'unpopular, critical',
    'opposed, resistant',
    'unacceptable, intolerable',
  ],
}

const SUPPORT: Vocabulary = {
  name: 'support',
  verb: ['note, acknowledge', 'welcome, favour, favor', 'support, back', 'endorse, champion'],
  noun: ['interest, sympathy', 'approval', 'support, backing', 'endorsement'],
  adj: ['open, receptive', 'favourable, favorable, supportive', 'enthusiastic'],
}

const PRESSURE: Vocabulary = {
  name: 'pressure',
  verb: [
    'encourage, invite, ask, advise',
    'urge, exhort, advocate, call for, promote',
    'pressure, pressurise, pressurize, press, push, lean on',
    'force, compel, coerce, oblige, impose',
  ],
  noun: ['encouragement, invitation, advice', 'urging, exhortation', 'pressure', 'coercion, compulsion, ultimatum'],
}

const HINDRANCE: Vocabulary = {
  name: 'hindrance',
  verb: [
    'complicate',
    'hinder, hamper, impede, slow, curb, curtail, limit, restrict, restrain, constrain',
    'undermine, jeopardise, jeopardize, threaten, obstruct',
    'prevent, block, stop, halt, thwart, derail, scupper, torpedo, wreck, ban, prohibit',
  ],
  noun: ['complication', 'hindrance, limitation, restriction, curb', 'obstruction', 'ban, prohibition, embargo'],
}

const HOSTILITY: Vocabulary = {
  name: 'hostility',
  noun: [
    'disagreement, difference, difficulty, struggle, tension, friction, strain',
    'conflict, crisis, hostility, hostilities, confrontation, unrest, dispute, row, standoff, stand-off, quarrel, feud',
    'war, warfare',
  ],
}

const FIGHTING: Vocabulary = {
  name: 'fighting',
  noun: [
    'incident, event, episode',
    'skirmish, scuffle, clash, exchange',
    'fighting, battle, combat, attack, assault, raid',
  ],
}

const CAMPAIGN: Vocabulary = {
  name: 'military action',
  noun: ['operation, campaign, action', 'incursion, advance, offensive', 'invasion, occupation, conquest'],
  verb: ['enter', 'advance', 'invade, occupy, conquer, overrun'],
}

const SETBACK: Vocabulary = {
  name: 'failure',
  verb: [
    'slow, stall, falter, stumble, run into trouble, run into difficulty',
    'founder, break down',
    'collapse, fail',
  ],
  noun: ['delay, setback, hitch', 'deadlock, impasse, stalemate, breakdown', 'collapse, failure'],
}

const ENDING: Vocabulary = {
  name: 'ending',
  verb: [
    'pause, postpone, delay, defer, adjourn',
    'suspend, freeze',
    'cancel, end, abandon, scrap, terminate, call off',
  ],
  noun: ['pause, postponement, delay, adjournment', 'suspension, freeze', 'cancellation, termination, end'],
}

const RISE: Vocabulary = {
  name: 'rise',
  verb: ['edge up, inch up, creep up', 'rise, increase, grow, climb', 'jump, surge, soar, skyrocket, rocket, balloon'],
  noun: ['uptick', 'rise, increase, growth', 'jump, surge, explosion'],
}

const FALL: Vocabulary = {
  name: 'fall',
  verb: [
    'dip, ease, edge down, slip',
    'fall, drop, decline, decrease',
    'plunge, plummet, tumble, crash, nosedive, slump',
  ],
  noun: ['dip', 'fall, drop, decline, decrease', 'plunge, crash, slump'],
}

const ALARM: Vocabulary = {
  name: 'alarm',
  verb: ['concern', 'worry, alarm', 'fear, dread'],
  noun: ['concern', 'worry, anxiety, alarm', 'fear, dread', 'panic, terror'],
  adj: ['concerned', 'worried, anxious, alarmed', 'afraid, fearful, frightened', 'panicked, terrified'],
}

const ANGER: Vocabulary = {
  name: 'anger',
  noun: ['annoyance, irritation, displeasure, dissatisfaction, disappointment', 'anger', 'fury, outrage, rage'],
  adj: ['annoyed, irritated, unhappy, dissatisfied, displeased, disappointed', 'angry', 'furious, outraged, enraged'],
  verb: ['annoy, irritate, disappoint', 'anger', 'enrage, infuriate, outrage'],
}

const DEGREE: Vocabulary = {
  name: 'degree',
  adv: [
    'slightly, marginally, mildly, a little, somewhat, partly, partially, modestly',
    'fairly, rather, quite, moderately, relatively',
    'very, highly, strongly, significantly, considerably, substantially, much, far, greatly',
    'extremely, deeply, bitterly, severely, sharply, enormously, hugely, fiercely, utterly, completely, totally, fully, entirely, overwhelmingly',
  ],
  adj: [
    'slight, minor, marginal, small, mild, modest',
    'moderate, some, limited',
    'significant, considerable, substantial, serious, strong, notable',
    'extreme, severe, enormous, huge, massive, drastic, overwhelming, grave, acute, total, complete, full',
  ],
}

const QUANTITY: Vocabulary = {
  name: 'quantity',
  adj: ['few', 'some, several', 'many, numerous, multiple', 'most', 'all, every'],
}

const FREQUENCY: Vocabulary = {
  name: 'frequency',
  verb: ['', '', 'tend to'],
  adv: [
    'rarely, seldom, hardly ever',
    'sometimes, occasionally',
    '',
    'often, frequently, repeatedly, regularly',
    'usually, generally, mostly, mainly',
    'always, constantly, continually, invariably',
  ],
}

const FEASIBILITY: Vocabulary = {
  name: 'feasibility',
  adj: ['easy, simple', 'feasible', 'difficult, hard, tough, tricky', 'impossible, unthinkable, inconceivable'],
  phrase: ['', '', '', 'out of the question'],
}

/** Directives in order of strength: Searle and Vanderveken, 1985, chapter 9. */
const ASKING: Vocabulary = {
  name: 'asking',
  verb: ['hope for, wish for', 'want, ask, ask for, request', 'demand, insist, insist on'],
  noun: ['wish', 'request, appeal, plea', 'demand, ultimatum'],
}

/** PLOVER's and CAMEO's order of a call to come: to invite, to summon, to order. */
const SUMMONS: Vocabulary = { name: 'summons', verb: ['invite', 'summon', 'order'] }

const ENCOUNTER: Vocabulary = {
  name: 'encounter',
  noun: ['meeting, session, talk, discussion', 'showdown, confrontation'],
}

const KILLING: Vocabulary = { name: 'killing', verb: ['kill', 'massacre, slaughter, butcher'] }

/** "Decline" is polite where "refuse" is firm: WordNet's gloss, "refuse politely"; Dixon, "A Semantic Approach", 2005. */
const REFUSAL: Vocabulary = { name: 'refusal', verb: ['decline', 'refuse'] }

/** Levin, 1993, classes 35.2 and 35.4: to look through, and to look closely. */
const CHECKING: Vocabulary = { name: 'checking', verb: ['check', 'inspect, examine', 'search, ransack'] }

/**
 * Labels for those who fight, for what they do, and for those who rule: one-sided terms in Recasens, Danescu-Niculescu-
 * Mizil and Jurafsky, 2013, as house rules of agencies tell them apart. From the neutral to the condemning.
 */
const FIGHTERS: Vocabulary = {
  name: 'labels for fighters',
  noun: ['fighter, combatant', 'rebel, guerrilla, partisan', 'insurgent, militant', 'extremist, terrorist'],
}
const REVOLT: Vocabulary = {
  name: 'labels for a revolt',
  noun: ['conflict, fighting', 'uprising, revolt, rebellion', 'insurgency, insurrection', 'terrorism'],
}
const RULERS: Vocabulary = {
  name: 'labels for a government',
  noun: ['government, administration, authority', 'regime, junta'],
}

/** Every scale, no two sharing a word in one class unless it means different things on them. */
export const SCALES: readonly Vocabulary[] = [
  OPPOSITION,
  SUPPORT,
  PRESSURE,
  HINDRANCE,
  HOSTILITY,
  FIGHTING,
  CAMPAIGN,
  SETBACK,
  ENDING,
  RISE,
  FALL,
  ALARM,
  ANGER,
  DEGREE,
  QUANTITY,
  FREQUENCY,
  FEASIBILITY,
  ASKING,
  REFUSAL,
  SUMMONS,
  ENCOUNTER,
  KILLING,
  CHECKING,
  FIGHTERS,
  REVOLT,
  RULERS,
]

/** The words of a passage that stand on a scale. */
export const findScaleWords = gradedWordFinder(SCALES)
