/**
 * Relays: who passes on what another said. "Sarvapress, citing the general staff, put the toll at 14" is the staff's word,
 * through the agency; "ABS, quoting two diplomats, says" that of the diplomats. The relay goes into the chain (`via`).
 *
 * Own rule over the tokens behind "citing" and "quoting".
 */

import type { Reading, Saying, TokenRange } from './reading.ts'
import { isActor } from './subjects.ts'

/** Tokens that those cited may take: "two diplomats briefed on the negotiations". */
const LONGEST_CITED = 12

/** Gives every relayed saying the one it is of as its source. Linear. */
export function readRelays(reading: Reading, found: readonly Saying[]): Saying[] {
  const sayings = readQuotedBy(reading, found)
  const cited = new Map<number, { cited: TokenRange; relay: TokenRange }>()
  const kept: Saying[] = []
  for (const saying of sayings) {
    const person = citedBy(reading, saying)
    if (person === null || saying.source === null) {
      kept.push(saying)
      continue
    }
    const rest = restBehind(reading, saying, person)
    if (rest === null) cited.set(saying.source.start, { cited: person, relay: saying.source })
    else kept.push({ ...rest, source: person, relay: saying.source })
  }
  // "The Record says, citing three people": what it says is what the three said.
  return kept.map((saying) => {
    const found = saying.source === null ? undefined : cited.get(saying.source.start)
    const isSame = found !== undefined && saying.relay === undefined && isBeside(reading, saying, found.cited)
    return isSame ? { ...saying, source: found.cited, relay: found.relay } : saying
  })
}

/** "The ministry, quoted by the Herald, says": who is quoted says it, and what the models found as said by the Herald is he. */
function readQuotedBy(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const { tokens, sentenceOf } = reading
  const quoting = new Map<number, { index: number; speaker: TokenRange; relay: TokenRange }>()
  sayings.forEach(({ source, cue, contents }, index) => {
    const [speaker] = contents
    if (source === null || cue === null || speaker === undefined || contents.length > 1) return
    const isQuoted = /^(?:quoted|cited)$/.test(tokens[cue.end - 1]!.norm) || tokens[cue.end - 1]!.norm === 'by'
    const isSet = isQuoted && speaker.end <= cue.start && source.start >= cue.end && source.start <= cue.end + 1
    if (isSet && isActor(tokens[speaker.end - 1]!)) quoting.set(source.end, { index, speaker, relay: source })
  })
  if (quoting.size === 0) return [...sayings]
  const dropped = new Set<number>()
  const read = sayings.map((saying) => {
    const { source, cue } = saying
    const at = cue === null ? -1 : tokens[cue.start - 1]?.text === ',' ? cue.start - 1 : cue.start
    const quoted = quoting.get(at) ?? quoting.get(at + 1)
    if (quoted === undefined || sentenceOf[at] !== sentenceOf[quoted.speaker.start]) return saying
    if (source !== null && source.start > quoted.relay.end) return saying
    dropped.add(quoted.index)
    return { ...saying, source: quoted.speaker, relay: quoted.relay }
  })
  return read.filter((_, index) => !dropped.has(index))
}

/** Who is cited, where the cue is "citing" and the content begins right behind it. */
function citedBy({ tokens }: Reading, { cue, contents }: Saying): TokenRange | null {
  const first = contents[0]
  const verb = cue === null ? undefined : tokens[cue.end - 1]
  if (first === undefined || !/^(?:citing|quoting)$/.test(verb?.norm ?? '') || first.start !== cue?.end) return null
  let end = first.start
  let head = -1
  while (end < Math.min(first.end, first.start + LONGEST_CITED) && !/^[,;.“”"]$/.test(tokens[end]!.text)) {
    const { pos } = tokens[end]!
    if (head < 0 && end > first.start && (pos === 'ADP' || pos === 'VERB')) head = end - 1
    end++
  }
  if (head < 0) head = end - 1
  return end > first.start && isActor(tokens[head]!) ? { start: first.start, end } : null
}

/** What is left of the content behind the one cited; null where nothing is. */
function restBehind({ tokens }: Reading, saying: Saying, person: TokenRange): Saying | null {
  const first = saying.contents[0]!
  let at = person.end
  while (at < first.end && /^[,;]$/.test(tokens[at]!.text)) at++
  const verb = tokens[at]
  if (at >= first.end - 1) return saying.contents.length > 1 ? { ...saying, contents: saying.contents.slice(1) } : null
  const cue = verb?.pos === 'VERB' ? { start: at, end: at + 1 } : saying.cue
  const start = verb?.pos === 'VERB' ? at + 1 : at
  return { ...saying, cue, contents: [{ start, end: first.end }, ...saying.contents.slice(1)] }
}

function isBeside({ sentenceOf }: Reading, { cue, contents }: Saying, person: TokenRange): boolean {
  return sentenceOf[cue?.start ?? contents[0]!.start] === sentenceOf[person.start]
}
