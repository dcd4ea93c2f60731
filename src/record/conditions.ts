/**
 * Conditions: "provided that …", "on condition that …", "unless …" behind a clause, and where a clause with all that hangs
 * on it ends. Reads clauses, gives passages and offsets.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Passage, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { passageOf, type Reading } from './reading.ts'

/** The end of a clause with the clauses that hang on it. */
export function deepEnd(reading: Reading, clause: Clause): number {
  let end = clause.end
  for (let i = clause.deepLast - 1; i >= clause.first; i--) {
    const { pos, end: tokenEnd, text } = reading.tokens[i] as Token
    if ((pos === 'PUNCT' && text !== '%' && text !== ')') || pos === 'CCONJ') continue
    end = Math.max(end, tokenEnd)
    break
  }
  return end
}

/** "provided that …", "on condition that …", "if …", "unless …" to the end of the sentence's clause. */
export function conditionOf(reading: Reading, clause: Clause, openers = CONDITIONS): Passage | null {
  const { tokens } = reading
  const sentence = reading.sentences[clause.sentence]
  if (sentence === undefined) return null
  for (let i = clause.group; i < Math.min(sentence.sentence.endToken, clause.group + 40); i++) {
    const { norm } = tokens[i] as Token
    const isOpener = openers.has(norm) && (i > clause.verb || !norm.startsWith('provid'))
    // "on condition of anonymity" asks nothing of the other side.
    const isPhrase = norm === 'condition' && (tokens[i - 1] as Token).norm === 'on' && tokens[i + 1]?.norm === 'that'
    // "as long as the other side did", "so long as"
    const isLong =
      norm === 'long' && tokens[i + 1]?.norm === 'as' && ['as', 'so'].includes((tokens[i - 1] as Token).norm)
    if (!isOpener && !isPhrase && !isLong) continue
    let end = i + 1
    while (end < sentence.sentence.endToken && !/^[.;”"»]$/.test((tokens[end] as Token).text)) {
      if (
        (tokens[end] as Token).norm === ',' &&
        (isSpeechNext(tokens, end + 1) || isSpokenAt(reading, clause, end + 1))
      )
        break
      if ((tokens[end] as Token).norm === 'but') break
      // "until Friday, as the drivers have not returned": a reason, and no part of what is asked.
      if ((tokens[end] as Token).norm === ',' && REASONS.has(tokens[end + 1]?.norm ?? '')) break
      end++
    }
    const first = isPhrase || isLong ? i - 1 : i
    while (end > i + 1 && (tokens[end - 1] as Token).pos === 'PUNCT') end--
    return passageOf(reading, (tokens[first] as Token).start, (tokens[end - 1] as Token).end)
  }
  return null
}

const REASONS = new Set(['as', 'because', 'since', 'while', 'whilst', 'although', 'though', 'whereas'])

const CONDITIONS: ReadonlySet<string> = new Set(['unless', 'if', 'provided', 'providing'])

/** "…, Deputy Minister Ada Moss wrote on Thursday": the clause that says who said it. */
function isSpokenAt(reading: Reading, clause: Clause, at: number): boolean {
  for (let i = clause.index + 1; i < reading.clauses.length; i++) {
    const next = reading.clauses[i] as Clause
    if (next.sentence !== clause.sentence) return false
    if (next.first < at) continue
    const isThere = next.first === at || next.subjectTokens?.[0] === at
    return isThere && next.form === 'finite' && SPEECH_VERBS.has(next.lemma)
  }
  return false
}

function isSpeechNext(tokens: readonly Token[], at: number): boolean {
  const isCue = (token: Token | undefined) =>
    ['said', 'says', 'according', 'told', 'added', 'warned'].includes(token?.norm ?? '')
  return isCue(tokens[at]) || isCue(tokens[at + 1])
}
