/**
 * Speakers without a name: "two officials who have read it", "a union aide", "Diplomats". Reads the attributions whose
 * source nothing refers to, gives an anonymous actor for each description, kept as described.
 */
import { isBodyNoun, isPersonNoun, singularOfPersons } from '../lexicon/name-words.ts'
import { SPEECH_NOUNS } from '../lexicon/speech-verbs.ts'
import type { Attribution, ReportText, Span, Token } from '../model.ts'
import { type Draft, newDraft, type Pointer, wordsAt } from './cast.ts'
import { genderOf } from './genders.ts'

/** Tokens. A description goes on that far behind its head: "officials familiar with the talks". */
const LONGEST_COMPLEMENT = 9

/** Words of a noun for what somebody says: "a joint written statement". */
const LONGEST_NOUN = 5

const COMPLEMENT = /^(?:who|familiar|close|briefed|involved|present|with|for|on|at|in|from|of|aboard|near)$/
/** Those whose findings are their employer's: "analysts at Exol Research". */
const EXPERT = /^(?:analyst|economist|researcher|strategist|expert|scientist)s?$/

/** Those whose words are their employer's: "a spokesperson for Metrobus". */
const SPOKESPERSON = /^spokes(?:person|man|woman|people|men|women)$/

/** "a source close to the talks", "a person familiar with them": WordNet has a thing, or everybody, first. */
const INFORMANT = /^(?:source|person)$/

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|which|that|this|these|those|one)$/

/**
 * Finds who may be a described speaker in one report, by where the head noun begins. `byDescription` is shared by the
 * story; `bodyNamed` gives the organisation that a name stands for.
 */
export function findDescribedSpeakers(
  text: ReportText,
  said: readonly Attribution[],
  byDescription: Map<string, Draft>,
  bodyNamed: (name: Span) => Draft | null,
): Map<number, Pointer> {
  const found = new Map<number, Pointer>()
  for (const { source, cue, contents } of said) {
    if (source === null) continue
    const first = makerAt(text.tokens, tokenAt(text, source.start), source.end)
    const head = headOf(text.tokens, first, source.end)
    if (head < 0) continue
    const token = text.tokens[head] as Token
    if (found.has(token.start) || PRONOUN.test(token.norm)) continue
    // "the unions", "aid agencies": several bodies, kept as described.
    const isBodies = /[^s]s$/.test(token.norm) && token.lemma !== token.norm && isBodyNoun(token.lemma)
    const isPlural = singularOfPersons(token.norm) !== null || token.norm === 'people' || isBodies
    const isStaff = token.norm === 'staff' && /^(?:general|joint)$/.test(text.tokens[head - 1]?.norm ?? '')
    const isBody = isStaff || (!isPlural && isBodyNoun(token.norm) && !/[^s]s$/.test(token.norm))
    if (!isPlural && !isBody && !isPersonNoun(token.norm) && !INFORMANT.test(token.norm)) continue
    // "the minister" is somebody the report has named or will: no speaker of its own.
    const isDefinite = /^(?:the|his|her|its|their|that|this)$/.test(text.tokens[first]?.norm ?? '')
    if (isDefinite && !isPlural && !isBody) continue
    const stop = [cue, ...contents].filter((span): span is Span => span !== null && span.start > token.start)
    const limit = Math.min(...stop.map((span) => span.start), text.report.text.length)
    // "A voter who" is a source that ends in its clause.
    const own = endOfSource(text, source)
    const stopAt = own > token.end ? Math.min(limit, own) : limit
    const last = Math.min(endOfDescription(text.tokens, head, limit), Math.max(stopAt, token.end))
    const end = endOfSource(text, { start: token.start, end: last })
    const span = { start: (text.tokens[first] as Token).start, end }
    const key = `${isPlural}|${keyOf(text.tokens, first, head, span.end)}`
    const body = EXPERT.test(token.lemma) || SPOKESPERSON.test(token.lemma) ? bodyIn(text, span, bodyNamed) : null
    if (body !== null) {
      found.set(token.start, { text, ...span, form: 'description', draft: body, candidates: [], isAlias: true })
      continue
    }
    const kind = isBody ? 'organisation' : isPlural ? 'group' : 'person'
    const draft = byDescription.get(key) ?? newDraft(kind, wordsAt(text, span))
    if (kind === 'person') draft.gender ??= genderOf(token.norm)
    draft.anonymous = !isBody
    // "a spokesperson for the union" speaks for it, "an official close to the talks" for nobody said.
    draft.party ??= bodyIn(text, span, bodyNamed)
    byDescription.set(key, draft)
    // "a union aide who was in the room" is "a union aide" elsewhere.
    const short = wordsAt(text, { start: span.start, end: token.end })
    if (short.split(' ').length > 2) draft.aliases.set(short, 1)
    found.set(token.start, { text, ...span, form: 'description', draft, candidates: [], isAlias: true })
  }
  return found
}

