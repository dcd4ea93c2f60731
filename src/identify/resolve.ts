/**
 * Resolution inside one report: walks its names, phrases and pronouns in the order of reading and says who each stands
 * for. What does not settle stays without an actor, with those it may be as candidates.
 */
import { OFFICE_MODIFIERS } from '../lexicon/name-words.ts'
import type { Attribution, ReportText, Span } from '../model.ts'
import { type Draft, type Pointer, wordsAt } from './cast.ts'
import { type DescribedBodies, headWords, isBusiness, mayBeBusiness } from './described-bodies.ts'
import type { Governments } from './governments.ts'
import type { Named } from './names.ts'
import type { Phrase } from './phrases.ts'
import { headsOfRole, officeOf, wordsOfRole } from './roles.ts'
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

/** What is known of one report before it is walked. */
export interface ReportParts {
  readonly text: ReportText
  readonly named: readonly Named[]
  readonly phrases: readonly Phrase[]
  readonly said: readonly Attribution[]
  /** Speakers without a name, by where their head noun begins. */
  readonly speakers: ReadonlyMap<number, Pointer>
}

type Item =
  | { readonly at: number; readonly end: number; readonly sentence: number; readonly named: Named }
  | { readonly at: number; readonly end: number; readonly sentence: number; readonly phrase: Phrase }

/** Modifiers that tell nothing about which office is meant. */
const IDLE = new Set('new former same then late current incoming outgoing own top senior other whole entire'.split(' '))

/** How far a person of the other likely gender is from being meant by "he" or "she". */
const OTHER_GENDER = 0.3

/** How well each pronoun fits an actor, 0–1. `spoke`: whether the actor has spoken in this report. */
function fitOf(pronoun: string, { kind, gender, likelyGender }: Draft, spoke: boolean): number {
  if (pronoun === 'it') return kind === 'organisation' || kind === 'government' ? 1 : 0
  if (pronoun === 'they') return kind === 'group' || (spoke && kind !== 'person' && kind !== 'place') ? 1 : 0
  const wanted = pronoun === 'he' ? 'male' : 'female'
  if (kind !== 'person' || (gender !== null && gender !== wanted)) return 0
  return gender === null && likelyGender !== null && likelyGender !== wanted ? OTHER_GENDER : 1
}

/** Resolves one report. Linear but for the persons in play, which are few. */
export function resolveReport(parts: ReportParts, story: Story): Pointer[] {
  return new Resolver(parts, story).resolve(parts)
}

class Resolver {
  readonly #text: ReportText
  readonly #story: Story
  readonly #pointers: Pointer[] = []
  readonly #salience = new Salience()
  /** Where each draft was last referred to in this report. */
  readonly #seen = new Map<Draft, number>()
  readonly #speakers: ReadonlyMap<number, Pointer>
  /** Who this report names anywhere. */
  readonly #inReport: ReadonlySet<Draft>
  readonly #open: Phrase[] = []
  readonly #spoke = new Set<Draft>()
  /** The outer quotations, in order, and where they begin. */
  readonly #quotations: readonly Span[]
  readonly #quoteStarts: readonly number[]
  /** Where the sources of attributions begin, in order. */
  readonly #sources: readonly number[]
  #subjectOf = -1

  constructor({ text, named, said, speakers }: ReportParts, story: Story) {
    this.#text = text
    this.#story = story
    this.#speakers = speakers
    this.#sources = said.flatMap(({ source }) => source?.start ?? []).sort((a, b) => a - b)
    this.#quotations = text.quotations.filter(({ depth }) => depth === 0)
    this.#quoteStarts = this.#quotations.map(({ start }) => start)
    this.#inReport = new Set(named.flatMap((one) => this.#draftsOf(one)))
  }

