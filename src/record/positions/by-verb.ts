/**
 * Positions told by a verb: "Moscow has demanded that …", "the union rejected …", "the firm does not recognise …".
 * Reads a clause with its subject's actor, gives the kind of position, or null where the structure is unclear.
 *
 * Method: the verb's class (see `lexicon/negotiation.ts`) turned by negation and by what hangs on it, after Searle and
 * Vanderveken (1985): what is insisted on in a plain indicative is asserted, not demanded; a promise to harm is a threat.
 */
import {
  HOSTILE_VERBS,
  MEETING_NOUNS,
  POSITION_ADJECTIVES,
  POSITION_VERBS,
  type PositionKind,
  PROPOSAL_NOUNS,
} from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/verb-groups.ts'
import { conditionOf } from '../conditions.ts'
import { moodOf } from '../mood.ts'
import type { Reading } from '../reading.ts'
import { byDenying, byIdiom } from './idioms.ts'
import { isOffTable } from './red-lines.ts'

/** The kind of position that clause `index` states for its subject. */
export function kindByVerb(reading: Reading, index: number): PositionKind | null {
  const clause = reading.clauses[index] as Clause
  const { tokens } = reading
  if (clause.passive) return POSITION_ADJECTIVES.get((tokens[clause.verb] as Token).norm) ?? null
  if (clause.lemma === 'be') return byAdjective(tokens, clause)
  const lemma = phrasal(tokens, clause)
  const base = POSITION_VERBS.get(lemma) ?? POSITION_VERBS.get(clause.lemma) ?? openness(clause)
  const idiom = byIdiom(reading, index)
  if (idiom !== null) return idiom
  if (base === undefined)
    return (
      byDenial(clause) ??
      byMove(reading, index) ??
      byDenying(reading, index) ??
      (decidesOnHarm(reading, index) ? 'threat' : null)
    )
  const mood = moodOf(tokens, reading.clauses, index)
  const isConditional =
    clause.modal === 'would' || clause.modal === 'could' || clause.modal === 'can' || clause.modal === 'ca'
  if (mood === 'unconfirmed' || (mood === 'possible' && !isConditional)) return null
  if (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'whether') return null
  // "has yet to approve the truce": open.
  if (mood === 'denied' && clause.form === 'infinitive' && !clause.negated) return null
  if (clause.negated) return ofNegated(tokens, base, clause)
  // "could accept less if the guns go too": asked for in the same breath.
  const isOpen = clause.modal === 'could' || clause.modal === 'can'
  if (base === 'acceptance' && isOpen && conditionOf(reading, clause) !== null) return 'condition'
  // "urged both sides to accept arbitration": who asks it of all stands on no side.
  if (base === 'demand' && asksBoth(tokens, clause)) return 'stance'
  return refine(reading, index, lemma, base)
}

/** "did not exclude": only what is not excluded says something. */
function openness(clause: Clause): PositionKind | undefined {
  return clause.lemma === 'exclude' && clause.negated ? 'rejection' : undefined
}

/** "call for", "ask for": a verb that only its preposition puts into a class. */
function phrasal(tokens: readonly Token[], clause: Clause): string {
  const next = tokens[clause.verb + 1] as Token | undefined
  return next === undefined ? clause.lemma : `${(clause.lemma.split(' ') as [string])[0]} ${next.norm}`
}

/** "has not accepted" rejects, "would not oppose" accepts; "did not demand" says nothing. */
function ofNegated(tokens: readonly Token[], base: PositionKind, clause: Clause): PositionKind | null {
  const isRefusal =
    clause.modal === 'will' ||
    clause.modal === 'wo' ||
    clause.modal === 'can' ||
    clause.modal === 'ca' ||
    clause.modal === 'would'
  switch (base) {
    case 'acceptance':
      // "could not agree" is a failure of both sides, no position of one.
      if (clause.modal === 'could') return null
      return isRefusal ? 'red-line' : 'rejection'
    case 'rejection':
      if (clause.lemma === 'rule out' || clause.lemma === 'exclude') {
        if (namesHarm(tokens, clause)) return 'threat'
        // "did not exclude storing them": what one may do oneself is held out.
        const next = tokens[clause.verb + (clause.lemma.includes(' ') ? 2 : 1)]
        return next?.pos === 'VERB' && next.norm.endsWith('ing') ? 'offer' : 'stance'
      }
      return 'acceptance'
    case 'stance':
      return ['support', 'back', 'favor', 'favour'].includes(clause.lemma) ? 'rejection' : null
    default:
      return null
  }
}

