/**
 * Met: whether a report tells that what a condition asks has happened. Reads clauses, gives yes or no with the words that
 * say so, or that nothing is recorded. "Until the dismissed nurses are reinstated" is met where a report tells that they
 * were; not met where it tells that they were not. What is only wished, planned or asked meets nothing.
 *
 * Own rule: the same verb, or a synonym, with most of the condition's other words, told as done or as not done in another
 * sentence. Cost: linear, by an index over verbs.
 */
import { synonyms } from '../lexicon/wordnet.ts'
import type { Passage, Rule, Token } from '../model.ts'
import type { Clause } from './clauses/clauses.ts'
import { contentOf } from './joining.ts'
import { moodOf } from './mood.ts'
import { listUnder, passageOf, type Reading } from './reading.ts'

/** Share of the condition's content words, the verb aside, that must be told again; at least one of them. */
const SAME_MATTER = 0.5
/** Senses of the verb whose synonyms are looked for. */
const SENSES = 2

export interface Outcome {
  readonly met: Rule['met']
  readonly passages: readonly Passage[]
}

interface Done {
  readonly reading: Reading
  readonly clause: Clause
  readonly content: ReadonlySet<string>
  readonly isDenied: boolean
}

/** Where a sentence stands, over reports. */
export function placeOf({ report }: Reading, sentence: number): string {
  return `${report} ${sentence}`
}

/**
 * Makes the function that looks a condition's clause up in what the reports tell as done or as not done. `tellings`: the
 * sentences that set the condition, in whatever wording; none of them proves it.
 */
export function outcomes(
  readings: readonly Reading[],
): (reading: Reading, condition: Clause, tellings?: ReadonlySet<string>) => Outcome {
  const byVerb = new Map<string, Done[]>()
  for (const reading of readings) {
    for (const clause of reading.clauses) {
      const done = doneIn(reading, clause)
      if (done !== null) listUnder(byVerb, bare(clause), done)
    }
  }
  return (reading, condition, tellings = new Set([placeOf(reading, condition.sentence)])) => {
    const verb = bare(condition)
    const isNegated = condition.negated || opensWithNo(reading, condition)
    const content = contentOf(reading, condition.first, condition.last)
    content.delete(verb)
    // Of "called off" the bare "call" is no matter either.
    content.delete((reading.tokens[condition.verb] as Token).lemma)
    const found: { done: Done; met: boolean }[] = []
    for (const lemma of new Set([verb, ...synonyms(verb, 'verb', SENSES)])) {
      for (const done of byVerb.get(lemma) ?? []) {
        if (tellings.has(placeOf(done.reading, done.clause.sentence))) continue
        if (done.clause === condition || isEarlier(done.reading, reading) || !isSameMatter(content, done.content))
          continue
        found.push({ done, met: done.isDenied === isNegated })
      }
    }
    const last = found.at(-1)
    if (last === undefined) return { met: 'unrecorded', passages: [] }
    return {
      met: last.met ? 'yes' : 'no',
      passages: found
        .filter(({ met }) => met === last.met)
        .map(({ done }) => passageOf(done.reading, done.clause.start, done.clause.end)),
    }
  }
}

/** Told as past, or as not so; a clause behind "if", "before", "until" tells nothing of the kind. */
function doneIn(reading: Reading, clause: Clause): Done | null {
  if (clause.form !== 'finite' || clause.opener !== null || clause.modal !== null) return null
  if (isConditional(reading.tokens, clause)) return null
  if (reading.sentences[clause.sentence]?.sentence.isTitle ?? true) return null
  if (clause.lemma === 'be' || clause.lemma === 'have') return null
  const mood = moodOf(reading.tokens, reading.clauses, clause.index)
  const isDenied = mood === 'denied' || opensWithNo(reading, clause)
  const isDone = (clause.time === 'past' || clause.perfect || clause.passive) && (mood === 'past' || mood === 'present')
  if (!isDone && !isDenied) return null
  return { reading, clause, content: contentOf(reading, clause.first, clause.last), isDenied }
}

/** "as long as hospitals kept to it", "on condition that", "in case": an opener of several words. */
function isConditional(tokens: readonly Token[], { first, subjectTokens }: Clause): boolean {
  const at = Math.min(first, subjectTokens?.[0] ?? first)
  for (const from of new Set([at, first])) {
    const [opens, before, last] = [tokens[from], tokens[from - 1], tokens[from - 2]].map((token) => token?.norm ?? '')
    if (before === 'as' && last === 'long') return true
    if (opens === 'as' && before === 'long') return true
    if (before === 'that' && CONDITION_NOUNS.has(last as string)) return true
    if (before === 'case' && last === 'in') return true
  }
  return false
}

const CONDITION_NOUNS = new Set(['condition', 'proviso', 'provided', 'providing', 'understanding', 'assumption'])

function bare({ lemma }: Clause): string {
  return lemma
}

/** "no warship escorts the ferries" */
function opensWithNo(reading: Reading, { subjectTokens }: Clause): boolean {
  const opener = subjectTokens === null ? undefined : reading.tokens[subjectTokens[0]]
  return ['no', 'none', 'nobody', 'neither'].includes(opener?.norm ?? '')
}

/** What was told before the condition was set does not meet it. */
function isEarlier(a: Reading, b: Reading): boolean {
  const [dayA, dayB] = [a, b].map(({ text }) => text.report.publishedAt?.slice(0, 10) ?? null)
  return typeof dayA === 'string' && typeof dayB === 'string' && dayA < dayB
}

function isSameMatter(asked: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of asked) if (told.has(word)) shared++
  return shared > 0 && shared >= asked.size * SAME_MATTER
}
