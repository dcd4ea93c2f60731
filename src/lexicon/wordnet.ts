/**
 * WordNet: words, their base forms, meanings and the relations between meanings.
 *
 * Method: Miller, "WordNet: a lexical database for English", CACM 38(11), 1995; Fellbaum (ed.), "WordNet: an electronic
 * lexical database", 1998. Base forms as Morphy does it (morphy(7WN)): irregular forms first, then the rules of
 * detachment, each result kept only if WordNet has it.
 * Departure: the irregular forms are `irregular-forms.ts`, as the package lacks WordNet's.
 *
 * Lemmas are lower case, with blanks in compounds ("shoot down"). Every answer is kept, so a word costs its look-up
 * (some 50 µs a class) once; the first question reads the files (see `wordnet-files.ts`).
 */
import { IRREGULAR_DEGREES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular-forms.ts'
import { type Pointer, readIndex, readSynset, type Synset, type WordClass } from './wordnet-files.ts'

export type { Synset, WordClass } from './wordnet-files.ts'

/** Answers kept before all are thrown away: a bound on memory, beyond the vocabulary of a day's news. */
const KEPT_ANSWERS = 100_000

/** Rules of detachment: ending, what stands in its place (morphy(7WN)). */
const DETACHMENTS: Readonly<Record<WordClass, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ied', 'y'],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
    ['ier', 'y'],
    ['iest', 'y'],
  ],
  adv: [],
}

const IRREGULAR: Readonly<Record<WordClass, ReadonlyMap<string, readonly string[]>>> = {
  noun: IRREGULAR_NOUNS,
  verb: IRREGULAR_VERBS,
  adj: IRREGULAR_DEGREES,
  adv: IRREGULAR_DEGREES,
}

/** A doubled consonant before -ed, -ing, -er, -est: "planned" is "plan". Morphy leaves it to the exception file. */
const DOUBLED = /([b-df-hj-np-tvz])\1(?:ed|ing|er|est)$/

const offsets = new Map<string, readonly number[]>()
const bases = new Map<string, readonly string[]>()
const meanings = new Map<string, readonly Synset[]>()
const read = new Map<string, Synset>()
const ancestors = new Map<string, readonly Synset[]>()

/** Whether WordNet has the lemma in that class. Not for inflected forms: ask `baseForm` first. */
export function hasLemma(lemma: string, wordClass: WordClass): boolean {
  return indexed(lemma, wordClass).length > 0
}

/** The base form: "shot" is "shoot", "crises" is "crisis". `null` where WordNet has none in that class. */
export function baseForm(word: string, wordClass: WordClass): string | null {
  return baseForms(word, wordClass)[0] ?? null
}

/** All base forms, an irregular one first: "found" is "find" and "found". */
export function baseForms(word: string, wordClass: WordClass): readonly string[] {
  const form = word.toLowerCase()
  return keep(bases, `${wordClass} ${form}`, () => {
    const forms = [...(IRREGULAR[wordClass].get(form) ?? []), form]
    if (wordClass !== 'noun' && DOUBLED.test(form)) forms.push(form.replace(DOUBLED, '$1'))
    for (const [ending, instead] of DETACHMENTS[wordClass]) {
      if (form.length > ending.length + 1 && form.endsWith(ending)) forms.push(form.slice(0, -ending.length) + instead)
    }
    return [...new Set(forms)].filter((candidate) => hasLemma(candidate, wordClass))
  })
}

/** Meanings of a lemma, the most frequent first. */
export function synsets(lemma: string, wordClass: WordClass): readonly Synset[] {
  return keep(meanings, `${wordClass} ${lemma}`, () =>
    indexed(lemma, wordClass).map((offset) => synsetAt(wordClass, offset)),
  )
}

/** Lemmas that share one of the first `senses` meanings, in order of meaning, without the lemma itself. */
export function synonyms(lemma: string, wordClass: WordClass, senses = Number.POSITIVE_INFINITY): readonly string[] {
  const words = synsets(lemma, wordClass)
    .slice(0, senses)
    .flatMap((synset) => synset.words)
  return [...new Set(words)].filter((word) => word !== lemma)
}

/**
 * Antonyms of a lemma. Adjectives also take those of the head they are similar to, which WordNet calls indirect
 * antonyms (Gross, Fischer and Miller 1989): "frigid" has "hot" through "cold".
 */
