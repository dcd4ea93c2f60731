/**
 * Quotes and statements of a story with their speakers: each attribution's source looked up among the references.
 */
import type { Attribution, Identities, Passage, Quote, ReportText, Span, Statement, StoryTexts, Via } from '../model.ts'
import { quotationKind } from './quotation-kind.ts'
import { type Reading, readTokens, type TokenRange } from './reading.ts'
import { References } from './references.ts'
import { isReported } from './reported.ts'

/** Letters and digits that a part must have outside quotation marks to be a statement. */
const SHORTEST_STATEMENT = 8

export interface Resolved {
  readonly quotes: readonly Quote[]
  readonly statements: readonly Statement[]
}

/** Resolves every attribution. Quotes and statements are in the order of reports, then of the text. */
export function resolveSpeakers(
  story: StoryTexts,
  attributions: readonly Attribution[],
  identities: Identities,
): Resolved {
  const said = groupBy(attributions, (attribution) => attribution.report)
  const referred = groupBy(identities.references, (reference) => reference.report)
  const places = new Set(identities.actors.flatMap(({ id, kind }) => (kind === 'place' ? [id] : [])))
  const quotes: Quote[] = []
  const statements: Statement[] = []
  for (const text of story.texts) {
    const { id } = text.report
    const resolver = new References(text, referred.get(id) ?? [], places)
    const found = resolveReport(text, said.get(id) ?? [], resolver)
    for (const quote of found.quotes) quotes.push({ ...quote, id: `${story.idPrefix}q${quotes.length + 1}` })
    for (const one of found.statements) statements.push({ ...one, id: `${story.idPrefix}st${statements.length + 1}` })
  }
  return { quotes, statements }
}

function resolveReport(text: ReportText, said: readonly Attribution[], references: References): Resolved {
  const reading = readTokens(text)
  const quotes: Quote[] = []
  const statements: Statement[] = []
  const owners = ownersOfQuotations(reading, said)
  const passageOf = (span: Span): Passage => ({
    report: text.report.id,
    start: span.start,
    end: span.end,
    text: text.report.text.slice(span.start, span.end),
  })
  const commonOf = (attribution: Attribution) => ({
    ...references.speakerOf(beforeRelative(text, attribution.source)),
    speakerPassage: attribution.source === null ? null : passageOf(attribution.source),
    cue: attribution.cue === null ? null : passageOf(attribution.cue),
    channel: attribution.channel,
    saidOn: attribution.saidOn === null ? null : passageOf(attribution.saidOn).text,
    attribution: attribution.id,
    via: viaOf(attribution, references, passageOf),
    force: attribution.force,
  })
  reading.outer.forEach((quotation, index) => {
    const kind = quotationKind(reading, reading.outerTokens[index]!)
    const owner = owners[index]
    const passage = passageOf(quotation)
    if (owner !== undefined) quotes.push({ id: '', passage, kind, ...commonOf(owner) })
    else quotes.push({ id: '', passage, ...unattributed(`${text.report.id}.t${index + 1}`, kind) })
  })
  for (const attribution of said) {
    if (attribution.source === null || !hasOwnWords(reading, attribution) || isTurnThatAsks(text, attribution)) continue
    if (!isReported(reading, rangeOf(reading, attribution.cue), contentsIn(reading, attribution))) continue
    const first = attribution.contents[0]!
    const last = attribution.contents.at(-1)!
    const content = passageOf({ start: first.start, end: last.end })
    statements.push({ id: '', content, parts: attribution.contents.map(passageOf), ...commonOf(attribution) })
  }
  return { quotes, statements }
}

const contentsIn = (reading: Reading, { contents }: Attribution) =>
  contents.flatMap((part) => rangeOf(reading, part) ?? [])

/** The tokens of a span. */
function rangeOf({ tokens }: Reading, span: Span | null): TokenRange | null {
  return span === null ? null : { start: firstFrom(tokens, span.start), end: firstFrom(tokens, span.end) }
}

