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

/** What may follow a head: nothing, a mark, a complement, another head. A noun makes of the name a modifier. */
const AFTER_HEAD =
  /^(?:(?:['’]s?)?\s*$|\s*[^\p{L}\p{N}\s’']|\s*(?:of|in|from|to|for|with|by|at|on|who|whom|which|that|whose|and|or|as|himself|herself|itself|themselves|alone|too|also|both|not|familiar|close|involved|present|briefed)(?![\p{L}\p{N}]))/u

/** What speaks with its owner's voice: "the Commission’s figures", "Moss’s letter", "the Front’s delegation". */
const OWN_VOICE = /^(?:['’]s?)? (?:own |latest |new |official )?(\p{L}+)$/u
const ORGANS = new Set(
  'figures data count website account delegation side team leadership paper document poll survey book memoir essay'.split(
    ' ',
  ),
)

/** A second head: "Moss and Quill". */
const JOINED = /^\)?(?:,? and | & )(?:the )?$/

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

  constructor({ report }: ReportText, references: readonly Reference[]) {
    this.#text = report.text
    this.#references = [...references].sort((a, b) => a.start - b.start || b.end - a.end)
    this.#longest = references.reduce((longest, one) => Math.max(longest, one.end - one.start), 0)
  }

  /** Who the span stands for: by the reference at its head that shares most with it, the first of equals. */
  speakerOf(span: Span | null): Speaker {
    if (span === null) return NOBODY
    const heads = this.#headsOf(span)
    // "a former colleague, Ada Moss" is described and named: the name says more.
    const named = heads.filter(({ form }) => form === 'name' || form === 'role')
    const best = (named.length > 0 ? named : heads).reduce<Reference | null>(
      (found, one) => (found === null || shareOf(one, span) > shareOf(found, span) ? one : found),
      null,
    )
    if (best === null) return NOBODY
    const first = heads.find((one) => this.#isJoined(one, best)) ?? best
    const second = heads.find((one) => this.#isJoined(first, one))
    if (first.actor !== null && second?.actor != null && first.actor !== second.actor) {
      return { speaker: first.actor, candidates: [], jointly: [second.actor] }
    }
    return { speaker: best.actor, candidates: best.actor === null ? best.candidates : [] }
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
    const isOwnVoice = voice !== undefined && (ORGANS.has(voice) || SPEECH_NOUNS.has(voice.replace(/s$/, '')))
    return !COMPLEMENT.test(before) && (isOwnVoice || AFTER_HEAD.test(after))
  }

  #isJoined(first: Reference, second: Reference): boolean {
    return first.end < second.start && second.form !== 'role' && JOINED.test(this.#text.slice(first.end, second.start))
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
