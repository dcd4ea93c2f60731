/**
 * Direction: which of two kindred reports is the older text. Reads a `WitnessPair` with both reports, gives a lean and
 * the grounds it rests on. One ground alone seldom settles it; they are added up.
 *
 * The weights of length and detail were measured on OneStop's rewrite chains, the others are own rules: eval/trace.md.
 */
import type { ReportText } from '../model.ts'
import { isSameBody, ownAgencyOf } from './agency.ts'
import type { GramTable } from './grams.ts'
import type { WitnessPair } from './witness-pair.ts'

export interface Ground {
  readonly kind: 'agency' | 'time' | 'content' | 'detail' | 'length' | 'wording'
  /** Positive: `a` is the older text. */
  readonly lean: number
  readonly note: string
}

export interface Lean {
  /** Positive: `b` derives from `a`. Negative: `a` from `b`. About a log-odds. */
  readonly lean: number
  /** Both have much that the other lacks: neither was made from the other alone. */
  readonly isCommon: boolean
  readonly grounds: readonly Ground[]
}

/** A report's facts that bear on direction, counted once. */
export interface Traits {
  readonly text: ReportText
  /** The agency it credits, where it is printed as that agency's own; `null` where another printed it, or nobody. */
  readonly ownAgency: string | null
  readonly words: number
  readonly norms: ReadonlySet<string>
  /** Names and numbers. */
  readonly details: ReadonlySet<string>
  /** Letters in a content word, mean. */
  readonly wordLength: number
  /** Units with a plain "said": those a rewriter dresses up. */
  readonly plainSpeech: number
}

const AGENCY_LEAN = 4
/** An agency's text is printed and reworked by others without a word, and seldom the other way. */
const OWN_LEAN = 1.5
const TIME_LEAN = 1.2
const DAY_LEAN = 2
const CONTENT_WEIGHT = 0.3
const DETAIL_WEIGHT = 0.8
const LENGTH_WEIGHT = 4
/** Added to counts before their ratio, so that 1 against 0 says little. */
const CONTENT_SMOOTHING = 6
const DETAIL_SMOOTHING = 1
/** Share of its own prose in both reports, with names or numbers, that neither rewriting nor cutting explains. */
const OWN_PROSE = 0.2
const OWN_DETAILS = 4
/** Log ratio of lengths within which a rewrite keeps everything and only changes the words. */
const SAME_LENGTH = 0.1
/** Mean letters a word by which a mechanical rewrite is heavier than its parent, at least. */
const HEAVIER = 0.1
const HEAVIER_WEIGHT = 2.5
/** Fewer sentences with a plain "said" than in its parent, at least: who simplifies a text makes its words lighter too. */
const LESS_SPEECH = 3
/** What one "said" turned into "stated" or "remarked" says, and all of them at most. */
const SPEECH_WEIGHT = 0.2
const SPEECH_MOST = 1.2

/** Weighs the grounds for each direction. Linear in names and numbers. */
export function weighDirection(pair: WitnessPair, a: Traits, b: Traits): Lean {
  const grounds = [
    ...byAgency(a, b),
    ...byTime(a, b),
    ...byContent(pair),
    ...byDetail(a, b),
    ...byLength(a, b),
    ...byWording(a, b),
  ]
  const lean = grounds.reduce((sum, ground) => sum + ground.lean, 0)
  const isOrdered = grounds.some(({ kind }) => kind === 'agency')
  const hasOwn = Math.min(1 - pair.ofA.aligned, 1 - pair.ofB.aligned) >= OWN_PROSE
  const isCommon = !isOrdered && hasOwn && Math.min(missing(a, b), missing(b, a)) >= OWN_DETAILS
  return { lean, isCommon, grounds }
}