function endOfSource({ report }: ReportText, { start, end }: Span): number {
  return end - (/,?\s(?:(?:who|which|that)\s?)?$/.exec(report.text.slice(start, end))?.[0].length ?? 0)
}

/** "a statement from police": where those begin who made it; `first` where the source is no such noun. */
function makerAt(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < Math.min(tokens.length - 1, first + LONGEST_NOUN); i++) {
    const { norm, pos, lemma } = tokens[i] as Token
    if ((tokens[i] as Token).end >= end || !/^(?:DET|ADJ|NOUN|PROPN)$/.test(pos)) return first
    const isMade = SPEECH_NOUNS.has(lemma) || DATA.test(norm) || norm === 'tally' || norm === 'count'
    if (isMade && /^(?:by|from)$/.test(tokens[i + 1]?.norm ?? '')) return i + 2
  }
  return first
}

/** The organisation named in a description. */
function bodyIn(text: ReportText, span: Span, bodyNamed: (name: Span) => Draft | null): Draft | null {
  for (const { start, end, name } of text.mentions) {
    const body = start >= span.start && end <= span.end ? bodyNamed(name) : null
    if (body !== null) return body
  }
  return null
}

function tokenAt(text: ReportText, offset: number): number {
  let low = 0
  let high = text.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((text.tokens[middle] as Token).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last noun before a preposition, a comma or a clause. */
function headOf(tokens: readonly Token[], first: number, end: number): number {
  let head = -1
  for (let i = first; i < tokens.length; i++) {
    const { start, pos, norm } = tokens[i] as Token
    if (start >= end) break
    if (pos === 'NOUN' || pos === 'PROPN') head = i
    else if (
      head >= 0 &&
      (pos === 'ADP' || pos === 'PUNCT' || /^(?:who|which|that)$/.test(norm)) &&
      !/^[-'’]$/.test(norm)
    )
      break
  }
  // "the military said": the tagger takes the army for an adjective; "port authority data showed": the authority's.
  const last = tokens[first + 1]
  if (head < 0 && last?.norm === 'military' && last.end >= end) return first + 1
  if (head > first && DATA.test(tokens[head]?.norm ?? '') && isBodyNoun(tokens[head - 1]?.norm ?? '')) return head - 1
  return head
}

/** What a body's words are told by: "port authority figures". */
const DATA = /^(?:data|figures|statistics|records|estimates)$/

function endOfDescription(tokens: readonly Token[], head: number, limit: number): number {
  let end = (tokens[head] as Token).end
  if (!COMPLEMENT.test(tokens[head + 1]?.norm ?? '')) return end
  const isClause = tokens[head + 1]?.norm === 'who'
  for (let i = head + 1; i < Math.min(tokens.length, head + LONGEST_COMPLEMENT); i++) {
    const { text, pos, norm } = tokens[i] as Token
    if (
      ((tokens[i] as Token).end > limit && !isClause) ||
      (pos === 'PUNCT' && !/^['’]$/.test(text)) ||
      /^[,.;:]$/.test(text) ||
      norm === 'and' ||
      (pos === 'AUX' && !isClause)
    )
      break
    end = (tokens[i] as Token).end
  }
  return end
}

/** Content words of a description but pronouns and articles, the first of the complement only: two wordings, one group. */
function keyOf(tokens: readonly Token[], first: number, head: number, end: number): string {
  const words: string[] = []
  for (let i = first; i <= head; i++) {
    const { pos, lemma, norm } = tokens[i] as Token
    if (pos !== 'DET' && pos !== 'PUNCT') words.push(singularOfPersons(norm) ?? lemma)
  }
  for (let i = head + 1; i < tokens.length && (tokens[i] as Token).end <= end; i++) {
    const { pos, lemma } = tokens[i] as Token
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ') {
      words.push(lemma)
      break
    }
  }
  return words.join(' ')
}
