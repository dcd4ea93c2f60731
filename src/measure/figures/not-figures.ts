/**
 * What looks like a figure and is none: names, labels, addresses, clock times, dates, scores, pronouns. Reads an amount
 * in its atoms, says why it is left alone. "Better silent than wrong": whatever is unclear is left alone.
 */
import { FATES } from '../../lexicon/casualty-words.ts'
import { SCALES } from '../../lexicon/number-words.ts'
import { type Atom, isHyphen } from '../atoms.ts'
import type { Amount } from './amount.ts'
import { isPeople } from './people.ts'

/** Nouns whose number is a name: "point nine", "Article 5", "Route 66". */
const LABELS = new Set(
  'point points article articles section sections chapter clause clauses paragraph paragraphs para annex phase stage level page pages no nos number numbers resolution rule title line route highway flight channel unit gate room platform track group class type model mark grade tier step item option part volume episode lot block sector zone district ward precinct apartment apt suite floor box court amendment act law decree proposition question version world covid formula area studio terminal runway exhibit footnote figure image slide photo table appendix verse psalm season interstate exit bus train team squad brigade battalion regiment division army'.split(
    ' ',
  ),
)

/** What may follow a number in an address. */
const STREETS =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|way|square|place|court|block|highway|terrace)$/

/** Ordinals count only before these: "the 26th session", "the fifth anniversary". */
const COUNTED_IN_ORDER =
  /^(?:sessions?|rounds?|anniversary|editions?|summits?|packages?|tranches?|ballots?|terms?|birthday)$/

/** What a headline counts of its own: "5 things to know". */
const LISTED = /^(?:things|ways|reasons|facts|takeaways|tips|lessons|questions)$/

/** Numbered from the first on: "the first draft", "a second version". */
const VERSIONS = /^(?:drafts?|versions?|revisions?)$/

/** What goes on is counted in these: "in its fourth week". */
const LASTING = /^(?:hour|day|night|week|month|year|decade)$/

/** "fifth consecutive day" */
const IN_A_ROW = /^(?:consecutive|straight|successive)$/

/** "the two sides", "two neighbours": who talks, not how many. */
const SIDES =
  /^(?:sides?|parties|camps?|countries|nations|states|governments|neighbou?rs|powers|delegations|teams|leaders|capitals|rivals|officials|sources|diplomats)$/

const DEFINITE = /^(?:the|these|those|its|their|his|her|our|both|other)$/

