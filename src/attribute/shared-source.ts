/**
 * The source that a cue shares with the clause it hangs on: "Moss left the room, saying …", "she waved and told them …".
 *
 * Method: control of participles and coordinated verbs by the subject before them (Quirk et al., "A Comprehensive
 * Grammar of the English Language", 1985, 15.58: the attachment rule), over shallow subjects. In PolNeAR's held-out
 * training articles 46 of 49 such cues have a source, though it stands too far for the model that labels units.
 */
import type { TokenRange } from './reading.ts'
import type { Segment } from './segments.ts'
import type { Subjects } from './shallow-subjects.ts'
import { ENDING_ING, PADDING, POS, type UnitValues } from './unit-values.ts'

/** In units of the segment. */
interface Found {
  readonly head: number
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly contents: readonly TokenRange[]
}

/** Gives the source that cue `index` shares, or null. `found` is in order of the heads. */
export function sharedSource(
  segment: Segment,
  values: UnitValues,
  subjects: Subjects,
  found: readonly Found[],
  index: number,
): TokenRange | null {
  const { head, cue } = found[index]!
  if (!isControlled(segment, values, cue, head)) return null
  if (cue.start === segment.own.start) {
    const next = found.slice(index + 1).find(({ source }) => source !== null)?.source
    return next ?? subjectAt(values, subjects, subjects.ended[head]! + 1)
  }
  const last = subjects.ended[cue.start - 1]!
  const before = found.findLast((other) => other.head < head && other.source !== null)
  const subject = subjectAt(values, subjects, last)
  // "Hale said the offer was poor, adding …": "the offer" is said, and does not speak.
  const isSaid =
    subject !== null && before?.contents.some(({ start, end }) => start <= subject.start && end > subject.start)
  const isNearer = before !== undefined && (isSaid || before.head >= subjects.verb[last]!)
  return isNearer ? before.source : (subject ?? before?.source ?? null)
}

/** A participle behind a comma, a conjunction or at the start; or an active verb behind "and", "but", "or". */
function isControlled({ own }: Segment, { pos, mark, ending }: UnitValues, cue: TokenRange, head: number): boolean {
  if (pos[head + PADDING] !== POS.VERB) return false
  const before = cue.start - 1 + PADDING
  const isJoined = pos[before] === POS.CCONJ
  for (let unit = cue.start; unit <= head; unit++) {
    if (ending[unit + PADDING] === ENDING_ING && pos[unit + PADDING] === POS.VERB) {
      const isIntroduced = mark[before] === 1 || pos[before] === POS.SCONJ || pos[before] === POS.ADP
      return isJoined || isIntroduced || cue.start === own.start
    }
    // "and was told": nobody is named who told.
    if (pos[unit + PADDING] === POS.AUX) return false
  }
  return isJoined
}

/** The units of a subject, but for marks and adverbs at its end; null for "which", "there", "it" and the like. */
function subjectAt({ pos, field }: UnitValues, subjects: Subjects, number: number): TokenRange | null {
  const start = subjects.of.indexOf(number)
  if (number === 0 || start < 0) return null
  let end = start
  while (subjects.of[end] === number) end++
  const isNominal = (unit: number) => [POS.NOUN, POS.PROPN, POS.PRON, POS.NUM].includes(pos[unit + PADDING]!)
  while (end > start && !isNominal(end - 1)) end--
  const head = subjects.head[number]! + PADDING
  // A pronoun that is not personal has field 3.
  const isExpletive = pos[head] === POS.PRON && field[head] === 3
  return end === start || isExpletive ? null : { start, end }
}
