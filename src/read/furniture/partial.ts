/**
 * Furniture inside a line: an agency's or writer's mark behind the last sentence ("… on Monday. REUTERS"), the name of an
 * icon stuck to the first word ("text_fieldsGENEVA:"), a picture's credit behind its caption. Reads the content lines.
 */
import type { Furniture, Span } from '../../model.ts'
import { AGENCY_PATTERN } from '../agencies.ts'
import { pictureCreditAt } from './heading.ts'
import type { Label } from './labels.ts'
import type { Line } from './lines.ts'

type Part = Span & { readonly kind: Furniture['kind']; readonly why: string }

/** Names of icon fonts' ligatures that a page's text was taken with: small letters with low lines, stuck to a capital. */
const STUCK_ICON = /^[a-z]{2,20}(?:_[a-z]{2,20}){1,4}(?=[\p{Lu}"“'‘«])/u
/** After the end of a sentence: capitals or an agency's name, in brackets, behind a dash or bare. */
const END_MARK = new RegExp(
  `(?<=[.!?…]["”’»')]{0,2})\\s{1,3}(?:[([][^()[\\]]{1,60}[)\\]]|[–—-]{1,2} ?(?:${AGENCY_PATTERN}|\\p{Lu}[\\p{Lu}/ .&]{1,20}|\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,2})|(?:${AGENCY_PATTERN})|\\p{Lu}{2,12}(?:/\\p{Lu}{2,12})?)\\.?$`,
  'u',
)
const BRACKETED_NAME = /^[([](?:\p{Lu}[\p{Lu}/ &-]{1,20}|\p{Lu}\p{L}{1,20}(?:\/\p{Lu}\p{L}{1,20})?)[)\]]\.?$/u
const BRACKETED_CREDIT = /\b(?:agenc(?:y|ies)|inputs?|reporting|edited|editing|written by|translated)\b/i
/** "18:40 That is the end of our coverage for today. The envoys …": a live report takes leave in its last entry. */
const LEAVE_IN_LINE =
  /\b(?:that['’]s|that is|this is|this was) (?:the end of|all (?:for|from)|it (?:for|from)|where we (?:end|leave)) (?:our|the|this|us)\b[^.!?]{0,60}[.!?]/i
const CREDIT_IN_LINE = /\s[([]?(?:photo(?:graph)?s?|pictures?|images?|credit)(?: credit)?: ?[^.:]{3,60}$/i

/** Finds parts of content lines that are furniture. */
export function findPartial(lines: readonly Line[], labels: readonly (Label | null)[]): Part[] {
  const parts: Part[] = []
  const lastContent = lines.findLastIndex((line, at) => labels[at] === null && line.isProse)
  for (const [at, line] of lines.entries()) {
    if (labels[at] !== null) continue
    const icon = STUCK_ICON.exec(line.text)
    if (icon !== null) {
      parts.push(part(line, 0, icon[0].length, 'notice', 'The name of an icon is stuck to the first word.'))
    }
    const leave = /^\d{1,2}[:.]\d\d\b/.test(line.text) ? LEAVE_IN_LINE.exec(line.text) : null
    if (leave !== null)
      parts.push(part(line, leave.index, leave.index + leave[0].length, 'notice', 'A live report takes leave.'))
    const credit = line.words <= 60 ? CREDIT_IN_LINE.exec(line.text) : null
    if (credit !== null) {
      parts.push(part(line, credit.index + 1, line.text.length, 'byline', 'The end of the line credits a picture.'))
    }
    const picture = line.words <= 60 ? pictureCreditAt(line.text) : null
    if (picture !== null && credit === null) {
      parts.push(part(line, picture, line.text.length, 'byline', 'The end of the line credits a picture.'))
    }
    const mark = picture === null && at === lastContent ? endMark(line.text) : null
    if (mark !== null) {
      parts.push(part(line, mark, line.text.length, 'byline', 'The mark of an agency or writer ends the report.'))
    }
  }
  return parts
}

/** Where the mark begins; null where the line ends with its sentence. "(more than last year.)" is no mark. */
function endMark(text: string): number | null {
  // The mark is at most 80 characters long; the rest need not be searched.
  const from = Math.max(0, text.length - 84)
  const match = END_MARK.exec(text.slice(from))
  if (match === null) return null
  const inside = match[0].trim()
  // “We wait.” – Ada Lunt: a quotation and who said it.
  if (
    /^[–—-]/.test(inside) &&
    /\p{Ll}/u.test(inside) &&
    /^["“«‘]/.test(text) &&
    /["”»’]$/.test(text.slice(0, from + match.index))
  )
    return null
  const isBracketed = /^[([]/.test(inside)
  if (isBracketed && !BRACKETED_NAME.test(inside) && !BRACKETED_CREDIT.test(inside)) return null
  return from + match.index + match[0].length - match[0].trimStart().length
}

function part(line: Line, from: number, to: number, kind: Furniture['kind'], why: string): Part {
  return { start: line.start + from, end: line.start + to, kind, why }
}
