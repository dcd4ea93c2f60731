/**
 * What the verb group of a clause says: modal, polarity, time, aspect and voice; with its particle, its subject and the words
 * it ends with. Last pass of `clauses.ts`. Quirk et al. (1985), 3.21–3.64 and 16.3.
 */
import type { Sentence, Token } from '../../model.ts'
import { isSubordinator, opensAsThen, RELATIVES } from './clause-bounds.ts'
import type { Clause } from './clauses.ts'
import { QUOTE_MARK } from './quote-marks.ts'
import { findSubject, inherited, openerOf } from './subjects.ts'
import { MODALS, type Modal } from './verb-forms.ts'
import { formOf, type Group } from './verb-groups.ts'

/** Particles that make another verb of the one before them (Quirk et al., 16.3). */
const PARTICLES = new Set('off out down up back away over ahead aside through on in apart forward'.split(' '))

/** A clause as the earlier passes have it, by its tokens. */
export interface Part {
  readonly group: Group
  readonly start: number
  readonly end: number
  /** The subject, where the clauses around show it. */
  readonly phrase: readonly [number, number] | null
  /** A past participle that looks like a finite verb. */
  readonly isReduced: boolean
}

/**
 * Describes the next clause of a sentence. `clauses` are the report's so far, those of the sentence from `base` on; `parents`
 * are indices from `base`.
 */
export function describeClause(
  tokens: readonly Token[],
  sentence: Sentence,
  index: number,
  { group, start, end, phrase, isReduced }: Part,
  base: number,
  parents: readonly (number | null)[],
  clauses: readonly Clause[],
): Clause {
  const i = clauses.length - base
  const before = clauses[clauses.length - 1]
  let at = start
  while (at < group.first && QUOTE_MARK.test((tokens[at] as Token).text)) at++
  const opener = tokens[at] as Token
  const opened = isSubordinator(tokens, at) ? opener.norm : null
  const subject = phrase ?? findSubject(tokens, sentence, group, at, opened)
  const form = isReduced
    ? 'participle'
    : formWithin(tokens, group, start, before?.sentence === index ? before : undefined)
  const isJoined = form === 'finite' && (opener.pos === 'CCONJ' || opensAsThen(tokens, start))
  const own = readGroup(tokens, group)
  const shared = isJoined ? sharedModal(tokens, group, clauses, base, parents, i) : null
  const said = { ...own, passive: own.passive || isReduced, modal: own.modal ?? shared }
  const time = timeOf(tokens, group, form, said.modal)
  const joined = isJoined ? { ...said, time, first: group.first } : null
  const taken = subject ?? (isJoined || form !== 'finite' ? inherited(tokens, clauses, base, parents, i, joined) : null)
  const from = opener.pos === 'CCONJ' ? Math.min(start + 1, group.first) : start
  const parent = parents[i] ?? null
  return {
    index: clauses.length,
    sentence: index,
    start: (tokens[from] as Token).start,
    end: (tokens[lastWord(tokens, start, end, group.end, sentence.endToken)] as Token).end,
    first: start,
    last: end,
    deepLast: end,
    verb: group.verb,
    group: group.first,
    lemma: lemmaOf(tokens, group, sentence),
    subject:
      taken === null ? null : { start: (tokens[taken[0]] as Token).start, end: (tokens[taken[1] - 1] as Token).end },
    subjectTokens: taken,
    ...said,
    negated: isNegated(tokens, group, start),
    form,
    time,
    opener:
      opened ?? openerOf(tokens, start, taken) ?? (isInverted(tokens, sentence, group, before, index) ? 'if' : null),
    parent: parent === null ? null : base + parent,
  }
}

function readGroup(
  tokens: readonly Token[],
  group: Group,
): Pick<Clause, 'modal' | 'perfect' | 'progressive' | 'passive'> {
  const verb = tokens[group.verb] as Token
  const whole = tokens.slice(group.first, group.verb)
  // "is going to be signed" is a future: the voice is in what follows.
  const going = whole.findIndex(({ norm }) => norm === 'going')
  const auxiliaries = going < 0 ? whole : whole.slice(going + 1)
  const hasBe = auxiliaries.some(({ lemma }) => lemma === 'be')
  const isGerund = verb.norm.endsWith('ing')
  return {
    modal: going >= 0 ? 'will' : firstModal([...auxiliaries, verb]),
    perfect: auxiliaries.some(({ lemma }) => lemma === 'have') && !isGerund,
    progressive: hasBe && isGerund,
    passive: hasBe && !isGerund && verb.pos === 'VERB',
  }
}

/** "will close the port and expel the envoys": a base form takes the modal of the clause it is joined to. */
function sharedModal(
  tokens: readonly Token[],
  { first, verb }: Group,
  clauses: readonly Clause[],
  base: number,
  parents: readonly (number | null)[],
  i: number,
): Modal | null {
  const { norm, lemma } = tokens[verb] as Token
  if (first !== verb || norm !== lemma || lemma === 'be') return null
  for (let j = i - 1; j >= 0; j--) if (parents[j] === parents[i]) return (clauses[base + j] as Clause).modal
  return null
}

