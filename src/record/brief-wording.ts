/**
 * Wording of the brief: a sentence of a report as it can be printed alone. Reads a passage with its references and times,
 * gives its words, and what it costs that they lean on other sentences.
 *
 * Nothing is rewritten. As editors do, names are put in square brackets for a pronoun at the head ("[Ada Moss] also
 * demanded"), behind a body's description ("the union [Harbour Clerks Union]") and before a surname. A wrong name would be
 * worse than a line less: a pronoun is only named where it speaks on, after a sentence that is nobody else's. Where the reports lie more than
 * a few days apart, an earlier sentence with "on Friday" or "tomorrow" says on which day it was told.
 */
import { POSITION_VERBS } from '../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts'
import type { Passage, Reference, Span } from '../model.ts'
import { overlap, type Reading, type SentenceReading, sentencesOf } from './reading.ts'
import { type Directory, subjectActor } from './who.ts'

export interface Printed {
  readonly text: string
  /** What it costs an editor to understand it alone; 0 for a sentence that stands for itself. */
  readonly cost: number
  /** Actors that it names. */
  readonly named: readonly string[]
}

export interface Context {
  /** Actors that earlier lines have named. */
  readonly named: ReadonlySet<string>
  /** Whether a weekday alone leaves open which. */
  readonly isLong: boolean
  readonly today: string
}

interface Edit extends Span {
  readonly text: string
}

/** Openers that only tie a sentence to the one before it. */
const TIED =
  /^(?:however|but|and|meanwhile|instead|still|yet|moreover|furthermore|also|then|nonetheless|nevertheless),? /i

