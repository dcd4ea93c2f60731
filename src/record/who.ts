/**
 * Who acts: the actor that a noun phrase stands for, and the side it belongs to. Reads references, gives actor ids.
 */
import { isA } from '../lexicon/wordnet.ts'
import type { Actor, Identities, Reference, Span, Token } from '../model.ts'
import type { Clause } from './clauses.ts'
import { overlap, type Reading } from './reading.ts'

/** Links of a person to its party that are followed: spokesman, ministry, government. */
const MOST_LINKS = 5

export class Directory {
  readonly #actors: ReadonlyMap<string, Actor>

  constructor(identities: Identities) {
    this.#actors = new Map(identities.actors.map((actor) => [actor.id, actor]))
  }

  actor(id: string | null): Actor | null {
    return id === null ? null : (this.#actors.get(id) ?? null)
  }

  /** The party an actor speaks for, itself where it speaks for nobody. */
  sideOf(id: string): string {
    let side = id
    for (let i = 0; i < MOST_LINKS; i++) {
      const party = this.#actors.get(side)?.party ?? null
      if (party === null || party === side) break
      side = party
    }
    return side
  }

  /** "an official briefed on the talks": nobody who sits at a table. */
  isAnonymous(id: string): boolean {
    return this.#actors.get(id)?.anonymous ?? false
  }

  isSameSide(a: string | null, b: string | null): boolean {
    return a !== null && b !== null && (a === b || this.sideOf(a) === this.sideOf(b))
  }

  /** Whether it is one who can act: no mere place. */
  isAgent(id: string | null): boolean {
    const actor = this.actor(id)
    return actor !== null && actor.kind !== 'place'
  }
}

/** The actor that is the subject of a clause; null where the references do not settle it. */
export function subjectActor(reading: Reading, clause: Clause, directory: Directory): string | null {
  const { subjectTokens, sentence } = clause
  if (subjectTokens === null) return null
  return (
    phraseActor(reading, sentence, subjectTokens, directory) ??
    namedBehind(reading, sentence, subjectTokens[1], directory)
  )
}

/** "The government's chief negotiator, Ada Moss, said": whom the apposition to a noun phrase names. */
function namedBehind(reading: Reading, sentence: number, end: number, directory: Directory): string | null {
  const { tokens } = reading
  const whole = reading.sentences[sentence]?.sentence
  if (whole === undefined || tokens[end]?.norm !== ',') return null
  let close = end + 1
  while (close < whole.endToken && (tokens[close] as Token).norm !== ',') close++
  if (close === whole.endToken) return null
  const [first, last] = [tokens[end + 1], tokens[close - 1]]
  if (first === undefined || last === undefined) return null
  const named = (reading.sentences[sentence]?.references ?? []).find(
    (one) => one.form === 'name' && one.start <= first.start && one.end >= last.end && directory.isAgent(one.actor),
  )
  return named?.actor ?? null
}

/** The actor a noun phrase stands for: that of its head, or whose men and offices the head names. */
export function phraseActor(
  reading: Reading,
  sentence: number,
  [first, end]: readonly [number, number],
  directory: Directory,
): string | null {
  const references = reading.sentences[sentence]?.references ?? []
  const head = headOf(reading.tokens, first, end)
  if (head === null) return null
  const token = reading.tokens[head] as Token
  const named = narrowest(references, token, directory)
  if (named !== null) return named
  if (token.pos !== 'NOUN' || !isOffice(token.lemma)) return null
  // "Trump's envoys", "officials from the union": nobody of their own, but of somebody's side.
  const phrase = { start: (reading.tokens[first] as Token).start, end: (reading.tokens[end - 1] as Token).end }
  for (const reference of references) {
    if (reference.actor !== null && overlap(reference, phrase) > 0 && directory.isAgent(reference.actor))
      return directory.sideOf(reference.actor)
  }
  return null
}

/** Every actor that a stretch of a sentence names, in order, each once; places left out. */
export function actorsIn(reading: Reading, sentence: number, span: Span, directory: Directory): string[] {
  const found: string[] = []
  for (const reference of reading.sentences[sentence]?.references ?? []) {
    const { actor } = reference
    if (actor === null || overlap(reference, span) === 0 || found.includes(actor)) continue
    if (directory.isAgent(actor)) found.push(actor)
  }
  return found
}

/** Token of the head noun of a phrase: the last noun before a preposition or a comma. */
export function headOf(tokens: readonly Token[], first: number, end: number): number | null {
  let head: number | null = null
  for (let i = first; i < end; i++) {
    const { pos, norm } = tokens[i] as Token
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || (pos === 'NUM' && head === null)) head = i
    else if (head !== null && (pos === 'ADP' || norm === ',')) break
  }
  return head
}

/** Nouns for people and bodies that act for somebody: "envoys", "delegation", "spokesman" (WordNet). */
export function isOffice(lemma: string): boolean {
  return isA(lemma, 'noun', 'noun.person', 2) || isA(lemma, 'noun', 'noun.group', 2)
}

function narrowest(references: readonly Reference[], token: Token, directory: Directory): string | null {
  let best: Reference | null = null
  for (const reference of references) {
    if (reference.start > token.start || reference.end < token.end) continue
    if (reference.actor === null || !directory.isAgent(reference.actor)) continue
    if (best === null || reference.end - reference.start > best.end - best.start) best = reference
  }
  return best?.actor ?? null
}
