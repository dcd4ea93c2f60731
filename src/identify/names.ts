/**
 * The names of a story: every mention of one spelling, with what it names by most of the reports.
 */
import { isPersonNoun } from '../lexicon/name-words.ts'
import type { Mention, ReportText, StoryTexts } from '../model.ts'
import { foldName } from './spelling.ts'

export interface Named {
  readonly text: ReportText
  readonly mention: Mention
  /** Index into the report's sentences. */
  readonly sentence: number
}

/** One spelling of a name, folded, with its mentions. */
export interface NameEntry {
  readonly key: string
  readonly kind: Mention['kind']
  /** As first written. */
  readonly written: string
  readonly named: readonly Named[]
}

/** Collects the names of a story in order of first mention. Linear. */
export function collectNames(story: StoryTexts): Map<string, NameEntry> {
  const found = new Map<string, { written: string; named: Named[] }>()
  for (const text of story.texts) {
    let sentence = 0
    for (const mention of text.mentions) {
      while (sentence + 1 < text.sentences.length && (text.sentences[sentence]?.end ?? 0) <= mention.start) sentence++
      const written = text.report.text.slice(mention.name.start, mention.name.end).replace(/\s+/g, ' ')
      const key = foldName(written)
      if (key === '') continue
      const entry = found.get(key)
      if (entry === undefined) found.set(key, { written, named: [{ text, mention, sentence }] })
      else {
        // A dateline's capitals are not how the name is written.
        if (isAllCapitals(entry.written) && !isAllCapitals(written)) entry.written = written
        entry.named.push({ text, mention, sentence })
      }
    }
  }
  for (const [key, { named }] of found) {
    const plain = found.get(nameBehindRole(key) ?? '')
    if (plain === undefined || kindOf(plain.named) !== 'person') continue
    plain.named.push(...named)
    found.delete(key)
  }
  return new Map([...found].map(([key, { written, named }]) => [key, { key, written, named, kind: kindOf(named) }]))
}

const isAllCapitals = (word: string) => word.length > 4 && word === word.toUpperCase()

/** What most mentions name; a name that some report cannot tell is told by the others. */
function kindOf(named: readonly Named[]): Mention['kind'] {
  const counts = { person: 0, organisation: 0, place: 0, unknown: 0 }
  for (const { mention } of named) counts[mention.kind]++
  let best: Mention['kind'] = 'unknown'
  for (const kind of ['person', 'organisation', 'place'] as const) {
    if (counts[kind] > 0 && (best === 'unknown' || counts[kind] > counts[best])) best = kind
  }
  return best
}

/** "ada moss" in "economist ada moss": at the head of a sentence a capital hides that the first word is none of the name. */
export function nameBehindRole(key: string): string | null {
  const at = key.indexOf(' ')
  const isRole = at > 0 && key.indexOf(' ', at + 1) > 0 && isPersonNoun(key.slice(0, at))
  return isRole ? key.slice(at + 1) : null
}
