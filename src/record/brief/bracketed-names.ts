/**
 * Names in square brackets, as editors put them in for somebody who has not been named yet: for a pronoun at the head ("[Ada
 * Moss] also demanded"), behind a body's description ("the union [Harbour Clerks Union]"), before a surname. Reads a reference,
 * gives an edit or null. A wrong name would be worse than a line less: a pronoun is only named where it speaks on.
 */
import { POSITION_VERBS } from '../../lexicon/negotiation.ts'
import { SPEECH_VERBS } from '../../lexicon/speech-verbs.ts'
import type { Passage, Reference, Span } from '../../model.ts'
import type { Reading, SentenceReading } from '../reading.ts'
import { type Directory, subjectActor } from '../who.ts'

export interface Edit extends Span {
  readonly text: string
}

/** What an editor would put in for a reference to somebody who has not been named yet. */
export function nameIn(
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

export interface Context {
  /** Actors that earlier lines have named. */
  readonly named: ReadonlySet<string>
  /** Whether a weekday alone leaves open which. */
  readonly isLong: boolean
  readonly today: string
}
