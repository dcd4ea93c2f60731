/**
 * Wording: where the words of an entry begin so that an editor can read them alone. Reads a clause, gives an offset: not at
 * "that" or "However,", a relative clause with the phrase it is about, an infinitive with the verb that governs it.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { antecedent } from './clauses/subjects.ts'
import type { Reading } from './reading.ts'

/** Characters between a subject and its verb over which both are read together: a blank and quotation marks. */
const NEAR = 3

/** Where a clause begins with what it cannot be read without: its governor, its subject right before it. */
export function readableStart(reading: Reading, clause: Clause): number {
  let main = clause
  while (main.form === 'infinitive' && main.parent !== null) {
    const above = reading.clauses[main.parent]
    if (above === undefined || above.sentence !== clause.sentence || above.index > main.index) break
    main = above
  }
  const start = wordsStart(reading, main)
  const { subject } = main
  return subject !== null && subject.start < start && start - subject.end <= NEAR ? subject.start : start
}

/** Without "that" or "However,"; a relative clause with the phrase it is about: "a proposal that the envoy rejected". */
function wordsStart({ tokens, sentences, text, clauses }: Reading, clause: Clause): number {
  const [opener, next] = [tokens[clause.first] as Token, tokens[clause.first + 1]]
  // "Q: They threatened to leave"
  const turn = tokens[clause.first + 2]
  if (next?.norm === ':' && turn !== undefined && clause.first + 2 <= clause.group) return turn.start
  if (next === undefined || opener.start < clause.start) return clause.start
  if (clause.opener !== opener.norm) {
    const isAside = opener.pos === 'ADV' && next.norm === ',' && clause.first + 2 < clause.group
    if (isAside) return (tokens[clause.first + 2] as Token).start
    // "as mediator calls session", in a headline
    return opener.norm === 'as' && clause.first + 1 < clause.group ? next.start : clause.start
  }
  const sentence = sentences[clause.sentence]?.sentence
  const hasGap = clause.subjectTokens !== null && clause.subjectTokens[0] > clause.first
  if (!hasGap || sentence === undefined) return clause.start
  // "said on Saturday that he was leaving": what was said, nothing about Saturday.
  const isSaid = opener.norm === 'that' && SPEECH_VERBS.has(clauses[clause.parent ?? -1]?.lemma ?? '')
  if (GAPS.has(opener.norm) && !isSaid && !isComplement(tokens, clause.first)) {
    const phrase = antecedent(tokens, sentence, clause.first)
    if (
      phrase !== null &&
      !text.mentions.some(
        (one) => one.start < (tokens[phrase[0]] as Token).start && one.end > (tokens[phrase[0]] as Token).start,
      )
    )
      return (tokens[phrase[0]] as Token).start
  }
  return LINKING.has(opener.norm) ? next.start : clause.start
}

/** Relative pronouns that may stand for the object. */
const GAPS = new Set(['that', 'which', 'whom'])
/** Openers that only tie a clause to the one before it. */
const LINKING = new Set(
  'that which whom because as after before since while whilst although though where when so whereas'.split(' '),
)

/** "said that", "in which": no noun phrase stands right before the pronoun. */
function isComplement(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm === ',' ? tokens[at - 2] : tokens[at - 1]
  return before === undefined || !['NOUN', 'PROPN', 'NUM'].includes(before.pos) || SPEECH_NOUNS.has(before.lemma)
}

/** "its demand that", "the claim that": the clause says what they are. */
const SPEECH_NOUNS = new Set(
  'demand claim insistence promise pledge threat warning condition fear idea view news report'.split(' '),
)
