/**
 * Holders: whose a position is: the subject's, that of a body which "it" carries on, of both subjects that "and" joins, or of
 * all sides together. Reads a clause and the directory of actors.
 */
import type { Span, Token } from '../../model.ts'
import type { Clause } from '../clauses/clauses.ts'
import { isWithin, overlap, type Reading, type Said } from '../reading.ts'
import { type Directory, phraseActor, subjectActor } from '../who.ts'

/** The other sides of a subject joined by "and". */
export function alsoSubjects(reading: Reading, clause: Clause, actor: string, directory: Directory): string[] {
  if (clause.subjectTokens === null) return []
  const [first, end] = clause.subjectTokens
  let and = end - 2
  while (and > first && (reading.tokens[and] as Token).norm !== 'and') and--
  if (and <= first) return []
  const phrases = [
    [first, and],
    [and + 1, end],
  ] as const
  const others = phrases.map((phrase) => phraseActor(reading, clause.sentence, phrase, directory))
  return others.filter((other): other is string => other !== null && !directory.isSameSide(other, actor)).slice(0, 1)
}

/** "In return it would accept a quota": "it" that nothing settles is the body that the sentence before is about. */
export function carriedOver(reading: Reading, clause: Clause, directory: Directory): string | null {
  if (clause.subjectTokens === null || clause.form !== 'finite' || clause.lemma === 'be') return null
  const [first, end] = clause.subjectTokens
  if (end !== first + 1 || (reading.tokens[first] as Token).norm !== 'it') return null
  const here = reading.sentences[clause.sentence]
  const before = reading.sentences[clause.sentence - 1]
  if (here === undefined || before === undefined || here.sentence.paragraph !== before.sentence.paragraph) return null
  if (here.clauses[0] !== clause.index) return null
  const main = reading.clauses[before.clauses[0] ?? -1]
  if (main === undefined || main.parent !== null) return null
  const subject = subjectActor(reading, main, directory)
  return subject !== null && isSide(subject, directory) ? subject : null
}

/** Said by all sides together: "the two governments said in a joint statement". */
export function isOfBoth({ of }: Said): boolean {
  return /^(?:the |both )?(?:two |both |three )?(?:sides|governments|parties|countries|delegations|leaders|ministers)\b/i.test(
    of.speakerPassage?.text ?? '',
  )
}

export function isSide(actor: string, directory: Directory): boolean {
  const kind = directory.actor(actor)?.kind
  return kind === 'government' || kind === 'organisation' || kind === 'group'
}

/** The narrowest words of a speaker that hold the clause. */
export function saidAt(said: readonly Said[], clause: Span): Said | null {
  let best: Said | null = null
  for (const one of said) {
    const isInside =
      isWithin(clause, { start: one.start - 1, end: one.end + 1 }) ||
      overlap(one, clause) * 4 >= 3 * (clause.end - clause.start)
    if (isInside && (best === null || one.end - one.start < best.end - best.start)) best = one
  }
  return best
}
