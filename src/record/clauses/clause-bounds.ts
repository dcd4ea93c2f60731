/**
 * Clause bounds: where the clause of a verb group begins, and which clause it hangs on. Second and third pass of
 * `clauses.ts`: subordinators, relative pronouns, commas and coordination (Quirk et al., 1985, chapters 13 and 14).
 */
import { PLANNING_WORDS, WISHING_WORDS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Token } from '../../model.ts'
import { isTime, isTimeAdverbial, NOMINAL } from './parting.ts'
import { isQuoteMark, QUOTE_MARK } from './quote-marks.ts'
import { subjectStart } from './subjects.ts'
import { formOf, type Group } from './verb-groups.ts'

export const RELATIVES = new Set(['who', 'which', 'whose', 'whom', 'where', 'that'])

/** Words that open an adverbial or complement clause (Quirk et al., "A Comprehensive Grammar", 14.12). */
export const SUBORDINATORS = new Set(
  `that if unless while whilst although though because since as until till before after when once whether provided
  providing lest whereas so wherever whenever except`.split(/\s+/),
)

/** Second pass: where the clause of `next` begins, at or after the end of `previous`. */
export function splitPoint(tokens: readonly Token[], previous: Group, next: Group): number {
  // An infinitive or a participle without a subject begins with itself or with the word that opens it.
  let at = next.first
  const opensItself =
    (tokens[at] as Token).norm === 'to' ||
    ((tokens[at] as Token).pos === 'VERB' && /ing$/.test((tokens[at] as Token).norm))
  for (let i = next.first - 1; i > previous.end; i--) {
    const token = tokens[i] as Token
    const before = tokens[i - 1] as Token
    if (QUOTE_MARK.test(token.text) && /^[,.?!…]$/.test(before.text) && before.end === token.start) return i + 1
  }
  const inserted = overInsertion(tokens, previous, next)
  if (inserted !== null) return inserted
  for (let i = next.first - 1; i >= previous.end; i--) {
    const token = tokens[i] as Token
    if (isSubordinator(tokens, i) || isAsClause(tokens, i, next)) return i
    if (token.pos === 'PUNCT' && !isInnerMark(tokens, i)) return i + 1
    if (
      token.pos === 'CCONJ' &&
      (i === next.first - 1 ||
        !joinsNouns(tokens, i) ||
        isBehindTime(tokens, i) ||
        hasObject(tokens, previous, next, i))
    )
      return i
    if (!opensItself) at = i
  }
  if (opensItself) return gerundStart(tokens, previous.end, next)
  // No mark between: a bare complement ("insisted it must", "told reporters the deal was dead").
  for (let i = next.first - 1; i > previous.end; i--) {
    const left = tokens[i - 1] as Token
    const token = tokens[i] as Token
    const isNounEnd = left.pos === 'NOUN' || left.pos === 'PROPN' || left.pos === 'PRON'
    const opensPhrase = token.pos === 'DET' || (token.pos === 'PRON' && token.norm !== 'that')
    if (isNounEnd && opensPhrase) return i
  }
  return subjectStart(tokens, previous.end, next.first) ?? at
}

/** "due to the board not agreeing": a gerund with a subject of its own begins with the preposition before that. */
function gerundStart(tokens: readonly Token[], from: number, { first }: Group): number {
  const { norm } = tokens[first] as Token
  if ((tokens[first - 1] as Token).norm !== 'not' && norm !== 'being' && norm !== 'having') return first
  let at = (tokens[first - 1] as Token).norm === 'not' ? first - 1 : first
  const noun = at
  while (at > from && GERUND_SUBJECT.has((tokens[at - 1] as Token).pos)) at--
  if (at === noun || at - 1 < from || (tokens[at - 1] as Token).pos !== 'ADP') return noun
  return tokens[at - 2]?.norm === 'due' ? at - 2 : at - 1
}

const GERUND_SUBJECT = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'PRON', 'NUM'])