export function antonyms(lemma: string, wordClass: WordClass): readonly string[] {
  const found = new Set<string>()
  for (const synset of synsets(lemma, wordClass)) {
    const at = synset.words.indexOf(lemma)
    for (const pointer of synset.pointers) {
      if (pointer.symbol === '!' && (pointer.from === at || pointer.from < 0)) addTarget(found, pointer)
      if (pointer.symbol !== '&') continue
      for (const further of target(pointer).pointers) if (further.symbol === '!') addTarget(found, further)
    }
  }
  return [...found]
}

/** Antonyms of a lemma in one of its first `senses` meanings, without those through a head. */
export function directAntonyms(
  lemma: string,
  wordClass: WordClass,
  senses = Number.POSITIVE_INFINITY,
): readonly string[] {
  const found = new Set<string>()
  for (const synset of synsets(lemma, wordClass).slice(0, senses)) {
    const at = synset.words.indexOf(lemma)
    for (const pointer of synset.pointers) {
      if (pointer.symbol === '!' && (pointer.from === at || pointer.from < 0)) addTarget(found, pointer)
    }
  }
  return [...found]
}

/** Synsets above, nearest first, each once; hypernyms of instances included. Empty for adjectives and adverbs. */
export function hypernyms(synset: Synset): readonly Synset[] {
  return keep(ancestors, `${synset.wordClass} ${synset.offset}`, () => {
    const above: Synset[] = []
    const seen = new Set<number>([synset.offset])
    for (let level: readonly Synset[] = [synset]; level.length > 0; ) {
      const next = level.flatMap((one) => related(one, '@', '@i')).filter((one) => !seen.has(one.offset))
      for (const one of next) {
        if (!seen.has(one.offset)) above.push(one)
        seen.add(one.offset)
      }
      level = next
    }
    return above
  })
}

/**
 * Whether one of the first `senses` meanings of a lemma lies in a lexicographer file ("noun.person",
 * "verb.communication") or under any meaning of another lemma of the class ("vehicle").
 */
export function isA(lemma: string, wordClass: WordClass, kind: string, senses = Number.POSITIVE_INFINITY): boolean {
  const own = synsets(lemma, wordClass).slice(0, senses)
  if (kind.includes('.')) return own.some((synset) => synset.file === kind)
  const kinds = new Set(synsets(kind, wordClass).map((synset) => synset.offset))
  return own.some((synset) => kinds.has(synset.offset) || hypernyms(synset).some((above) => kinds.has(above.offset)))
}

/** The lexicographer file of a lemma's most frequent meaning: "noun.group" for "delegation". */
export function lexicographerFile(lemma: string, wordClass: WordClass): string | null {
  return synsets(lemma, wordClass)[0]?.file ?? null
}

/** Words of another class derived from a lemma, in any of its meanings: "withdraw" has "withdrawal". */
export function derivations(lemma: string, wordClass: WordClass): readonly string[] {
  const found = new Set<string>()
  for (const synset of synsets(lemma, wordClass)) {
    const at = synset.words.indexOf(lemma)
    for (const pointer of synset.pointers) {
      if ((pointer.symbol === '+' || pointer.symbol === '\\') && pointer.from === at) addTarget(found, pointer)
    }
  }
  return [...found]
}

/** The synsets that a synset's pointers of these symbols lead to (wninput(5WN) lists the symbols). */
export function related(synset: Synset, ...symbols: readonly string[]): readonly Synset[] {
  return synset.pointers.filter((pointer) => symbols.includes(pointer.symbol)).map(target)
}

function target(pointer: Pointer): Synset {
  return synsetAt(pointer.wordClass, pointer.offset)
}

function addTarget(found: Set<string>, pointer: Pointer): void {
  const { words } = target(pointer)
  for (const word of pointer.to < 0 ? words : words.slice(pointer.to, pointer.to + 1)) found.add(word)
}

function indexed(lemma: string, wordClass: WordClass): readonly number[] {
  return keep(offsets, `${wordClass} ${lemma}`, () => readIndex(lemma, wordClass))
}

function synsetAt(wordClass: WordClass, offset: number): Synset {
  return keep(read, `${wordClass} ${offset}`, () => readSynset(wordClass, offset))
}

function keep<Answer>(answers: Map<string, Answer>, question: string, find: () => Answer): Answer {
  const known = answers.get(question)
  if (known !== undefined) return known
  const answer = find()
  if (answers.size >= KEPT_ANSWERS) answers.clear()
  answers.set(question, answer)
  return answer
}
