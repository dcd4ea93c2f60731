/** Names and words for people: actors by id, ranges, counts. */
import type { Actor, Range, Story } from '../model.ts'

/** Looks actors up by id. */
export type NameOf = (actor: string | null) => string

/** The name of an actor; "nobody named" for null. */
export function namesIn(story: Story): NameOf {
  const names = new Map(story.actors.map((actor: Actor) => [actor.id, actor.name]))
  return (actor) => (actor === null ? 'nobody named' : (names.get(actor) ?? actor))
}

/** The party an actor speaks for, at the end of its chain. */
export function sidesIn(story: Story): (actor: string) => string {
  const party = new Map(story.actors.map(({ id, party }) => [id, party]))
  return (actor) => {
    const seen = new Set<string>()
    let side = actor
    while (!seen.has(side)) {
      seen.add(side)
      side = party.get(side) ?? side
    }
    return side
  }
}

/** "2", "2–3". */
export function rangeText({ min, max }: Range): string {
  return min === max ? String(min) : `${min}–${max}`
}

/** "1 report", "3 reports". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Reports named one by one; of more only how many. */
const MOST_NAMED = 16

/** "r1, r2 and r3". */
export function listedReports(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? labelOf(ids) : listed(ids)
}

/** "r1, r2, r5", each once, as the label of what they have; of very many the first, and how many more. */
export function labelOf(reports: readonly string[]): string {
  const ids = [...new Set(reports)]
  const more = ids.length - MOST_NAMED
  return more > 0 ? `${ids.slice(0, MOST_NAMED).join(', ')} and ${more} more` : ids.join(', ')
}

/** On one line, at most `length` characters, cut with an ellipsis. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  // At a word, unless there is none.
  const blank = line.lastIndexOf(' ', length - 1)
  let end = blank > length / 2 ? blank : length - 1
  while (end > 0 && /[\s,;:–—-]/.test(line.charAt(end - 1))) end--
  return `${line.slice(0, end)}…`
}