  resolve({ named, phrases }: ReportParts): Pointer[] {
    const items: Item[] = [
      ...named.map(
        (one): Item => ({ at: one.mention.start, end: one.mention.end, sentence: one.sentence, named: one }),
      ),
      ...phrases.map((phrase): Item => ({ at: phrase.start, end: phrase.end, sentence: phrase.sentence, phrase })),
    ].sort((a, b) => a.at - b.at || b.end - a.end)
    for (const item of items) {
      if ('named' in item) this.#resolveName(item.named)
      else if (!this.#resolvePhrase(item.phrase)) this.#resolveSpeaker(item.phrase)
    }
    this.#close()
    return this.#pointers
  }

  /** Who a name may mean, governments and places included. */
  #draftsOf(one: Named): readonly Draft[] {
    const { name } = one.mention
    const key = foldName(this.#text.report.text.slice(name.start, name.end))
    const known = this.#story.byName.get(key)
    if (known !== undefined) return known
    const government = this.#story.governments.at(one)
    return government === null ? [] : [government]
  }

  #resolveName(one: Named): void {
    const { mention, sentence } = one
    const drafts = this.#draftsOf(one)
    if (drafts.length === 0) return
    const draft = drafts.length === 1 ? (drafts[0] as Draft) : this.#latest(drafts)
    this.#point(mention, 'name', draft, draft === null ? drafts : [], true)
    if (mention.start < mention.name.start && draft !== null) {
      this.#point(mention.name, 'name', draft, [], true, true)
    }
    if (mention.role !== null && draft !== null && !holds(mention, mention.role)) {
      this.#point(mention.role, 'role', draft, [], false)
    }
    if (draft === null) return
    this.#pointAround(mention, draft)
    this.#refer(draft, mention, sentence, mention.role)
  }

