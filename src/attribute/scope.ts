/**
 * The scope of a cue over the sayings inside its content.
 *
 * "The pilots agreed to return, Hale said": a parenthetical verb of saying takes the whole clause it is set behind (Quirk
 * et al., "A Comprehensive Grammar of the English Language", 1985, 15.54: comment clauses). "Hale said those asked had
 * agreed to return": a content that has the subject of a clause has its verb and what that says too. PolNeAR lets no
 * word be in two attributions; the models, fitted on it, therefore cut the outer content short.
 */
import { NOMINALS } from './nominals.ts'
import type { Reading, Saying } from './reading.ts'

/** Widens contents over the sayings inside them. `sayings` are in order of their cues. Linear. */
export function widenScopes(reading: Reading, sayings: readonly Saying[]): Saying[] {
  return sayings.flatMap((saying, index) => {
    const before = sayings[index - 1]
    if (before !== undefined && isHeldBy(before, saying) && isReducedRelative(reading, saying)) return []
    return [widenLeading(reading, widenTrailing(reading, saying, before), sayings[index + 1])]
  })
}

/** A cue behind its content holds the cue before it, with which it shares that content. */
function widenTrailing(reading: Reading, saying: Saying, inner: Saying | undefined): Saying {
  const { cue } = saying
  const [content] = saying.contents
  if (cue === null || inner === undefined || inner.cue === null || content === undefined) return saying
  const sentence = reading.sentenceOf[cue.start]!
  const isTrailing = saying.contents.every(({ end }) => end <= cue.start)
  const isShared = inner.contents.some(({ start, end }) => start < content.end && content.start < end)
  const holdsCue = inner.cue.end <= content.start && reading.sentenceOf[inner.cue.start] === sentence
  const start = Math.min(inner.source?.start ?? inner.cue.start, inner.cue.start)
  if (!isTrailing || !isShared || !holdsCue || reading.sentenceOf[start] !== sentence) return saying
  return { ...saying, contents: [{ start, end: saying.contents.at(-1)!.end }] }
}

/** A content that ends between a source and its cue goes on with them. */
function widenLeading(reading: Reading, saying: Saying, inner: Saying | undefined): Saying {
  if (inner === undefined || !isCutBy(saying, inner)) return saying
  const cue = inner.cue!
  const end = Math.max(...inner.contents.map((part) => part.end))
  if (end < cue.end || reading.sentenceOf[end - 1] !== reading.sentenceOf[cue.start]) return saying
  return { ...saying, contents: [...saying.contents.slice(0, -1), { start: saying.contents.at(-1)!.start, end }] }
}

/** Whether source and cue stand in the last content, or the cue right behind it. */
function isHeldBy(saying: Saying, { source, cue }: Saying): boolean {
  const content = saying.contents.at(-1)
  if (content === undefined || cue === null || source === null) return false
  return source.start >= content.start && source.end <= content.end && cue.start <= content.end
}

function isCutBy(saying: Saying, inner: Saying): boolean {
  return isHeldBy(saying, inner) && inner.cue!.start === saying.contents.at(-1)!.end
}

/**
 * "those dismissed for theft would return": what follows a preposition is nominal, so a finite verb in it is that of the
 * clause, and the supposed cue hangs on its subject.
 */
function isReducedRelative({ tokens }: Reading, { cue, contents }: Saying): boolean {
  if (tokens[cue!.end - 1]!.pos !== 'ADP') return false
  const words = contents.flatMap(({ start, end }) => tokens.slice(start, end))
  const verb = words.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  return verb > 0 && words[verb]!.pos === 'AUX' && words.slice(0, verb).every(({ pos }) => NOMINALS.has(pos))
}
