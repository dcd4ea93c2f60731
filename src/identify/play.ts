/**
 * What is in play in one report while it is read: who was named where, who spoke, who is salient, and the references
 * made so far.
 */
import type { Attribution, ReportText, Span } from '../model.ts'
import { type Draft, type Pointer, wordsAt } from './cast.ts'
import type { DescribedBodies } from './described-bodies.ts'
import type { Governments } from './governments.ts'
import type { Named } from './names.ts'
import type { Phrase } from './phrases.ts'
import { Salience } from './salience.ts'
import { foldName } from './spelling.ts'

/** What the whole story tells. */
export interface Story {
  /** By folded name: who may be meant, one draft where it is clear. */
  readonly byName: ReadonlyMap<string, readonly Draft[]>
  readonly governments: Governments
  /** Persons by the head of their roles. */
  readonly byOffice: ReadonlyMap<string, readonly Draft[]>
  readonly described: DescribedBodies
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
  /** Whom the report names anywhere. */
  readonly inReport: ReadonlySet<Draft>
  /** Short forms that nothing before them explains. */
  readonly open: Phrase[] = []
  readonly #quotations: readonly Span[]
  readonly #quoteStarts: readonly number[]
  readonly #sources: readonly number[]
  #sentenceWithSubject = -1

  constructor({ text, named, said, speakers }: ReportParts, story: Story) {
    this.text = text
    this.story = story
    this.speakers = speakers
    this.#sources = said.flatMap(({ source }) => source?.start ?? []).sort((a, b) => a - b)
    this.#quotations = text.quotations.filter(({ depth }) => depth === 0)
    this.#quoteStarts = this.#quotations.map(({ start }) => start)
    this.inReport = new Set(named.flatMap((one) => this.draftsOf(one)))
  }

  /** Who a name may mean, governments and places included. */
  draftsOf(one: Named): readonly Draft[] {
    const known = this.story.byName.get(foldName(this.textAt(one.mention.name)))
    if (known !== undefined) return known
    const government = this.story.governments.at(one)
    return government === null ? [] : [government]
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
    if (draft.kind === 'place' || this.#isQuoted(span)) return
    // In "said Moss's chief of staff" it is not Moss who speaks.
    if (/^['’]s/.test(this.textAt({ start: span.end, end: span.end + 2 }))) {
      this.salience.refer(draft, sentence, false, false)
      return
    }
    const isSpeaker = this.speaks(span) || (role !== null && this.speaks(role))
    this.salience.refer(draft, sentence, this.#sentenceWithSubject !== sentence || isSpeaker, isSpeaker)
    this.#sentenceWithSubject = sentence
    if (isSpeaker) this.spoke.add(draft)
  }

  /** Whether the source of an attribution begins in the span, or at the article before it. */
  speaks(span: Span): boolean {
    const { end } = span
    const start = /^the $/i.test(this.textAt({ start: span.start - 4, end: span.start })) ? span.start - 4 : span.start
    return (this.#sources[lowerBound(this.#sources, start)] ?? end) < end
  }

  #isQuoted({ start }: Span): boolean {
    const quotation = this.#quotations[lowerBound(this.#quoteStarts, start + 1) - 1]
    return quotation !== undefined && quotation.end > start
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

  /** The last reference that ends before an offset, of those just made. */
  lastBefore(offset: number): Pointer | null {
    for (let i = this.pointers.length - 1; i >= Math.max(0, this.pointers.length - LOOKED_BACK); i--) {
      const pointer = this.pointers[i] as Pointer
      if (pointer.end <= offset) return pointer
    }
    return null
  }

  textAt({ start, end }: Span): string {
    return this.text.report.text.slice(start, end)
  }
}

export const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1)

/** Index of the first number that is not below `least`. */
function lowerBound(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
