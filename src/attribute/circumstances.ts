/**
 * How, when and through whom something was said: channel, time and the outlets that passed it on.
 * Reads the cue's sentence without its contents. Own rules; measured in eval/attribution.md.
 */
import type { Span } from '../model.ts'
import type { Reading, Saying, TokenRange } from './reading.ts'

export interface Circumstances {
  readonly channel: string | null
  readonly saidOn: Span | null
  readonly via: readonly Span[]
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))'
const DAY = `(?:${WEEKDAY}(?: \\(${MONTH} \\d{1,2}(?:, \\d{4})?\\))?|${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?)`
const PART_OF_DAY = '(?: (?:morning|afternoon|evening|night|midday|noon))?'
const TIME = new RegExp(
  `\\b(?:(?:on|late on|early on|late|early|last) )?${DAY}${PART_OF_DAY}|\\b(?:yesterday|today|tonight|earlier in the day|earlier this week|last (?:week|month|year)|this (?:morning|afternoon|evening|week))\\b|\\bat (?:midday|noon|midnight)\\b`,
  'gu',
)

/** "told AFP": a name or an acronym right after a verb of telling. */
const TOLD =
  /\b(?:told|tells|telling|speaking to|spoke to|interview with|interview to|interviewed by)\s+((?:the\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+\p{Lu}[\p{L}\p{N}’'.&-]*){0,4})/u
const TOLD_PRESS =
  /\b(?:told|tells|telling)\s+(?:\p{L}+\s+){0,2}?(reporters|journalists|newsmen|the press|the media)\b/u
/** "quoted by TASS", "TASS quoted him as saying". */
const QUOTED_BY =
  /\b(?:quoted|cited|reported|carried) (?:by|in)\s+(?:\p{Ll}+\s+){0,3}?((?:the\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+\p{Lu}[\p{L}\p{N}’'.&-]*){0,3})/u
const QUOTED =
  /(?<![\p{L}\p{N}’'.&-])(\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+\p{Lu}[\p{L}\p{N}’'.&-]*){0,3})\s+(?:quoted|cited)\b/u

/** Where the words were said or printed; the first that fits. `$1` is kept as written. */
const CHANNELS: readonly RegExp[] = [
  /\b(?:[Oo]n|[Ii]n)\s+((?:a |an |his |her |their |its )?(?:[\p{L}-]+ )?(?:post|message|statement|video|thread|tweet) (?:on|to|via) (?:the )?(?:social (?:network|media)(?: (?:platform|site|service))? )?\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)?)/u,
  /\b(?:[Oo]n|[Vv]ia) (?:the )?(?:social (?:network|media)(?: (?:platform|site|service))?|messaging (?:app|service)) (\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*)?)/u,
  /\b(?:[Oo]n|[Vv]ia) (X|Twitter|Telegram|Facebook|Truth Social|Instagram|Bluesky|Mastodon|Weibo|WeChat|YouTube|TikTok|LinkedIn|VKontakte|VK|Threads)\b/u,
  /\b(?:[Ii]n|[Oo]n) (?:a|an) (X|Twitter|Telegram|Facebook|Truth Social|Instagram|Bluesky|Weibo) (?:post|message|video|statement)\b/u,
  /\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]fter) (?:a|an|the|his|her|their|its) ((?:[\p{L}-]+ ){0,2}?(?:news conference|press conference|press briefing|briefing|interview|speech|address|rally|hearing|forum|debate|podcast|phone call|telephone call))\b/u,
  /\b[Ii]n (?:a|an|the|his|her|their|its) ((?:[\p{L}-]+ ){0,2}?(?:statement|letter|email|e-mail|memo|note|report|press release|news release|column|op-ed|essay|tweet|post|message|communique|communiqué|blog post|court filing|filing))\b/u,
  /\b[Bb]y ((?:tele)?phone|text message|e-?mail|letter|fax|video ?link)\b/u,
  /\b[Oo]n ((?:Radio|TV|Channel) \p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}]*)?|\p{Lu}[\p{L}]* (?:Radio|TV|Television))\b/u,
  /\b[Oo]n ((?:(?:state|national|public|local|live|cable) )?(?:television|TV|radio)|social media|social networks)\b/u,
]

/**
 * Finds the circumstances of a saying; of one within the content of another only what stands in that content with it. Linear
 * in its cue's sentence.
 */
