/**
 * Clauses: who does what to whom in what mood, by word order alone. Reads the tokens of a report, gives its `Clause[]`.
 *
 * Method: shallow clause splitting at verb groups, subordinators, relative pronouns, commas and coordination, after
 * Abney, "Partial parsing via finite-state cascades" (1996): a chain of deterministic left-to-right passes, no tree.
 * Departure: subjects left of an apposition or a relative clause are found by jumping from comma to comma.
 * Cost: linear in the tokens of a sentence.
 */
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import { hasLemma } from '../lexicon/wordnet.ts'
import type { ReportText, Sentence, Span, Token } from '../model.ts'

export interface Clause extends Span {
  /** Index into the report's clauses. */
  readonly index: number
  /** Index into `ReportText.sentences`. */
  readonly sentence: number
  /** Indices into `ReportText.tokens`: the clause itself, and the first after the clauses that hang on it. */
  readonly first: number
  readonly last: number
  readonly deepLast: number
  /** The main verb's token; the copula where there is no other. */
  readonly verb: number
  /** Where the verb group begins: "will not have been". */
  readonly group: number
  /** With its particle: "call off", "walk out". */
  readonly lemma: string
  readonly subject: Span | null
  /** Token range of the subject. */
  readonly subjectTokens: readonly [number, number] | null
  readonly modal: string | null
  readonly negated: boolean
  readonly form: 'finite' | 'infinitive' | 'participle'
  readonly time: 'past' | 'present' | 'future' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  /** The subordinator or relative pronoun that opens it, lower case: "unless", "which", "that". */
  readonly opener: string | null
  /** Index into the report's clauses of the one it hangs on. */
  readonly parent: number | null
}

/** A verb group as found in the first pass. */
interface Group {
  first: number
  verb: number
  end: number
}

const MODALS = new Set('will would shall should can could may might must ll wo ca'.split(' '))
const RELATIVES = new Set(['who', 'which', 'whose', 'whom', 'where', 'that'])
/** Words that open an adverbial or complement clause (Quirk et al., "A Comprehensive Grammar", 14.12). */
const SUBORDINATORS = new Set(
  `that if unless while whilst although though because since as until till before after when once whether provided
  providing lest whereas so wherever whenever except`.split(/\s+/),
)
/** Particles that make another verb of the one before them (Quirk et al., 16.3). */
const PARTICLES = new Set('off out down up back away over ahead aside through on in apart'.split(' '))
const QUOTE_MARK = /^["“”„«»‘’'‹›]+$/

/** Splits a report's sentences into clauses, in order of their start. Titles are split too. */
export function findClauses(text: ReportText): Clause[] {
  const clauses: Clause[] = []
  text.sentences.forEach((sentence, index) => {
    splitSentence(text.tokens, sentence, index, clauses)
  })
  return clauses
}

function splitSentence(tokens: readonly Token[], sentence: Sentence, index: number, clauses: Clause[]): void {
  const groups = findGroups(tokens, sentence)
  if (groups.length === 0) return
  const starts = groups.map((group, i) =>
    i === 0 ? sentence.firstToken : splitPoint(tokens, groups[i - 1] as Group, group),
  )
  const base = clauses.length
  /** Levels: the clauses that later ones may hang on, by local index. */
  const parents: (number | null)[] = []
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as Group
    const start = starts[i] as number
    const end = starts[i + 1] ?? sentence.endToken
    parents.push(i === 0 ? null : parentOf(tokens, groups, starts, parents, i))
    clauses.push(describe(tokens, sentence, index, { group, start, end }, base, parents, clauses))
  }
  for (let i = groups.length - 1; i >= 0; i--) {
    const parent = parents[i]
    if (parent === null || parent === undefined) continue
    const child = clauses[base + i] as Clause
    const above = clauses[base + parent] as Clause
    if (child.deepLast > above.deepLast) clauses[base + parent] = { ...above, deepLast: child.deepLast }
  }
}

