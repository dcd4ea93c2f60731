/**
 * Roles set off by a comma: "Ada Moss, the port's deputy director," and "the port's deputy director, Ada Moss,". Reads the
 * words around a name, gives the span of the role. Own rules.
 */
import { isBodyNoun, isOfficeNoun, isPersonNoun, OFFICE_MODIFIERS, singularOfPersons } from '../lexicon/name-words.ts'
import type { Span } from '../model.ts'
import type { Word } from './words.ts'

/** Words. Longer ones are mostly lists or clauses that the tagger took for nouns. */
const LONGEST_ROLE = 18

/**
 * The role after a name whose last word is `last`; null where there is none. `isBare`: the name is one word, so that in
 * "held by Lundia, the port's director, Ada Moss, said" the role is rather that of the name after it.
 */
export function appositionAfter(words: readonly Word[], last: number, isBare: boolean): Span | null {
  if (words[last + 1]?.text !== ',') return null
  let at = last + 2
  const first = at
  // "the League, whose envoy, Ada Moss, left" says nothing of the League.
  if (words[at]?.lower === 'whose') return null
  const isDefinite = isDeterminer(words[at])
  if (isDefinite) at++
  const head = headFrom(words, at)
  if (head < 0) return null
  const isTitle = isOfficeNoun((words[head] as Word).text) || /^(?:of|for|to|at|in)$/.test(words[head + 1]?.lower ?? '')
  if (!isDefinite && !isTitle && !/['’]s/.test(between(words, at, head))) return null
  const end = endOfRole(words, head)
  if (end < 0 || (isBare && isNameAfter(words, end + 1))) return null
  const start = /^(?:a|an|the)$/.test((words[first] as Word).lower) ? first + 1 : first
  return { start: (words[start] as Word).start, end: (words[end] as Word).end }
}

/** Whether the words after a name say that it is a body: "Acas, the conciliation service," "the IRC, an aid group,". */
export function isBodyAfter(words: readonly Word[], last: number): boolean {
  if (words[last + 1]?.text !== ',' || !/^(?:a|an|the)$/.test(words[last + 2]?.lower ?? '')) return false
  for (let i = last + 3; i < Math.min(words.length, last + 9); i++) {
    const word = words[i] as Word
    const next = words[i + 1]
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos)) return false
    const isEnd = next === undefined || /^[,.;)]$/.test(next.text) || /^(?:ADP|PRON|SCONJ)$/.test(next.pos)
    if (isEnd) return isBodyNoun(word.lower) || word.lower === 'group'
  }
  return false
}

/** The role before a name whose words are `first` to `last`; null where there is none. */
export function appositionBefore(words: readonly Word[], first: number, last: number): Span | null {
  const comma = first - 1
  if (words[comma]?.text !== ',') return null
  // Without a second comma it is the end of an opening clause: "Asked about the envoy, Moss left."
  if (words[last + 1] !== undefined && !/^[,.;:)—–”"’?!]/.test((words[last + 1] as Word).text)) return null
  let left = comma
  while (left > 0 && comma - left < LONGEST_ROLE && isInRole(words[left - 1] as Word)) left--
  // The first person noun from the left that is at the comma or has a complement up to it.
  for (let head = left; head < comma; head++) {
    const word = words[head] as Word
    if (!isHead(word)) continue
    const next = words[head + 1] as Word
    if (head + 1 !== comma && !/^(?:of|for|to|at|in|and|heading|leading|on|here|there)$/.test(next.lower)) continue
    const start = startOfRole(words, head, left)
    if (start === null) continue
    const end = /^(?:here|there)$/.test((words[comma - 1] as Word).lower) ? comma - 2 : comma - 1
    return { start: (words[start] as Word).start, end: (words[end] as Word).end }
  }
  return null
}

/** Where the role with this head begins; null where nothing makes it definite: "diplomats, Ada Moss" is a list. */
function startOfRole(words: readonly Word[], head: number, left: number): number | null {
  let at = head
  let isDefinite = false
  while (at > left) {
    const word = words[at - 1] as Word
    if (isDeterminer(word)) {
      if (!/^(?:a|an|the)$/.test(word.lower)) at--
      isDefinite = true
      break
    }
    if (/^['’]s?$/.test(word.lower)) isDefinite = true
    else if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.pos) && !OFFICE_MODIFIERS.has(word.lower) && !word.isCapital) break
    at--
  }
  return isDefinite ? at : null
}

/** ", Ada Moss" */
function isNameAfter(words: readonly Word[], comma: number): boolean {
  return words[comma]?.text === ',' && words[comma + 1]?.isCapital === true && words[comma + 2]?.isCapital === true
}

const isDeterminer = (word: Word | undefined) =>
  word !== undefined && /^(?:a|an|the|its|his|her|their|our|another|one|whose)$/.test(word.lower)

/** Index of the person noun that closes the noun phrase at `at`; -1 where the phrase has another head. */
function headFrom(words: readonly Word[], at: number): number {
  let head = -1
  for (let i = at; i < Math.min(words.length, at + 9); i++) {
    const word = words[i] as Word
    if (isHead(word)) head = i
    const isPart =
      /^(?:ADJ|NOUN|PROPN|NUM|PART|X)$/.test(word.pos) || word.isCapital || OFFICE_MODIFIERS.has(word.lower)
    if (!isPart && !isHead(word)) break
    if (!isHead(word) && head >= 0 && !/^['’]s?$/.test(word.lower)) head = -1
  }
  return head
}

const isHead = (word: Word) => isPersonNoun(word.text) && singularOfPersons(word.lower) === null && word.pos !== 'VERB'

/** The last word of the role: before the comma or stop that ends it; -1 where a list or a clause goes on instead. */
function endOfRole(words: readonly Word[], head: number): number {
  for (let i = head + 1; i < Math.min(words.length, head + LONGEST_ROLE); i++) {
    const word = words[i] as Word
    if (word.pos === 'PUNCT' && /^[,.;:)—–”"’]$/.test(word.text)) return i - 1
    if (/^(?:who|which|that)$/.test(word.lower)) return i - 1
    // "Moss, the port's director and Quill": a list of two.
    if (word.lower === 'and' && words[i + 1]?.isCapital === true && !isOfficeNoun((words[i + 1] as Word).text))
      return -1
    if (i === head + 1 && !/^(?:of|for|to|at|in|and|on|with|from|under)$/.test(word.lower)) return -1
    // "the trawler's skipper": the tagger takes some nouns for verbs.
    const isNoun = /^(?:['’]s?|the|a|an|its|his|her|their)$/.test((words[i - 1] as Word).lower)
    if (word.pos === 'AUX' || (word.pos === 'VERB' && !isNoun && !/ing$|ed$/.test(word.lower))) return -1
  }
  return words.length - head < LONGEST_ROLE ? words.length - 1 : -1
}

const isInRole = (word: Word) =>
  /^(?:ADJ|NOUN|PROPN|NUM|DET|PART|X)$/.test(word.pos) ||
  word.isCapital ||
  OFFICE_MODIFIERS.has(word.lower) ||
  /^(?:of|for|to|at|in|and|on|here|there|heading|leading|its|his|her|their|'s|’s|'|’)$/.test(word.lower)

function between(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')
}