function asksBoth(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 5); i++) {
    const { norm } = tokens[i] as Token
    const next = (tokens[i + 1] as Token | undefined)?.lemma ?? ''
    if ((norm === 'both' || norm === 'two' || norm === 'all') && SIDES.has(next)) return true
    if (norm === 'the' && next === 'party') return true
  }
  return false
}

const SIDES = new Set('side party government delegation camp team country'.split(' '))

/** "did not rule out a second strike" */
function namesHarm(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { lemma, pos } = tokens[i] as Token
    if ((pos === 'NOUN' || pos === 'VERB') && (HOSTILE_VERBS.has(lemma) || lemma === 'stoppage' || lemma === 'walkout'))
      return true
  }
  return false
}

/** "does not recognise the panel", "would not compromise": no verb of position, but a refusal by its negation. */
function byDenial(clause: Clause): PositionKind | null {
  if (!clause.negated || clause.form === 'infinitive') return null
  const { modal, lemma } = clause
  if (clause.parent === null && modal === 'would') return null
  if (modal === 'will' || modal === 'wo' || modal === 'would' || modal === 'can' || modal === 'ca') {
    if (TAKING_PART.has(lemma)) return 'rejection'
    return REFUSABLE.has(lemma) ? 'red-line' : null
  }
  if (modal !== null || clause.time !== 'present' || clause.perfect) return null
  return lemma === 'recognise' || lemma === 'recognize' ? 'rejection' : null
}

/** "has raised its offer to 6 per cent", "dropped its demand for a veto": what becomes of one's own offer or demand. */
function byMove({ tokens, clauses }: Reading, index: number): PositionKind | null {
  const clause = clauses[index] as Clause
  const bare = clause.lemma.split(' ')[0] as string
  const isGivenUp = GIVING_UP.has(clause.lemma) || GIVING_UP.has(bare)
  if (clause.negated || clause.form === 'participle' || !(CHANGING.has(bare) || isGivenUp)) return null
  const mood = moodOf(tokens, clauses, index)
  if (mood !== 'past' && mood !== 'present' && mood !== 'cancelled') return null
  const owner = tokens[clause.verb + (clause.lemma === bare ? 1 : 2)]
  if (!OWN.has(owner?.norm ?? '')) return null
  for (let i = clause.verb + 2; i < Math.min(clause.last, clause.verb + 7); i++) {
    const { pos, lemma } = tokens[i] as Token
    if (pos === 'ADP' || pos === 'PART') return null
    if (pos !== 'NOUN') continue
    if (isGivenUp) return OFFERED.has(lemma) ? 'rejection' : CLAIMED.has(lemma) ? 'acceptance' : null
    if (OFFERED.has(lemma)) return 'offer'
    if (ASKED.has(lemma)) return 'demand'
  }
  return null
}

/** "is due to decide whether to call a further strike", "will ballot on a walkout": what may come is held over the other. */
function decidesOnHarm({ tokens, clauses }: Reading, index: number): boolean {
  const clause = clauses[index] as Clause
  if (!['decide', 'ballot', 'vote', 'consider', 'weigh'].includes(clause.lemma) || clause.negated) return false
  if (moodOf(tokens, clauses, index) !== 'planned') return false
  for (let i = clause.verb + 1; i < clause.deepLast; i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'PUNCT') return false
    if (pos === 'NOUN' && ['strike', 'stoppage', 'walkout', 'boycott', 'offensive', 'sanction'].includes(lemma))
      return true
  }
  return false
}

/** Verbs of change in amount (FrameNet: cause change of position on a scale) and of giving up (VerbNet 10.11). */
const CHANGING = new Set('raise improve increase lift sweeten lower cut reduce soften revise harden double'.split(' '))
const GIVING_UP = new Set(['drop', 'abandon', 'withdraw', 'lift', 'give up', 'waive', 'scrap', 'shelve', 'renounce'])
const OWN = new Set(['its', 'his', 'her', 'their'])
const OFFERED = new Set(['offer', 'bid', 'proposal'])
const ASKED = new Set(['demand', 'claim', 'request'])
const CLAIMED = new Set([...ASKED, 'opposition', 'objection', 'threat', 'veto', 'insistence', 'plan', 'condition'])

/** What one declines to say: no answer is no position. */
const UNTOLD = new Set(
  `call characterise characterize comment say elaborate give answer name specify confirm disclose identify speculate reveal reply respond provide tell
  describe explain predict detail`.split(/\s+/),
)