/**
 * Where the first clause of a sentence begins: "Ada Moss, who leads the union, said" opens with a relative clause, and
 * the name before it belongs to the verb after it.
 */
export function firstStart(tokens: readonly Token[], from: number, first: Group): number {
  for (let i = first.first - 1; i > from + 1; i--) {
    const { norm } = tokens[i] as Token
    if ((norm === 'who' || norm === 'which') && (tokens[i - 1] as Token).norm === ',') return i
  }
  return labelEnd(tokens, from, first.first)
}

/** "Q: The truce lasted", "The Review: They met": behind the name of who speaks. */
export function labelEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < Math.min(end - 1, from + LABEL_TOKENS); i++) {
    const { text, pos } = tokens[i] as Token
    if (text === ':') return i + 1
    if (!/^\p{Lu}/u.test(text) && pos !== 'ADP') return from
  }
  return from
}

/** Most tokens of a speaker's label, with the colon. */
const LABEL_TOKENS = 6

/** "after talks with the firm, the largest of its kind, collapsed": the clause opens before what stands between. */
function overInsertion(tokens: readonly Token[], previous: Group, next: Group): number | null {
  if ((tokens[next.first - 1] as Token | undefined)?.norm !== ',') return null
  let isOpen = false
  for (let i = next.first - 2; i >= previous.end; i--) {
    const token = tokens[i] as Token
    if (!isOpen && token.norm === ',') isOpen = true
    else if (token.pos === 'PUNCT' && !isInnerMark(tokens, i)) return null
    else if (isOpen && isSubordinator(tokens, i) && subjectStart(tokens, i + 1, i + 2) === i + 1) return i
  }
  return null
}

export function isSubordinator(tokens: readonly Token[], at: number): boolean {
  const { norm, pos } = tokens[at] as Token
  if (norm === 'whose') return true
  if (pos === 'DET' || pos === 'ADJ') return false
  if (RELATIVES.has(norm)) return true
  if (!SUBORDINATORS.has(norm)) return false
  if (norm === 'as' || norm === 'so') return pos === 'SCONJ'
  // "until then", "since August": an adverbial, no clause.
  const next = tokens[at + 1]
  if (next !== undefined && (next.norm === 'then' || next.norm === 'now')) return false
  if (isTimeAdverbial(tokens, at)) return false
  // "before the vote" is no clause; the caller asks only between two verb groups, so a verb follows somewhere.
  return true
}

/** "as relations remain strained": "as" opens a clause where a noun and a finite verb follow; "as a penalty" does not. */
function isAsClause(tokens: readonly Token[], at: number, next: Group): boolean {
  if ((tokens[at] as Token).norm !== 'as' || formOf(tokens, next) !== 'finite' || tokens[at - 1]?.norm === 'such')
    return false
  const subject = subjectStart(tokens, at + 1, next.first)
  return subject === at + 1 && (tokens[next.first - 1] as Token).pos !== 'ADP'
}

/** Hyphens, apostrophes and brackets inside a phrase part no clauses; a hyphen between blanks is a dash, and does. */
export function isInnerMark(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token
  if (text === '-') return !isDash(tokens, at)
  return text === "'" || text === '’' || text === '%' || text === '$'
}

/** A dash that parts phrases: "–", "—", "--", or a hyphen with a blank before it. */
export function isDash(tokens: readonly Token[], at: number): boolean {
  const { text, start } = tokens[at] as Token
  if (text === '–' || text === '—' || text === '--') return true
  return text === '-' && at > 0 && (tokens[at - 1] as Token).end < start
}

