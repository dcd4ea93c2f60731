/**
 * Patterns over items: regular expressions in which one name stands for one item. `the? month comma? year` matches
 * "July 2004" and "the July, 2004". A name that is no item class is that word itself: `the`, `ago`.
 *
 * Method: finite-state patterns over token classes as in FASTUS (Hobbs et al. 1997) and HeidelTime (Strötgen and Gertz
 * 2010); every class is one character, so the engine's own regular expressions do the work.
 */
import { ITEM_CLASSES, type Item } from './items.ts'

/** First of the characters that stand for classes and words: ideographs mean nothing in a regular expression. */
const BASE = 0x4e00
const CLASSES = new Map<string, string>(ITEM_CLASSES.map((name, index) => [name, String.fromCharCode(BASE + index)]))
const WORDS = new Map<string, string>()
const OTHER = CLASSES.get('word') as string

/** Compiles a pattern; `g`, so the caller walks all matches. Words it names get a character of their own. */
export function compile(pattern: string): RegExp {
  return new RegExp(pattern.replace(/[a-z']+/g, characterOf).replace(/\s+/g, ''), 'g')
}

function characterOf(name: string): string {
  const known = CLASSES.get(name) ?? WORDS.get(name)
  if (known !== undefined) return known
  const made = String.fromCharCode(BASE + CLASSES.size + WORDS.size)
  WORDS.set(name, made)
  return made
}

/**
 * A character that every match of a pattern holds, so that a sentence without it is not searched: its last name outside
 * brackets that no `?` makes optional. '' where there is none.
 */
export function neededBy(pattern: string): string {
  let bare = pattern
  // Innermost brackets first, until none is left.
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(/\([^()]*\)\s*[?*]?/g, ' ')
  }
  const names = bare.includes('|')
    ? []
    : [...bare.matchAll(/(?<![a-z'])([a-z']+)(?![a-z']|\s*[?a-z'])/g)].map((match) => match[1] as string)
  const name = names.filter((one) => CLASSES.has(one)).at(-1) ?? names.at(-1)
  return name === undefined ? '' : characterOf(name)
}

/** One character per item. A word that no pattern names is "word". */
export function classString(items: readonly Item[]): string {
  let text = ''
  for (const { kind, norm } of items)
    text += kind === 'word' ? (WORDS.get(norm) ?? OTHER) : (CLASSES.get(kind) as string)
  return text
}
