/**
 * Atoms: finer than the tagger's tokens. Every hyphen, sign and clitic stands alone, so "14-point", "$2bn", "km²" and
 * "mid-May" read the same however the tagger cut them. Reads a sentence of a `ReportText`, gives its `Atom[]`.
 *
 * Own rule: a regular expression with one alternative per kind, linear.
 */
import type { PartOfSpeech, ReportText, Sentence, Span } from '../model.ts'

export interface Atom extends Span {
  readonly kind: 'number' | 'word' | 'mark'
  /** As written. */
  readonly text: string
  /** Lower case. */
  readonly norm: string
  /** Of the tagger's token it lies in. */
  readonly pos: PartOfSpeech
  readonly lemma: string
  /** Whether it follows the atom before without a blank. */
  readonly glued: boolean
}

/** Digits grouped by narrow spaces, digits with inner separators, then words (dotted abbreviations, apostrophes except 's), then any one sign. */
const ATOM =
  /\d{1,3}(?:[\u202f\u00a0\u2009]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*|(?:\p{L}\.){2,}|\p{L}+(?:['’](?!s\b)\p{L}+)*|\S/gu

/** Figures, times and tolls read the same sentences: each is cut once and forgotten with its text. */
const cut = new WeakMap<Sentence, readonly Atom[]>()

/** Cuts a sentence into atoms, in order. Offsets are into `report.text`. */
export function atomsOf(text: ReportText, sentence: Sentence): readonly Atom[] {
  const known = cut.get(sentence)
  if (known !== undefined) return known
  const atoms = cutSentence(text, sentence)
  cut.set(sentence, atoms)
  return atoms
}

function cutSentence(text: ReportText, sentence: Sentence): Atom[] {
  const atoms: Atom[] = []
  const body = text.report.text
  let token = sentence.firstToken
  let last = -1
  ATOM.lastIndex = sentence.start
  for (let match = ATOM.exec(body); match !== null && match.index < sentence.end; match = ATOM.exec(body)) {
    const start = match.index
    const written = match[0]
    while (token < sentence.endToken - 1 && (text.tokens[token]?.end ?? 0) <= start) token++
    const tagged = text.tokens[token]
    const norm = written.toLowerCase()
    atoms.push({
      start,
      end: start + written.length,
      kind: kindOf(written),
      text: written,
      norm,
      pos: tagged?.pos ?? 'X',
      lemma: tagged !== undefined && tagged.text === written ? tagged.lemma : norm,
      glued: start === last,
    })
    last = start + written.length
  }
  return atoms
}

/** By its first character; ASCII is told without a regular expression. */
function kindOf(written: string): Atom['kind'] {
  const code = written.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'number'
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 'word' : 'mark'
  return /^\p{L}/u.test(written) ? 'word' : 'mark'
}

/** Whether the atom is a hyphen or a dash as between the parts of a compound or a range. */
export function isHyphen(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.kind === 'mark' && /^[-‐‑–—]$/.test(atom.text)
}
