/**
 * Quotation marks: which opens, which closes, and which is an apostrophe. Reads paragraphs, gives `Quotation[]`.
 *
 * Own rules. A mark's role comes from its neighbours first (a space before it and a letter after it: it opens) and from
 * its shape second, so that „German“, »reversed«, ”Nordic” and wrongly paired marks are read too. Marks are matched on a
 * stack inside one paragraph. A mark left open is given up, unless the next paragraph opens with a mark of its kind:
 * the printers' convention for speech that runs over several paragraphs.
 */
import type { Quotation, Span } from '../model.ts'

/** “…” and ‘…’ are two kinds: one may stand inside the other, and only marks of one kind match. */
type Kind = 'double' | 'single'

interface Mark extends Span {
  readonly kind: Kind
  readonly shape: 'opening' | 'closing' | 'straight'
}

const MARK = /``|''|["“”„‟«»〝〞＂'‘’‚‛‹›`]/g
const OPENING = '“„‟«〝‘‚‛‹`'
const CLOSING = '”»〞’›'
const DOUBLE = '"“”„‟«»〝〞＂'

/** Words that begin with an apostrophe: 'tis, 'em, rock 'n' roll, the '90s. */
const ELIDED = /^(?:tis|twas|em|til|cause|bout|n|\d\ds?|round)(?!\p{L})/iu

/** Finds the quotations of paragraphs given in order, sorted by start, outer before inner. Linear. */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = []
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1]
    const spans = matchMarks(text, paragraph, next === undefined ? null : firstMark(text, next))
    quotations.push(...withDepth(spans))
  })
  return quotations
}

/** Matches the marks of one paragraph. `following` is the mark that the next paragraph begins with. */
function matchMarks(text: string, paragraph: Span, following: Mark | null): Span[] {
  const marks = marksOf(text, paragraph)
  const isGoodCloser = goodClosersAfter(text, marks)
  const found: Span[] = []
  const open: Record<Kind, Mark[]> = { double: [], single: [] }
  marks.forEach((mark, i) => {
    const mine = open[mark.kind]
    const role = roleOf(text, paragraph, mark, mine.length > 0, isGoodCloser[i] === true)
    if (role === 'opens') mine.push(mark)
    const opener = role === 'closes' ? mine.pop() : undefined
    if (opener === undefined) return
    // Marks of the other kind that were opened inside and never closed are given up.
    const others = open[mark.kind === 'double' ? 'single' : 'double']
    while ((others.at(-1)?.start ?? -1) > opener.start) others.pop()
    found.push({ start: opener.start, end: mark.end })
  })
  // Only the outermost can run on into the next paragraph; what was matched inside it stays.
  const running = following === null ? undefined : open[following.kind][0]
  // A straight single mark left open is an apostrophe more likely than speech that goes on.
  if (
    running !== undefined &&
    running.end < paragraph.end &&
    !(running.kind === 'single' && running.shape === 'straight')
  ) {
    found.push({ start: running.start, end: paragraph.end })
  }
  return found
}

/** The mark a paragraph begins with, if it is one that opens. */
function firstMark(text: string, paragraph: Span): Mark | null {
  const head = { start: paragraph.start, end: Math.min(paragraph.end, paragraph.start + 4) }
  const mark = marksOf(text, head)[0]
  if (mark === undefined || mark.start !== paragraph.start || mark.shape === 'closing') return null
  return /^\s*["'‘“]?[\p{L}\d…([$£€]/u.test(text.slice(mark.end, mark.end + 4)) ? mark : null
}

function marksOf(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = []
  for (const { 0: glyph, index } of text.slice(start, end).matchAll(MARK)) {
    const kind = glyph.length === 2 || DOUBLE.includes(glyph) ? 'double' : 'single'
    const isOpening = glyph === '``' || OPENING.includes(glyph)
    const isClosing = glyph === "''" || CLOSING.includes(glyph)
    const shape = isOpening ? 'opening' : isClosing ? 'closing' : 'straight'
    marks.push({ start: start + index, end: start + index + glyph.length, kind, shape })
  }
  return marks
}

/**
 * For each mark, whether a later single mark of the paragraph closes for certain (it stands after punctuation or before
 * it), with no single mark opening in between: then ’ after a plural s is a possessive, not the end.
 */
function goodClosersAfter(text: string, marks: readonly Mark[]): boolean[] {
  const after: boolean[] = []
  let isGood = false
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    after[i] = isGood
    if (mark.kind !== 'single') continue
    const left = text.charAt(mark.start - 1)
    const right = text.charAt(mark.end)
    if (mark.shape === 'opening' || (isBlank(left) && !isBlank(right))) isGood = false
    else if (/[.,?!…]/.test(left) || (/[.,;:?!)”"]/.test(right) && !isLetter(right))) isGood = true
  }
  return after
}

function roleOf(text: string, paragraph: Span, mark: Mark, isOpen: boolean, closesLater: boolean) {
  const left = mark.start > paragraph.start ? text.charAt(mark.start - 1) : ' '
  const right = mark.end < paragraph.end ? text.charAt(mark.end) : ' '
  if (mark.kind === 'single' && isApostrophe(text, mark, left, right, isOpen, closesLater)) return 'neither'
  if (isMeasure(left, right, mark, isOpen)) return 'neither'

  const canOpen = /[\s\p{Ps}\p{Pi}\p{Pd}"'/:]/u.test(left) && !isBlank(right) && !/[.,;:!?)\]]/.test(right)
  const canClose = !isBlank(left) && /[\s\p{P}\p{S}]/u.test(right)
  if (canOpen && !canClose) return 'opens'
  if (canClose && !canOpen && isOpen) return 'closes'
  if (mark.shape === 'opening') return 'opens'
  if (mark.shape === 'closing') return 'closes'
  // Straight, and its neighbours allow both or neither: it closes what is open.
  if (isBlank(left) && isBlank(right)) return isOpen ? 'closes' : 'neither'
  return isOpen ? 'closes' : 'opens'
}

/** don’t, Talvenna’s, the ’90s, officials’ demands; not the end of ‘a closed list’. */
function isApostrophe(text: string, mark: Mark, left: string, right: string, isOpen: boolean, closesLater: boolean) {
  if (isWordPart(left) && isWordPart(right)) return true
  if (mark.shape !== 'opening' && !isWordPart(left) && ELIDED.test(text.slice(mark.end, mark.end + 6))) return true
  if (mark.shape === 'opening') return false
  if (isBlank(left) || !isWordPart(left)) return false
  if (!isOpen) return true
  return /[sSzZxX]/.test(left) && isBlank(right) && closesLater
}

/** 6'2", a 12" pipe: feet and inches. Where a quotation is open, a mark after a digit closes it: "Seven is not 19". */
function isMeasure(left: string, right: string, mark: Mark, isOpen: boolean): boolean {
  if (!/\d/.test(left) || mark.shape === 'opening') return false
  return mark.kind === 'single' ? /\d/.test(right) || !isOpen : !isOpen
}

const isBlank = (char: string) => char === '' || /[\s\u200b]/.test(char)
const isLetter = (char: string) => /\p{L}/u.test(char)
const isWordPart = (char: string) => /[\p{L}\p{N}\p{M}]/u.test(char)

/** Sorts spans that nest or are apart, and counts how many hold each. */
function withDepth(spans: Span[]): Quotation[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const ends: number[] = []
  return sorted.map((span) => {
    while (ends.length > 0 && (ends.at(-1) as number) <= span.start) ends.pop()
    ends.push(span.end)
    return { ...span, depth: ends.length - 1 }
  })
}
