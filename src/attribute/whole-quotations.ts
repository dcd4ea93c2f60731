/**
 * Whole sentences quoted, with who said them: "“We are ready,” Hale said over breakfast", "As the crowd booed, Hale said,
 * “Be quiet.”" Nothing outside the quotation marks of that sentence is said.
 */
import { quotationKind } from './quotation-kind.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

/** Leaves of such a saying the quotations, and what stands in other sentences. Linear. */
export function onlyWholeQuotations(reading: Reading, sayings: readonly Saying[]): Saying[] {
  return sayings.map((saying) => {
    if (saying.contents.length < 2 || !saying.contents.some((part) => isWhole(reading, saying, part))) return saying
    const sentence = reading.sentenceOf[saying.cue!.start]
    const contents = saying.contents.flatMap((part) =>
      reading.sentenceOf[part.start] === sentence ? quotationsIn(reading, part) : [part],
    )
    return { ...saying, contents }
  })
}

/** Gives such a saying the quotations behind it in its paragraph that are nobody's: "“…,” Hale said. “It will sail.”" Linear. */
export function goOnQuoting(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const { quotationOf, outerTokens, sentenceOf } = reading
  const { sentences } = reading.text
  const isHeld = new Set(
    sayings.flatMap(({ contents }) => contents.flatMap(({ start, end }) => [...quotationOf.subarray(start, end)])),
  )
  return sayings.map((saying) => {
    const { cue } = saying
    const first = saying.contents.find((part) => isWhole(reading, saying, part) && part.end <= cue!.start)
    if (first === undefined) return saying
    let sentence = sentences[sentenceOf[Math.max(cue!.end, saying.source?.end ?? 0) - 1]!]!
    const more: TokenRange[] = []
    for (;;) {
      const start = sentence.endToken
      const quotation = quotationOf[start] ?? -1
      const next = sentences[sentenceOf[start] ?? -1]
      if (quotation < 0 || isHeld.has(quotation) || next?.paragraph !== sentence.paragraph) break
      const part = outerTokens[quotation]!
      const last = sentences[sentenceOf[part.end - 1]!]!
      if (part.start !== start || part.end !== last.endToken || quotationKind(reading, part) === 'term') break
      isHeld.add(quotation)
      more.push(part)
      sentence = last
    }
    return more.length === 0 ? saying : { ...saying, contents: [...saying.contents, ...more] }
  })
}

/** A quotation that is a clause, set off by its comma or stop from source and cue right beside it. */
function isWhole(reading: Reading, { source, cue }: Saying, part: TokenRange): boolean {
  const { tokens, quotationOf } = reading
  const quotation = quotationOf[part.start]!
  if (cue === null || quotation < 0 || quotationOf[part.end - 1] !== quotation) return false
  if (quotationKind(reading, part) !== 'direct') return false
  const from = Math.min(source?.start ?? cue.start, cue.start)
  const to = Math.max(source?.end ?? cue.end, cue.end)
  if (part.end <= from) {
    const isSetOff = /^[,?!]/.test(tokens[part.end - 2]?.text ?? '') || tokens[part.end]?.text === ','
    return isSetOff && from - part.end <= 1
  }
  const before = tokens[part.start - 1]?.text
  return part.start >= to && part.start - to <= 1 && (before === ',' || before === ':')
}

/** The part without a title before its quotations (“he told “Fox and Friends” …”); none where it has no quotation. */
function quotationsIn(reading: Reading, part: TokenRange): TokenRange[] {
  const { quotationOf, outerTokens } = reading
  let { start } = part
  while (start < part.end && quotationOf[start]! >= 0) {
    const quotation = outerTokens[quotationOf[start]!]!
    if (quotationKind(reading, quotation) !== 'term') break
    start = quotation.end
  }
  const hasQuotation = quotationOf.subarray(start, part.end).some((quotation) => quotation >= 0)
  return hasQuotation ? [{ start, end: part.end }] : []
}
