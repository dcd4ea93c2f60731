/**
 * Who acts: the actor that a noun phrase stands for, and the side it belongs to. Reads references, gives actor ids.
 */
import { isOfficeNoun } from '../lexicon/name-words.ts'
import { isA } from '../lexicon/wordnet.ts'
import type { Actor, Identities, Reference, Report, Span, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { overlap, type Reading } from './reading.ts'

/** Links of a person to its party that are followed: spokesman, ministry, government. */
const MOST_LINKS = 5

export class Directory {
  readonly #actors: ReadonlyMap<string, Actor>
  readonly #speakers: ReadonlySet<string>
  readonly #press: ReadonlySet<string>

  /**
   * `speakers`: who says something in the story; an airport or a port among them is an employer, no mere place. `reports`:
   * whose outlets and agencies are the press.
   */
  constructor(identities: Identities, speakers: ReadonlySet<string> = new Set(), reports: readonly Report[] = []) {
    this.#actors = new Map(identities.actors.map((actor) => [actor.id, actor]))
    this.#speakers = speakers
    this.#press = new Set(
      reports.flatMap(({ outlet, credits }) => [outlet ?? '', ...credits.map(({ agency }) => agency)].map(pressName)),
    )
  }

  actor(id: string | null): Actor | null {
    return id === null ? null : (this.#actors.get(id) ?? null)
  }

  /** The one actor of the story that has a part ("mediator"); null where none has it, or several. */
  holderOf(part: string): string | null {
    const has = (text: string) =>
      text
        .toLowerCase()
        .split(/[^\p{L}-]+/u)
        .includes(part)
    const holders = [...this.#actors.values()].filter(
      ({ roles, aliases, kind }) => kind === 'person' && (roles.some(({ text }) => has(text)) || aliases.some(has)),
    )
    return holders.length === 1 ? (holders[0] as Actor).id : null
  }

  /** Whether one person of the story alone has a surname. */
  isOnlyBearer(surname: string): boolean {
    const bearers = [...this.#actors.values()].filter(
      ({ kind, aliases, name }) =>
        kind === 'person' && [name, ...aliases].some((own) => own.split(' ').at(-1) === surname),
    )
    return bearers.length === 1
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

  /** An outlet or agency that the story's reports come from or credit: it is told things and takes no part in them. */
  isPress(id: string): boolean {
    return this.#actors.get(id)?.aliases.some((alias) => this.#press.has(pressName(alias))) ?? false
  }

  isSameSide(a: string | null, b: string | null): boolean {
    return a !== null && b !== null && (a === b || this.sideOf(a) === this.sideOf(b))
  }

  /** Whether it is one who can act: no mere place. */
  isAgent(id: string | null): boolean {
    const actor = this.actor(id)
    return actor !== null && (actor.kind !== 'place' || this.#speakers.has(actor.id))
  }
}

/** "The Sentinel", "Sentinel" */
function pressName(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
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
  const named = widest(references, token, directory)
  if (named !== null) return ownerBefore(reading, references, first, head, named, directory) ?? named
  if (token.pos !== 'NOUN' || !isOffice(token.lemma)) return null
  // "Trump's envoys", "officials from the union": nobody of their own, but of somebody's side.
  const phrase = { start: (reading.tokens[first] as Token).start, end: (reading.tokens[end - 1] as Token).end }
  for (const reference of references) {
    if (reference.actor === null || overlap(reference, phrase) === 0 || !directory.isAgent(reference.actor)) continue
    // "Guards on the railway", "nurses at the hospital": who works somewhere is not where he works.
    const isBehind = reference.start > token.start
    if (isBehind && !isOfficeNoun(token.lemma) && worksThere(reading.tokens, head, reference, end)) return null
    return directory.sideOf(reference.actor)
  }
  return null
}

/** Whether "at", "on" or "in" leads from a noun for a person, no group, to a name behind it. */
function worksThere(tokens: readonly Token[], head: number, { start }: Span, end: number): boolean {
  if (!isA((tokens[head] as Token).lemma, 'noun', 'noun.person', 2)) return false
  let led: string | null = null
  for (let i = head + 1; i < end && (tokens[i] as Token).start < start; i++)
    if ((tokens[i] as Token).pos === 'ADP') led = (tokens[i] as Token).norm
  return led === 'at' || led === 'on' || led === 'in' || led === 'aboard'
}

/** "The union's executive" is of the union, whoever else is an executive: the side of the owner before the noun. */
function ownerBefore(
  reading: Reading,
  references: readonly Reference[],
  first: number,
  head: number,
  named: string,
  directory: Directory,
): string | null {
  if ((reading.tokens[head] as Token).pos !== 'NOUN') return null
  for (let i = head - 1; i > first; i--) {
    if (!/^['’]s?$/.test((reading.tokens[i] as Token).norm)) continue
    const inside = references.filter(({ end }) => end < (reading.tokens[head] as Token).start)
    const owner = widest(inside, reading.tokens[i - 1] as Token, directory)
    const isOther = owner !== null && !directory.isSameSide(owner, named)
    return isOther ? directory.sideOf(owner) : null
  }
  return null
}

/** Every actor that a stretch of a sentence names, in order, each once; places and what is to be `left` out not. */
export function actorsIn(
  reading: Reading,
  sentence: number,
  span: Span,
  directory: Directory,
  left: (reference: Reference) => boolean = () => false,
): string[] {
  const found: string[] = []
  for (const reference of reading.sentences[sentence]?.references ?? []) {
    const { actor } = reference
    if (actor === null || overlap(reference, span) === 0 || found.includes(actor) || left(reference)) continue
    if (directory.isAgent(actor)) found.push(actor)
  }
  return found
}

/**
 * The common noun that a name only qualifies, as its owner or right before it: "war" in "the Lundia war", "invasion" in
 * "Lundia's invasion"; null where it qualifies none.
 */
export function nounBehind({ tokens, sentences }: Reading, sentence: number, { end }: Span): Token | null {
  const { firstToken, endToken } = sentences[sentence]?.sentence ?? { firstToken: 0, endToken: 0 }
  let at = firstToken
  while (at < endToken && (tokens[at] as Token).start < end) at++
  const isOwner = /^['’]s?$/.test(tokens[at]?.norm ?? '')
  if (isOwner) at++
  let noun: Token | null = null
  for (; at < endToken; at++) {
    const token = tokens[at] as Token
    if (token.pos === 'NOUN') noun = token
    else if (token.pos !== 'ADJ' || noun !== null) break
  }
  return noun
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
  // WordNet has a counterpart only among likenesses.
  return lemma === 'counterpart' || isA(lemma, 'noun', 'noun.person', 2) || isA(lemma, 'noun', 'noun.group', 2)
}

function widest(references: readonly Reference[], token: Token, directory: Directory): string | null {
  let best: Reference | null = null
  for (const reference of references) {
    if (reference.start > token.start || reference.end < token.end) continue
    if (reference.actor === null || !directory.isAgent(reference.actor)) continue
    if (best === null || reference.end - reference.start > best.end - best.start) best = reference
  }
  return best?.actor ?? null
}

/** People and bodies that a speaker speaks of as the own ones where nothing else is said: "members would stay out". */
const OWN_PEOPLE = new Set(
  'member staff worker employee troop force fighter soldier delegation negotiator team side government country company union party cabinet management board'.split(
    ' ',
  ),
)

/** Whether the subject that no reference settles is the speaker's own: "her members", "staff", a name nobody knows. */
export function isOfSpeaker(reading: Reading, clause: Clause): boolean {
  if (clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const references = reading.sentences[clause.sentence]?.references ?? []
  const opener = reading.tokens[first] as Token
  const head = headOf(reading.tokens, first, end)
  if (head === null) return false
  if (references.some((one) => overlap(one, reading.tokens[head] as Token) > 0)) return false
  const { lemma, pos } = reading.tokens[head] as Token
  if (['his', 'her', 'its', 'their', 'our'].includes(opener.norm)) return pos === 'NOUN' && OWN_PEOPLE.has(lemma)
  if (pos === 'NOUN') return head === first && OWN_PEOPLE.has(lemma)
  return pos === 'PROPN' && head === first && end === first + 1
}

/**
 * "The government would honour the truce", said by a minister; "the movement will not disarm", said by its spokesman: the
 * body that no reference settles is that of the speaker. The speaker's side, or the speaker where none is known.
 */
export function bodyOfSpeaker(
  reading: Reading,
  clause: Clause,
  speaker: string | null,
  directory: Directory,
): string | null {
  const actor = directory.actor(speaker)
  if (clause.subjectTokens === null || actor === null || actor.kind !== 'person') return null
  const [first, end] = clause.subjectTokens
  const [article, head] = [reading.tokens[first] as Token, reading.tokens[end - 1] as Token]
  if (end !== first + 2 || article.norm !== 'the' || head.pos !== 'NOUN') return null
  const references = reading.sentences[clause.sentence]?.references ?? []
  if (references.some((one) => one.actor !== null && overlap(one, head) > 0)) return null
  const side = directory.sideOf(actor.id)
  const kind = directory.actor(side)?.kind
  const isOfState =
    kind === 'government' || (side === actor.id && actor.roles.some(({ text }) => /minister$/i.test(text)))
  if (STATE_BODIES.has(head.lemma)) return isOfState ? side : null
  return BODIES.has(head.lemma) && (kind === 'organisation' || kind === 'group') ? side : null
}

const STATE_BODIES = new Set('government cabinet administration state country army military navy'.split(' '))
const BODIES = new Set(
  'movement group organisation organization company firm union party front board club council authority federation employer association'.split(
    ' ',
  ),
)
