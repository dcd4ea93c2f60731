/**
 * Issues: what positions are about, in one noun each, so that those of several sides and days can be laid side by side.
 * Reads the words of positions, gives nouns (`issue-labels.ts` makes phrases of them). Own rule: of the nouns behind the verb
 * that are no name, person, unit or word of position, the one that most positions of the story share; a bare share ("is
 * seeking 8 per cent") is of what the story's shares are of. A view that shares no noun with another position has none.
 */
import { MEETING_NOUNS, POSITION_VERBS, PROPOSAL_NOUNS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import { UNITS } from '../../lexicon/units.ts'
import { isA, synonyms } from '../../lexicon/wordnet.ts'
import type { Token } from '../../model.ts'
import type { Reading, SentenceReading } from '../reading.ts'

/** Nouns that only measure, date, count or point: no matter of their own. */
const EMPTY = new Set(
  `percent cent per percentage point day week month year hour minute today tomorrow yesterday weekend morning evening night
  afternoon time end start part number amount total level share basis thing way side party other one matter issue point line
  redline place front step case fact reason word table red bottom hand head suit moment outset agenda door move home
  spring summer autumn winter season
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** Nouns of a stretch that may name its issue: first those of the matter, then those of talks and papers. */
export function issueNouns(reading: Reading, one: SentenceReading, first: number, end: number): string[] {
  const matters: string[] = []
  const papers: string[] = []
  for (let i = first; i < end; i++) {
    const token = reading.tokens[i] as Token
    if (token.pos !== 'NOUN' || EMPTY.has(token.lemma) || token.lemma.length < 3) continue
    if (one.mentions.some(({ name }) => token.start >= name.start && token.end <= name.end)) continue
    if (POSITION_VERBS.has(token.lemma) || SPEECH_VERBS.has(token.lemma) || UNITS.has(token.norm)) continue
    // "the lifting of the blockade": it is about the blockade.
    if (token.norm.endsWith('ing') && token.lemma !== token.norm && reading.tokens[i + 1]?.norm === 'of') continue
    // "season" in "season tickets" is a part of what they are called; "pay" in "pay deal" is the matter.
    const next = tokenOf(reading, i + 1, end)
    if (next !== null && !isOfProcess(next)) continue
    // A body is who is asked, not what for; people may be: prisoners, monitors.
    if (isBody(token.lemma) && !isOfProcess(token)) continue
    const list = isOfProcess(token) || isA(token.lemma, 'noun', 'noun.person', 1) ? papers : matters
    if (!list.includes(token.lemma)) list.push(token.lemma)
  }
  return matters.length > 0 ? matters : papers
}

/** The noun right behind, of which this one is a part. */
function tokenOf({ tokens }: Reading, at: number, end: number): Token | null {
  const token = at < end ? (tokens[at] as Token) : null
  return token?.pos === 'NOUN' ? token : null
}

function isOfProcess({ lemma, norm }: Token): boolean {
  return PROPOSAL_NOUNS.has(lemma) || MEETING_NOUNS.has(lemma) || norm === 'talks'
}

function isBody(lemma: string): boolean {
  return isA(lemma, 'noun', 'noun.group', 1)
}

/** Whether a stretch asks or gives a share: "8 per cent", "a 4.5% increase". */
export function hasShare(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isShare(reading.tokens, i)) return true
  return false
}

function isShare(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]?.norm ?? ''
  return token.pos === 'NUM' && (next === '%' || next === 'percent' || next === 'per')
}

/** What the shares of a story are of: "rise" where it tells of "a 4 per cent rise" and "a rise of 4 per cent". */
export function measuredNoun(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>()
  for (const reading of readings) {
    const { tokens } = reading
    for (let i = 0; i < tokens.length; i++) {
      if (!isShare(tokens, i)) continue
      const noun = nounBehind(tokens, i) ?? nounBefore(tokens, i)
      if (noun !== null) counts.set(noun, (counts.get(noun) ?? 0) + 1)
    }
  }
  let best: string | null = null
  for (const [noun, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = noun
  return best
}

function nounBehind(tokens: readonly Token[], at: number): string | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const { pos, norm, lemma } = tokens[i] as Token
    if (norm === '%' || norm === 'percent' || norm === 'per' || norm === 'cent' || pos === 'ADJ') continue
    return isMeasurable(pos, lemma) ? lemma : null
  }
  return null
}

/** A share of people or of those voting measures no issue. */
function isMeasurable(pos: Token['pos'], lemma: string): boolean {
  return (
    pos === 'NOUN' &&
    !EMPTY.has(lemma) &&
    !lemma.endsWith('ing') &&
    !isA(lemma, 'noun', 'noun.person', 1) &&
    !isBody(lemma)
  )
}

function nounBefore(tokens: readonly Token[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { pos, norm, lemma } = tokens[i] as Token
    if (norm === 'of' || norm === 'by' || pos === 'DET' || pos === 'ADV') continue
    return isMeasurable(pos, lemma) ? lemma : null
  }
  return null
}

/** Whether two nouns name one matter: "rise" and "increase" do. */
export function isSameIssue(a: string, b: string): boolean {
  return a === b || synonyms(a, 'noun', 3).includes(b) || synonyms(b, 'noun', 3).includes(a)
}
