/**
 * Resolution inside one report: walks its names, phrases and pronouns in the order of reading and says who each stands
 * for. What does not settle stays without an actor, with those it may be as candidates.
 */
import type { Attribution, ReportText, Span } from '../model.ts'
import { type Draft, newDraft, type Pointer, wordsAt } from './cast.ts'
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
  /** Bodies described by owner, modifiers and head: "Lundia's transport ministry". */
  readonly described: Map<string, Draft>
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

const SINGULAR: ReadonlySet<string> = new Set(['organisation', 'government'])
const PLURAL: ReadonlySet<string> = new Set(['organisation', 'government', 'group'])

/** Resolves one report. Linear but for the persons in play, which are few. */
export function resolveReport(parts: ReportParts, story: Story): Pointer[] {
  return new Resolver(parts, story).resolve(parts)
}

class Resolver {
  readonly #text: ReportText
  readonly #story: Story
  readonly #pointers: Pointer[] = []
  readonly #persons = new Salience()
  /** Where each draft was last referred to in this report. */
  readonly #seen = new Map<Draft, number>()
  readonly #speakers: ReadonlyMap<number, Pointer>
  readonly #inReport: ReadonlySet<Draft>
  readonly #starts: ReadonlySet<number>
  #subjectOf = -1

  constructor({ text, named, said, speakers }: ReportParts, story: Story) {
    this.#text = text
    this.#story = story
    this.#speakers = speakers
    this.#starts = new Set(said.flatMap(({ source }) => (source === null ? [] : [source.start])))
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
    if (draft !== null) this.#refer(draft, mention, sentence)
  }

  /** The one of several bearers of a name that this report has in play. */
  #latest(drafts: readonly Draft[]): Draft | null {
    const here = drafts.filter((draft) => this.#seen.has(draft))
    const pool = here.length > 0 ? here : []
    if (pool.length === 0) return null
    return pool.reduce((a, b) => ((this.#seen.get(b) as number) > (this.#seen.get(a) as number) ? b : a))
  }

  #refer(draft: Draft, span: Span, sentence: number): void {
    const isSubject = this.#subjectOf !== sentence || this.#starts.has(span.start)
    if (draft.kind === 'person') this.#persons.refer(draft, sentence, isSubject)
    if (draft.kind !== 'place') this.#subjectOf = sentence
    this.#seen.set(draft, span.start)
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
    if (speaker === undefined || speaker.draft === null) return
    this.#point(speaker, 'description', speaker.draft, [], true)
    this.#refer(speaker.draft, speaker, phrase.sentence)
  }

  #resolvePronoun(phrase: Phrase): void {
    if (phrase.head === 'it' || phrase.head === 'they') {
      if (!this.#starts.has(phrase.start)) return
      const kinds = phrase.head === 'they' ? PLURAL : SINGULAR
      const draft = this.#lastSeen(({ kind }) => kinds.has(kind))
      if (draft !== null) this.#point(phrase, 'pronoun', draft, [], false)
      return
    }
    const gender = phrase.head === 'he' ? 'male' : 'female'
    const { draft, candidates } = this.#persons.choose(
      phrase.sentence,
      (one) => one.gender === null || one.gender === gender,
    )
    if (draft === null && candidates.length === 0) return
    this.#point(phrase, 'pronoun', draft, candidates, false)
    if (draft !== null) this.#refer(draft, phrase, phrase.sentence)
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
    const isSpecific = country !== null || modifiers.length > 0
    const inReport = holders.filter((person) => this.#inReport.has(person))
    const pool = here.length > 0 ? here : inReport.length > 0 ? inReport : isSpecific ? holders : []
    if (pool.length === 0) return
    const draft = pool.length === 1 ? (pool[0] as Draft) : this.#nearest(pool, phrase)
    this.#point(phrase, 'role', draft, draft === null ? pool.slice(0, 4) : [], true)
    if (draft !== null) this.#refer(draft, phrase, phrase.sentence)
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
    if (owner === null && modifiers.length === 0) {
      if (phrase.determiner !== 'the') return
      const draft = this.#lastSeen((one) => one.kind === 'organisation' && headWords(one).has(phrase.head))
      if (draft === null) return
      this.#point(phrase, 'description', draft, [], true)
      this.#refer(draft, phrase, phrase.sentence)
      return
    }
    if (owner?.kind === 'place' || owner?.kind === 'person') return
    if (!phrase.isAgent && owner?.kind !== 'government') return
    if (phrase.determiner === null && owner === null) return
    const key = bodyKey(owner, [...modifiers, phrase.head])
    const withoutOwner = bodyKey(null, [...modifiers, phrase.head])
    const draft =
      this.#story.described.get(key) ??
      (owner === null ? this.#owned(withoutOwner) : null) ??
      newDraft('organisation', this.#bodyName(phrase, owner))
    this.#story.described.set(key, draft)
    if (owner !== null && draft.party === null && owner !== draft) draft.party = owner
    this.#point(phrase, 'description', draft, [], true)
    this.#refer(draft, phrase, phrase.sentence)
  }

  /** "Lundia's foreign ministry", also where it stands as "its foreign ministry". */
  #bodyName(phrase: Phrase, owner: Draft | null): string {
    const isPronoun = /^(?:its|their|his|her)$/.test(phrase.determiner ?? '')
    return isPronoun && owner !== null
      ? `${owner.name}’s ${[...phrase.modifiers, phrase.head].join(' ')}`
      : wordsAt(this.#text, phrase)
  }

  /** "the transport ministry", where this report has one ministry of that name. */
  #owned(suffix: string): Draft | null {
    const here = [...this.#story.described].filter(([key, draft]) => key.endsWith(suffix) && this.#seen.has(draft))
    return here.length === 1 ? (here[0] as [string, Draft])[1] : null
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
    this.#pointers.push({ text: this.#text, start: span.start, end: span.end, form, draft, candidates, isAlias })
  }
}

/** The key of a described body: owner, the words that tell it apart in alphabetical order. */
export function bodyKey(owner: Draft | null, words: readonly string[]): string {
  return `${owner === null ? '' : owner.name}|${[...new Set(words)].sort().join(' ')}`
}

const headWordsOf = new WeakMap<Draft, { size: number; words: ReadonlySet<string> }>()

/** Words of a body's names that may stand for it: "ministry", "commission". */
function headWords(draft: Draft): ReadonlySet<string> {
  const known = headWordsOf.get(draft)
  if (known !== undefined && known.size === draft.aliases.size) return known.words
  const words = new Set(
    [draft.name, ...draft.aliases.keys()].flatMap((alias) => alias.toLowerCase().split(/[^\p{L}-]+/u)),
  )
  headWordsOf.set(draft, { size: draft.aliases.size, words })
  return words
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1)
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
