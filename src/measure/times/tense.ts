/**
 * Tense around a time expression: whether its verb looks back or ahead, which settles "on Friday" and "in June". Reads a
 * sentence's tokens, gives a `Tense`.
 *
 * Method: nearest verb, before the expression first (Strötgen and Gertz 2013, news strategy). Departures: an infinitive
 * counts only under a verb of intention, and a simple present is futurate.
 */
import type { ReportText, Sentence } from '../../model.ts'
import type { Tense } from './context.ts'

const FUTURE =
  /^(?:will|'ll|’ll|shall|would|may|might|could|should|going|plan|plans|planned|expected|due|scheduled|set|must|can|expects)$/
/** Before "to" they say that it is still to come: verbs of intention and commitment (VerbNet 62, 13.3, 37.13). */
const INTENDS =
  /^(?:am|are|is|be|about|ready|likely|want|wants|wanted|hopes?|hoped|hoping|needs?|needed|intends?|intending|intended|aims?|aimed|agrees?|agreed|vow|vows|vowed|pledge|pledges|pledged|promises?|promised|threatens?|threatened|prepar(?:e|es|ed|ing)|decides?|decided|seeks?|offer|offers|offered)$/

/** With a goal ("to talks on Friday") they are about a time to come: calls to come, and putting off. */
const CALLS = /^(?:invited|summoned|postponed|adjourned|rescheduled|deferred)$/

/** How far from an expression its verb is looked for, in tokens. */
const REACH = 40

/** The tense of the verb nearest to an expression: before it, else after it. */
export function tenseAround(text: ReportText, sentence: Sentence, at: number): Tense {
  const tokens = text.tokens
  const here = firstTokenFrom(tokens, sentence, at)
  // "since Friday" looks back, "until Friday" ahead, whatever the verb.
  const before = tokens[here - 1]?.norm ?? ''
  if (before === 'since') return 'past'
  if (before === 'until' || before === 'till') return 'future'
  for (let i = here - 1; i >= Math.max(sentence.firstToken, here - REACH); i--) {
    const tense = tenseOf(tokens, i, sentence.firstToken)
    if (tense === 'past' && CALLS.test(tokens[i]?.norm ?? '') && hasGoal(tokens, i + 1, here)) return 'future'
    if (tense !== null) return tense
  }
  for (let i = here; i < Math.min(sentence.endToken, here + REACH); i++) {
    const tense = tenseOf(tokens, i, sentence.firstToken)
    if (tense !== null) return tense
  }
  return 'unknown'
}

function hasGoal(tokens: ReportText['tokens'], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (tokens[i]?.norm === 'to') return true
  return false
}

/** Index of the sentence's first token at or after an offset; binary search. */
function firstTokenFrom(tokens: ReportText['tokens'], sentence: Sentence, at: number): number {
  let [low, high] = [sentence.firstToken, sentence.endToken]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The tense that a token tells; null where it is no verb or tells none. "was due to" looks ahead from a time gone by, so
 * it settles nothing; a simple present with a point of time is futurate: "the talks resume on Friday" (Huddleston and
 * Pullum 2002, ch. 3, 4.2.3).
 */
function tenseOf(tokens: ReportText['tokens'], at: number, first: number): Tense | null {
  const token = tokens[at]
  if (token === undefined || (token.pos !== 'VERB' && token.pos !== 'AUX')) return null
  const { norm } = token
  if (isMonth(token.text) || isInPhrase(tokens, at, first)) return null
  for (let i = at; i >= Math.max(first, at - 3); i--) {
    if (!FUTURE.test(tokens[i]?.norm ?? '') || isMonth(tokens[i]?.text) || isInPhrase(tokens, i, first)) continue
    return /^(?:was|were)$/.test(tokens[i - 1]?.norm ?? '') ? 'unknown' : 'future'
  }
  if (tokens[at - 1]?.norm === 'to' && at > first) return INTENDS.test(tokens[at - 2]?.norm ?? '') ? 'future' : null
  if (/ed$/.test(norm) || /^(?:was|were|had|did)$/.test(norm)) return 'past'
  if (/ing$/.test(norm) || token.pos === 'AUX') return null
  if (INVARIANT.test(norm)) return 'past'
  if (token.lemma === norm || /s$/.test(norm)) return SAYS.test(token.lemma) ? null : 'scheduled'
  return 'past'
}

/** "a round in May broke up": no modal, which is written small inside a sentence. */
function isMonth(text: string | undefined): boolean {
  return text === 'May'
}

/** No verb of its own: "31% of scheduled trains ran", "in a televised address on Wednesday". */
function isInPhrase(tokens: ReportText['tokens'], at: number, first: number): boolean {
  const [before, beforeThat, next] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]]
  const isParticiple = /ed$/.test(tokens[at]?.norm ?? '')
  if (at > first && (before?.norm === 'a' || before?.norm === 'an')) return true
  if (isParticiple && at > first && before?.pos === 'ADP' && next?.pos === 'NOUN') return true
  return at > first + 1 && /^(?:a|an)$/.test(beforeThat?.norm ?? '') && /ed$/.test(before?.norm ?? '')
}

/** One form for both tenses; news tells the past. */
const INVARIANT = /^(?:shut|cut|hit|put|set|let|cost|hurt|quit|split|spread|beat|burst|bet|shed|thrust|cast|forecast)$/

/** Verbs whose present tells no plan: "says", "has". */
const SAYS = /^(?:say|have|be|do|know|think|believe|mean|seem|make|let|get|want|need|like)$/