/** Says why an amount is no figure, in a word or two; `null` where it is one. */
export function notAFigure(atoms: readonly Atom[], amount: Amount): string | null {
  const { number: at, end } = amount
  const here = atoms[at] as Atom
  const before = atoms[at - 1]
  const after = atoms[end]
  const isBare = amount.unit === null && amount.first === at
  if (amount.kind === 'ordinal') return orderOnly(atoms, amount)
  if (amount.unit === null && isPartOfName(atoms, at, end)) return 'part of a name'
  if (isNotation(atoms, at, end, amount)) return 'notation'
  if (
    amount.unit === null &&
    before !== undefined &&
    (before.pos !== 'VERB' || atoms[at - 2]?.pos === 'DET') &&
    LABELS.has(before.norm) &&
    !/^(?:of|the)$/.test(before.norm)
  ) {
    return 'label'
  }
  if (after !== undefined && isAddress(atoms, amount)) return 'address'
  if (
    amount.unit === null &&
    (MONTH.test(before?.norm ?? '') ||
      MONTH.test(after?.norm ?? '') ||
      (before?.text === '.' && MONTH.test(atoms[at - 2]?.norm ?? '')))
  ) {
    return 'date'
  }
  if (
    amount.unit === null &&
    isYear(here, amount) &&
    !(after !== undefined && isPluralNoun(after) && isPeople(after.norm))
  )
    return 'year'
  if (isClock(atoms, amount)) return 'clock'
  if (here.norm === 'one' && amount.value === 1) return onePronoun(atoms, amount)
  if (here.norm === 'half' && amount.kind === 'fraction') return halfOfOrder(atoms, amount)
  if (amount.kind === 'cardinal' && amount.value === 2 && !amount.inDigits && isBare) {
    if (before !== undefined && DEFINITE.test(before.norm)) return 'definite pair'
    if (after !== undefined && (SIDES.test(after.norm) || SIDES.test(atoms[end + 1]?.norm ?? '')))
      return 'definite pair'
  }
  if (
    amount.value === 0 &&
    amount.unit === null &&
    after?.norm !== '.' &&
    !FATES.has(after?.norm ?? '') &&
    !isPluralNoun(after)
  ) {
    return 'idiom'
  }
  if ((at === 0 || before?.text === ':') && LISTED.test(after?.norm ?? '')) return 'list'
  // "nine to five", "24/7", "two-state", "four-star": a compound counts only with a unit or one of the few nouns below.
  if (amount.compound && amount.unit === null && !COMPOUND_NOUNS.test(atoms[end + 1]?.norm ?? '')) return 'compound'
  return null
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

const COMPOUND_NOUNS =
  /^(?:points?|pages?|members?|nations?|countr(?:y|ies)|seats?|votes?|persons?|man|strong|articles?|items?|steps?|stage|phase)$/

function orderOnly(atoms: readonly Atom[], amount: Amount): string | null {
  const next = atoms[amount.unit === null ? amount.end : amount.end - 1]
  if (next === undefined) return 'order'
  if (IN_A_ROW.test(next.norm) || VERSIONS.test(next.norm)) return null
  const [before, second] = [atoms[amount.first - 1]?.norm ?? '', atoms[amount.first - 2]?.norm ?? '']
  // "for the seventh time"
  if (amount.value >= 3 && next.norm === 'time' && /^(?:a|the)$/.test(before) && second === 'for') return null
  // "in its fourth week", "entered a fifth day"
  const isLasting = /^(?:its|their)$/.test(before) || /^(?:enter|enters|entered|entering|into)$/.test(second)
  if (amount.value >= 2 && LASTING.test(next.norm) && isLasting) return null
  // "the first session" and "a second round" say only that it was not the same.
  return amount.value >= 3 && COUNTED_IN_ORDER.test(next.norm) && !next.glued ? null : 'order'
}

/** "F-16", "G7", "Covid-19", "5G", "3M", "Boeing 737", "Group of Seven", "Six Nations". */
function isPartOfName(atoms: readonly Atom[], at: number, end: number): boolean {
  const here = atoms[at] as Atom
  const before = atoms[at - 1]
  const after = atoms[end]
  if (here.kind === 'number') {
    if (before !== undefined && here.glued && before.kind === 'word') return true
    if (isHyphen(before) && here.glued && before?.glued && atoms[at - 2]?.kind === 'word') return true
    if (
      after?.glued &&
      after.kind === 'word' &&
      !SCALES.has(after.norm) &&
      !/^(?:bn|mn|mln|km|kg|cm|mm|pc)$/.test(after.norm)
    )
      return true
    const isName =
      before !== undefined && before.kind === 'word' && /^\p{Lu}/u.test(before.text) && before.pos === 'PROPN' && at > 1
    return isName && !isPluralNoun(after) && after?.pos !== 'ADJ' && !FATES.has(after?.norm ?? '')
  }
  if (at === 0 || !/^\p{Lu}/u.test(here.text)) return false
  // A nickname: “Fifty” between two names.
  if (/^[“"‘']$/.test(before?.text ?? '') && /^[”"’']$/.test(after?.text ?? '')) return true
  // Capital inside a sentence: a name, unless it follows a colon or an opening mark, or every word has one.
  return !/^[“"‘'«:(—–-]$/.test(before?.text ?? '') && !isTitleCase(atoms)
}

/** Headline style: every content word has a capital. */
function isTitleCase(atoms: readonly Atom[]): boolean {
  return atoms.every(
    (atom) => atom.kind !== 'word' || /^(?:ADP|DET|CCONJ|PART|PRON|AUX)$/.test(atom.pos) || /^\p{Lu}/u.test(atom.text),
  )
}

/** Clock times, dates, scores, phone numbers, legal citations, powers: marks glued between digits. */
function isNotation(atoms: readonly Atom[], at: number, end: number, amount: Amount): boolean {
  const before = atoms[at - 1]
  const after = atoms[end]
  const here = atoms[at] as Atom
  if (here.kind !== 'number') return false
  if (before?.text === '§' || before?.text === '#' || before?.text === '@') return true
  if (after?.text === '^' || before?.text === '^' || /^[×x*]$/.test(after?.text ?? '')) return true
  // "410 U.S. 113", "18 U.S.C. 1001"
  if (/^(?:\p{L}\.){2,}$/u.test(after?.norm ?? '') && atoms[end + 1]?.kind === 'number') return true
  if (after?.norm === 'u.s.c.' || after?.norm === 'c.f.r.') return true
  if (/^[ap]\.?m\.?$/.test(after?.norm ?? '') || after?.norm === "o'clock") return true
  const joint = /^[-‐‑–—/:.]$/
  const leads = after?.glued && joint.test(after.text) && atoms[end + 1]?.glued && atoms[end + 1]?.kind === 'number'
  const trails =
    before !== undefined && here.glued && joint.test(before.text) && before.glued && atoms[at - 2]?.kind === 'number'
  if (leads || trails) return true
  // A range with nothing counted ("3–4") may be a score or a page range; phone numbers begin with 0 or +.
  if (
    amount.kind === 'range' &&
    amount.inDigits &&
    amount.unit === null &&
    !isPluralNoun(after) &&
    !FATES.has(after?.norm ?? '')
  ) {
    const joined = isHyphen(atoms[at + 1])
    if (joined) return true
  }
  // "(800) 555-0147", "1-800-555-TIPS (8477)"
  if (before?.text === '(' && after?.text === ')') {
    const [next, dash] = [atoms[end + 1], atoms[end + 2]]
    if ((next?.kind === 'number' && isHyphen(dash)) || isHyphen(atoms[at - 3])) return true
  }
  // Identifiers: no desk prints thirteen digits without a separator.
  if (amount.unit === null && /^\d{13,}$/.test(here.text)) return true
  // "in his 40’s", "image 5 of 12"
  if (/^['’]$/.test(after?.text ?? '') && atoms[end + 1]?.norm === 's' && amount.value % 10 === 0) return true
  if (before?.norm === 'of' && atoms[at - 2]?.kind === 'number' && LABELS.has(atoms[at - 3]?.norm ?? '')) return true
  // "202 555 0132": digits next to digits.
  if (before?.kind === 'number' || after?.kind === 'number') return true
  return /^0\d/.test(here.text) || before?.text === '+'
}

function isAddress(atoms: readonly Atom[], amount: Amount): boolean {
  if (!amount.inDigits || amount.unit !== null) return false
  for (let i = amount.end; i < Math.min(atoms.length, amount.end + 4); i++) {
    const atom = atoms[i] as Atom
    if (STREETS.test(atom.norm) && (i > amount.end || atom.norm === 'block')) return true
    if (!/^\p{Lu}/u.test(atom.text) && atom.text !== '.') return false
  }
  return false
}

function isYear(here: Atom, amount: Amount): boolean {
  return (
    here.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(here.text) && amount.kind !== 'fraction' && amount.value < 2100
  )
}

/** "By six there were", "at eight", "half past four": an hour, where nothing is counted. */
function isClock(atoms: readonly Atom[], { number: at, end, value, unit, kind }: Amount): boolean {
  if (unit !== null || value > 12 || !Number.isInteger(value)) return false
  // "between seven and ten"
  if (kind === 'range')
    return atoms[at - 1]?.norm === 'between' && atoms[at]?.kind === 'word' && atoms[end]?.pos !== 'NOUN'
  if (kind !== 'cardinal') return false
  const [before, after] = [atoms[at - 1], atoms[end]]
  const word = before?.norm ?? ''
  const leads = /^(?:at|past|until|till|before)$/.test(word) || (word === 'by' && at === 1)
  return (
    leads &&
    !(
      after?.kind === 'word' &&
      (after.pos === 'NOUN' || after.pos === 'ADJ' || after.norm === 'of' || after.norm === 'per')
    )
  )
}

/** "one" is a figure only where something is measured or people come to harm: "one killed", "one person was hurt". */
function onePronoun(atoms: readonly Atom[], amount: Amount): string | null {
  if (amount.kind === 'range') return null
  // "one day" begins a tale; "one year" and "a one-day strike" are lengths.
  if (amount.compound && amount.unit !== null) return null
  if (amount.unit !== null)
    return /^(?:days|minutes|seconds)$/.test(amount.unit.name) && amount.first === amount.number ? 'one of time' : null
  if (FATES.has(atoms[amount.end]?.norm ?? '')) return null
  const isPerson = /^(?:person|man|woman|child|civilian|soldier|worker|officer|passenger)$/.test(
    atoms[amount.end]?.norm ?? '',
  )
  const fate = atoms.slice(amount.end + 1, amount.end + 4).some((atom) => FATES.has(atom.norm))
  return isPerson && fate ? null : 'pronoun'
}

/** "the second half", "half-hearted", "better half"; "he wants half" and "half of the seats" are figures. */
function halfOfOrder(atoms: readonly Atom[], amount: Amount): string | null {
  const before = atoms[amount.number - 1]
  if (
    before !== undefined &&
    /^(?:first|second|latter|other|better|former|this|last|next|final|top|bottom|upper|lower|every|a|an|back|front)$/.test(
      before.norm,
    )
  ) {
    return 'order'
  }
  if (atoms[amount.end]?.norm === 'past') return 'clock'
  return isHyphen(atoms[amount.end]) || isHyphen(before) ? 'compound' : null
}

function isPluralNoun(atom: Atom | undefined): boolean {
  return (
    atom !== undefined &&
    atom.kind === 'word' &&
    (atom.pos === 'NOUN' || atom.pos === 'ADJ') &&
    /(?:s|people|men|women|children)$/.test(atom.norm)
  )
}
