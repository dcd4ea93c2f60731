/**
 * Naming: what a side calls a paper, a count or the talks: "calls its figures “fables”", "called the paper thin". Reads the
 * tokens behind a verb of calling.
 */
import { MEETING_NOUNS, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import type { Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { QUOTE_MARK } from '../clauses/quote-marks.ts'

/** "calls its figures “fables”", "which Lundia calls too short": papers and counts of others called names are not accepted. */
export function belittles(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.opener === 'which' && tokens[clause.verb + 1]?.norm === 'too') return true
  for (let i = clause.verb + 1; i < Math.min(clause.last - 1, clause.verb + 5); i++) {
    const { lemma, pos } = tokens[i] as Token
    if (pos === 'NOUN' && (WORDS_SAID.has(lemma) || PAPERS.has(lemma)))
      return QUOTE_MARK.test(tokens[i + 1]?.text ?? '')
  }
  return false
}

/** "called the paper thin", "characterised the talks as constructive". */
export function describesTalks(tokens: readonly Token[], clause: Clause): boolean {
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

/** "suggestion", "claim", "allegation": nouns of what is said (WordNet communication). */
export function isOfWords(token: Token | undefined): boolean {
  return token !== undefined && token.pos === 'NOUN' && WORDS_SAID.has(token.lemma)
}

const WORDS_SAID = new Set(
  'suggestion claim allegation accusation notion idea charge criticism talk comparison insinuation'.split(' '),
)

/** What a side puts out (WordNet: document, report, statistic). */
const PAPERS = new Set('document figure report account version count letter statement data statistic'.split(' '))
