/**
 * Complements: what a verb of position says with what hangs on it: "insists it must keep the bank" demands, "insists that the
 * ferry turned" only asserts; "vowed to strike" threatens. Reads a clause and the kind its verb has by itself, gives the
 * kind with its complement, or null where nothing is taken up. Searle and Vanderveken (1985).
 */
import { HOSTILE_VERBS, type PositionKind } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Reading } from '../reading.ts'
import { belittles, describesTalks, isOfWords } from './naming.ts'
import { asksOther } from './own-will.ts'
import { isOffTable } from './red-lines.ts'

export function withComplement(
  reading: Reading,
  index: number,
  lemma: string,
  base: PositionKind,
): PositionKind | null {
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
      return describesTalks(tokens, clause) ? 'stance' : null
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
      // "offered her viewers something else"
      if (tokens.slice(after, after + 4).some(({ norm }) => /^(?:some|any|no)thing$/.test(norm))) return null
      return hasObject || content !== null ? 'offer' : null
    case 'back':
      // "backed strike action by 83 per cent": a vote that was taken.
      return isVote(tokens, clause) ? null : base
    case 'need':
      // "needed time to study it" asks nobody for anything; "Lundia needs to act", said by another, is that other's demand.
      if (next?.lemma === 'time' || content?.form === 'infinitive') return null
      // "would need more money to meet it"
      return clause.modal === 'would' ? 'condition' : base
    case 'appeal':
      // "will appeal", "has appealed": to a court; only "appeal to" and "appeal for" ask the other side.
      if (lemma === 'appeal to' || lemma === 'appeal for') return base
      return clause.modal === 'will' || clause.modal === 'would' ? 'commitment' : null
    case 'press':
    case 'push':
      return lemma === `${clause.lemma} for` ? base : null
    case 'ask':
      return lemma === 'ask for' || asksOther(reading, clause) ? base : null
    default:
      return hasObject || content !== null ? base : null
  }
}

/** The first clause that hangs on clause `index` as its complement. */
export function contentClause(reading: Reading, index: number): Clause | null {
  for (let i = index + 1; i < Math.min(reading.clauses.length, index + 3); i++) {
    const next = reading.clauses[i] as Clause
    if (next.parent === index) return next.opener === 'who' || next.opener === 'which' ? null : next
  }
  return null
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
      if (NECESSARY.has((tokens[i] as Token).norm)) return 'condition'
    }
  }
  const isDuty = content.modal === 'must' || content.modal === 'should' || content.modal === 'will'
  if (isDuty && (opener === 'any' || opener === 'no')) return 'red-line'
  if (content.negated && content.modal !== null) return 'red-line'
  if (isDuty) return 'demand'
  // The subjunctive: "insists that the panel decide".
  const verb = tokens[content.verb] as Token
  return content.form === 'finite' && verb.norm === verb.lemma && content.time === 'present' && content.lemma !== 'be'
    ? 'demand'
    : null
}

const NECESSARY = new Set('essential necessary prerequisite precondition vital crucial indispensable'.split(' '))

function ofWarning(content: Clause | null): PositionKind | null {
  return content !== null && (content.modal === 'would' || content.modal === 'will') ? 'threat' : null
}

/** "by 83 per cent", "by nine votes to four" */
function isVote(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.verb + 1; i < clause.last; i++)
    if ((tokens[i] as Token).norm === 'by' && tokens[i + 1]?.pos === 'NUM') return true
  return false
}

/** What one declines to say: no answer is no position. */
const UNTOLD = new Set(
  `call characterise characterize comment say elaborate give answer name specify confirm disclose identify speculate reveal reply respond provide tell
  describe explain predict detail`.split(/\s+/),
)