/** Counts what direction needs of a report. Linear. */
export function traitsOf(text: ReportText, { units }: GramTable): Traits {
  const details = text.tokens.filter(({ pos }) => pos === 'PROPN' || pos === 'NUM').map(({ norm }) => norm)
  const content = text.tokens.filter(({ pos }) => pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV')
  const letters = content.reduce((sum, { norm }) => sum + norm.length, 0)
  const isPlain = /\b(?:said|says|told|added)\b/
  return {
    text,
    ownAgency: ownAgencyOf(text.report),
    words: units.reduce((sum, unit) => sum + unit.words.length, 0),
    norms: new Set(text.tokens.map(({ norm }) => norm)),
    details: new Set(details),
    wordLength: content.length === 0 ? 0 : letters / content.length,
    plainSpeech: units.filter((unit) => isPlain.test(unit.wording)).length,
  }
}

/** Whether a report is printed by the agency that the other credits, or is an agency's own where the other is nobody's. */
function byAgency(a: Traits, b: Traits): Ground[] {
  if (isAgencyOf(a, b) === isAgencyOf(b, a)) {
    if ((a.ownAgency === null) === (b.ownAgency === null)) return []
    const [own, sign] = a.ownAgency !== null ? [a, 1] : [b, -1]
    return [{ kind: 'agency', lean: sign * OWN_LEAN, note: `${own.text.report.id} is ${own.ownAgency}’s own text` }]
  }
  const [agency, printer, sign] = isAgencyOf(a, b) ? [a, b, 1] : [b, a, -1]
  const name = agency.text.report.outlet ?? agency.ownAgency
  const note = `${printer.text.report.id} credits ${name}, which published ${agency.text.report.id}`
  return [{ kind: 'agency', lean: sign * AGENCY_LEAN, note }]
}

function isAgencyOf(agency: Traits, printer: Traits): boolean {
  const publisher = agency.text.report.outlet ?? agency.ownAgency
  if (publisher === null || publisher === printer.text.report.outlet || printer.ownAgency !== null) return false
  return printer.text.report.credits.some((c) => c.kind === 'credit' && isSameBody(c.agency, publisher))
}

function byTime(a: Traits, b: Traits): Ground[] {
  const [x, y] = [a.text.report.publishedAt, b.text.report.publishedAt]
  if (x === null || y === null) return []
  const [dayX, dayY] = [x.slice(0, 10), y.slice(0, 10)]
  const isTimed = x.length > 10 && y.length > 10
  const order = isTimed ? Math.sign(Date.parse(y) - Date.parse(x)) : dayX < dayY ? 1 : dayX > dayY ? -1 : 0
  if (order === 0 || Number.isNaN(order)) return []
  const [earlier, later] = order > 0 ? [a, b] : [b, a]
  const lean = order * (dayX === dayY ? TIME_LEAN : DAY_LEAN)
  return [{ kind: 'time', lean, note: `${earlier.text.report.id} was published before ${later.text.report.id}` }]
}

/** A derived text leaves out more than it adds. */
function byContent({ ofA, ofB }: WitnessPair): Ground[] {
  const ratio = Math.log((ofA.ownWords + CONTENT_SMOOTHING) / (ofB.ownWords + CONTENT_SMOOTHING))
  const note = `narrator's words without a counterpart: ${ofA.ownWords} and ${ofB.ownWords}`
  return [{ kind: 'content', lean: CONTENT_WEIGHT * ratio, note }]
}

function byDetail(a: Traits, b: Traits): Ground[] {
  const [inA, inB] = [missing(a, b), missing(b, a)]
  const note = `names and numbers that the other lacks: ${inA} and ${inB}`
  return [{ kind: 'detail', lean: DETAIL_WEIGHT * Math.log((inA + DETAIL_SMOOTHING) / (inB + DETAIL_SMOOTHING)), note }]
}

/** Names and numbers of the one that the other lacks. */
function missing(x: Traits, y: Traits): number {
  let count = 0
  for (const norm of x.details) if (!y.norms.has(norm)) count++
  return count
}

function byLength(a: Traits, b: Traits): Ground[] {
  if (a.words === 0 || b.words === 0) return []
  return [
    { kind: 'length', lean: LENGTH_WEIGHT * Math.log(a.words / b.words), note: `words: ${a.words} and ${b.words}` },
  ]
}

/** At equal length, the text with the longer words and without a plain "said" is the rewritten one. */
function byWording(a: Traits, b: Traits): Ground[] {
  if (a.words === 0 || b.words === 0 || Math.abs(Math.log(a.words / b.words)) > SAME_LENGTH) return []
  const heavier = b.wordLength - a.wordLength
  const byLetters = Math.sign(heavier) * Math.max(0, Math.abs(heavier) - HEAVIER) * HEAVIER_WEIGHT
  const lessSpeech = a.plainSpeech - b.plainSpeech
  if (byLetters === 0 || lessSpeech * Math.sign(heavier) < LESS_SPEECH) return []
  const speech = SPEECH_WEIGHT * lessSpeech
  const bySpeech = Math.max(-SPEECH_MOST, Math.min(SPEECH_MOST, speech))
  const note = `mean letters a word: ${a.wordLength.toFixed(2)} and ${b.wordLength.toFixed(2)}; sentences with a plain "said": ${a.plainSpeech} and ${b.plainSpeech}`
  return [{ kind: 'wording', lean: byLetters + bySpeech, note }]
}
