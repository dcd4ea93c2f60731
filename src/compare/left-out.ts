/**
 * Left out: a part of a sentence that one report lacks and that bears on the rest: how many, who died, on what condition,
 * for what reason, what speaks against it. Reads a comparison of related reports, gives drafts.
 *
 * Method: sentence compression read the other way about (Knight and Marcu, "Summarization beyond sentence extraction",
 * 2002): between words that are still neighbours, a run of words is gone. Of such runs only those count that open with a
 * word of contrast, exception or cause, measure the rest by a number, or hold a toll; modifiers and asides may go.
 * Tried with any number: 167 alarms on 2,753 paraphrases, most of them ages, brackets and relative clauses.
 */
import { FATES } from '../lexicon/casualty-words.ts'
import { CARDINALS } from '../lexicon/number-words.ts'
import { MONTHS, TIME_UNITS, WEEKDAYS } from '../lexicon/time-words.ts'
import type { ReportText, Token } from '../model.ts'
import { alignedShare, type Comparison, isBrokenOff, isQuoted, turnRound, type Words, wordsOf } from './comparison.ts'
import { bothWays, type Draft, draft } from './draft.ts'
import { findVerbGroups } from './verb-groups.ts'
import { isContentWord } from './word-alignment.ts'

/** Share of aligned content words of the shorter telling, 0–1, below which it tells something else. */
const CLOSE_TELLING = 0.6

/** Tokens between the neighbours in the report that lacks the run: a comma, an article. */
const EMPTY_GAP = 3

/** Share of the run's content words, 0–1, from which the other report has it in another place. */
const TOLD_ELSEWHERE = 0.75

/** What the run opens with: Quirk et al., 1985, §15.39–15.46 (contrast, exception, condition) and §15.45 (cause). */
const CONTRAST = new Set('but although though despite unless except without until if once provided'.split(' '))
const PRONOUNS_OF_ALL = new Set('nobody everyone everybody anyone anybody none those'.split(' '))

/** Before a number that the rest is measured by: "31,000 of their 38,000", "10 per cent over three years". */
const MEASURING = new Set(['over', 'within'])
const MEASURE_REACH = 4

/** Tokens of a run that says something: an opening word with two more. */
const LEAST_RUN = 3

const CAUSE = new Set('because over amid due owing'.split(' '))

/** Parts of the one or the other that are gone; where it is known which came first, only what that one had. */
export function findLeftOut(comparison: Comparison): readonly Draft[] {
  const { link } = comparison
  // An aggregation takes what it needs from each.
  if (link === null || link.relation === 'excerpt' || link.relation === 'aggregation') return []
  const isParentFirst = /^[ab]>[ab]$/.test(link.direction)
  return isParentFirst ? leftOut(comparison) : bothWays(leftOut)(comparison)
}

function leftOut(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  if (a.isTitle || b.isTitle || isBrokenOff(b) || alignedShare(turnRound(comparison)) < CLOSE_TELLING) return []
  return missingRuns(comparison).flatMap(({ words, at, isGap }) => {
    const bearing = bearingOf(comparison, words, isGap)
    if (bearing === null || isQuoted(a, words) || isToldElsewhere(a.tokens.slice(words.start, words.end), b.text))
      return []
    const why = `“${wordsOf(a, words)}” stands in one report only: the other leaves out ${bearing.what}.`
    const judgement = { grade: bearing.grade, kind: 'qualifier', effect: 'dropped', why } as const
    return [draft(comparison, withNeighbour(words), { start: at, end: at + 1 }, judgement)]
  })
}

interface MissingRun {
  readonly words: Words
  /** The word of `b` that the run stood behind. */
  readonly at: number
  /** Nothing of content stands in its place. */
  readonly isGap: boolean
}

/** Runs of `a` with content and without a partner, each behind a word that has one. */
function missingRuns({ a, b, toA, toB }: Comparison): MissingRun[] {
  const isAnchor = (i: number) => toB[i]! >= 0 && isContentWord(a.tokens[i]!)
  const runs: MissingRun[] = []
  for (let left = 0; left < a.tokens.length; left++) {
    if (!isAnchor(left)) continue
    let end = left + 1
    while (end < a.tokens.length && !isAnchor(end)) end++
    const words = trimmed(a.tokens, left + 1, end)
    if (!a.tokens.slice(words.start, words.end).some(isContentWord)) continue
    const after = end < a.tokens.length ? toB[end]! : b.tokens.length
    const at = toB[left]!
    const between = b.tokens.slice(at + 1, Math.max(at + 1, after))
    const hasContent = between.some((token, k) => isContentWord(token) && toA[at + 1 + k]! < 0)
    runs.push({ words, at, isGap: after > at && between.length <= EMPTY_GAP && !hasContent })
  }
  return runs
}

/** What opens the next part rather than end this one. */
const TRAILING = new Set(['PUNCT', 'ADP', 'PART'])

