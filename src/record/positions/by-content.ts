/**
 * Positions told in what somebody says: "We cannot accept a frigate in it", "there is no deal unless they agree".
 * Reads a clause of the words of a speaker, gives the kind of position the speaker takes in it, or null.
 *
 * Method: modality and person (Palmer, "Mood and Modality", 2001): what "we" will not do is a line, what "we" will do a
 * promise or a threat, what others must do a demand, what depends on "unless" or "until" a condition.
 */
import { POSITION_ADJECTIVES, POSITION_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/verb-groups.ts'
import { conditionOf } from '../conditions.ts'
import { isMeetingNoun } from '../meetings/nouns.ts'
import type { Reading } from '../reading.ts'
import { REFUSABLE, TAKING_PART } from './by-verb.ts'
import { isEndOfDeal, isHarm, isHostile, isOnRefusal, isStrikeGoingOn } from './harm.ts'
import { hasRedLine, isOffTable } from './red-lines.ts'

const PLURAL_WE = new Set(['we', 'us', 'our'])
const WE = new Set(['we', 'i', 'us', 'our', 'my'])

/** The kind of position a speaker takes in a clause; `isOwn`: its subject is the speaker or the speaker's side. */
export function kindByContent(reading: Reading, clause: Clause, isOwn: boolean): PositionKind | null {
  const { tokens } = reading
  // "the lines that must be defended" describes a noun; it is no demand of its own.
  const isRelative = clause.subjectTokens === null || clause.subjectTokens[1] <= clause.first
  // "said that was out of the question": another's demand is refused; "lifting it is out of the question" draws a line.
  if (isOffTable(tokens, clause)) return isDemonstrative(tokens, clause) ? 'rejection' : 'red-line'
  if (clause.opener === 'that' && isRelative) return null
  if (clause.opener === 'what' || isZeroRelative(tokens, clause)) return null
  if (isProcessRule(reading, clause)) return 'condition'
  if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return null
  const { modal } = clause
  const isWill = modal === 'will' || modal === 'wo' || modal === 'would' || modal === 'll' || modal === 'shall'
  const isCan = modal === 'can' || modal === 'ca' || modal === 'could'
  if (hasRedLine(tokens, clause)) return 'red-line'
  if (!isOwn && isNobodysRight(tokens, clause)) return 'red-line'
  // "the offer would remain open until the end of the month"
  if (!clause.negated && ['remain', 'stay', 'stand'].includes(clause.lemma) && isOffer(tokens, clause)) return 'offer'
  // "would not respond for now", "will not resume the strike": what is not done to the other side is promised.
  if (isOwn && clause.negated && isWill && isHarm(reading, clause)) return 'commitment'
  if (isOwn && clause.negated && isWill && COMMISSIVES.has(clause.lemma)) return 'stance'
  // "would not negotiate", "would not intervene": a part in the process is refused, no line drawn in its matter.
  if (isOwn && clause.negated && isWill && TAKING_PART.has(clause.lemma)) return 'rejection'
  // "would sign nothing that leaves them behind"
  if (isOwn && isWill && NOBODY.has((tokens[clause.verb + 1] as Token | undefined)?.norm ?? '')) return 'red-line'
  if (isOwn && isWill && tokens[clause.verb + 1]?.text === '"' && NOBODY.has(tokens[clause.verb + 2]?.norm ?? ''))
    return 'red-line'
  if (isOwn && clause.negated && (isWill || isCan)) return isWill || REFUSABLE.has(clause.lemma) ? 'red-line' : null
  // "I would be lying if I called it safe" promises nothing.
  if (isOwn && isWill && clause.progressive && modal === 'would') return null
  // "I would say Tuesday", "I would ask them to read it": the modal only softens what is said (Palmer, 2001).
  if (isOwn && modal === 'would' && !clause.negated && !clause.passive) {
    if (ASKING.has(clause.lemma)) return 'demand'
    if (SOFTENED.has(clause.lemma)) return 'stance'
  }
  if (isOwn && isWill && !clause.passive && !clause.negated && KEEPING.has(clause.lemma)) return 'commitment'
  // "We will call this off the moment there is an offer": given only once something has come.
  if (isOwn && isWill && !clause.passive && !clause.negated && hasOnce(reading, clause)) return 'condition'
  if (isOwn && modal === 'would' && clause.lemma === 'need') return 'condition'
  // "their stores would be full": a state promises nothing; "would be ready to take over" offers.
  if (isOwn && isWill && (clause.lemma === 'be' || clause.lemma === 'become')) {
    const word = (tokens[clause.verb + 1] as Token | undefined)?.norm ?? ''
    return clause.negated ? null : (POSITION_ADJECTIVES.get(word) ?? null)
  }
  if (isOwn && isWill && !clause.passive) {
    if (isHostile(tokens, clause) || isOnRefusal(reading, clause)) return 'threat'
    if (WORDS_ONLY.has(clause.lemma)) return 'stance'
    // "would settle for 12 per cent provided the others were bound": less than was asked, on terms.
    if (hasProvided(reading, clause)) return 'condition'
    // "would halt its strikes if the other side withdrew": given only against something.
    if (hasIf(reading, clause) && clause.lemma !== 'accept' && clause.lemma !== 'agree') return 'offer'
    return clause.lemma === 'welcome' || clause.lemma === 'accept' || clause.lemma === 'agree'
      ? 'acceptance'
      : 'commitment'
  }
  if (isWarning(reading, clause, isOwn) || isEndOfDeal(reading, clause)) return 'threat'
  if (isOwn && clause.lemma === 'expect' && expectsOfOther(reading, clause)) return 'demand'
  if (isWill && !clause.negated && isStrikeGoingOn(tokens, clause))
    return isConditional(reading, clause) ? 'threat' : 'commitment'
  // "could accept less if the guns go too", "could live with two, provided that": asked for in the same breath.
  if (isOwn && isCan && !clause.negated && YIELDING.has(clause.lemma) && conditionOf(reading, clause) !== null)
    return 'condition'
  if (isOwn && isCan && (clause.lemma === 'accept' || clause.lemma === 'agree' || clause.lemma === 'live'))
    return 'acceptance'
  // "They will not be bought off": what one's own people will not have done to them is refused, not promised.
  if (clause.passive && isWill && clause.negated && isThey(tokens, clause)) return 'rejection'
  // "those convicted of murder would not be freed": what the other side asks for is not given.
  if (clause.passive && isWill && clause.negated && REFUSABLE.has(clause.lemma)) return 'red-line'
  // "nobody is going to be armed": the tagger takes some participles for adjectives.
  if ((clause.passive || clause.lemma === 'be') && isWill && (clause.negated || isNobody(tokens, clause))) {
    const given = clause.passive ? clause.lemma : (tokens[clause.verb + 1]?.norm ?? '').replace(/ed$/, '')
    if (!clause.passive && !isNobody(tokens, clause)) return null
    return GIVEN.has(given) ? 'red-line' : 'commitment'
  }
  if (isOwn && (modal === 'may' || modal === 'might') && YIELDING.has(clause.lemma)) return 'stance'
  if (isOwn && !clause.passive) return null
  if (modal === 'should' && clause.perfect) return null
  if (modal === 'must' || modal === 'should' || isHaveTo(tokens, clause)) return 'demand'
  return null
}

/** "could return to the picket lines if the firm does not improve its offer", "may restrict landings". */
export function isWarning(reading: Reading, clause: Clause, isOwn: boolean): boolean {
  if (!isOwn || clause.negated || clause.passive) return false
  if (clause.modal !== 'could' && clause.modal !== 'may' && clause.modal !== 'might') return false
  if (isHostile(reading.tokens, clause)) return true
  if (POSITION_VERBS.has(clause.lemma) || REFUSABLE.has(clause.lemma)) return false
  const next = reading.clauses[clause.index + 1]
  return next !== undefined && next.sentence === clause.sentence && next.opener === 'if'
}

/** "that was out of the question", "this is not negotiable" */
function isDemonstrative(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0] ?? clause.first
  return ['that', 'this', 'it', 'such'].includes((tokens[first] as Token).norm)
}

