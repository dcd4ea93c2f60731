/**
 * The lines behind a sentence that was cut off in the middle: what follows is not its rest but the page's own words ("Continue
 * reading with a subscription."). Reads lines and labels, labels what it settles.
 *
 * Own rule: the rest of a sentence does not begin with a capital. Where the last word needs another ("on the side of the"), a
 * few short lines to the end are the page's whatever they say; where it does not, they must speak of reading on or paying.
 */
import { isCutOff } from './heading.ts'
import type { Label } from './labels.ts'
import type { Line } from './lines.ts'

/** Most lines behind the cut, and most words of each. */
const MAX_LINES = 3
const MAX_WORDS = 30
/** Fewest words of a line that was a sentence: a subhead has no end either. */
const MIN_WORDS = 9

const READING_ON =
  /\b(?:subscri\w{1,8}|sign (?:in|up)|log ?in|membership|unlock|(?:continue|keep|go on|finish) reading|read (?:on|the (?:rest|full|whole))|full (?:story|article|report|access)|free articles?|paywall)\b/i

/** Labels the lines behind the last sentence where that was cut off. Linear. */
export function readBehindCut(lines: readonly Line[], labels: (Label | null)[]): void {
  let cut = lines.length - 1
  while (cut >= 0 && !isOpenSentence(lines[cut] as Line, labels[cut])) cut--
  const behind = lines.slice(cut + 1).filter((_, i) => labels[cut + 1 + i] === null)
  if (cut < 0 || behind.length === 0 || behind.length > MAX_LINES) return
  if (!behind.every(({ text, words }) => words <= MAX_WORDS && /^[^\p{L}]*\p{Lu}/u.test(text))) return
  // A comma may be a slip for a full stop.
  const isSure = isCutOff((lines[cut] as Line).text) && /\p{L}$/u.test((lines[cut] as Line).text)
  if (!isSure && !behind.every(({ text }) => READING_ON.test(text))) return
  for (let at = cut + 1; at < lines.length; at++)
    labels[at] ??= { kind: 'notice', why: 'The line stands behind a sentence that was cut off.' }
}

function isOpenSentence({ isEnded, words, text }: Line, label: Label | null | undefined): boolean {
  return label === null && !isEnded && words >= MIN_WORDS && !/[:;]$/.test(text)
}
