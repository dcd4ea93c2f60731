/**
 * Stances: what a speaker stands for without any modal: "we bargain over water", "it is our right". Reads a clause of the
 * words of a speaker, gives yes or no.
 */
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/quote-marks.ts'
import { isMeetingNoun } from '../meetings/nouns.ts'
import type { Reading } from '../reading.ts'

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

const PLURAL_WE = new Set(['we', 'us', 'our'])