/** "will review its ban and Tessaly will put off its tariffs": the noun before "and" is the object of the verb before it. */
function hasObject(tokens: readonly Token[], previous: Group, next: Group, at: number): boolean {
  const verb = tokens[previous.verb] as Token
  const takesClause = SPEECH_VERBS.has(verb.lemma) || PLANNING_WORDS.has(verb.lemma) || WISHING_WORDS.has(verb.lemma)
  if (takesClause || verb.pos === 'AUX' || BELIEVING.has(verb.lemma)) return false
  if (formOf(tokens, next) !== 'finite' || formOf(tokens, previous) !== 'finite') return false
  // Only where a new subject stands right before the verb.
  if ((tokens[next.first] as Token).pos !== 'AUX' || (tokens[at + 1] as Token).pos !== 'PROPN') return false
  for (let i = previous.end; i < at; i++) if ((tokens[i] as Token).pos === 'NOUN') return true
  return false
}

/** Verbs of thinking and causing that take a clause without "that". */
export const BELIEVING = new Set(
  'think believe know fear ensure mean make let see understand decide show suppose assume'.split(' '),
)

/** "Sumy and Donetsk regions": nouns on both sides, and no verb group follows the second at once. */
function joinsNouns(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  if (left === undefined || right === undefined) return false
  const isNominal = (t: Token) => ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(t.pos)
  if (!isNominal(left)) return false
  return isNominal(right)
}

/** "held a rally, then flew home": "then" behind a comma and before its verb joins like "and then". */
export function opensAsThen(tokens: readonly Token[], start: number): boolean {
  const [before, opener, next] = [tokens[start - 1], tokens[start] as Token, tokens[start + 1]]
  return opener.norm === 'then' && before?.norm === ',' && next?.pos === 'VERB'
}

/** "on Wednesday and 1,950 trips were cancelled": a day and a thing are no pair. */
function isBehindTime(tokens: readonly Token[], at: number): boolean {
  const [left, right, next] = [
    tokens[at - 1] as Token,
    tokens[at + 1] as Token,
    tokens[at + 2] ?? (tokens[at + 1] as Token),
  ]
  return NOMINAL.has(left.pos) && isTime(left) && right.pos !== 'ADJ' && !isTime(right) && !isTime(next)
}

/** Third pass: a clause hangs on the one before it, unless it stands beside it. */
export function parentOf(
  tokens: readonly Token[],
  groups: readonly Group[],
  starts: readonly number[],
  parents: readonly (number | null)[],
  i: number,
): number | null {
  const start = starts[i] as number
  const opener = tokens[start] as Token
  const group = groups[i] as Group
  const before = tokens[start - 1]
  // "and then left": adverbs may stand before the verb.
  let opened = start + 1
  while (opened < group.first && (tokens[opened] as Token).pos === 'ADV') opened++
  const isVerbFirst = start === group.first || opened === group.first
  if (opener.pos === 'CCONJ' || opensAsThen(tokens, start)) {
    // Beside the nearest clause of the same form: "has rejected … and has demanded …".
    const mine = formOf(tokens, group)
    const speaks = SPEECH_VERBS.has((tokens[group.verb] as Token).lemma)
    for (let j: number | null = i - 1; j !== null; j = parents[j] ?? null) {
      const other = formOf(tokens, groups[j] as Group)
      // "say they stay but insist that …": a verb of saying stands beside one of saying, not beside what is said.
      if (isVerbFirst && speaks && !SPEECH_VERBS.has((tokens[(groups[j] as Group).verb] as Token).lemma)) continue
      if (other === mine && (isVerbFirst || mine === 'finite')) return parents[j] ?? null
    }
    return null
  }
  if (isSubordinator(tokens, start)) return i - 1
  const form = formOf(tokens, group)
  if (form !== 'finite') return i - 1
  if (before?.pos === 'PUNCT' && before.norm === ',') {
    // After a comma a finite verb takes up the clause that a relative clause or an apposition broke.
    let top = i - 1
    while (parents[top] !== null && parents[top] !== undefined) top = parents[top] as number
    return parents[top] ?? null
  }
  if (before !== undefined && (before.norm === ';' || before.norm === ':' || before.norm === '—')) return null
  if (before !== undefined && isQuoteMark(tokens, start - 1)) return null
  return i - 1
}