export function findCircumstances(reading: Reading, saying: Saying, outer?: Saying): Circumstances {
  const anchor = saying.cue ?? saying.contents[0]
  const whole = anchor === undefined ? undefined : reading.text.sentences[reading.sentenceOf[anchor.start]!]
  const sentence = whole === undefined ? undefined : within(reading, whole, anchor!, outer)
  if (anchor === undefined || sentence === undefined) return { channel: null, saidOn: null, via: [] }
  const told = withoutContents(reading, saying, sentence)
  const offset = sentence.start
  const cueStart = reading.tokens[anchor.start]!.start - offset
  const receiver = outletIn(reading, capture(TOLD, told, offset))
  const relay = saying.relay === undefined ? null : spanOf(reading, saying.relay)
  const passedOn = [relay, capture(QUOTED_BY, told, offset), capture(QUOTED, told, offset), receiver]
  return {
    channel: channelOf(told, receiver, reading),
    saidOn: nearestTime(told, cueStart, offset),
    via: apart(passedOn.filter((span) => span !== null && !isSource(reading, saying, span)) as Span[]),
  }
}

/** The part of a sentence that is the outer saying's content around the inner cue. */
function within({ tokens }: Reading, sentence: Span, anchor: TokenRange, outer: Saying | undefined): Span {
  const part = outer?.contents.find(({ start, end }) => start <= anchor.start && end > anchor.start)
  if (part === undefined) return sentence
  const [start, end] = [tokens[part.start]!.start, tokens[part.end - 1]!.end]
  return { start: Math.max(sentence.start, start), end: Math.min(sentence.end, end) }
}

/** "told AFP" passes words on, "told Moss" and "told FBI agents" only say who heard them. */
function outletIn({ text }: Reading, span: Span | null): Span | null {
  if (span === null) return null
  const written = text.report.text
  const end = span.end - (/[.,]$/.test(written.slice(span.start, span.end)) ? 1 : 0)
  const named = text.mentions[firstAt(text.mentions, span.start)]
  const isPerson = named?.kind === 'person' && named.name.start < end
  // A paper or an agency ends the phrase; "FBI agents", "Congress leaders" go on with a noun.
  const next = text.tokens[firstAt(text.tokens, end)]
  const goesOn = next !== undefined && next.start === end + 1 && next.pos === 'NOUN'
  return isPerson || goesOn ? null : { start: span.start, end }
}

/** Index of the first span that starts at an offset or behind it, by binary search. */
function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** One of each that overlap, the first. */
function apart(spans: readonly Span[]): Span[] {
  return spans.filter((span, i) => !spans.slice(0, i).some(({ start, end }) => start < span.end && span.start < end))
}

function spanOf({ tokens }: Reading, { start, end }: TokenRange): Span {
  return { start: tokens[start]!.start, end: tokens[end - 1]!.end }
}

function channelOf(told: string, receiver: Span | null, reading: Reading): string | null {
  for (const pattern of CHANNELS) {
    const found = pattern.exec(told)?.[1]
    if (found !== undefined) return found
  }
  if (receiver !== null) return `to ${reading.text.report.text.slice(receiver.start, receiver.end)}`
  const press = TOLD_PRESS.exec(told)?.[1]
  return press === undefined ? null : `to ${press}`
}

function nearestTime(told: string, cueStart: number, offset: number): Span | null {
  let nearest: Span | null = null
  let gapCharacters = Number.POSITIVE_INFINITY
  for (const match of told.matchAll(TIME)) {
    const gap = Math.abs(match.index - cueStart)
    if (gap >= gapCharacters) continue
    gapCharacters = gap
    nearest = { start: offset + match.index, end: offset + match.index + match[0].length }
  }
  return nearest
}

/** The sentence with a line feed in place of each character of a content or of a quotation. */
function withoutContents(reading: Reading, saying: Saying, sentence: Span): string {
  const { report } = reading.text
  let told = report.text.slice(sentence.start, sentence.end)
  for (const part of saying.contents) {
    const from = Math.max(reading.tokens[part.start]!.start - sentence.start, 0)
    const to = Math.min(reading.tokens[part.end - 1]!.end - sentence.start, told.length)
    if (to > from) told = told.slice(0, from) + '\n'.repeat(to - from) + told.slice(to)
  }
  return told
}

function capture(pattern: RegExp, told: string, offset: number): Span | null {
  const match = pattern.exec(told)
  if (match?.[1] === undefined) return null
  const start = offset + match.index + match[0].lastIndexOf(match[1])
  return { start, end: start + match[1].length }
}

function isSource(reading: Reading, saying: Saying, span: Span): boolean {
  if (saying.source === null) return false
  const start = reading.tokens[saying.source.start]!.start
  const end = reading.tokens[saying.source.end - 1]!.end
  return span.start < end && start < span.end
}
