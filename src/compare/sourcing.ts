/**
 * Sourcing: how an unnamed source is described. "Two diplomats briefed on the text" against "diplomats": how many they are,
 * how they know, and why they are not named is all a reader has to weigh them by. Reads a comparison, gives drafts.
 *
 * Grounds: agencies' own rules want the number, the knowledge and the reason given (AP, "Statement of News Values and
 * Principles", on anonymous sources); Carlson, "On the Condition of Anonymity", 2011, has their set forms.
 */
import { isPersonNoun, singularOfPersons } from '../lexicon/name-words.ts'
import { CARDINALS } from '../lexicon/number-words.ts'
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import type { Passage, ReportText, Sentence, Token } from '../model.ts'
import { alignedShare, type Comparison, isBrokenOff, type Side, turnRound, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft, passageOf, turned } from './draft.ts'

/** Share of aligned content words of the shorter telling, 0–1, below which it tells something else. */
const CLOSE_TELLING = 0.5

/** An unnamed source that something is attributed to. */
interface Source {
  /** From its number or article to the end of how it knows. */
  readonly words: Words
  readonly head: number
  /** How many; null where it only is more than one. */
  readonly count: number | null
  /** "briefed on the text", "with knowledge of the talks" */
  readonly isInformed: boolean
}

/** A source described less fully in one of the two; where it is known which came first, only what that one had. */
export function findWeakerSourcing(comparison: Comparison): Draft[] {
  const isParentFirst = comparison.link !== null && /^[ab]>[ab]$/.test(comparison.link.direction)
  return [...weakerSourcing(comparison), ...(isParentFirst ? [] : weakerSourcing(turnRound(comparison)).map(turned))]
}

function weakerSourcing(comparison: Comparison): Draft[] {
  const { a, b, link } = comparison
  if (link?.relation === 'aggregation' || a.isTitle || b.isTitle || isBrokenOff(b)) return []
  if (alignedShare(turnRound(comparison)) < CLOSE_TELLING) return []
  const [from] = sourcesIn(a)
  const [to] = sourcesIn(b)
  if (from === undefined || to === undefined || !mayBeOne(a.tokens[from.head]!, b.tokens[to.head]!)) return []
  const judgement = { grade: 'force', kind: 'attribution', effect: 'dropped' } as const
  const isCounted = from.count !== null && to.count !== from.count
  const isPlaced = from.isInformed && !to.isInformed
  const drafts: Draft[] = []
  if (isCounted || isPlaced) {
    const what = [...(isCounted ? ['how many'] : []), ...(isPlaced ? ['how they know'] : [])].join(' and ')
    const why = `“${wordsOf(a, from.words)}” became “${wordsOf(b, to.words)}”: ${what} is not told of an unnamed source.`
    drafts.push(draft(comparison, from.words, to.words, { ...judgement, why }))
  }
  const reason = reasonNearby(a)
  if (reason !== null && !hasReason(b.text)) {
    const why = `“${reason.text}” stands in one report only: the other does not say why the source is not named.`
    drafts.push({ ...judgement, why, passages: [reason, passageOf(b, to.words)] })
  }
  return drafts
}

/** Tokens of an insertion between a source and its verb: "two diplomats, who asked not to be named, said". */
const INSERTION_REACH = 20
const NUMBER_REACH = 3

/** Unnamed persons to whom something is attributed, in order. */
function sourcesIn({ tokens, quoted }: Side): Source[] {
  return tokens.flatMap((token, head) => {
    // The capital of a sentence's first word misleads the tagger.
    if (quoted[head] || (token.pos !== 'NOUN' && head > 0) || !isSourceNoun(token)) return []
    const numeral = numeralBefore(tokens, head)
    if (numeral === null) return []
    const words = { start: numeral.start, end: endOfKnowledge(tokens, head) }
    if (!isSaidBy(tokens, words)) return []
    return [{ words, head, count: numeral.count, isInformed: words.end > head + 1 }]
  })
}

/** Letters that a word and one derived from it share: "diplomat", "diplomatic". */
const STEM = 6

/** Whether two nouns may mean one source: the same word or its kin, or a word for any source. */
function mayBeOne(a: Token, b: Token): boolean {
  const isAny = ({ norm }: Token) => /^(?:sources?|people|persons?|officials?|insiders?)$/.test(norm)
  return isAny(a) || isAny(b) || a.norm.slice(0, STEM) === b.norm.slice(0, STEM)
}

function isSourceNoun({ norm, lemma }: Token): boolean {
  return lemma === 'source' || lemma === 'people' || isPersonNoun(lemma) || isPlural(norm)
}

