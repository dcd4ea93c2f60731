/**
 * What is in play in one report while it is read: who was named where, who spoke, who is salient, and the references
 * made so far.
 */
import type { Attribution, ReportText, Span } from '../model.ts'
import { type Draft, newDraft, type Pointer, wordsAt } from './cast.ts'
import type { Collectives } from './collectives.ts'
import type { DescribedBodies } from './described-bodies.ts'
import { genderOf } from './genders.ts'
import type { Governments } from './governments.ts'
import { type Named, nameBehindRole } from './names.ts'
import type { Phrase } from './phrases.ts'
import { isInverted, prominenceOf } from './prominence.ts'
import { IN_FOCUS, Salience } from './salience.ts'
import { isWithin, lowerBound, merged } from './spans.ts'
import { foldName } from './spelling.ts'

/** What the whole story tells. */
export interface Story {
  /** By folded name: who may be meant, one draft where it is clear. */
  readonly byName: ReadonlyMap<string, readonly Draft[]>
  readonly governments: Governments
  /** Persons by the head of their roles. */
  readonly byOffice: ReadonlyMap<string, readonly Draft[]>
  readonly described: DescribedBodies
  readonly collectives: Collectives
  /** The only government that the story calls one, whom "the government" means where nothing else says. */
  readonly theGovernment: Draft | null
  /** People described in passing, by their words. */
  readonly groups: Map<string, Draft>
  /** How often the story names each actor. */
  readonly mentionCounts: ReadonlyMap<Draft, number>
}

/** What is known of one report before it is read. */
export interface ReportParts {
  readonly text: ReportText
  readonly named: readonly Named[]
  readonly phrases: readonly Phrase[]
  readonly said: readonly Attribution[]
  /** Speakers without a name, by where their head noun begins. */
  readonly speakers: ReadonlyMap<number, Pointer>
}

/** Pointers looked back at for the words right before a phrase: a name with its role and possessor makes three. */
const LOOKED_BACK = 4

/** Characters between a description and its relative clause: ", of the port of Lund,". */
const FARTHEST_RELATIVE = 60

/** Characters of a role before its name that is no part of it. */
const LONGEST_ROLE = 40

/** "a deckhand on the Anna", "a nurse at Lund General" */
const PLACE_BEHIND = /^ (?:on|of|at|from|in|aboard|with) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u

/** How a phrase refers. */
interface Reading {
  readonly form: Pointer['form']
  readonly isAlias: boolean
}

export class Play {
  readonly text: ReportText
  readonly story: Story
  readonly speakers: ReadonlyMap<number, Pointer>
  readonly pointers: Pointer[] = []
  readonly salience = new Salience()
  /** Where each actor was last referred to. */
  readonly seen = new Map<Draft, number>()
  readonly spoke = new Set<Draft>()
  /** Documents by their nouns, the last of each. */
  readonly documents = new Map<string, Draft>()
  readonly #groups = new Map<Draft, Phrase>()
  #lastDescribed: Draft | null = null
  /** Whom the report names anywhere. */
  readonly inReport: ReadonlySet<Draft>
  /** Short forms that nothing before them explains. */
  readonly open: Phrase[] = []
  readonly #named: readonly Named[]
  readonly #nameStarts: readonly number[]
  readonly #quotations: readonly Span[]
  readonly #contents: readonly Span[]
  /** Contents by where their source begins. */
  readonly #saidBy = new Map<number, readonly Span[]>()
  readonly #sources: readonly number[]
  #sentenceWithSubject = -1

  constructor({ text, named, said, speakers }: ReportParts, story: Story) {
    this.text = text
    this.story = story
    this.speakers = speakers
    this.#sources = said.flatMap(({ source }) => source?.start ?? []).sort((a, b) => a - b)
    for (const { source, contents } of said) {
      if (source === null) continue
      this.#saidBy.set(source.start, [...(this.#saidBy.get(source.start) ?? []), ...contents])
    }
    this.#named = named
    this.#nameStarts = named.map(({ mention }) => mention.start)
    this.#quotations = text.quotations.filter(({ depth }) => depth === 0)
    this.#contents = merged(said.flatMap(({ contents }) => contents))
    this.inReport = new Set(named.flatMap((one) => this.draftsOf(one)))
  }

  /** Who a name may mean, governments and places included. */
  draftsOf(one: Named): readonly Draft[] {
    const key = foldName(this.textAt(one.mention.name))
    const known = this.story.byName.get(key) ?? this.#withoutRole(key)
    if (known !== undefined) return known
    const government = this.story.governments.at(one)
    return government === null ? [] : [government]
  }