/** A line that opens with one of these, or asks, does not stand alone. */
const DANGLING =
  /^["“‘«]?(?:(?:\p{L}+ ){0,2}(?:he|she|it|they)\b|(?:his|her|its|their|this|that|these|those|such|both|another|neither|one|others|some of (?:them|those))\b)/iu
const ASKING = /\?["”’»]?$/
/** The reporter in person. */
const REPORTER = /\b(?:me|I|my|myself)\b/
/** Quotations, to look at what stands outside of them. */
const QUOTED = /["“«][^"“”«»]*["”»]/g
/** Words in a quotation that mean something said before. */
const LEANING = /\b(?:it|this|that|they|them|he|she|him|her)\b/i

/** What each costs, in families of reports that tell a fact. */
const COST = { dangling: 100, reporter: 60, asking: 60, leaning: 12, quotation: 4, short: 4, long: 4, bare: 6 } as const
const SHORTEST = 45
const LONGEST = 330

/** A passage as it can be printed alone. Linear in its references and times. */
export function printAlone(reading: Reading, passage: Passage, context: Context, directory: Directory): Printed {
  const edits: Edit[] = []
  const named = new Set<string>()
  let isRelative = false
  let leans = false
  for (const one of sentencesOf(reading, passage)) {
    for (const reference of one.references) {
      if (overlap(reference, passage) === 0 || isQuoted(one, reference)) continue
      const edit = nameIn(reading, one, reference, passage, named, context, directory)
      if (edit !== null && !edits.some((other) => overlap(other, edit) > 0 || other.start === edit.start))
        edits.push(edit)
      // "In a deal, he pleaded guilty": whoever he is.
      const isBarePronoun = reference.form === 'pronoun' && edit === null && reference.actor !== null
      leans ||= isBarePronoun && !named.has(reference.actor as string) && isPersonal(reading, reference)
      if (reference.actor !== null) named.add(reference.actor)
    }
    isRelative ||= one.times.some(({ passage: time }) => overlap(time, passage) > 0 && RELATIVE_DAY.test(time.text))
  }
  const text = withEdits(passage, edits).replace(TIED, '')
  const printed = text.charAt(0).toUpperCase() + text.slice(1)
  const told = context.isLong && isRelative ? toldOn(reading.text.report.publishedAt, context.today) : ''
  return {
    text: printed.replace(/[.]?$/, '') === printed ? `${printed}${told}` : `${printed.slice(0, -1)}${told}.`,
    cost: costOf(printed) + (leans ? COST.dangling : 0) + (isBareSubject(reading, passage) ? COST.bare : 0),
    named: [...named],
  }
}

/** "The news reached the port", "The agreement was reached": a thing that only the sentence before has named. */
function isBareSubject(reading: Reading, passage: Passage): boolean {
  const [one] = sentencesOf(reading, passage)
  const clause = reading.clauses[one?.clauses[0] ?? -1]
  if (one === undefined || clause === undefined || clause.subjectTokens === null) return false
  const [first, end] = clause.subjectTokens
  const [article, noun] = [reading.tokens[first], reading.tokens[first + 1]]
  const isBare =
    first === one.sentence.firstToken && end === first + 2 && article?.norm === 'the' && noun?.pos === 'NOUN'
  return isBare && !one.references.some((reference) => reference.actor !== null && overlap(reference, noun) > 0)
}

function isPersonal(reading: Reading, { start, end }: Span): boolean {
  return /^(?:he|she)$/i.test(reading.text.report.text.slice(start, end))
}

function isQuoted(one: SentenceReading, span: Span): boolean {
  return one.said.some((said) => said.isQuote && overlap(said, span) > 0)
}

/** What an editor would put in for a reference to somebody who has not been named yet. */
function nameIn(
  reading: Reading,
  one: SentenceReading,
  reference: Reference,
  passage: Passage,
  named: ReadonlySet<string>,
  context: Context,
  directory: Directory,
): Edit | null {
  const actor = directory.actor(reference.actor)
  if (actor === null || named.has(actor.id) || actor.anonymous || actor.kind === 'place') return null
  const { start, end } = reference
  const words = reading.text.report.text.slice(start, end)
  if (reference.form === 'pronoun')
    return speaksOn(reading, one, reference, directory) ? { start, end, text: `[${actor.name}]` } : null
  if (
    context.named.has(actor.id) ||
    passage.text.includes(actor.name) ||
    /^(?:the|an?|two|three|several) /i.test(actor.name)
  )
    return null
  if (reference.form === 'name') {
    // "Okoro said": who the report has named in full before.
    const title = COURTESY.exec(words)?.[0] ?? ''
    const surname = words.slice(title.length)
    const isSurname = actor.kind === 'person' && actor.name.endsWith(` ${surname}`) && directory.isOnlyBearer(surname)
    if (!isSurname) return null
    const at = start + title.length
    return { start: at, end: at, text: `[${actor.name.slice(0, -surname.length - 1).replace(COURTESY, '')}] ` }
  }
  // Who holds an office is no sure thing; a body called by its kind is.
  const isBody = reference.form === 'description' && (actor.kind === 'organisation' || actor.kind === 'government')
  if (!isBody || /^['’]/.test(reading.text.report.text.slice(end, end + 1))) return null
  // "the transport ministry" is known for the Ministry of Transport.
  const own = new Set(actor.name.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const isSame = (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => own.has(word)).length > 1
  const isNamedBeside = /^,? \p{Lu}/u.test(reading.text.report.text.slice(end, end + 3))
  return isSame || isNamedBeside ? null : { start: end, end, text: ` [${actor.name}]` }
}

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? /

/**
 * "She also demanded …": the subject of a verb of saying, demanding or refusing, where the sentence before has the same
 * subject or speaker and names no other person.
 */
function speaksOn(reading: Reading, one: SentenceReading, reference: Reference, directory: Directory): boolean {
  const clause = reading.clauses[one.clauses[0] ?? -1]
  const before = reading.sentences[one.index - 1]
  if (clause === undefined || before === undefined || clause.passive || clause.subjectTokens === null) return false
  const subject = reading.tokens[clause.subjectTokens[0]]
  const isSubject = subject?.start === reference.start && clause.subjectTokens[1] === clause.subjectTokens[0] + 1
  const verb = clause.lemma.split(' ')[0] as string
  if (!isSubject || !(SPEECH_VERBS.has(verb) || POSITION_VERBS.has(verb))) return false
  const isOther = before.references.some(
    ({ actor }) => actor !== reference.actor && directory.actor(actor)?.kind === directory.actor(reference.actor)?.kind,
  )
  if (isOther) return false
  const main = reading.clauses[before.clauses[0] ?? -1]
  const isSame = main !== undefined && subjectActor(reading, main, directory) === reference.actor
  return isSame || before.said.some(({ of }) => of.speaker === reference.actor)
}

/** Days that only the date of the report tells. */
const RELATIVE_DAY =
  /\b(?:today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|next|this) (?:week|month))\b/i
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** " [told on 5 March]" */
function toldOn(publishedAt: string | null, today: string): string {
  const [year, month, date] = publishedAt?.slice(0, 10).split('-') ?? []
  if (year === undefined || month === undefined || date === undefined || publishedAt?.slice(0, 10) === today) return ''
  return ` [told on ${Number(date)} ${MONTHS[Number(month) - 1]}${today.startsWith(year) ? '' : ` ${year}`}]`
}

function withEdits(passage: Passage, edits: readonly Edit[]): string {
  let text = ''
  let at = passage.start
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > passage.end) continue
    text += passage.text.slice(at - passage.start, start - passage.start) + put
    at = end
  }
  return (text + passage.text.slice(at - passage.start)).replace(/\s+/g, ' ').trim()
}

function costOf(text: string): number {
  const outside = text.replace(QUOTED, '').trim()
  const isQuotation = outside.length < SHORTEST / 3
  return (
    (DANGLING.test(text) ? COST.dangling : 0) +
    (REPORTER.test(outside) ? COST.reporter : 0) +
    (ASKING.test(text) ? COST.asking : 0) +
    (isQuotation ? COST.quotation + (LEANING.test(text) ? COST.leaning : 0) : 0) +
    (text.length < SHORTEST ? COST.short : text.length > LONGEST ? COST.long : 0)
  )
}