/** "diplomats", "people" */
function isPlural(norm: string): boolean {
  const singular = singularOfPersons(norm)
  return norm === 'sources' || norm === 'people' || (singular !== null && singular !== norm)
}

/** The numeral or indefinite article of a noun phrase; a bare plural is some of them. null for "the", names, owners. */
function numeralBefore(tokens: readonly Token[], head: number): { start: number; count: number | null } | null {
  let start = head
  while (start > 0 && head - start < NUMBER_REACH && /^(?:ADJ|NOUN)$/.test(tokens[start - 1]!.pos)) start--
  const before = tokens[start - 1]
  const count =
    before === undefined ? undefined : before.norm === 'a' || before.norm === 'an' ? 1 : CARDINALS.get(before.norm)
  if (count !== undefined) return { start: start - 1, count }
  if (before !== undefined && /^(?:DET|PROPN|PRON|PART|NUM)$/.test(before.pos)) return null
  return isPlural(tokens[head]!.norm) ? { start, count: null } : null
}

/** Right behind "according to" or a verb of saying, or subject of one. Not "Moss, a spokesman, said", who is named. */
function isSaidBy(tokens: readonly Token[], { start, end }: Words): boolean {
  const before = tokens[start - 1]
  if (before?.norm === 'to' && tokens[start - 2]?.norm === 'according') return true
  // "…, said two porters.", not "said two porters were hurt"
  const isClosed = tokens[end] === undefined || tokens[end].pos === 'PUNCT'
  if (before !== undefined && isPublicVerb(before) && isClosed) return true
  if (before?.text === ',' && tokens[start - 2]?.pos === 'PROPN' && tokens[end]?.text === ',') return false
  let at = end
  if (tokens[at]?.text === ',' && /^(?:who|whose|speaking|asking|both|all)$/.test(tokens[at + 1]?.norm ?? '')) {
    const close = tokens.findIndex(({ text }, i) => i > at + 1 && text === ',')
    if (close < 0 || close - at > INSERTION_REACH) return false
    at = close + 1
  }
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at++
  const verb = tokens[at]
  return verb !== undefined && isPublicVerb(verb)
}

function isPublicVerb({ norm, pos }: Token): boolean {
  return pos === 'VERB' && PUBLIC_VERBS.has(baseForm(norm, 'verb') ?? norm)
}

/** What opens how a source knows, right behind it. */
const INFORMED = new Set('briefed familiar acquainted privy involved close informed'.split(' '))

/** The end of "briefed on the text", "with direct knowledge of the talks"; the noun's own end where there is none. */
function endOfKnowledge(tokens: readonly Token[], head: number): number {
  let at = head + 1
  while (/^(?:who|is|are|was|were)$/.test(tokens[at]?.norm ?? '')) at++
  const isInformed =
    INFORMED.has(tokens[at]?.norm ?? '') ||
    (tokens[at]?.norm === 'with' && tokens.slice(at + 1, at + 4).some(({ lemma }) => lemma === 'knowledge'))
  if (!isInformed) return head + 1
  while (at < tokens.length && !/^[,;.:”"]/.test(tokens[at]!.text) && !isPublicVerb(tokens[at]!)) at++
  return at
}

/** The set forms in which a report says why it names nobody. */
const REASON =
  /\bcondition of anonymity\b|\b(?:ask|request|wish|want|declin)\w* (?:not )?to be (?:named|identified|quoted)\b|\bnot (?:be|being) (?:named|identified|quoted)\b|\bnot (?:been )?authori[sz]ed to (?:speak|talk|brief|comment|discuss)\b|\b(?:request|ask)\w* (?:for )?anonymity\b|\bsp(?:oke|eaking) anonymously\b/i

/** Where the report gives the reason, in the passage's sentence or the next one; null for nowhere. */
function reasonNearby({ text, tokens }: Side): Passage | null {
  const at = text.sentences.findIndex(({ start, end }) => start <= tokens[0]!.start && tokens[0]!.start < end)
  for (const sentence of text.sentences.slice(at, at + 2)) {
    const found = REASON.exec(wordsIn(text, sentence))
    if (found === null) continue
    const start = sentence.start + found.index
    return { report: text.report.id, start, end: start + found[0].length, text: found[0] }
  }
  return null
}

function wordsIn({ report }: ReportText, { start, end }: Sentence): string {
  return report.text.slice(start, end)
}

const known = new WeakMap<ReportText, boolean>()

function hasReason(text: ReportText): boolean {
  const has = known.get(text) ?? REASON.test(text.report.text)
  known.set(text, has)
  return has
}
