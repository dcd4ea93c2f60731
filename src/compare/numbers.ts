/**
 * Numbers: digits that are others in the same place, with the same thing counted. Reads a comparison, gives drafts.
 * Complements the groups of figures, which go by what is measured: here the sentence itself says that it is one number.
 */
import { VAGUE_PLURALS } from '../lexicon/number-words.ts'
import { type Comparison, isQuoted, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'

/** How near the neighbours have to stand that show one place. In tokens. */
const REACH = 2

/** "2,300 sq km" against "3,200 square kilometers", "thousands of nurses" against "scores of nurses". Not spelled-out numbers: "thirty" may stand for "some 30". */
export function findOtherNumbers(comparison: Comparison): Draft[] {
  const { a, b, toA, toB } = comparison
  const drafts: Draft[] = []
  const numbersOfB = digitsIn(b.tokens)
  for (const from of digitsIn(a.tokens)) {
    if (toB[from.start]! >= 0 && numberOf(b.tokens[toB[from.start]!]!.text) === numberOf(a.tokens[from.start]!.text))
      continue
    const to = numbersOfB.find(
      (number) =>
        (toA[number.start]! < 0 || toA[number.start] === from.start) && isSamePlaceStrictly(comparison, from, number),
    )
    if (to === undefined || isQuoted(a, from) || isQuoted(b, to)) continue
    const [was, is] = [numberOf(wordsOf(a, from)), numberOf(wordsOf(b, to))]
    if (was === is || isYear(was) || isYear(is)) continue
    if (isWithin(comparison, from, to, was, is)) {
      const why = `“${wordsOf(a, from)}” became “${wordsOf(b, withBound(b, to))}”: the number is told within bounds.`
      const judgement = { grade: 'force', kind: 'figure', effect: 'softened', why } as const
      drafts.push(draft(comparison, from, withBound(b, to), judgement))
      continue
    }
    if (isRounded(was, is) || isRounded(is, was)) continue
    const why = `“${wordsOf(a, from)}” became “${wordsOf(b, to)}” in the same place.`
    drafts.push(draft(comparison, from, to, { grade: 'substance', kind: 'figure', effect: 'changed', why }))
  }
  return drafts
}

function digitsIn(tokens: Comparison['a']['tokens']): Words[] {
  return tokens.flatMap(({ text, norm }, start) => {
    const isVague = VAGUE_PLURALS.has(norm) && tokens[start + 1]?.norm === 'of'
    return isVague || /^[$€£¥]?\d[\d,.]*$/.test(text) ? [{ start, end: start + 1 }] : []
  })
}

function numberOf(text: string): number {
  const vague = VAGUE_PLURALS.get(text.toLowerCase())
  if (vague !== undefined) return vague
  return Number(text.replace(/[^\d.]/g, '').replace(/\.$/, ''))
}

/** A share of the number, 0–1, up to which a round one stands for it. */
const ROUNDING = 0.05

const FLOORS = new Set(['over', 'above', 'than', 'exceeding'])
const CEILINGS = new Set(['nearly', 'almost', 'under', 'below'])

/** "over 90 per cent" for "91.4 per cent": the bound points to the number that the other report has. */
function isWithin({ a, b }: Comparison, from: Words, to: Words, was: number, is: number): boolean {
  const [before, other] = [b.tokens[to.start - 1]?.norm ?? '', a.tokens[from.start - 1]?.norm ?? '']
  if (FLOORS.has(other) || CEILINGS.has(other) || Math.abs(was - is) > was * ROUNDING) return false
  return is < was ? FLOORS.has(before) : CEILINGS.has(before)
}

function withBound({ tokens }: Comparison['b'], { start, end }: Words): Words {
  return { start: tokens[start - 1]?.norm === 'than' ? start - 2 : start - 1, end }
}

/** "17 percent" for "17.3 percent". */
function isRounded(round: number, exact: number): boolean {
  return Number.isInteger(round) && !Number.isInteger(exact) && Math.round(exact) === round
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100
}

/** What is counted, as far as the next word says: "%" and "percent" are one, and so are two ends of a sentence. */
function unitAfter(tokens: Comparison['a']['tokens'], at: number): string {
  const norm = tokens[at]?.norm ?? '.'
  return norm === '%' || norm === 'per' ? 'percent' : norm
}

/** Words before and after both have partners beside the other number. */
function isSamePlaceStrictly({ a, b, toB }: Comparison, inA: Words, inB: Words): boolean {
  const isNear = (from: number, to: number) => {
    for (let i = Math.max(0, from); i < Math.min(to, a.tokens.length); i++) {
      const partner = toB[i]!
      if (partner >= inB.start - REACH && partner < inB.end + REACH && partner !== inB.start) return true
    }
    return false
  }
  const isAtStart = inA.start === 0 && inB.start === 0
  if (!isAtStart && !isNear(inA.start - REACH, inA.start)) return false
  return unitAfter(a.tokens, inA.end) === unitAfter(b.tokens, inB.end) || isNear(inA.end, inA.end + REACH)
}