function trimmed(tokens: readonly Token[], start: number, end: number): Words {
  let [first, last] = [start, end]
  while (first < last && tokens[first]!.pos === 'PUNCT') first++
  while (last > first && TRAILING.has(tokens[last - 1]!.pos)) last--
  return { start: first, end: last }
}

interface Bearing {
  readonly grade: 'substance' | 'force'
  readonly what: string
}

/** What the run has to do with the rest; null for what may go. */
function bearingOf({ a, b }: Comparison, { start, end }: Words, isGap: boolean): Bearing | null {
  const run = a.tokens.slice(start, end)
  const hasNumber = run.some((token, k) => isQuantity(token, a.tokens[start + k + 1], a.tokens[start + k - 1]))
  if (hasNumber && run.some(isFate) && !b.tokens.some(isFate)) return { grade: 'substance', what: 'who came to harm' }
  const first = run[0]!.norm
  if (isGap && restricts(a.tokens, start)) return { grade: 'substance', what: 'whom it is said of' }
  // What opens it opens something there as well: more than the run was changed.
  if (run.length < LEAST_RUN || b.tokens.some(({ norm }) => norm === first)) return null
  const isReason = CAUSE.has(first) && !b.tokens.some(({ norm }) => CAUSE.has(norm))
  if (!isGap && !(isReason && first !== 'over')) return null
  if (CONTRAST.has(first)) {
    const isSubstance = isSetAgainst(a.tokens, start) || isConditionOf(a.tokens, start)
    return { grade: isSubstance ? 'substance' : 'force', what: 'what limits it' }
  }
  const isSpan = run.slice(1, MEASURE_REACH).some(({ lemma }) => TIME_UNITS.has(lemma) || lemma === 'weekend')
  if (CAUSE.has(first) && !isSpan && /^\p{L}+$/u.test(run[1]!.text) && (first !== 'over' || run[1]!.pos !== 'ADP'))
    return { grade: 'force', what: 'the reason' }
  const isPart = first === 'of' && (run[1]!.pos === 'DET' || run[1]!.pos === 'PRON') && isNumber(run[2]!)
  const isMeasure = isPart || isVote(run) || (MEASURING.has(first) && isSpan)
  return isMeasure && hasNumber ? { grade: 'force', what: 'the number it goes with' } : null
}

/** "by nine to four", "on a turnout of 68%": how a vote went. */
function isVote([first, second, third, fourth]: readonly Token[]): boolean {
  if (first?.norm === 'by') return isNumber(second!) && third?.norm === 'to' && isNumber(fourth ?? third)
  return first?.norm === 'on' && second?.pos === 'DET' && third?.lemma === 'turnout'
}

/** "no one now on the payroll will be laid off": what stands behind such a pronoun says of whom it holds. */
function restricts(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.norm ?? ''
  return PRONOUNS_OF_ALL.has(before) || (before === 'one' && /^(?:no|every|any)$/.test(tokens[start - 2]?.norm ?? ''))
}

/** "would work Sundays, provided rotas came early": what it hangs on. What only may be is open without it. */
function isConditionOf(tokens: readonly Token[], start: number): boolean {
  if (!/^(?:if|unless|provided)$/.test(tokens[start]!.norm)) return false
  const main = findVerbGroups(tokens).findLast((group) => group.end <= start)
  return main !== undefined && main.certainty === 3
}

/** "but is unlikely to be paid": the same thing, in doubt or denied. */
function isSetAgainst(tokens: readonly Token[], start: number): boolean {
  const group = findVerbGroups(tokens).find((one) => one.start === start + 1)
  return group !== undefined && (group.certainty < 3 || group.negative)
}

function isFate({ norm }: Token): boolean {
  return FATES.has(norm)
}

/** A number that counts something: no day, year, hour or ordinal. */
function isQuantity({ text, norm }: Token, next: Token | undefined, before: Token | undefined): boolean {
  const isCalendar = (token: Token | undefined) =>
    token !== undefined && (MONTHS.has(token.norm) || WEEKDAYS.has(token.norm))
  if (isCalendar(next) || isCalendar(before) || /^(?:in|since|aged|at)$/.test(before?.norm ?? '')) return false
  return isNumber({ text, norm })
}

function isNumber({ text, norm }: Pick<Token, 'text' | 'norm'>): boolean {
  return /^\d[\d,.]*$/.test(text) || (CARDINALS.get(norm) ?? 0) > 1
}

const known = new WeakMap<ReportText, ReadonlySet<string>>()

/** Whether the other report has most of the run's words of content somewhere. */
function isToldElsewhere(run: readonly Token[], text: ReportText): boolean {
  const words = known.get(text) ?? new Set(text.tokens.map(({ norm }) => norm))
  known.set(text, words)
  const content = run.filter(isContentWord)
  return content.filter(({ norm }) => words.has(norm)).length >= content.length * TOLD_ELSEWHERE
}

/** The run with the word it stands behind, so that an editor sees the place. */
function withNeighbour({ start, end }: Words): Words {
  return { start: Math.max(0, start - 2), end }
}