/** "MOSS: Is it over?" An interviewer's question reports nothing. */
function isTurnThatAsks({ report }: ReportText, { cue, contents }: Attribution): boolean {
  const last = contents.at(-1)!
  return cue !== null && report.text.slice(cue.start, cue.end) === ':' && report.text[last.end - 1] === '?'
}

/** "Lundia, which is mediating between Sarvane and Belmora,": the names in a clause that adds to it are not the speaker's. */
function beforeRelative({ report }: ReportText, source: Span | null): Span | null {
  if (source === null) return null
  const at = report.text.slice(source.start, source.end).search(/, (?:which|who|whose|whom|where)\b/)
  return at <= 0 ? source : { start: source.start, end: source.start + at }
}

/** A sentence in quotation marks is somebody's words though nobody is named; fewer words are taken for a label. */
function unattributed(attribution: string, kind: Quote['kind']): Omit<Quote, 'id' | 'passage'> {
  const nobody = {
    speaker: null,
    speakerPassage: null,
    cue: null,
    channel: null,
    saidOn: null,
    via: [],
    candidates: [],
  }
  return { kind: kind === 'direct' ? 'direct' : 'term', ...nobody, attribution, force: 'says' }
}

/** The innermost attribution that holds each outer quotation; of two with one content that with the nearer cue. */
function ownersOfQuotations(reading: Reading, said: readonly Attribution[]): (Attribution | undefined)[] {
  const owners: (Attribution | undefined)[] = new Array(reading.outer.length)
  const sizes = new Float64Array(reading.outer.length).fill(Number.POSITIVE_INFINITY)
  const gaps = new Float64Array(reading.outer.length).fill(Number.POSITIVE_INFINITY)
  for (const attribution of said) {
    for (const part of attribution.contents) {
      for (let index = firstFrom(reading.outer, part.start); index < reading.outer.length; index++) {
        const quotation = reading.outer[index]!
        if (quotation.start >= part.end) break
        const shared = Math.min(quotation.end, part.end) - Math.max(quotation.start, part.start)
        const size = part.end - part.start
        const gap = Math.abs((attribution.cue?.start ?? part.start) - part.start)
        const isOuter = size > sizes[index]! || (size === sizes[index] && gap >= gaps[index]!)
        if (shared * 2 < quotation.end - quotation.start || isOuter) continue
        sizes[index] = size
        gaps[index] = gap
        owners[index] = attribution
      }
    }
  }
  return owners
}

/** Whether a content says something outside quotation marks. */
function hasOwnWords(reading: Reading, attribution: Attribution): boolean {
  const { text } = reading.text.report
  let characters = 0
  for (const part of attribution.contents) {
    let at = part.start
    for (let index = firstFrom(reading.outer, part.start); index < reading.outer.length; index++) {
      const quotation = reading.outer[index]!
      if (quotation.start >= part.end) break
      if (quotation.start > at) characters += lettersIn(text.slice(at, quotation.start))
      at = Math.max(at, quotation.end)
    }
    if (at < part.end) characters += lettersIn(text.slice(at, part.end))
  }
  return characters >= SHORTEST_STATEMENT || (characters > 0 && attribution.contents.some(isFigure))

  // "Lundia admitted 164": a number alone says something.
  function isFigure({ start, end }: Span): boolean {
    return /\d/.test(text.slice(start, end)) && firstFrom(reading.outer, start) === firstFrom(reading.outer, end)
  }
}

function lettersIn(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Index of the first span that ends after `offset`; spans are in order and do not overlap. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function viaOf(attribution: Attribution, references: References, passageOf: (span: Span) => Passage): Via[] {
  return attribution.via.map((span) => ({ actor: references.speakerOf(span).speaker, passage: passageOf(span) }))
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list === undefined) groups.set(key(item), [item])
    else list.push(item)
  }
  return groups
}