/** "suggestion", "claim", "allegation": nouns of what is said (WordNet communication). */
function isOfWords(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'NOUN' && WORDS_SAID.has(token.lemma)
}

const WORDS_SAID = new Set(
  'suggestion claim allegation accusation notion idea charge criticism talk comparison insinuation'.split(' '),
)

/** To take part in the process (CAMEO 03–06): refused, no line is drawn in its matter. */
export const TAKING_PART = new Set(
  'negotiate talk meet intervene attend participate join discuss speak mediate'.split(' '),
)

/** What a side may be unwilling to do at a table (CAMEO 08 yield, 05 agree, and their like). */
export const REFUSABLE = new Set(
  `sign compromise accept agree yield concede give surrender cede negotiate talk budge bow bend withdraw leave return
  recognise recognize tolerate allow permit let stop release free join sell abandon relinquish retreat back disarm lay
  reinstate rehire free move waver capitulate submit drop halt resume reopen open lift pay settle stand cooperate vote support`.split(
    /\s+/,
  ),
)

function byAdjective(tokens: readonly Token[], clause: Clause): PositionKind | null {
  for (let i = clause.verb + 1; i < Math.min(clause.last, clause.verb + 4); i++) {
    const { norm, pos } = tokens[i] as Token
    const kind = POSITION_ADJECTIVES.get(norm)
    if (kind !== undefined) return clause.negated ? (kind === 'offer' ? 'rejection' : null) : kind
    if (pos !== 'ADV' && pos !== 'PART') return null
  }
  return null
}

function refine(reading: Reading, index: number, lemma: string, base: PositionKind): PositionKind | null {
  const clause = reading.clauses[index] as Clause
  const { tokens } = reading
  const content = contentClause(reading, index)
  const after = clause.verb + (clause.lemma.includes(' ') ? 2 : 1)
  const next = tokens[after] as Token | undefined
  // "a charge they reject": right behind the noun that is its object.
  const isZero =
    clause.opener === null && clause.subjectTokens?.[0] === clause.first && tokens[clause.first - 1]?.pos === 'NOUN'
  const isGap = isZero || clause.opener === 'that' || clause.opener === 'which' || clause.opener === 'whom'
  const hasObject = isGap || (next !== undefined && after < clause.last && next.pos !== 'PUNCT')
  switch (clause.lemma) {
    case 'insist':
      return ofInsisting(tokens, content, next)
    case 'argue':
    case 'contend':
    case 'maintain':
      return content !== null && (content.modal === 'should' || content.modal === 'must') ? 'demand' : 'stance'
    case 'warn':
    case 'threaten':
      return clause.lemma === 'warn' ? ofWarning(content) : hasObject || content !== null ? 'threat' : null
    case 'refuse':
    case 'decline':
      // "refused to comment", "declined to give a time" say nothing of the matter.
      return content !== null && UNTOLD.has(content.lemma) ? null : base
    case 'reject':
    case 'rule out':
      // "rejected any suggestion that" denies a thing said; "ruled out any withdrawal" draws a line.
      if ((next?.norm === 'any' || next?.norm === 'all') && !isOfWords(tokens[after + 1])) return 'red-line'
      return hasObject ? base : null
    case 'call':
    case 'characterise':
    case 'characterize':
      if (lemma === 'call for' || lemma === 'call on') return 'demand'
      if (belittles(tokens, clause)) return 'rejection'
      return speaksOfTalks(tokens, clause) ? 'stance' : null
    case 'want':
    case 'seek':
      // "seeks to end the war" is what anybody wants; "wants an equal split" is asked of the other side.
      return content?.form === 'infinitive' && content.first === clause.verb + 1
        ? 'stance'
        : hasObject || content !== null
          ? 'demand'
          : null
    case 'promise':
    case 'pledge':
    case 'vow':
    case 'swear':
      // ", he vowed": what was vowed stands elsewhere.
      if (!hasObject && content === null) return null
      return content !== null && HOSTILE_VERBS.has(content.lemma) && !content.negated ? 'threat' : 'commitment'
    case 'accept':
      // "accepts that it will be hard": a thing granted, no offer taken.
      if (next?.norm === 'that' && content?.form === 'finite' && content.modal !== 'should') return null
      return hasObject || content !== null ? base : null
    case 'agree':
      return next === undefined || next.norm === 'with' ? null : 'acceptance'
    case 'offer':
      // "offered no evidence"
      if (next?.norm === 'no' || next?.norm === 'little') return null
      return hasObject || content !== null ? 'offer' : null
    case 'back':
    case 'press':
    case 'need':
    case 'appeal':
    case 'ask':
    case 'push':
      // "backed strike action by 83 per cent": a vote that was taken.
      if (clause.lemma === 'back' && isVote(tokens, clause)) return null
      // "needed time to study it" asks nobody for anything.
      if (clause.lemma === 'need' && next?.lemma === 'time') return null
      // "Lundia needs to act", said by another, is that other's demand.
      if (clause.lemma === 'need' && content?.form === 'infinitive') return null
      // "would need more money to meet it"
      if (clause.lemma === 'need' && clause.modal === 'would') return 'condition'
      // "will appeal", "has appealed": to a court; only "appeal to" and "appeal for" ask the other side.
      if (clause.lemma === 'appeal' && lemma !== 'appeal to' && lemma !== 'appeal for')
        return clause.modal === 'will' || clause.modal === 'would' ? 'commitment' : null
      if (clause.lemma === 'press' && lemma !== 'press for') return null
      if (clause.lemma === 'push' && lemma !== 'push for') return null
      if (clause.lemma === 'ask' && lemma !== 'ask for' && content?.form !== 'infinitive') return null
      return base
    default:
      return hasObject || content !== null ? base : null
  }
}

