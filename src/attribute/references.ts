/**
 * Whom the source of an attribution names: the reference that is its head. "Moss" is the head of "Ada Moss, the envoy of
 * Lundia"; it is not that of "Moss’s chief of staff", "Moss supporters" or "a close friend of Moss", who are not Moss.
 *
 * Own rules over the words before and after the reference inside the source.
 */
import { SPEECH_NOUNS } from '../lexicon/speech-verbs.ts'
import type { Reference, ReportText, Span } from '../model.ts'

/** Words before a name that make it a complement: "friends of Moss", "the laws in Lundia". */
const COMPLEMENT =
  /(?<![\p{L}\p{N}])(?:of|in|from|to|for|with|by|at|on|about|against|near|among|between|behind|under|over|like|than|as|who|whom|which|that|whose|and|or)(?![\p{L}\p{N}])/iu

/** "a delegate backing Moss", but "the acting mayor", "visiting Lundia". */
const BACKING = /(?<![\p{L}’'-])(?!(?:a|an|the|its|his|her|their) )[\p{L}’'-]{3,} \p{Ll}+ing (?:the )?$/u

/** What may follow a head: nothing, a mark, a complement, another head. A noun makes of the name a modifier. */
const AFTER_HEAD =
  /^(?:(?:['’]s?)?\s*$|\s*[^\p{L}\p{N}\s’'/_-]|\s+-|\s*(?:of|in|from|to|for|with|by|at|on|who|whom|which|that|whose|and|or|as|himself|herself|itself|themselves|alone|too|also|both|not|familiar|close|involved|present|briefed)(?![\p{L}\p{N}]))/u

/** What speaks with its owner's voice: "the Commission’s figures", "Moss’s letter", "the Front’s delegation". */
const OWN_VOICE = /^(?:['’]s?)? (?:own |latest |new |official )?(\p{L}+)$/u
const ORGANS = new Set(
  'figures data count website account tally delegation side team leadership paper document poll survey book memoir essay'.split(
    ' ',
  ),
)

const isVoice = (noun: string) => ORGANS.has(noun) || SPEECH_NOUNS.has(noun.replace(/s$/, ''))

/** What somebody makes to speak: "a statement from the ministry", "a tally by the relief group Open Door". */
const MADE_BY = /^(?:[\p{L}-]+ ){0,3}?(\p{L}+) (?:by|from|published by|issued by|released by) /u

/** Between two heads: "Moss and Quill", "Moss (D) and the Quill Union", "Moss, Quill". */
const LINK = /^(?:\)| \([^()\n]{1,20}\))?(?:,? (and|&) |, )(?:the )?$/

export interface Speaker {
  readonly speaker: string | null
  /** Who it may be where `speaker` is null. */
  readonly candidates: readonly string[]
  /** Who says it together with the speaker: "Moss and Quill said". */
  readonly jointly?: readonly string[]
}

const NOBODY: Speaker = { speaker: null, candidates: [] }

/** The references of one report, for looking up who a span of it stands for. */
export class References {
  readonly #text: string
  readonly #references: readonly Reference[]
  /** The longest reference, in UTF-16 code units: how far before a span one that reaches into it may start. */
  readonly #longest: number

  /** Actors that are places. */
  readonly #places: ReadonlySet<string>

  constructor({ report }: ReportText, references: readonly Reference[], places: ReadonlySet<string> = new Set()) {
    this.#places = places
    this.#text = report.text
    this.#references = [...references].sort((a, b) => a.start - b.start || b.end - a.end)
    this.#longest = references.reduce((longest, one) => Math.max(longest, one.end - one.start), 0)
  }

  /** Who the span stands for: by the first name at its head, or else the description that shares most with it. */
  speakerOf(span: Span | null): Speaker {
    if (span === null) return NOBODY
    const heads = this.#headsOf(span)
    // "a former colleague, Ada Moss" is described and named: the name says more.
    const named = heads.filter(({ form }) => form === 'name' || form === 'role')
    // Of several names the first is the head, what follows describes it: "Ada Moss, founder of a fund, the Green Trust".
    // A place before the speaker says where: "Lund, Ostria, police chief Ada Moss".
    const whole = named.filter(({ end }) => end <= span.end + 1)
    const best =
      whole.find(({ actor }) => actor === null || !this.#places.has(actor)) ??
      whole[0] ??
      (named.length > 0 ? named : heads).reduce<Reference | null>(
        (found, one) => (found === null || shareOf(one, span) > shareOf(found, span) ? one : found),
        null,
      )
    if (best === null) return NOBODY
    const first = heads.find((one) => this.#linkOf(one, best) === 'and') ?? best
    const others = this.#listFrom(first, heads)
    if (first.actor !== null && others.length > 0) return { speaker: first.actor, candidates: [], jointly: others }
    return { speaker: best.actor, candidates: best.actor === null ? best.candidates : [] }
  }

  /** Who is named in one list behind the first: "Moss, Quill and the League". What a comma alone adds is a description. */
  #listFrom(first: Reference, heads: readonly Reference[]): string[] {
    const listed: string[] = []
    let last = first
    let ended = 0
    for (const head of heads) {
      const link = this.#linkOf(last, head)
      if (link === null || head.actor === null) continue
      if (head.actor !== first.actor && !listed.includes(head.actor)) listed.push(head.actor)
      last = head
      if (link === 'and') ended = listed.length
    }
    return listed.slice(0, ended)
  }

  /** The references that may be the head of the span, in order. */
  #headsOf(span: Span): Reference[] {
    const heads: Reference[] = []
    for (let index = this.#firstNear(span.start - this.#longest); index < this.#references.length; index++) {
      const reference = this.#references[index]!
      if (reference.start >= span.end) break
      if (shareOf(reference, span) > 0 && this.#isHead(reference, span)) heads.push(reference)
    }
    return heads
  }

  #isHead({ start, end }: Reference, span: Span): boolean {
    // What stands in commas after "the envoy" or "and" is as much the head as what is before.
    const before = this.#text.slice(span.start, Math.max(span.start, start)).replace(/^.*(?:, | and )(?:the )?$/su, '')
    const after = this.#text.slice(end, Math.max(end, span.end))
    const voice = OWN_VOICE.exec(after)?.[1]
    const isOwnVoice = voice !== undefined && isVoice(voice)
    const maker = MADE_BY.exec(before)
    const isMaker = maker !== null && isVoice(maker[1]!)
    const own = isMaker ? before.slice(maker[0].length) : before
    const isComplement = COMPLEMENT.test(own) || BACKING.test(own)
    return !isComplement && (isOwnVoice || AFTER_HEAD.test(after))
  }

  /** How one reference goes on with another: "Moss and Quill", "Moss, Quill"; null where it does not. */
  #linkOf(first: Reference, second: Reference): 'and' | 'comma' | null {
    if (first.end >= second.start || second.form === 'role') return null
    const link = LINK.exec(this.#text.slice(first.end, second.start))
    return link === null ? null : link[1] === undefined ? 'comma' : 'and'
  }

  #firstNear(offset: number): number {
    let low = 0
    let high = this.#references.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#references[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Characters in both over characters in either. */
function shareOf(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}
