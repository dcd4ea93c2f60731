/**
 * Affiliations: what persons are said to be and whom they speak for. Reads the titles, appositions and possessors beside
 * their names, gives roles, parties and what a title tells of gender. Headlines give nobody a role.
 */
import { COURTESY_TITLES } from '../lexicon/name-words.ts'
import type { Mention, ReportText, Span } from '../model.ts'
import { type Draft, wordsAt } from './cast.ts'
import type { Governments } from './governments.ts'
import type { Named, NameEntry } from './names.ts'
import { addRole } from './roles.ts'
import { foldName } from './spelling.ts'

/** Characters between a name and the one that says whose it is: "Moss, who leads the delegation of Lundia". */
const NEAR = 60

/** Reads the affiliations of a story's persons. Linear in their mentions. */
export function readAffiliations(
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
  governments: Governments,
  byInitials: ReadonlyMap<string, readonly Draft[]>,
  theGovernment: Draft | null = null,
): void {
  const whose = new Affiliations(byName, governments, byInitials)
  for (const entry of names.values()) {
    const [draft, other] = byName.get(entry.key) ?? []
    if (draft?.kind !== 'person' || other !== undefined) continue
    for (const named of entry.named) readMention(draft, named, whose)
  }
  for (const entry of theGovernment === null ? [] : names.values()) {
    const [draft, other] = byName.get(entry.key) ?? []
    if (draft?.kind !== 'person' || other !== undefined || draft.party !== null) continue
    const negotiates = ({ text, mention: { role } }: Named) => role !== null && isOfTheGovernment(wordsAt(text, role))
    if (entry.named.some(negotiates)) draft.party = theGovernment
  }
  for (const [draft] of byName.values()) {
    // Who speaks for a person speaks for that person's side.
    if (draft?.kind === 'person' && draft.party?.kind === 'person') draft.party = draft.party.party ?? draft.party
  }
}

function readMention(draft: Draft, named: Named, whose: Affiliations): void {
  const { text, mention, sentence } = named
  const { role } = mention
  if (role !== null) draft.gender ??= genderOf(wordsAt(text, role))
  if (text.sentences[sentence]?.isTitle === true) return
  const of = role === null ? null : whose.ofRole(named, role)
  if (role !== null) addRole(draft, text, role, of, holds(mention, role))
  // Whom somebody served once he speaks for no more: "a former judge of the Court of Appeal".
  const party = (role !== null && isPast(wordsAt(text, role)) ? null : of) ?? whose.beside(named)
  if (party !== null && party !== draft) draft.party ??= party
}

class Affiliations {
  readonly #byName: ReadonlyMap<string, readonly Draft[]>
  readonly #governments: Governments
  readonly #byInitials: ReadonlyMap<string, readonly Draft[]>

  constructor(
    byName: ReadonlyMap<string, readonly Draft[]>,
    governments: Governments,
    byInitials: ReadonlyMap<string, readonly Draft[]>,
  ) {
    this.#byName = byName
    this.#governments = governments
    this.#byInitials = byInitials
  }