/** "by 83 per cent", "by nine votes to four" */
function isVote(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++)
    if ((tokens[i] as Token).norm === 'by' && tokens[i + 1]?.pos === 'NUM') return true
  return false
}

/** "insists it must keep the bank" demands; "any deal must …" draws a line; "that the ferry turned" only asserts. */
function ofInsisting(tokens: readonly Token[], content: Clause | null, next: Token | undefined): PositionKind | null {
  if (next?.norm === 'on') return 'demand'
  if (content === null) return null
  if (isOffTable(tokens, content)) return 'red-line'
  const subject = content.subjectTokens
  const opener = subject === null ? '' : (tokens[subject[0]] as Token).norm
  if (content.lemma === 'be') {
    for (let i = content.verb + 1; i < content.last; i++) {
      if (
        ['essential', 'necessary', 'prerequisite', 'precondition', 'vital', 'crucial', 'indispensable'].includes(
          (tokens[i] as Token).norm,
        )
      )
        return 'condition'
    }
  }
  const isDuty =
    content.modal === 'must' || content.modal === 'should' || content.modal === 'will' || content.modal === 'have'
  if (isDuty && (opener === 'any' || opener === 'no')) return 'red-line'
  if (content.negated && content.modal !== null) return 'red-line'
  if (isDuty) return 'demand'
  // The subjunctive: "insists that the panel decide".
  const verb = tokens[content.verb] as Token
  return content.form === 'finite' && verb.norm === verb.lemma && content.time === 'present' && content.lemma !== 'be'
    ? 'demand'
    : null
}

/** "calls its figures “fables”", "which Lundia calls too short": papers and counts of others called names are not accepted. */
function belittles(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.opener === 'which' && tokens[clause.verb + 1]?.norm === 'too') return true
  for (let i = clause.verb + 1; i < Math.min(clause.last - 1, clause.verb + 5); i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'NOUN' && (WORDS_SAID.has(lemma) || PAPERS.has(lemma)))
      return QUOTE_MARK.test(tokens[i + 1]?.text ?? '')
  }
  return false
}

/** What a side puts out (WordNet: document, report, statistic). */
const PAPERS = new Set('document figure report account version count letter statement data statistic'.split(' '))

/** "called the paper thin", "characterised the talks as constructive". */
function speaksOfTalks(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++) {
    const { pos, lemma } = tokens[i] as Token
    if (pos !== 'NOUN' || !(MEETING_NOUNS.has(lemma) || PROPOSAL_NOUNS.has(lemma))) continue
    // "called the paper thin"; who calls a session calls nothing by a name.
    const next = tokens[i + 1]
    return (
      next !== undefined &&
      (next.pos === 'ADJ' || next.pos === 'DET' || next.norm === 'as' || QUOTE_MARK.test(next.text))
    )
  }
  return false
}

function ofWarning(content: Clause | null): PositionKind | null {
  return content !== null && (content.modal === 'would' || content.modal === 'will') ? 'threat' : null
}

/** The first clause that hangs on clause `index` as its complement. */
export function contentClause(reading: Reading, index: number): Clause | null {
  for (let i = index + 1; i < Math.min(reading.clauses.length, index + 3); i++) {
    const next = reading.clauses[i] as Clause
    if (next.parent === index) return next.opener === 'who' || next.opener === 'which' ? null : next
  }
  return null
}