/** First pass: verb groups. "has not yet been called", "to walk away", "seeking", "is". */
function findGroups(tokens: readonly Token[], sentence: Sentence): Group[] {
  const groups: Group[] = []
  let i = sentence.firstToken
  while (i < sentence.endToken) {
    const token = tokens[i] as Token
    const isTo = token.norm === 'to' && startsInfinitive(tokens, i + 1, sentence.endToken)
    if (token.pos !== 'AUX' && token.pos !== 'VERB' && !isTo && !isMistaggedVerb(tokens, i, sentence)) {
      i++
      continue
    }
    if (token.pos === 'VERB' && (isAttributive(tokens, i, sentence) || isCondition(tokens, i))) {
      i++
      continue
    }
    let verb = i
    let end = i + 1
    const open = isTo || token.pos === 'AUX' || token.lemma === 'have' || token.lemma === 'be'
    if (open) {
      let j = i + 1
      while (j < sentence.endToken) {
        const next = tokens[j] as Token
        if (next.pos === 'AUX') {
          verb = j
          end = ++j
          continue
        }
        if (next.pos === 'VERB') {
          const auxiliary = tokens[verb] as Token
          // "has a plan": have as main verb ends the group before a noun phrase, so a VERB here is the main verb.
          if (verb !== i && auxiliary.pos === 'VERB') break
          verb = j
          end = j + 1
          break
        }
        // "will close", "must ballot": after a modal a base form is a verb, whatever the tagger took it for.
        if (isModalBase(tokens, verb, next)) {
          verb = j
          end = j + 1
          break
        }
        if (next.pos === 'ADV' || next.pos === 'PART' || next.norm === 'not') {
          if (next.norm === 'to' || next.norm === "'s" || next.norm === '’s') break
          j++
          continue
        }
        break
      }
    }
    groups.push({ first: i, verb, end })
    i = end
  }
  return groups
}

function isModalBase(tokens: readonly Token[], auxiliary: number, next: Token): boolean {
  if (next.pos !== 'NOUN' && next.pos !== 'ADJ') return false
  return MODALS.has((tokens[auxiliary] as Token).norm) && hasLemma(next.norm, 'verb')
}

function startsInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 3); i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'VERB') return !norm.endsWith('ing')
    if (pos === 'AUX') return norm === 'be' || norm === 'have' || norm === 'do'
    if (pos !== 'ADV' && norm !== 'not') return false
  }
  return false
}

/** "She hopes to": after a pronoun that can only be a subject there is a verb, whatever the tagger took it for. */
function isMistaggedVerb(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  if (token.pos !== 'NOUN' || at === sentence.firstToken) return false
  const before = (tokens[at - 1] as Token).norm
  return SUBJECT_PRONOUNS.has(before) && hasLemma(token.lemma, 'verb')
}

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i'])