/** "held in Xirela": a bare past participle right after a noun phrase that it does not govern is no finite verb. */
function formWithin(tokens: readonly Token[], group: Group, start: number, before: Clause | undefined): Clause['form'] {
  const form = formOf(tokens, group)
  if (form !== 'finite' || group.first !== group.verb) return form
  const isBehindRelative = before !== undefined && before.opener !== null && RELATIVES.has(before.opener)
  const isTakenUp = isBehindRelative && tokens[start - 1]?.norm === ','
  return !isTakenUp && isReducedRelative(tokens, group, start) ? 'participle' : form
}

/** Lemma of the main verb with its particle: "call off"; and "take place". */
function lemmaOf(tokens: readonly Token[], group: Group, { endToken }: Sentence): string {
  const { lemma } = tokens[group.verb] as Token
  const particle = tokens[group.end]
  if (particle?.norm === 'place' && lemma === 'take') return 'take place'
  if (particle === undefined || group.end >= endToken) return lemma
  const isOne = PARTICLES.has(particle.norm) && particle.pos !== 'SCONJ' && isParticle(tokens, group.end, endToken)
  return isOne ? `${lemma} ${particle.norm}` : lemma
}

function firstModal(tokens: readonly Token[]): Modal | null {
  for (const { norm } of tokens) {
    const modal = MODALS.get(norm)
    if (modal !== undefined) return modal
  }
  return null
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

function timeOf(tokens: readonly Token[], group: Group, form: Clause['form'], modal: Modal | null): Clause['time'] {
  if (form !== 'finite') return 'none'
  if (modal !== null) return modal === 'will' || modal === 'shall' ? 'future' : 'none'
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

/** Last token of a clause without closing marks, conjunctions and openers of the next. */
function lastWord(tokens: readonly Token[], start: number, end: number, verbEnd: number, sentenceEnd: number): number {
  let last = withoutMeasure(tokens, start, end) - 1
  // What another verb follows at once: "framed it by | pointing", "noted that | the wall", "came just | as".
  const isFollowed = end < sentenceEnd && (tokens[end - 1] as Token).pos !== 'PUNCT'
  while (last > start) {
    const { pos, text, norm } = tokens[last] as Token
    const isOpener = isFollowed && last >= verbEnd && (pos === 'SCONJ' || DANGLING.has(norm) || isLinking(tokens, last))
    if (pos !== 'PUNCT' && pos !== 'CCONJ' && !QUOTE_MARK.test(text) && !isOpener) break
    if (text === '%' || text === ')') break
    last--
  }
  return last
}

/** A preposition that nothing in the clause follows; "let the buses out" ends in a particle. */
function isLinking(tokens: readonly Token[], at: number): boolean {
  const { pos, norm } = tokens[at] as Token
  return pos === 'ADP' && (!PARTICLES.has(norm) || (tokens[at + 1] as Token | undefined)?.norm.endsWith('ing') === true)
}

/** Words at the end of a clause that belong to the one behind it. */
const DANGLING = new Set(['that', 'whether', 'if', 'just', 'only', 'even', 'soon', 'shortly', 'when', 'than'])

/** "on Monday, hours before it was due": the measure belongs to the clause that "before" opens. */
function withoutMeasure(tokens: readonly Token[], start: number, end: number): number {
  const opener = tokens[end]?.norm
  if ((opener !== 'before' && opener !== 'after') || !MEASURES.has(tokens[end - 1]?.lemma ?? '')) return end
  let comma = end - 2
  while (comma > start && MEASURING.has((tokens[comma] as Token).pos)) comma--
  return comma > start && (tokens[comma] as Token).norm === ',' ? comma : end
}

const MEASURES = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])

const MEASURING = new Set(['NUM', 'DET', 'ADJ', 'ADV', 'ADP', 'SCONJ'])

/**
 * "should the union refuse", "had the board agreed", "were it to fail": an if-clause by its word order alone (Quirk et al.
 * 1985, 15.36). The auxiliary stands before the subject as a clause of its own; a question mark makes a question of it.
 */
function isInverted(
  tokens: readonly Token[],
  sentence: Sentence,
  group: Group,
  before: Clause | undefined,
  index: number,
): boolean {
  if (before?.sentence !== index || before.group !== before.verb || before.opener !== null) return false
  if (tokens[sentence.endToken - 1]?.text === '?') return false
  const auxiliary = (tokens[before.verb] as Token).norm
  const opensIt = before.first === before.verb && tokens[before.verb - 1]?.norm !== 'nor'
  const [first, verb] = [tokens[group.first] as Token, tokens[group.verb] as Token]
  const isNext = before.last === before.verb + 1 && !FRONTED.has(tokens[before.verb - 1]?.norm ?? '')
  if (auxiliary === 'should') return isNext && first.norm === first.lemma && first.norm !== 'to'
  if (auxiliary === 'had') return isNext && opensIt && verb.norm !== verb.lemma && first.norm !== 'to'
  const isFirst = before.verb === sentence.firstToken || tokens[before.verb - 1]?.norm === ','
  return auxiliary === 'were' && isFirst && first.norm === 'to'
}

/** What draws an auxiliary before its subject without an "if": "nor should it", "what should it", "only then had it". */
const FRONTED = new Set('nor neither so never then what who whom which why how when where rarely seldom'.split(' '))
