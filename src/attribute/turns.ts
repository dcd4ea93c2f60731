/**
 * Turns of a transcript: paragraphs that begin with a speaker's name and a colon. "MOSS: We are ready."
 *
 * Own rules; better silent: a page is a transcript only where speakers alternate and say something with a verb; "Q:" and
 * "A:" name nobody (interviews.ts finds who answers). A place and a mark at the head of a paragraph is a dateline.
 */
import type { Reading, Saying, TokenRange } from './reading.ts'

/** Turns that make a transcript: two who take turns and one who does so again. */
const FEWEST_TURNS = 3
/** Words of a speaker's name, with title: "Deputy Mayor Ada Moss". */
const MOST_WORDS = 5
/** Labels that say which role a turn has, not who speaks. */
const ROLES = new Set(['q', 'a', 'question', 'answer', 'note', 'update', 'correction', 'summary', 'background'])

export interface Label {
  readonly name: TokenRange
  readonly text: string
  /** The rest of the paragraph. */
  readonly content: TokenRange
}

/** Puts the turns in place of what was found by their colons, and drops datelines. Linear. */
export function withTurns(reading: Reading, sayings: readonly Saying[]): Saying[] {
  const labels = labelsOf(reading)
  const turns = isTranscript(labels) ? labels.filter(({ text }) => !ROLES.has(text.toLowerCase())) : []
  const colons = new Map(labels.map((label) => [label.name.end, label]))
  const others = sayings.filter(({ source, cue }) => {
    if (cue === null || cue.end - cue.start > 1 || /\p{L}/u.test(reading.tokens[cue.start]!.text)) return true
    const label = colons.get(cue.start)
    if (label === undefined) return source === null || !isDateline(reading, source)
    const isSpeaker = source === null || source.start === label.name.start
    return (
      !(ROLES.has(label.text.toLowerCase()) || turns.includes(label)) && !(isSpeaker && isPlace(reading, label.name))
    )
  })
  const found = turns.map(({ name, content }) => ({
    source: name,
    cue: { start: name.end, end: name.end + 1 },
    contents: [content],
  }))
  const datelines = new Map(
    labels.flatMap(({ name, content }) => (isPlace(reading, name) ? [[name.start, content.start] as const] : [])),
  )
  return [...others.map((saying) => withoutDateline(saying, datelines)), ...found]
}

/** "Lisbon: The ferry will not sail, he said": what is said begins behind the place. */
function withoutDateline(saying: Saying, datelines: ReadonlyMap<number, number>): Saying {
  const [first, ...rest] = saying.contents
  const start = first === undefined ? undefined : datelines.get(first.start)
  return start === undefined || start >= first!.end ? saying : { ...saying, contents: [{ ...first!, start }, ...rest] }
}

function isTranscript(labels: readonly Label[]): boolean {
  const names = new Set(labels.map(({ text }) => text))
  return labels.length >= FEWEST_TURNS && names.size > 1 && names.size < labels.length
}

/** The paragraphs that begin with a name and a colon and go on with words that have a verb. */
export function labelsOf({ text, tokens }: Reading): Label[] {
  const { sentences, report } = text
  return sentences.flatMap((sentence, index) => {
    if (sentence.isTitle || sentences[index - 1]?.paragraph === sentence.paragraph) return []
    const start = sentence.firstToken
    let end = start
    while (end < sentence.endToken && end - start < MOST_WORDS && isNameWord(tokens[end]!.text)) end++
    if (end === start || tokens[end]?.text !== ':') return []
    let last = index
    while (sentences[last + 1]?.paragraph === sentence.paragraph) last++
    const content = { start: end + 1, end: sentences[last]!.endToken }
    const hasVerb = tokens.slice(content.start, content.end).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    const isRole = end === start + 1 && ROLES.has(tokens[start]!.norm)
    if (!hasVerb && !isRole) return []
    const name = report.text.slice(tokens[start]!.start, tokens[end - 1]!.end)
    return [{ name: { start, end }, text: name, content }]
  })
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || /^[.’'-]$/.test(word)
}

/** "LISBON — …", "Lisbon: …": a place at the head of a paragraph's text. */
function isDateline(reading: Reading, source: TokenRange): boolean {
  const sentence = reading.text.sentences[reading.sentenceOf[source.start]!]!
  return !sentence.isTitle && sentence.firstToken === source.start && isPlace(reading, source)
}

function isPlace({ text, tokens }: Reading, range: TokenRange): boolean {
  const [start, end] = [tokens[range.start]!.start, tokens[range.end - 1]!.end]
  return text.mentions.some(({ kind, ...span }) => kind === 'place' && span.start <= start && span.end >= end)
}