  /** "Lundia's Ministry of Health", "Iceland's Ada Moss", "Ada Moss of the Port Council": the whole stands for its head. */
  #pointAround(mention: Span, draft: Draft): void {
    const before = this.#beforeLast(mention.start)
    if (before === null || before.draft === null) return
    const link = this.#text.report.text.slice(before.end, mention.start)
    if (/^['’]s $/.test(link) && before.draft.kind !== 'person' && draft.kind !== 'place') {
      if (draft.kind === 'organisation') draft.party ??= before.draft
      this.#pointers.push(
        this.#pointerTo({ ...before, end: mention.end }, 'name', draft, [], draft.kind === 'organisation'),
      )
    } else if (/^ of (?:the )?$/.test(link) && before.draft.kind === 'person' && draft.kind !== 'person') {
      this.#pointers.push(this.#pointerTo({ ...before, end: mention.end }, 'name', before.draft, [], false))
    }
  }

  /** The last pointer that ends before an offset; the ones looked at are those just made. */
  #beforeLast(offset: number): Pointer | null {
    for (let i = this.#pointers.length - 1; i >= Math.max(0, this.#pointers.length - 4); i--) {
      const pointer = this.#pointers[i] as Pointer
      if (pointer.end <= offset) return pointer
    }
    return null
  }

  /** The one of several bearers of a name that this report has in play. */
  #latest(drafts: readonly Draft[]): Draft | null {
    const here = drafts.filter((draft) => this.#seen.has(draft))
    const pool = here.length > 0 ? here : []
    if (pool.length === 0) return null
    return pool.reduce((a, b) => ((this.#seen.get(b) as number) > (this.#seen.get(a) as number) ? b : a))
  }

  #refer(draft: Draft, span: Span, sentence: number, role: Span | null = null): void {
    // Whom somebody's quoted words name is not whom the reporter goes on with.
    if (draft.kind !== 'place' && !this.#isQuoted(span)) {
      const isSpeaker = this.#speaks(span) || (role !== null && this.#speaks(role))
      this.#salience.refer(draft, sentence, this.#subjectOf !== sentence || isSpeaker, isSpeaker)
      this.#subjectOf = sentence
      if (isSpeaker) this.#spoke.add(draft)
    }
    this.#seen.set(draft, span.start)
  }

  #isQuoted({ start }: Span): boolean {
    const at = lowerBound(this.#quoteStarts, start + 1) - 1
    return at >= 0 && (this.#quotations[at]?.end ?? 0) > start
  }

  /** Whether the source of an attribution begins in the span. */
  #speaks({ start, end }: Span): boolean {
    const at = lowerBound(this.#sources, start)
    return (this.#sources[at] ?? end) < end
  }

  /** @returns Whether the phrase stands for somebody, settled or not. */
  #resolvePhrase(phrase: Phrase): boolean {
    const before = this.#pointers.length
    switch (phrase.kind) {
      case 'pronoun':
        this.#resolvePronoun(phrase)
        break
      case 'people':
        this.#resolvePeople(phrase)
        break
      case 'administration':
        this.#resolveAdministration(phrase)
        break
      case 'persons':
        this.#resolveOfficials(phrase)
        break
      case 'person':
        this.#resolveRole(phrase)
        break
      case 'body':
        this.#resolveBody(phrase)
        break
      default:
        phrase.kind satisfies never
    }
    return this.#pointers.length > before
  }

  /** "two officials who have read it": a speaker that only a description names. */
  #resolveSpeaker(phrase: Phrase): void {
    const speaker = this.#speakers.get(phrase.headStart)
    if (speaker === undefined || speaker.draft === null || this.#open.includes(phrase)) return
    this.#point(speaker, 'description', speaker.draft, [], true)
    this.#refer(speaker.draft, speaker, phrase.sentence)
  }

  #resolvePronoun(phrase: Phrase): void {
    // "it" and "they" are followed only where they speak: elsewhere they mean things too often.
    if (!phrase.head.endsWith('he') && !this.#speaks(phrase)) return
    const fit = (one: Draft) => fitOf(phrase.head, one, this.#spoke.has(one))
    const { draft, candidates } = this.#subjectBefore(phrase, fit) ?? this.#salience.choose(phrase.sentence, fit)
    if (draft === null && candidates.length === 0) return
    this.#point(phrase, 'pronoun', draft, candidates, false)
    if (draft !== null) this.#refer(draft, phrase, phrase.sentence)
  }

  /** "the company said it would": who speaks right before the pronoun. */
  #subjectBefore(phrase: Phrase, fit: (draft: Draft) => number) {
    const before = this.#beforeLast(phrase.start)
    if (before?.draft == null || fit(before.draft) < 1) return null
    const link = this.#text.report.text.slice(before.end, phrase.start)
    return /^(?: \p{Ll}+){1,2}(?: that)? $/u.test(link) ? { draft: before.draft, candidates: [] } : null
  }

  /** "the Americans", "the Lundians". */
  #resolvePeople(phrase: Phrase): void {
    const draft = this.#story.governments.of(lastWord(wordsAt(this.#text, phrase)))
    if (draft === null || draft.kind !== 'government' || phrase.modifiers.length > 0) return
    this.#point(phrase, 'name', draft, [], true)
    this.#refer(draft, phrase, phrase.sentence)
  }

  /** "the Moss administration", "the Danish government", "his government", "the government of Lundia". */
  #resolveAdministration(phrase: Phrase): void {
    const draft = this.#administrationOf(phrase)
    if (draft !== null) {
      this.#point(phrase, 'description', draft, [], phrase.owner !== null || phrase.modifiers.length > 0)
      this.#refer(draft, phrase, phrase.sentence)
      return
    }
    if (phrase.owner !== null || phrase.modifiers.length > 0 || phrase.determiner !== 'the') return
    // A report at home may never name its own country: candidates only.
    const here = [...this.#seen.keys()].filter(({ kind }) => kind === 'government')
    if (here.length > 0) this.#point(phrase, 'description', null, here.slice(0, 4), false)
  }

  #administrationOf(phrase: Phrase): Draft | null {
    if (phrase.determiner !== null && /^(?:his|her|their)$/.test(phrase.determiner)) {
      const person = this.#lastSeen(({ kind }) => kind === 'person')
      return person?.party?.kind === 'government' ? person.party : null
    }
    if (phrase.determiner === 'its') return this.#lastSeen(({ kind }) => kind === 'government')
    const owner = this.#ownerOf(phrase)
    if (owner?.kind === 'government') return owner
    if (owner?.kind === 'person' && owner.party?.kind === 'government') return owner.party
    return null
  }

  /** Who the possessor, the adjectives or "of" name: "India's", "Indian", "of India". */
  #ownerOf(phrase: Phrase): Draft | null {
    if (phrase.owner !== null) {
      const words = wordsAt(this.#text, phrase.owner)
      const known = this.#story.byName.get(foldName(words)) ?? this.#story.byName.get(foldName(lastWord(words)))
      if (known?.length === 1) return known[0] as Draft
      return this.#story.governments.of(words) ?? this.#story.governments.of(lastWord(words))
    }
    const capitals = phrase.modifiers.filter((word) => /^\p{Lu}/u.test(word))
    for (const words of [capitals.join(' '), ...capitals]) {
      if (words === '') continue
      const government = this.#story.governments.of(words)
      if (government !== null) return government
      const known = this.#story.byName.get(foldName(words))
      if (known?.length === 1) return known[0] as Draft
    }
    return null
  }

  /** "American officials", "Kyiv officials": a government speaking; with more said of them, a group of their own. */
  #resolveOfficials(phrase: Phrase): void {
    if (!/^(?:official|diplomat|authorities)$/.test(phrase.head)) return
    const plain = phrase.modifiers.filter((word) => !IDLE.has(word.toLowerCase()))
    const owner = this.#ownerOf(phrase)
    if (owner?.kind !== 'government' || plain.length > (phrase.owner === null ? 1 : 0)) return
    this.#point(phrase, 'description', owner, [], true)
    this.#refer(owner, phrase, phrase.sentence)
  }

  /** "the envoy", "the Indian minister", "its chief negotiator". */
  #resolveRole(phrase: Phrase): void {
    const { determiner } = phrase
    const owner = this.#ownerOf(phrase)
    const isDefinite = determiner !== null && /^(?:the|its|his|her|their|'s|that|this)$/.test(determiner)
    if (!isDefinite && owner === null) return
    if (!isDefinite && determiner !== null) return
    const modifiers = phrase.modifiers.map((word) => word.toLowerCase()).filter((word) => !IDLE.has(word))
    const country = owner?.kind === 'government' ? owner : (owner?.party ?? null)
    const holders = (this.#story.byOffice.get(officeOf(phrase.head)) ?? []).filter((person) =>
      person.roles.some((role) => {
        if (!headsOfRole(role.text).includes(officeOf(phrase.head))) return false
        const words = new Set(wordsOfRole(role.text))
        const known = role.of ?? person.party
        if (country !== null && known !== null && known !== country && known.party !== country) return false
        return modifiers.every((word) => words.has(word) || this.#story.governments.of(capital(word)) !== null)
      }),
    )
    const here = holders.filter((person) => this.#seen.has(person))
    const isSpecific = country !== null || modifiers.some((word) => !OFFICE_MODIFIERS.has(word))
    const inReport = holders.filter((person) => this.#inReport.has(person))
    const pool = here.length > 0 ? here : inReport.length > 0 ? inReport : isSpecific ? holders : []
    if (pool.length === 0) {
      this.#resolveAgain(phrase)
      return
    }
    const draft = pool.length === 1 ? (pool[0] as Draft) : this.#nearest(pool, phrase)
    this.#point(phrase, 'role', draft, draft === null ? pool.slice(0, 4) : [], true)
    if (draft !== null) this.#refer(draft, phrase, phrase.sentence)
  }

  /** "the diplomat" after "a League diplomat", "the employer". */
  #resolveAgain(phrase: Phrase): void {
    if (phrase.determiner !== 'the' || phrase.modifiers.length > 0 || phrase.owner !== null) return
    const described = this.#lastSeen((one) => one.anonymous && one.kind === 'person' && headWords(one).has(phrase.head))
    if (described === null) {
      if (isBusiness(phrase.head)) this.#pointToBody(phrase)
      return
    }
    this.#point(phrase, 'description', described, [], true)
    this.#refer(described, phrase, phrase.sentence)
  }

  /** The only one of several holders that was named in this sentence or the one before. */
  #nearest(pool: readonly Draft[], phrase: Phrase): Draft | null {
    const since = this.#text.sentences[phrase.sentence - 1]?.start ?? 0
    const near = pool.filter((person) => (this.#seen.get(person) ?? -1) >= since)
    return near.length === 1 ? (near[0] as Draft) : null
  }

  /** "Lundia's transport ministry", "the ministry", "its foreign ministry". */
  #resolveBody(phrase: Phrase): void {
    const isPronoun = phrase.determiner !== null && /^(?:its|their|his|her)$/.test(phrase.determiner)
    const owner = isPronoun ? this.#lastSeen(({ kind }) => kind === 'government') : this.#ownerOf(phrase)
    const modifiers = phrase.modifiers
      .filter((word) => !IDLE.has(word.toLowerCase()) && this.#story.governments.of(word) === null)
      .map((word) => word.toLowerCase())
    if (owner === null && phrase.owner === null && modifiers.length === 0) {
      if ((phrase.determiner === 'the' || isPronoun) && !this.#pointToBody(phrase)) this.#open.push(phrase)
      return
    }
    if (owner?.kind === 'place' || owner?.kind === 'person') return
    if (!phrase.isAgent && !this.#speakers.has(phrase.headStart) && owner?.kind !== 'government') return
    if (phrase.determiner === null && owner === null) return
    const possessor =
      owner === null && phrase.owner !== null && phrase.determiner === "'s"
        ? [wordsAt(this.#text, phrase.owner).toLowerCase()]
        : []
    // "the town's health ministry": a possessor that is nobody of the story may tell offices apart, not ministries.
    const words = [...(modifiers.length === 0 ? possessor : modifiers), phrase.head]
    const draft = this.#story.described.find(owner, words, this.#bodyName(phrase, owner))
    if (owner !== null && draft.party === null && owner !== draft) draft.party = owner
    this.#point(phrase, 'description', draft, [], true)
    this.#refer(draft, phrase, phrase.sentence)
  }

  /** "the ministry", "the company": the last body in play that has the word in its name, or is the only business. */
  #pointToBody(phrase: Phrase): boolean {
    const named = this.#lastSeen((one) => one.kind === 'organisation' && headWords(one).has(phrase.head))
    const draft = named ?? (isBusiness(phrase.head) ? this.#business() : null)
    if (draft === null) return false
    this.#point(phrase, 'description', draft, [], true)
    this.#refer(draft, phrase, phrase.sentence)
    return true
  }

  /** The business that the story is about: named at least twice, and twice as often as any other of this report. */
  #business(): Draft | null {
    const [best, second] = [...this.#inReport]
      .filter(mayBeBusiness)
      .map((draft): [Draft, number] => [draft, this.#story.mentionCounts.get(draft) ?? 0])
      .sort((a, b) => b[1] - a[1])
    if (best === undefined || best[1] < 2 || (second !== undefined && second[1] * 2 > best[1])) return null
    return best[0]
  }

  /** Short forms that stood before their body's name: "before the army has left … The Lundian army said". */
  #close(): void {
    for (const phrase of this.#open) {
      const fitting = [...this.#seen.keys()].filter(
        (one) => one.kind === 'organisation' && headWords(one).has(phrase.head),
      )
      const [only, other] = fitting
      const pointer =
        only !== undefined && other === undefined
          ? this.#pointerTo(phrase, 'description', only, [], true)
          : this.#speakers.get(phrase.headStart)
      if (pointer !== undefined) this.#pointers.push(pointer)
    }
  }

  /** "Lundia's foreign ministry", also where it stands as "its foreign ministry". */
  #bodyName(phrase: Phrase, owner: Draft | null): string {
    const isPronoun = /^(?:its|their|his|her)$/.test(phrase.determiner ?? '')
    return isPronoun && owner !== null
      ? `${owner.name}’s ${[...phrase.modifiers, phrase.head].join(' ')}`
      : wordsAt(this.#text, phrase)
  }

  #lastSeen(fits: (draft: Draft) => boolean): Draft | null {
    let best: Draft | null = null
    let at = -1
    for (const [draft, start] of this.#seen) {
      if (start > at && fits(draft)) {
        best = draft
        at = start
      }
    }
    return best
  }

  /** Notes a reference, unless it would cross another. */
  #point(
    span: Span,
    form: Pointer['form'],
    draft: Draft | null,
    candidates: readonly Draft[],
    isAlias: boolean,
    isInner = false,
  ): void {
    const last = this.#pointers.at(-1)
    if (!isInner && last !== undefined && span.start > last.start && span.start < last.end && span.end > last.end)
      return
    this.#pointers.push(this.#pointerTo(span, form, draft, candidates, isAlias))
  }

  #pointerTo(
    { start, end }: Span,
    form: Pointer['form'],
    draft: Draft | null,
    candidates: readonly Draft[],
    isAlias: boolean,
  ): Pointer {
    return { text: this.#text, start, end, form, draft, candidates, isAlias }
  }
}

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

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