  /** "Economist Ada Moss": the person named without the role. */
  #withoutRole(key: string): readonly Draft[] | undefined {
    const name = nameBehindRole(key)
    const known = name === null ? undefined : this.story.byName.get(name)
    return known?.every(({ kind }) => kind === 'person') === true ? known : undefined
  }

  /** Who the possessor, the adjectives or "of" in a phrase name: "India's", "Indian", "of India". */
  ownerOf(phrase: Phrase): Draft | null {
    const { byName, governments } = this.story
    if (phrase.owner !== null) {
      const words = wordsAt(this.text, phrase.owner)
      const known = byName.get(foldName(words)) ?? byName.get(foldName(lastWord(words)))
      if (known?.length === 1) return known[0] as Draft
      return governments.of(words) ?? governments.of(lastWord(words))
    }
    const capitals = phrase.modifiers.filter((word) => /^\p{Lu}/u.test(word))
    for (const words of [capitals.join(' '), ...capitals]) {
      if (words === '') continue
      const known = byName.get(foldName(words))
      const owner = governments.of(words) ?? (known?.length === 1 ? (known[0] as Draft) : null)
      if (owner !== null) return owner
    }
    return null
  }

  /** Notes that a phrase stands for an actor, and that the actor is now in play. */
  resolve(phrase: Phrase, draft: Draft, { form, isAlias }: Reading): void {
    this.point(phrase, { form, isAlias, draft })
    this.refer(draft, phrase, phrase.sentence)
  }

  /** Notes a reference, unless it would cross the last one. */
  point(span: Span, reading: Reading & { readonly draft: Draft | null; readonly candidates?: readonly Draft[] }): void {
    const last = this.pointers.at(-1)
    if (last !== undefined && span.start > last.start && span.start < last.end && span.end > last.end) return
    const { form, isAlias, draft, candidates = [] } = reading
    this.pointers.push({ text: this.text, start: span.start, end: span.end, form, draft, candidates, isAlias })
  }

  /** Notes that an actor is in play from here on; `role` is where else its words may be the source of a saying. */
  refer(draft: Draft, span: Span, sentence: number, role: Span | null = null): void {
    this.seen.set(draft, span.start)
    // Whom somebody's quoted words name is not whom the reporter goes on with.
    if (draft.kind === 'place' || isWithin(this.#quotations, span.start)) return
    // In "said Moss's chief of staff" it is not Moss who speaks.
    const isPossessor = /^['’]s/.test(this.textAt({ start: span.end, end: span.end + 2 }))
    const isSource = !isPossessor && (this.speaks(span) || (role !== null && this.speaks(role)))
    const whole = role === null ? span : { start: Math.min(span.start, role.start), end: Math.max(span.end, role.end) }
    const prominence = isPossessor ? 'other' : isSource ? 'speaker' : prominenceOf(this.text, whole, sentence)
    // "Moss and Quill left" has two subjects of one weight, "Moss left when Quill came" has not.
    const isBeside = /\band (?:the )?$/.test(this.textAt({ start: Math.max(0, whole.start - 8), end: whole.start }))
    const isSecond = prominence === 'subject' && this.#sentenceWithSubject === sentence && !isBeside
    if (prominence !== 'other') this.#sentenceWithSubject = sentence
    const isTold = isWithin(this.#contents, span.start) && !isInverted(this.text, whole)
    this.salience.refer(draft, { place: this.placeOf(sentence), prominence: isSecond ? 'other' : prominence, isTold })
    if (prominence === 'speaker') this.spoke.add(draft)
  }

  /** Notes those described in passing, whom a pronoun may mean later: "Republican leaders", "a deckhand", "Moss’s father". */
  noteDescribed(noted: Phrase): void {
    const isOne = noted.kind === 'person'
    const place = isOne
      ? PLACE_BEHIND.exec(this.textAt({ start: noted.end, end: noted.end + FARTHEST_RELATIVE }))
      : null
    const phrase = place === null ? noted : { ...noted, end: noted.end + place[0].length }
    const words = wordsAt(this.text, phrase)
    // "a captain" of one report need not be that of another.
    const key = isOne ? `${this.text.report.id} ${phrase.start}` : foldName(words)
    const group = this.story.groups.get(key) ?? newDraft(isOne ? 'person' : 'group', words)
    group.anonymous = true
    if (isOne) group.gender = genderOf(phrase.head)
    this.story.groups.set(key, group)
    this.#groups.set(group, phrase)
    this.#lastDescribed = group
    this.refer(group, phrase, phrase.sentence)
  }

  /** Who is described last before an offset, with nothing between but what `between` allows: the antecedent of "a guard, who". */
  describedBefore(offset: number, between: RegExp): Draft | null {
    const draft = this.#lastDescribed
    const phrase = draft === null ? undefined : this.#groups.get(draft)
    const isBefore = phrase !== undefined && phrase.end <= offset && offset - phrase.end < FARTHEST_RELATIVE
    return isBefore && between.test(this.textAt({ start: phrase.end, end: offset })) ? draft : null
  }

  /** Lets the words stand for those whom a pronoun turns out to mean. */
  pointToDescribed(draft: Draft): void {
    const phrase = this.#groups.get(draft)
    if (phrase === undefined) return
    this.#groups.delete(draft)
    const { start, end } = phrase
    this.pointers.push({ text: this.text, start, end, form: 'description', draft, candidates: [], isAlias: true })
  }

  /** How far down the report a sentence is: a new paragraph counts as one sentence more. */
  placeOf(sentence: number): number {
    return sentence + (this.text.sentences[sentence]?.paragraph ?? 0)
  }

  /**
   * Whom the words name that this source says. Nobody means himself by a name in what he says (binding, Reinhart 1983);
   * only reporters put one into reported speech before "he said": "Moss found the work hard, she said".
   */
  namedBySource(source: Span, sentence: number): ReadonlySet<Draft> {
    const own = this.text.sentences[sentence] ?? source
    const drafts = new Set<Draft>()
    for (const content of this.#saidBy.get(source.start) ?? []) {
      for (let i = lowerBound(this.#nameStarts, content.start); i < this.#named.length; i++) {
        const one = this.#named[i] as Named
        if (one.mention.start >= content.end) break
        const { start } = one.mention
        // A content that runs on over sentences is seldom all of it his.
        if (start >= own.end) break
        const isBinding = start > source.start || isWithin(this.#quotations, start)
        if (!isBinding || isInverted(this.text, one.mention)) continue
        for (const draft of this.draftsOf(one)) drafts.add(draft)
      }
    }
    return drafts
  }

  /** Whether a described person is one of whom this source speaks: "a child is well, he said". */
  isDescribedBySource(draft: Draft, source: Span): boolean {
    const phrase = this.#groups.get(draft)
    if (phrase === undefined) return false
    return (this.#saidBy.get(source.start) ?? []).some(({ start, end }) => start <= phrase.start && end > phrase.start)
  }

  /** Whether the source of an attribution begins in the span, or at the article before it. */
  speaks(span: Span): boolean {
    const { end } = span
    const start = /^the $/i.test(this.textAt({ start: span.start - 4, end: span.start })) ? span.start - 4 : span.start
    return (this.#sources[lowerBound(this.#sources, start)] ?? end) < end
  }

  /** Whether the words are the head of an attribution's source: not the first two of "the mayor’s office said". */
  isSource({ end, ...span }: Span): boolean {
    return this.speaks({ ...span, end }) && !/^['’]/.test(this.textAt({ start: end, end: end + 1 }))
  }

  /** The name that begins at an offset, or behind its role: "Treasury minister Ada Moss". */
  nameFrom(offset: number): Named | null {
    const one = this.#named[lowerBound(this.#nameStarts, offset)]
    if (one === undefined || one.mention.start - offset > LONGEST_ROLE) return null
    return /^(?:[\p{L}’'-]+ )*$/u.test(this.textAt({ start: offset, end: one.mention.start })) ? one : null
  }

  /** Whom of a kind the report referred to last. */
  lastSeen(fits: (draft: Draft) => boolean): Draft | null {
    let best: Draft | null = null
    let at = -1
    for (const [draft, start] of this.seen) {
      if (start > at && fits(draft)) {
        best = draft
        at = start
      }
    }
    return best
  }

  /** Who of a kind stands out before a sentence: whom "its" in "its spokesman" means. */
  inFocus({ sentence }: Phrase, fits: (draft: Draft) => boolean): Draft | null {
    return this.salience.choose(this.placeOf(sentence), (draft) => (fits(draft) ? 1 : 0), IN_FOCUS).draft
  }

  /** The last reference that ends before an offset, of those just made. */
  lastBefore(offset: number): Pointer | null {
    for (let i = this.pointers.length - 1; i >= Math.max(0, this.pointers.length - LOOKED_BACK); i--) {
      const pointer = this.pointers[i] as Pointer
      if (pointer.end <= offset) return pointer
    }
    return null
  }

  /** The references that end before an offset and begin from `since` on, the latest first, at most so many. */
  lastReferences(before: number, since: number, most: number): readonly Pointer[] {
    const found: Pointer[] = []
    for (let i = this.pointers.length - 1; i >= 0 && found.length < most; i--) {
      const pointer = this.pointers[i] as Pointer
      if (pointer.start < since) break
      if (pointer.end <= before) found.push(pointer)
    }
    return found
  }

  textAt({ start, end }: Span): string {
    return this.text.report.text.slice(start, end)
  }
}

export const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1)