  /** The government, body or person that a role is of: named in it, by an adjective, by "its" or "whose" before it. */
  ofRole(named: Named, role: Span): Draft | null {
    const { text, mention } = named
    for (const { name } of mentionsWithin(text, role.start, role.end)) {
      const isOther = name.start !== mention.name.start && name.end <= role.end
      const draft = isOther ? this.#draftAt(text, name) : null
      if (draft !== null) return draft
    }
    const words = wordsAt(text, role)
    for (const word of words.split(/[\s’']+/)) {
      const government = this.#governments.of(word)
      if (government !== null) return government
      // UN in "UN Secretary-General", where the United Nations are named elsewhere.
      const [body, other] = /^\p{Lu}{2,6}$/u.test(word) ? (this.#byInitials.get(word.toLowerCase()) ?? []) : []
      if (body !== undefined && other === undefined) return body
    }
    if (/^(?:his|her)\b/i.test(words)) return this.#personBefore(named, role)
    if (/^whose\b/i.test(words)) return this.#lastBefore(text, role.start - NEAR, role.start)
    if (/^(?:its|their)\b/i.test(words)) return this.#subject(named, role)
    return role.start >= mention.end ? this.#leads(named, role.end) : null
  }

  /** Whom the words right beside a name give it to: "Iceland's Ada Moss", "Ada Moss of the Port Council", "…, for Lundia,". */
  beside({ text, mention }: Named): Draft | null {
    const written = text.report.text
    if (/['’]s $/.test(written.slice(mention.start - 3, mention.start))) {
      return this.#lastBefore(text, mention.start - NEAR, mention.start - 2, mention.start - 3)
    }
    const after =
      /^(?: of|, for|, who (?:leads|heads|represents|chairs|mediates|speaks|speaks for|led|headed)) (?:the )?/.exec(
        written.slice(mention.end, mention.end + 30),
      )
    if (after === null) return null
    const at = mention.end + after[0].length
    for (const { start, name } of mentionsWithin(text, at, at + NEAR)) {
      if (start !== at && !after[0].includes('who')) return null
      const draft = this.#draftAt(text, name)
      if (draft !== null) return draft
    }
    return null
  }

  /** "Moss, the lawyer who leads Lundia's delegation": the first name in the clause. */
  #leads({ text }: Named, from: number): Draft | null {
    if (!/^ who (?:leads|heads|represents|chairs|speaks)\b/.test(text.report.text.slice(from, from + 20))) return null
    for (const { name } of mentionsWithin(text, from, from + NEAR)) {
      const draft = this.#draftAt(text, name)
      if (draft !== null) return draft
    }
    return null
  }

  /** Whom "its" in a role means: the first body or government of the sentence, else of the one before. */
  #subject({ text, sentence }: Named, role: Span): Draft | null {
    for (const at of [sentence, sentence - 1]) {
      const { start, end } = text.sentences[at] ?? role
      for (const { name } of mentionsWithin(text, start, Math.min(end, role.start))) {
        const draft = this.#draftAt(text, name)
        if (draft !== null && draft.kind !== 'person') return draft
      }
    }
    return null
  }

  /** Whom "his" or "her" in a role means: the person named last in the sentence. */
  #personBefore({ text, sentence }: Named, role: Span): Draft | null {
    const start = text.sentences[sentence]?.start ?? 0
    const persons = mentionsWithin(text, start, role.start).filter(({ kind }) => kind === 'person')
    const last = persons.at(-1)
    return last === undefined ? null : this.#draftAt(text, last.name)
  }

  #lastBefore(text: ReportText, from: number, to: number, endingAt = -1): Draft | null {
    const before = mentionsWithin(text, from, to).filter(({ end }) => endingAt < 0 || end === endingAt)
    const last = before.at(-1)
    return last === undefined ? null : this.#draftAt(text, last.name)
  }

  #draftAt(text: ReportText, name: Span): Draft | null {
    const words = wordsAt(text, name)
    const drafts = this.#byName.get(foldName(words))
    if (drafts !== undefined) return drafts.length === 1 && drafts[0]?.kind !== 'place' ? (drafts[0] as Draft) : null
    return this.#governments.of(words)
  }
}

/** The mentions that begin from `from` on and before `to`, by binary search. */
function mentionsWithin({ mentions }: ReportText, from: number, to: number): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).start < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < mentions.length && (mentions[end] as Mention).start < to) end++
  return mentions.slice(low, end)
}

/** "chief government negotiator", "spokeswoman for the government": the only one that the story has. */
const isOfTheGovernment = (role: string) =>
  !isPast(role) &&
  /\bgovernment\b/i.test(role) &&
  /\b(?:negotiators?|spokes\p{L}+|envoys?|delegates?|representatives?)\b/iu.test(role)

/** Whether a role is told as over: "former", "retired", "ex-minister". */
const isPast = (role: string) =>
  /^(?:(?:an?|the|its|their|his|her) )?(?:former|retired|one-time|onetime|ex-|erstwhile)/i.test(role)

/** What a title tells of gender; most tell nothing. */
function genderOf(role: string): Draft['gender'] {
  const last = (role.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/\.$/, '')
  const title = COURTESY_TITLES.get(last)
  if (title !== undefined && title !== null) return title
  if (/woman$|^(?:wife|mother|daughter|sister|widow|actress|queen)$/.test(last)) return 'female'
  return /^(?:husband|father|son|son-in-law|brother|king)$/.test(last) ? 'male' : null
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end
