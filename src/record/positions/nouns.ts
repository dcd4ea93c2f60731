/**
 * Positions told by a noun: "Ukraine's goal of membership", "its demand for a pay rise", "an appeal from the union".
 * Reads the tokens of a sentence, gives noun phrases that name somebody's position. Nominalised speech acts; Searle and
 * Vanderveken (1985), WordNet derivations.
 */
import type { PositionKind } from '../../lexicon/negotiation.ts'
import type { Span, Token } from '../../model.ts'
import type { Reading } from '../reading.ts'
import { type Directory, phraseActor } from '../who.ts'

const NOUNS: ReadonlyMap<string, PositionKind> = new Map(
  (
    [
      ['demand', 'demand insistence appeal plea call request'],
      ['rejection', 'rejection refusal opposition objection veto'],
      ['commitment', 'commitment pledge promise vow guarantee~to undertaking'],
      ['threat', 'threat ultimatum'],
      ['stance', 'goal aim objective position stance preference'],
      ['condition', 'condition precondition prerequisite'],
      ['red-line', 'redline red~line'],
      ['offer', 'willingness readiness offer'],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, PositionKind] => [word.replace('~', ' '), kind])),
)

/** Prepositions and openers that say what the position is: a bare "its position" says nothing. */
const OPENERS = new Set(['for', 'to', 'of', 'that', 'on', 'against', 'over'])

export interface NamedPosition {
  readonly actor: string
  readonly kind: PositionKind
  readonly span: Span
  readonly firstToken: number
  readonly endToken: number
}

/** The positions that noun phrases of a sentence name. */
export function namedPositions(reading: Reading, sentence: number, directory: Directory): NamedPosition[] {
  const { tokens } = reading
  const whole = reading.sentences[sentence]?.sentence
  if (whole === undefined || whole.isTitle) return []
  const found: NamedPosition[] = []
  for (let i = whole.firstToken + 1; i < whole.endToken - 2; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'NOUN') continue
    const kind = NOUNS.get(token.lemma)
    const next = tokens[i + 1] as Token
    if (
      kind === undefined ||
      !(OPENERS.has(next.norm) || next.norm === 'from' || (token.lemma === 'offer' && next.lemma === 'stand'))
    )
      continue
    // "an undertaking from the envoy" may only be wanted; an appeal from the union has been made.
    if (next.norm === 'from' && kind !== 'demand' && kind !== 'threat') continue
    const owner = ownerOf(reading, sentence, i, whole.firstToken, directory)
    if (owner === null) continue
    const endToken = phraseEnd(tokens, i + 1, whole.endToken)
    found.push({
      actor: owner.actor,
      kind,
      span: { start: (tokens[owner.first] as Token).start, end: (tokens[endToken - 1] as Token).end },
      firstToken: owner.first,
      endToken,
    })
  }
  return found
}

/** Whose it is: the genitive before it, or the phrase after "from". */
function ownerOf(
  reading: Reading,
  sentence: number,
  at: number,
  from: number,
  directory: Directory,
): { actor: string; first: number } | null {
  const { tokens } = reading
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const { norm, pos } = tokens[i] as Token
    const isGenitive = norm === "'s" || norm === '’s' || (pos === 'PART' && norm !== 'to' && norm !== 'not')
    const isPossessive = pos === 'PRON' && ['its', 'their', 'his', 'her'].includes(norm)
    if (isGenitive || isPossessive) {
      const end = isGenitive ? i : i + 1
      let first = end - 1
      while (first > from && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes((tokens[first - 1] as Token).pos) && isGenitive)
        first--
      const actor = phraseActor(reading, sentence, [first, end], directory)
      return actor === null ? null : { actor, first }
    }
    if (!['ADJ', 'NOUN', 'ADV', 'NUM'].includes(pos) && norm !== '-') break
  }
  if ((tokens[at + 1] as Token).norm !== 'from') return null
  const end = phraseEnd(tokens, at + 2, Math.min(tokens.length, at + 10))
  const actor = phraseActor(reading, sentence, [at + 2, end], directory)
  return actor === null ? null : { actor, first: at }
}

/** The end of a phrase: the next mark or finite clause. */
function phraseEnd(tokens: readonly Token[], at: number, end: number): number {
  let i = at
  while (i < end) {
    const { pos, text } = tokens[i] as Token
    if (pos === 'PUNCT' && text !== '-' && text !== '%' && text !== "'") break
    if (pos === 'SCONJ' && i > at) break
    i++
  }
  return Math.max(i, at)
}
