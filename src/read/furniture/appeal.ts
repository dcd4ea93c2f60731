/**
 * Appeals: blocks that ask readers for money, from "Dear reader" or "A message from …" to their last line. Reads lines,
 * gives the spans of line numbers that are appeals.
 *
 * Own rule: a paragraph asks when its own words (quotations aside) address the reader, speak of money and speak of the
 * publisher's work. A salutation opens a block by itself. A block takes in the short lines right above it and goes on
 * while paragraphs speak as "we" to "you"; one that opened with a salutation and reaches the last lines goes to the end.
 */
import type { Line } from './lines.ts'

export interface LineRange {
  readonly first: number
  readonly last: number
}

const SALUTATION =
  /^(?:to our |dear |hello,? )?(?:dear )?(?:readers?|friends?|subscribers?|supporters?|listeners?|viewers?)(?: of [\p{Lu}][^.]{0,40})?[,:!]?$/iu
const OPENING =
  /^(?:an?|the)?\s*(?:(?:urgent |special |personal )?(?:message|note|appeal|word|letter|request) (?:from|to)\b|before you (?:go|leave|continue)\b|why (?:we need|support|your)\b|(?:please )?(?:support|donate|help|back|fund|join)\b.*(?:journalism|reporting|newsroom|newspaper|independent)\b|your support\b)/iu
const READER = /\b(?:you|your|yours|yourself|readers?|subscribers?|supporters?)\b/i
// Not in any case: "US" is a country.
const PUBLISHER = /\b(?:[Ww]e|us|[Oo]urs?)\b/
const MONEY =
  /\b(?:donat\w{1,6}|subscri\w{1,8}|contribut\w{1,6}|gifts?|give|giving|pay|paying|afford|funded|funding|funds?|members?|membership|support(?:s|ed|ing)?|patrons?|crowdfund\w{0,4}|free of charge|monthly|(?:a|per|each|every|one-?time) (?:month|week|year|time)|cost of a coffee)\b|[$€£₹]\s?\d/i
const WORK =
  /(?:journalis[mt]s?|journalistic|reporting|newsrooms?|newspapers?|newsletters?|paywall|(?:independent|free|quality|local|trusted) (?:media|press|news|coverage|paper|voice|outlet)|our (?:work|stories|coverage|reporters|mission|readers|paper|team of reporters))/i

/** "From £4.50 a month". */
const PRICE = /[$€£₹]\s?\d|\b(?:a|per) (?:week|month|year)\b/i

/** Most paragraphs inside a block that do not themselves speak to the reader. */
const MAX_GAP = 1
/** Longest letter to the reader, in lines; a longer text that speaks to "you" is advice. */
const MAX_LETTER_LINES = 16
/** Most short lines above an asking paragraph that belong to its block. */
const MAX_OPENING_LINES = 3

/** Finds appeals among a text's lines, in order. Linear. */
export function findAppeals(lines: readonly Line[]): LineRange[] {
  const found: LineRange[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const opens = SALUTATION.test(line.text) || (OPENING.test(line.text) && !line.isProse && speaksSoon(lines, at))
    const isEdge = at < EDGE_LINES || at >= lines.length - EDGE_LINES
    if (!opens && !asks(line, isEdge) && !(isEdge && bids(line))) continue
    let first = at
    while (first > 0 && at - first < MAX_OPENING_LINES && isOpeningLine(lines[first - 1] as Line)) first--
    const last = endOfBlock(lines, at, opens || lines.slice(first, at).some((above) => SALUTATION.test(above.text)))
    if (opens && (last === at || last - first > MAX_LETTER_LINES)) continue
    found.push({ first, last })
    at = last
  }
  return found
}

/** "Subscribe today: first three months for £1." A sentence of its own that bids; "Subscribers left." is none. */
const BIDDING =
  /(?:^|[.!?:] )(?:(?:continue|keep|finish) reading (?:with|by|for|this|your|the)\b|(?:unlock|get) (?:full|unlimited|digital) (?:digital )?access\b|subscribe(?: (?:to|now|today|here|for|from))?\b|become an? (?:subscriber|member|supporter|patron|friend|donor)|donate\b|support (?:us|our|independent|quality|local)\b|sign up\b|join us\b|give (?:today|now)\b|make a (?:donation|gift|contribution))/i
/** Longest paragraph that one bidding sentence makes an appeal. */
const MAX_BIDDING_WORDS = 40
/** Longest appeal that does not name the publisher's work, in words. */
const MAX_EDGE_WORDS = 60
/** Lines from either end of a text that are near its edge. */
const EDGE_LINES = 5

/** The paragraph asks the reader for money for the publisher's work. "The union asked you to give", said he: no. */
function asks(line: Line, isEdge: boolean): boolean {
  if (line.words < 5) return false
  const own = withoutQuotations(line.text)
  return (
    READER.test(own) &&
    PUBLISHER.test(own) &&
    MONEY.test(own) &&
    (WORK.test(own) || (isEdge && line.words <= MAX_EDGE_WORDS && PRICE.test(own)))
  )
}

/** At the edge of a text: a short line that bids to subscribe or give. */
function bids(line: Line): boolean {
  const own = withoutQuotations(line.text)
  if (line.words > MAX_BIDDING_WORDS) return false
  return (
    BIDDING.test(own) ||
    (/\b(?:donate|subscribe|subscription|member(?:ship)?)\b/i.test(own) && READER.test(own) && PRICE.test(own))
  )
}

function speaksSoon(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + MAX_OPENING_LINES).some((line) => SALUTATION.test(line.text) || asks(line, true))
}

function isOpeningLine(line: Line): boolean {
  return OPENING.test(line.text) || SALUTATION.test(line.text)
}

function endOfBlock(lines: readonly Line[], from: number, isLetter: boolean): number {
  let last = from
  let gap = 0
  for (let at = from + 1; at < lines.length && gap <= MAX_GAP; at++) {
    const line = lines[at] as Line
    const own = withoutQuotations(line.text)
    if (asks(line, true) || SALUTATION.test(line.text) || (isLetter && (READER.test(own) || PUBLISHER.test(own)))) {
      last = at
      gap = 0
    } else if (!line.isProse && at === last + 1 && (isLetter || at >= lines.length - EDGE_LINES)) last = at
    else gap++
  }
  return last
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^“”]*”|«[^«»]*»|"[^"]*"/g, ' ')
}