/** "a shipping corridor", "the detained crew": a participle in front of its noun is no predicate. */
function isAttributive(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const token = tokens[at] as Token
  const before = at > sentence.firstToken ? (tokens[at - 1] as Token) : null
  const after = at + 1 < sentence.endToken ? (tokens[at + 1] as Token) : null
  // "a two-year pay deal": a base form after a singular noun cannot be its verb.
  const isBase = token.norm === token.lemma && before?.pos === 'NOUN' && before.norm === before.lemma
  if (isBase && after?.pos === 'NOUN' && !PLURALS.has(before.norm)) return true
  // "the pay dispute": nor can an article stand before one.
  if (ARTICLES.has(before?.norm ?? '') && after?.pos === 'NOUN') return true
  if (!/(ing|ed|en|n|t)$/.test(token.norm)) return false
  if (before === null || after === null) return false
  if (before.text === '-') return true
  // "held direct talks", "official direct talks": an adjective that the tagger took for a verb.
  const isAdjective = token.norm === token.lemma && hasLemma(token.norm, 'adj') && after.pos === 'NOUN'
  if (isAdjective && (before.pos === 'VERB' || before.pos === 'ADJ')) return true
  if (before.pos === 'ADJ' && token.norm.endsWith('ing')) return true
  if (!['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(after.pos)) return false
  if (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM') return true
  if (before.pos === 'PRON') return POSSESSIVES.has(before.norm)
  if (before.pos === 'ADP' || before.norm === 'for') return !token.norm.endsWith('ing')
  return before.norm === "'s" || before.norm === '’s'
}

/** "provided that no warship …": a subordinator, though it looks like a verb. */
function isCondition(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token
  return (norm === 'provided' || norm === 'providing') && tokens[at + 1]?.norm === 'that'
}

const ARTICLES = new Set(['the', 'a', 'an', 'no', 'any', 'every', 'another'])

/** Nouns that look singular and go with a plural verb. */
const PLURALS = new Set('people police staff crew team government union side press public majority number'.split(' '))

const POSSESSIVES = new Set('its their his her our my your whose'.split(' '))

/** Second pass: where the clause of `next` begins, at or after the end of `previous`. */
function splitPoint(tokens: readonly Token[], previous: Group, next: Group): number {
  // An infinitive or a participle without a subject begins with itself or with the word that opens it.
  let at = next.first
  const opensItself =
    (tokens[at] as Token).norm === 'to' ||
    ((tokens[at] as Token).pos === 'VERB' && /ing$/.test((tokens[at] as Token).norm))
  for (let i = next.first - 1; i > previous.end; i--) {
    const token = tokens[i] as Token
    if (QUOTE_MARK.test(token.text) && /^[,.?!…]$/.test((tokens[i - 1] as Token).text)) return i + 1
  }
  for (let i = next.first - 1; i >= previous.end; i--) {
    const token = tokens[i] as Token
    if (isSubordinator(tokens, i) || isAsClause(tokens, i, next)) return i
    if (token.pos === 'PUNCT' && !isInnerMark(token)) return i + 1
    if (token.pos === 'CCONJ' && (i === next.first - 1 || !joinsNouns(tokens, i))) return i
    if (!opensItself) at = i
  }
  if (opensItself) return next.first
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

function isSubordinator(tokens: readonly Token[], at: number): boolean {
  const { norm, pos } = tokens[at] as Token
  if (pos === 'DET' || pos === 'ADJ') return false
  if (RELATIVES.has(norm)) return true
  if (!SUBORDINATORS.has(norm)) return false
  if (norm === 'as' || norm === 'so') return pos === 'SCONJ'
  // "until then", "since August": an adverbial, no clause.
  const next = tokens[at + 1]
  if (next !== undefined && (next.norm === 'then' || next.norm === 'now')) return false
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

/** Hyphens, apostrophes and brackets inside a phrase part no clauses. */
function isInnerMark(token: Token): boolean {
  return token.text === '-' || token.text === "'" || token.text === '’' || token.text === '%' || token.text === '$'
}

/** "Sumy and Donetsk regions": nouns on both sides, and no verb group follows the second at once. */
function joinsNouns(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  const right = tokens[at + 1]
  if (left === undefined || right === undefined) return false
  const isNominal = (t: Token) => ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(t.pos)
  if (!isNominal(left)) return false
  return isNominal(right)
}

/** Leftmost token of the noun phrase that ends right before `verb`, not going left of `from`. */
function subjectStart(tokens: readonly Token[], from: number, verb: number): number | null {
  let start: number | null = null
  for (let i = verb - 1; i >= from; i--) {
    const { pos } = tokens[i] as Token
    if (pos === 'ADV' && start === null) continue
    if (!PHRASE.has(pos) && !isInnerMark(tokens[i] as Token)) break
    start = i
  }
  while (start !== null && start < verb && ['ADP', 'ADV', 'PART'].includes((tokens[start] as Token).pos)) start++
  return start !== null && start < verb ? start : null
}

const PHRASE = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'SYM', 'CCONJ'])

/** Third pass: a clause hangs on the one before it, unless it stands beside it. */
function parentOf(
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
  const isVerbFirst = start === group.first || start + 1 === group.first
  if (opener.pos === 'CCONJ') {
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
  if (before !== undefined && QUOTE_MARK.test(before.text)) return null
  return i - 1
}

function formOf(tokens: readonly Token[], group: Group): Clause['form'] {
  const first = tokens[group.first] as Token
  if (first.norm === 'to') return 'infinitive'
  if (group.first !== group.verb || first.pos === 'AUX') return 'finite'
  if (first.norm.endsWith('ing')) return 'participle'
  return 'finite'
}

function describe(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  { group, start, end }: { group: Group; start: number; end: number },
  base: number,
  parents: readonly (number | null)[],
  clauses: readonly Clause[],
): Clause {
  const i = clauses.length - base
  const verb = tokens[group.verb] as Token
  const auxiliaries = tokens.slice(group.first, group.verb)
  const norms = auxiliaries.map((token) => token.norm)
  const modal = [...norms, verb.norm].find((norm) => MODALS.has(norm)) ?? null
  const negated = isNegated(tokens, group, start)
  const hasBe = auxiliaries.some((token) => token.lemma === 'be')
  const perfect = auxiliaries.some((token) => token.lemma === 'have') && !verb.norm.endsWith('ing')
  const progressive = hasBe && verb.norm.endsWith('ing')
  const passive = hasBe && !progressive && verb.pos === 'VERB'
  const opener = tokens[start] as Token
  const opened = isSubordinator(tokens, start) ? opener.norm : null
  const subject =
    overGerund(tokens, clauses[clauses.length - 1], index, group) ?? findSubject(tokens, sentence, group, start, opened)
  const parent = parents[i] ?? null
  let form = formOf(tokens, group)
  // "held in Xirela": a bare past participle right after a noun phrase it does not govern.
  if (form === 'finite' && group.first === group.verb && isReducedRelative(tokens, group, start)) form = 'participle'
  const taken = subject ?? (opener.pos === 'CCONJ' || form !== 'finite' ? inherited(clauses, base, parents, i) : null)
  const particle = tokens[group.end] as Token | undefined
  const hasParticle =
    particle !== undefined &&
    group.end < sentence.endToken &&
    PARTICLES.has(particle.norm) &&
    particle.pos !== 'SCONJ' &&
    isParticle(tokens, group.end, sentence.endToken)
  const stop = lastWord(tokens, start, end)
  const from = opener.pos === 'CCONJ' ? Math.min(start + 1, group.first) : start
  return {
    index: clauses.length,
    sentence: index,
    start: (tokens[from] as Token).start,
    end: (tokens[stop] as Token).end,
    first: start,
    last: end,
    deepLast: end,
    verb: group.verb,
    group: group.first,
    lemma:
      particle?.norm === 'place' && verb.lemma === 'take'
        ? 'take place'
        : hasParticle
          ? `${verb.lemma} ${particle.norm}`
          : verb.lemma,
    subject:
      taken === null ? null : { start: (tokens[taken[0]] as Token).start, end: (tokens[taken[1] - 1] as Token).end },
    subjectTokens: taken,
    modal,
    negated,
    form,
    time: timeOf(tokens, group, form, modal),
    perfect,
    progressive,
    passive,
    opener: opened ?? openerOf(tokens, start, taken),
    parent: parent === null ? null : base + parent,
  }
}

function isNegated(tokens: readonly Token[], group: Group, start: number): boolean {
  for (let i = group.first; i < group.end; i++) {
    const { norm } = tokens[i] as Token
    if (norm === 'not' || norm === "n't" || norm === 'never' || norm === 'no') return true
  }
  if (start < group.first && (tokens[group.first - 1] as Token).norm === 'never') return true
  if (['not', 'neither', 'nor'].includes((tokens[Math.max(start, group.first - 1)] as Token).norm)) return true
  const after = tokens[group.end]
  return (
    after !== undefined && (after.norm === 'not' || after.norm === "n't") && (tokens[group.verb] as Token).pos === 'AUX'
  )
}

function timeOf(tokens: readonly Token[], group: Group, form: Clause['form'], modal: string | null): Clause['time'] {
  if (form !== 'finite') return 'none'
  if (modal !== null)
    return modal === 'will' || modal === 'll' || modal === 'wo' || modal === 'shall' ? 'future' : 'none'
  const head = tokens[group.first] as Token
  if (PRESENT.has(head.norm)) return 'present'
  if (head.lemma === head.norm || head.norm === `${head.lemma}s` || /(es|ies)$/.test(head.norm)) {
    // "cut", "put", "hit" look alike in both; a singular noun before them can only go with the past.
    return UNCHANGED.has(head.norm) ? 'past' : 'present'
  }
  return 'past'
}

const PRESENT = new Set("is are am 's 're 'm has have do does".split(' '))
const UNCHANGED = new Set('cut put hit shut set quit cost hurt let spread beat bid cast read'.split(' '))

/** "call off", "walk out": the particle is followed by no noun phrase of its own, or by the verb's object. */
function isParticle(tokens: readonly Token[], at: number, end: number): boolean {
  const { norm } = tokens[at] as Token
  if (norm !== 'on' && norm !== 'in' && norm !== 'over' && norm !== 'through') return true
  const next = at + 1 < end ? (tokens[at + 1] as Token) : null
  return next === null || next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'CCONJ'
}

function isReducedRelative(tokens: readonly Token[], group: Group, start: number): boolean {
  const verb = tokens[group.verb] as Token
  if (!/(ed|en|n|t|ld|de|nd)$/.test(verb.norm) || verb.norm === verb.lemma) return false
  const next = tokens[group.end]
  if (next === undefined) return false
  // A past participle is followed by a preposition, not by an object; the clause begins with itself.
  return (
    start === group.first && (next.pos === 'ADP' || next.pos === 'ADV') && (tokens[start - 1]?.pos ?? 'X') !== 'CCONJ'
  )
}

/**
 * "Talks on sharing out the catch ended", "talks to settle the war were set", "a meeting bringing both together could
 * take place": what is not finite lies inside the subject of the finite verb after it.
 */
function overGerund(
  tokens: readonly Token[],
  before: Clause | undefined,
  sentence: number,
  group: Group,
): readonly [number, number] | null {
  if (before === undefined || before.sentence !== sentence || before.form === 'finite') return null
  if (formOf(tokens, group) !== 'finite') return null
  const from = before.opener === null ? before.first : before.first + 1
  const phrase = before.form === 'participle' ? before.subjectTokens : phraseBefore(tokens, from, before.group)
  if (phrase === null || phrase[0] < before.first || phrase[1] !== before.group) return null
  for (let i = before.group; i < group.first; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'CCONJ' || pos === 'SCONJ' || (pos === 'PUNCT' && norm !== '-')) return null
  }
  return phrase
}

function phraseBefore(tokens: readonly Token[], from: number, end: number): readonly [number, number] | null {
  const left = subjectStart(tokens, from, end)
  return left === null ? null : [left, end]
}

/** "unless the crew, held since August, are freed": the subordinator stands before the subject, not at the clause. */
function openerOf(tokens: readonly Token[], start: number, subject: readonly [number, number] | null): string | null {
  if (subject === null || subject[1] > start) return null
  const before = tokens[subject[0] - 1]
  return before !== undefined && SUBORDINATORS.has(before.norm) && before.pos !== 'DET' ? before.norm : null
}

/** Token range of the subject, or null: the noun phrase left of the verb group, or left of what stands between. */
function findSubject(
  tokens: readonly Token[],
  sentence: Sentence,
  group: Group,
  start: number,
  opened: string | null,
): readonly [number, number] | null {
  if ((tokens[group.first] as Token).norm === 'to') return null
  let end = group.first
  while (end > start && (tokens[end - 1] as Token).pos === 'ADV') end--
  const isRelative = opened !== null && RELATIVES.has(opened) && end === start + 1
  if (isRelative) return antecedent(tokens, sentence, start)
  const from = opened === null && (tokens[start] as Token).pos !== 'CCONJ' ? start : start + 1
  const left = subjectStart(tokens, from, end)
  if (left !== null) return trimSubject(tokens, left, end)
  const mark = tokens[end - 1]
  if (end > sentence.firstToken && mark?.norm === ',') return beforeInsertion(tokens, sentence, end - 1)
  // Inverted: "…, said Joren Vastrik": the noun phrase right of the verb.
  return null
}

/** The noun phrase before a relative pronoun, over one comma. */
function antecedent(tokens: readonly Token[], sentence: Sentence, at: number): readonly [number, number] | null {
  let end = at
  if ((tokens[end - 1] as Token | undefined)?.norm === ',') end--
  if (end <= sentence.firstToken) return null
  const left = subjectStart(tokens, sentence.firstToken, end)
  return left === null ? null : trimSubject(tokens, nearestPhrase(tokens, left, end), end)
}

/** The last noun phrase without a preposition in it. */
function nearestPhrase(tokens: readonly Token[], left: number, end: number): number {
  for (let i = end - 1; i > left; i--)
    if ((tokens[i - 1] as Token).pos === 'ADP' && (tokens[i - 1] as Token).norm !== 'of') return i
  return left
}

/** "Vastrik, its deputy minister, said": the noun phrase before the comma that opens what stands between. */
function beforeInsertion(
  tokens: readonly Token[],
  sentence: Sentence,
  comma: number,
): readonly [number, number] | null {
  let found: readonly [number, number] | null = null
  for (let i = comma - 1; i > sentence.firstToken; i--) {
    const token = tokens[i] as Token
    if (token.norm === ';' || token.norm === ':' || QUOTE_MARK.test(token.text)) break
    if (token.norm !== ',') continue
    const left = subjectStart(tokens, sentence.firstToken, i)
    if (left === null) break
    found = trimSubject(tokens, left, i)
    const opens = tokens[i + 1] as Token
    const isList = opens.pos === 'CCONJ'
    if (!isList) break
  }
  return found
}

/** Drops what stands before the last phrase: "On Friday the envoy" and "a step its guilds" end in the subject. */
function trimSubject(tokens: readonly Token[], left: number, end: number): readonly [number, number] {
  let from = left
  let to = end
  while (to - 1 > left && RELATIVES.has((tokens[to - 1] as Token).norm)) to--
  for (let i = left + 1; i < to; i++) {
    const a = tokens[i - 1] as Token
    const b = tokens[i] as Token
    const isNounEnd = a.pos === 'NOUN' || a.pos === 'PROPN' || a.pos === 'NUM'
    if (!isNounEnd || (b.pos !== 'DET' && b.pos !== 'PRON')) continue
    const isRate = TIME_UNITS.has(tokens[i + 1]?.lemma ?? '') && i + 2 === to
    if (!isRate) from = i
  }
  return [from, to]
}

/** "140 ships a week used the strait" */
const TIME_UNITS = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'night'])

/** The subject of the nearest clause above or beside that has one. */
function inherited(
  clauses: readonly Clause[],
  base: number,
  parents: readonly (number | null)[],
  i: number,
): readonly [number, number] | null {
  const parent = parents[i]
  if (parent !== null && parent !== undefined) {
    const above = clauses[base + parent] as Clause
    if (above.subjectTokens !== null) return above.subjectTokens
  }
  for (let j = i - 1; j >= 0; j--) {
    if (parents[j] !== parent) continue
    const beside = clauses[base + j] as Clause
    if (beside.subjectTokens !== null) return beside.subjectTokens
  }
  return null
}

/** Last token of a clause without closing marks, conjunctions and openers of the next. */
function lastWord(tokens: readonly Token[], start: number, end: number): number {
  let last = end - 1
  while (last > start) {
    const { pos, text } = tokens[last] as Token
    if (pos !== 'PUNCT' && pos !== 'CCONJ' && !QUOTE_MARK.test(text)) break
    if (text === '%' || text === ')') break
    last--
  }
  return last
}