/** "an offer our members can accept": right behind a noun, without a mark and without an object, it describes the noun. */
function isZeroRelative(tokens: readonly Token[], clause: Clause): boolean {
  const before = tokens[clause.first - 1]
  const after = tokens[clause.verb + 1]
  const isBehindNoun = before?.pos === 'NOUN' && clause.subjectTokens?.[0] === clause.first
  return (
    isBehindNoun &&
    clause.opener === null &&
    clause.modal !== null &&
    (after === undefined || after.pos === 'PUNCT' || after.norm === 'on' || after.norm === 'with')
  )
}

const SOFTENED = new Set('say advise suggest think hope argue add describe imagine prefer like'.split(' '))
const ASKING = new Set(['ask', 'urge', 'beg'])
/** To keep to what one has signed: "will honour its word once it is given" (CAMEO 057). */
const KEEPING = new Set('honor honour respect observe uphold fulfil fulfill'.split(' '))

/** "Nobody tells us when to sail": what no one may do to one's own people. */
function isNobodysRight(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0] ?? clause.first
  if (!NOBODY.has((tokens[first] as Token).norm) || clause.time !== 'present' || clause.perfect) return false
  if (clause.lemma === 'be' || clause.lemma === 'have' || clause.passive) return false
  for (let i = clause.verb + 1; i < clause.last; i++) if (WE.has((tokens[i] as Token).norm)) return true
  return false
}

