/**
 * Words passed on: "TASS quoted Moss as saying that …", "Moss was quoted by TASS as saying". The one quoted speaks; who
 * quotes is read as `via` (see circumstances.ts). PolNeAR takes who quotes for the source, and has six of these.
 */
import { NOMINALS } from './nominals.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

/** Tokens between "quoted" and "as": a name with its apposition. */
const FARTHEST_AS = 20
const SAYING = new Set(['saying', 'telling', 'stating', 'writing', 'declaring', 'warning', 'insisting', 'claiming'])

/** Gives those who are quoted as sources; takes in what was found as said by "saying" itself. Linear. */
export function readQuotedAs(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const read: Saying[] = []
  const taken = new Set<Saying>()
  const byCue = new Map(sayings.map((saying) => [saying.cue === null ? -1 : saying.cue.end - 1, saying]))
  for (const saying of sayings) {
    if (taken.has(saying)) continue
    const as = quotedAs(reading, saying)
    const said = as === null ? undefined : (byCue.get(as.as + 1) ?? byCue.get(as.as + 2))
    const contents = said === undefined || said === saying ? saying.contents : said.contents
    const relay = as === null ? null : relayOf(reading, { ...saying, contents }, as)
    if (relay !== null && said !== undefined) taken.add(said)
    read.push(relay ?? saying)
  }
  return read
}

/** The tokens "quoted" and "as" of a saying, if it passes words on. */
function quotedAs(reading: Reading, { cue }: Saying): { quoted: number; as: number } | null {
  if (cue === null) return null
  const { tokens } = reading
  let quoted = cue.start
  while (quoted < cue.end && tokens[quoted]!.norm !== 'quoted' && tokens[quoted]!.norm !== 'quotes') quoted++
  const as = quoted === cue.end ? null : asSaying(reading, quoted)
  return as === null ? null : { quoted, as }
}

function relayOf(reading: Reading, saying: Saying, { quoted, as }: { quoted: number; as: number }): Saying | null {
  const isPassive = ['was', 'is', 'were', 'are', 'been', 'being'].includes(reading.tokens[quoted - 1]?.norm ?? '')
  const speaker = isPassive ? before(reading, quoted - 1) : { start: quoted + 1, end: as }
  if (speaker === null || speaker.end <= speaker.start) return null
  const contents = contentsOf(reading, saying, speaker, as + 2)
  return contents.length === 0 ? null : { source: speaker, cue: { start: quoted, end: quoted + 1 }, contents }
}

/** The "as" of "as saying" after "quoted" in the sentence. */
function asSaying({ tokens, sentenceOf }: Reading, quoted: number): number | null {
  for (let at = quoted + 1; at < quoted + FARTHEST_AS; at++) {
    if (tokens[at] === undefined || sentenceOf[at] !== sentenceOf[quoted]) return null
    if (tokens[at]!.norm === 'as' && SAYING.has(tokens[at + 1]?.norm ?? '')) return at
  }
  return null
}

/** The nominals right before a token. */
function before({ tokens, sentenceOf }: Reading, end: number): TokenRange | null {
  let start = end
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[end] && NOMINALS.has(tokens[start - 1]!.pos)) start--
  return start === end ? null : { start, end }
}

/** What stands after "as saying", or else the clause before the one who is quoted. */
function contentsOf(reading: Reading, saying: Saying, speaker: TokenRange, from: number): TokenRange[] {
  const { tokens, sentenceOf, text } = reading
  const sentence = text.sentences[sentenceOf[speaker.start]!]!
  const apart = saying.contents.filter(({ start, end }) => end <= speaker.start || start >= from)
  const within = saying.contents.filter(({ start, end }) => start < from && end > from)
  const after = within.map(({ end }) => ({ start: from, end }))
  const contents = [...apart, ...after].sort((a, b) => a.start - b.start)
  const hasClause = contents.some(({ start, end }) =>
    tokens.slice(start, end).some(({ pos }) => pos === 'VERB' || pos === 'AUX'),
  )
  if (hasClause) return contents
  const comma = speaker.start - 1
  const isClause = comma > sentence.firstToken + 1 && tokens[comma]!.text === ','
  return isClause ? [{ start: sentence.firstToken, end: comma }] : []
}
