/**
 * Verbs that the tagger took for nouns, told by what stands around them: "she hopes to", "that the rebels hand over their
 * weapons", "Lundia demands that". Reads the tokens of a sentence. Cost: constant a token, but for what follows "plans to".
 */
import { POSITION_VERBS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { hasLemma } from '../../lexicon/wordnet.ts'
import type { Sentence, Token } from '../../model.ts'
import { isQualifying } from './qualifiers.ts'
import { isQuoteMark } from './quote-marks.ts'
import { isGerund, isThirdPerson, POSSESSIVES } from './verb-forms.ts'

/** "She hopes to": after a pronoun that can only be a subject there is a verb, whatever the tagger took it for. */
export function isMistaggedVerb(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  if (token.pos !== 'NOUN' || at === sentence.firstToken) return false
  const before = (tokens[at - 1] as Token).norm
  // "Lundia demands that": a noun in -s that is a verb of saying, with its complement behind it.
  if (isThirdPerson(token) && tokens[at + 1]?.norm === 'that' && (tokens[at - 1] as Token).pos === 'PROPN')
    return SPEECH_VERBS.has(token.lemma) || POSITION_VERBS.has(token.lemma)
  if (isPluralsVerb(tokens, at) || isIntending(tokens, at, sentence)) return true
  return SUBJECT_PRONOUNS.has(before) && hasLemma(token.lemma, 'verb')
}

/** "The mediator plans to see both": a noun in -s before "to" is a verb, where no other verb makes it a subject. */
function isIntending(tokens: readonly Token[], at: number, { endToken }: Sentence): boolean {
  const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token]
  if (!isThirdPerson(token) || !INTENDING.has(token.lemma) || tokens[at + 1]?.norm !== 'to') return false
  if ((before.pos !== 'NOUN' && before.pos !== 'PROPN') || !startsInfinitive(tokens, at + 2, endToken)) return false
  for (let i = at + 3; i < endToken; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' || pos === 'SCONJ' || pos === 'PRON') return true
    // "government plans to cut jobs were rejected"
    if (pos === 'AUX' || (pos === 'VERB' && tokens[i - 1]?.norm !== 'to' && !norm.endsWith('ing'))) return false
  }
  return true
}

const INTENDING = new Set(['plan', 'hope', 'vow', 'pledge', 'aim', 'promise', 'offer', 'need', 'move', 'threat'])

/** "that the rebels hand over their weapons": a base form between a plural and an object is a verb. */
function isPluralsVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  if (before === undefined || token === undefined || next === undefined) return false
  if (before.pos !== 'NOUN' || token.norm !== token.lemma || !hasLemma(token.lemma, 'verb')) return false
  const that = tokens[at - 2]?.pos === 'DET' ? tokens[at - 3] : tokens[at - 2]
  // "demanded that the board drop its plan": the subjunctive goes with a singular too.
  if (!isThirdPerson(before)) return that?.norm === 'that' && POSSESSIVES.has(next.norm)
  const opensObject = (one: Token | undefined) => one?.pos === 'DET' || POSSESSIVES.has(one?.norm ?? '')
  if (opensObject(next) || (VERB_PARTICLES.has(next.norm) && opensObject(after))) return true
  // "proposed that the monitors report to a commission": in the clause of "that" no other verb follows.
  return that?.norm === 'that' && next.pos === 'ADP' && !hasFiniteVerb(tokens, at + 1)
}

/** Tokens behind a word in which the verb of its clause would stand. */
const CLAUSE_REACH = 12

function hasFiniteVerb(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + CLAUSE_REACH); i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'PUNCT' && norm !== '-') return false
    if (pos === 'AUX' || (pos === 'VERB' && !norm.endsWith('ing') && tokens[i - 1]?.norm !== 'to')) return true
  }
  return false
}

const VERB_PARTICLES = new Set(['over', 'up', 'out', 'off', 'back', 'down'])

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

export function startsInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const { pos, norm } = tokens[i] as Token
    if (isQuoteMark(tokens, i)) continue
    if (isQualifying(tokens, i)) return false
    // "tied to changes": after "to" only a base form is a verb.
    if (pos === 'VERB') return !isGerund(tokens[i] as Token) && !isThirdPerson(tokens[i] as Token)
    if (pos === 'AUX') return norm === 'be' || norm === 'have' || norm === 'do'
    if (pos !== 'ADV' && norm !== 'not') return false
  }
  return false
}