/** "the offer … open" */
function isOffer(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.subjectTokens === null || tokens[clause.verb + 1]?.norm !== 'open') return false
  return ['offer', 'proposal', 'bid'].includes((tokens[clause.subjectTokens[1] - 1] as Token).lemma)
}

/** "the moment there is an offer", "once the army has left", "only when it is signed" (Quirk et al., 15.27). */
function hasOnce(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  const end = reading.sentences[clause.sentence]?.sentence.endToken ?? clause.last
  for (let i = clause.verb + 1; i < Math.min(end, clause.verb + 15); i++) {
    const { norm } = tokens[i] as Token
    const before = (tokens[i - 1] as Token).norm
    if (norm === 'once' && tokens[i + 1]?.pos !== 'PUNCT' && before !== 'at') return true
    if (norm === 'moment' && before === 'the' && !['of', 'for', '.', ','].includes(tokens[i + 1]?.norm ?? '.'))
      return true
    if (norm === 'soon' && before === 'as' && tokens[i + 1]?.norm === 'as') return true
    if ((norm === 'when' || norm === 'if' || norm === 'after') && before === 'only') return true
    if (norm === 'when' && isNoSooner(tokens, i, end)) return true
    if (norm === '.' || norm === ';') return false
  }
  return false
}

/** "when they have gone, and not a day sooner" */
function isNoSooner(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from + 1; i < Math.min(end, from + 20); i++)
    if ((tokens[i] as Token).norm === 'not')
      for (let j = i + 1; j < Math.min(end, i + 4); j++)
        if (['sooner', 'earlier', 'before'].includes((tokens[j] as Token).norm)) return true
  return false
}

function hasProvided(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1]
  return (
    next !== undefined &&
    next.sentence === clause.sentence &&
    (next.opener === 'provided' || next.opener === 'providing')
  )
}

/** To promise, to say or to foresee: "I will not promise you a signature" speaks of the talks. */
const COMMISSIVES = new Set([
  'promise',
  'guarantee',
  'predict',
  'speculate',
  'say',
  'pretend',
  'hide',
  'deny',
  'comment',
])
const NOBODY = new Set(['nothing', 'nobody', 'none', 'no-one'])
/** What one side gives another: denied, it is withheld. */
const GIVEN = new Set('arm free release pay lift withdraw open give grant hand return concede'.split(' '))

/** "We expect the union to do the same": of another it is asked. */
function expectsOfOther(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1]
  if (next === undefined || next.parent !== clause.index || next.form !== 'infinitive') return false
  const opener = reading.tokens[clause.verb + 1]
  return next.first > clause.verb + 1 && opener !== undefined && opener.norm !== 'it' && opener.pos !== 'PART'
}

/** To answer, weigh or decide by a day promises nothing of the matter. */
const WORDS_ONLY = new Set('discuss reply respond answer consider decide comment announce report speak meet'.split(' '))

const YIELDING = new Set('accept agree consider welcome support back live'.split(' '))

/** A bare "if" behind the clause. */
function hasIf(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1]
  return next !== undefined && next.sentence === clause.sentence && (next.opener === 'if' || next.opener === 'provided')
}

function isConditional(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1]
  return next !== undefined && next.sentence === clause.sentence && (next.opener === 'unless' || next.opener === 'if')
}

function isThey(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0]
  return first !== undefined && ['they', 'we', 'our'].includes((tokens[first] as Token).norm)
}

