/**
 * Tokens with part of speech and lemma. Reads a stretch of a report's text, gives `Token[]` with offsets into it.
 *
 * Method: wink-nlp with its light English model (see ARCHITECTURE.md: measured 900 reports of 400 words a second).
 * Departures: the model reads typewriter marks, since it was trained on them; whatever it leaves out becomes a token of
 * its own, so that nothing is lost; runs too long to be words never reach it, since its cost is quadratic in them.
 */
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { PartOfSpeech, Token } from '../model.ts'

/** Characters. The longest English words have under 50, addresses of web pages mostly under 100. */
const LONGEST_WORD = 120

/** Paragraphs whose tokens are kept, since the reports of a story repeat one another; about 5 MB. */
const KEPT_PARAGRAPHS = 2000
const LONGEST_KEPT = 2000

const nlp = winkNLP(winkModel, ['pos'])
const { its } = nlp
const kept = new Map<string, readonly Token[]>()

/** Tokenizes `text.slice(start, end)`; offsets are into `text`. Every character but white space is in one. Linear. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const stretch = text.slice(start, end)
  let tokens = kept.get(stretch)
  if (tokens === undefined) {
    tokens = tagStretch(stretch)
    if (stretch.length <= LONGEST_KEPT) {
      if (kept.size >= KEPT_PARAGRAPHS) kept.clear()
      kept.set(stretch, tokens)
    }
  }
  return start === 0
    ? [...tokens]
    : tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
}

/** Tokens of a text the tagger does not know the language of: words and single marks, all with the tag X. */
export function splitWords(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    pushWhole(tokens, match[0], start + match.index)
  }
  return tokens
}

/** Lower case, one apostrophe, NFC: two tokens with one norm are one word. */
export function normalize(word: string): string {
  // Most words are plain ASCII, and this is called for every one.
  return ASCII.test(word) ? word.toLowerCase() : word.normalize('NFC').toLowerCase().replace(/[’‘ʼ]/g, "'")
}

function tagStretch(stretch: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const { index, text } of untagged(stretch)) {
    tagPart(tokens, stretch, from, index)
    pushWhole(tokens, text, index)
    from = index + text.length
  }
  tagPart(tokens, stretch, from, stretch.length)
  return tokens
}

const ASCII = /^[!-~]*$/
const LONG_RUN = new RegExp(`\\S{${LONGEST_WORD},}`, 'g')
const LONG_RUN_OR_ADDRESS = new RegExp(`${LONG_RUN.source}|(?:https?:|ftp:)?//\\S+`, 'gi')

/**
 * What the tagger is not given: runs too long to be words, and addresses of the web. Its expression for addresses takes
 * exponential time: "//0.A" and eighteen times "PP.P" had it busy for more than a minute.
 */
function untagged(stretch: string): { index: number; text: string }[] {
  const hasAddress = stretch.includes('//')
  // The expression would look at each word from each of its letters.
  if (!hasAddress && !hasLongRun(stretch)) return []
  return Array.from(stretch.matchAll(hasAddress ? LONG_RUN_OR_ADDRESS : LONG_RUN), ({ index, 0: run }) => {
    let end = run.length
    if (run.length < LONGEST_WORD) while (end > 2 && CLOSING.has(run[end - 1] as string)) end--
    return { index, text: run.slice(0, end) }
  })
}

/** Marks behind an address that are the sentence's. */
const CLOSING = new Set('.,;:!?)]}>"\'”’»')

function hasLongRun(stretch: string): boolean {
  let since = 0
  for (let i = 0; i < stretch.length; i++) {
    if (stretch.charCodeAt(i) <= 32) since = i + 1
    else if (i - since >= LONGEST_WORD) return true
  }
  return false
}

/** Same length as the input, so that offsets stay. */
const forTagger = (text: string) =>
  text
    .replace(/[“”„‟«»〝〞＂]/g, '"')
    .replace(/[‘’‚‛‹›ʼ]/g, "'")
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_/g, ' ')

function tagPart(tokens: Token[], stretch: string, from: number, to: number): void {
  const part = forTagger(stretch.slice(from, to))
  if (part.trim() === '') {
    pushGap(tokens, stretch, from, to)
    return
  }
  const read = nlp.readDoc(part).tokens()
  const values = read.out(its.value) as string[]
  const tags = read.out(its.pos) as PartOfSpeech[]
  // The library's types give its.lemma one parameter too few.
  const lemmas = read.out(its.lemma as unknown as typeof its.value) as string[]
  let cursor = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ''
    if (value.trim() === '') continue
    const at = part.indexOf(value, cursor)
    if (at < 0) continue
    pushGap(tokens, stretch, from + cursor, from + at)
    cursor = at + value.length
    const text = stretch.slice(from + at, from + cursor)
    tokens.push({
      start: from + at,
      end: from + cursor,
      text,
      norm: normalize(text),
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: tags[i] ?? 'X',
    })
  }
  pushGap(tokens, stretch, from + cursor, to)
}

/** What the tagger left out. */
function pushGap(tokens: Token[], stretch: string, from: number, to: number): void {
  if (to <= from || (to === from + 1 && stretch.charCodeAt(from) === 32)) return
  for (const match of stretch.slice(from, to).matchAll(/\S+/g)) pushWhole(tokens, match[0], from + match.index)
}

function pushWhole(tokens: Token[], text: string, start: number): void {
  const norm = normalize(text)
  tokens.push({ start, end: start + text.length, text, norm, lemma: norm, pos: 'X' })
}

/**
 * Splits tokens at the given places, sorted and within the tokens' stretch: a sentence's end, a quotation mark's sides.
 * The parts keep the part of speech, but marks are PUNCT. Linear.
 */
export function cutTokens(tokens: readonly Token[], places: readonly number[]): Token[] {
  const cut: Token[] = []
  let next = 0
  for (const token of tokens) {
    while (next < places.length && (places[next] as number) <= token.start) next++
    if (next >= places.length || (places[next] as number) >= token.end) {
      cut.push(token)
      continue
    }
    let start = token.start
    for (; next < places.length && (places[next] as number) < token.end; next++) {
      start = pushPart(cut, token, start, places[next] as number)
    }
    pushPart(cut, token, start, token.end)
  }
  return cut
}

function pushPart(cut: Token[], whole: Token, start: number, end: number): number {
  if (end <= start) return start
  const text = whole.text.slice(start - whole.start, end - whole.start)
  const norm = normalize(text)
  cut.push({ start, end, text, norm, lemma: norm, pos: /^[\p{P}`]+$/u.test(text) ? 'PUNCT' : whole.pos })
  return end
}