/** Whether a speaker takes a stand in a clause without any modal: "we bargain over water", "it is our right". */
export function isStance(reading: Reading, clause: Clause, isQuote: boolean, isOwn: boolean): boolean {
  const { tokens } = reading
  if (clause.form !== 'finite' || clause.opener === 'which' || clause.opener === 'who') return false
  if (clause.perfect || clause.opener === 'if' || clause.opener === 'unless') return false
  if (clause.time === 'present' && speaksOfTalks(tokens, clause)) return true
  // "there was no new money": what is not to be had, said by a side.
  if (/^be\b/.test(clause.lemma) && isThereNo(tokens, clause)) return true
  if (!isQuote) return isOwn && isQuotedPredicate(tokens, clause)
  // "Disarming them “appears nowhere in the text”": what is judged stands before the quotation.
  if (isOpening(tokens[clause.group - 1]) && isMidSentence(reading, clause)) return !clause.progressive
  for (let i = clause.first; i < clause.last; i++) {
    if (PLURAL_WE.has((tokens[i] as Token).norm)) return clause.time !== 'past' || clause.negated
  }
  return clause.time === 'present' && clause.lemma === 'be' && !clause.progressive
}

/** "she was “disappointed, not discouraged”", "his country “does not trade in people”": said of oneself in one's very words. */
function isQuotedPredicate(tokens: readonly Token[], clause: Clause): boolean {
  if (isOpening(tokens[clause.group - 1])) return true
  // "was “on the way to Belport”" is where somebody is.
  const isThere = tokens[clause.verb + 2]?.pos === 'ADP'
  return /^be\b/.test(clause.lemma) && isOpening(tokens[clause.verb + 1]) && !isThere
}

function isMidSentence({ sentences, tokens }: Reading, clause: Clause): boolean {
  const first = sentences[clause.sentence]?.sentence.firstToken ?? 0
  return clause.group - 1 > first && !['that', ':', 'and'].includes(tokens[clause.group - 2]?.norm ?? '')
}

function isOpening(token: Token | undefined): boolean {
  return token !== undefined && QUOTE_MARK.test(token.text)
}

function isThereNo(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0] ?? clause.first
  if ((tokens[first] as Token).norm !== 'there') return false
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 4); i++)
    if (['no', 'nothing'].includes((tokens[i] as Token).norm)) return true
  return false
}

/** "the negotiations are continuing" */
function speaksOfTalks(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  for (let i = first; i < end; i++) if (isMeetingNoun(tokens, i, end)) return true
  return false
}

/** "no deal unless …", "nothing is agreed until …" */
function isProcessRule(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading
  if (clause.form !== 'finite' || clause.opener === 'unless' || clause.opener === 'until') return false
  const sentence = reading.sentences[clause.sentence]?.sentence
  if (sentence === undefined || !hasNobody(tokens, clause)) return false
  for (let i = clause.verb + 1; i < Math.min(sentence.endToken, clause.verb + 25); i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'unless' || norm === 'until' || norm === 'without') return true
    // "there was no money and the firm would not go higher without help": another clause has begun.
    if (norm === '.' || norm === ';' || (norm === 'and' && tokens[i + 1]?.norm === 'that')) return false
  }
  return false
}

function hasNobody(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < Math.min(clause.last, clause.verb + 4); i++) {
    if (['no', 'nothing', 'nobody', 'none', 'neither'].includes((tokens[i] as Token).norm)) return true
  }
  return false
}

/** "neither side would be hurried" */
function isNobody(tokens: readonly Token[], clause: Clause): boolean {
  const first = clause.subjectTokens?.[0]
  return first !== undefined && ['neither', 'no', 'nobody', 'none'].includes((tokens[first] as Token).norm)
}

function isHaveTo(tokens: readonly Token[], clause: Clause): boolean {
  const next = tokens[clause.verb + 1] as Token | undefined
  return (clause.lemma === 'have' || clause.lemma === 'need') && next?.norm === 'to' && clause.time === 'present'
}

/** Whether the subject is the first person; in reported words also "he", "they", "his government". */
export function isFirstPerson(tokens: readonly Token[], clause: Clause, isQuote: boolean): boolean {
  if (clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const opener = (tokens[first] as Token).norm
  if (!isQuote && ['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its'].includes(opener)) return true
  for (let i = first; i < end; i++) if (WE.has((tokens[i] as Token).norm)) return true
  return false
}
