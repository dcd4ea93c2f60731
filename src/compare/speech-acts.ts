/**
 * Speech acts: the same words under a verb that commits the speaker, or the narrator, to more or less. Reads a
 * comparison, gives drafts.
 *
 * Force, strength and stance of verbs are those of `lexicon/speech-verbs.ts` (Searle and Vanderveken 1985; Bergler 1992).
 */
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import { SPEECH_VERBS, type SpeechVerb } from '../lexicon/speech-verbs.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import { baseForm } from '../lexicon/wordnet.ts'
import { type Comparison, type Side, type Words, wordsOf } from './comparison.ts'
import { type Draft, draft } from './draft.ts'
import { isContentWord } from './word-alignment.ts'

/** The same speech act under a verb that commits the speaker, or the narrator, to more or less. */
export function findOtherSpeechAct(comparison: Comparison): Draft[] {
  const { a, b, toB } = comparison
  const drafts: Draft[] = []
  const cuesOfB = cuesIn(b)
  const cuesOfA = cuesIn(a)
  for (const from of cuesOfA) {
    const to = cuesOfB.find(
      ({ at }) => toB[from.at] === at || (toB[from.at]! < 0 && haveOneSubject(comparison, from.at, at)),
    )
    if (to === undefined) continue
    const change = changeOfAct(from, to)
    if (change === null) continue
    const [inA, inB] = [from, to].map(({ at }) => ({ start: at, end: at + 1 })) as [Words, Words]
    const why = `“${wordsOf(a, inA)}” became “${wordsOf(b, inB)}”: ${change.why}.`
    drafts.push(draft(comparison, inA, inB, { grade: 'force', kind: 'attribution', effect: change.effect, why }))
  }
  return drafts
}

/** Whether the word before each, the subject or its last word, is the same: "Ukraine claimed", "Ukraine announced". */
function haveOneSubject({ a, b, toA, toB }: Comparison, inA: number, inB: number): boolean {
  const [subject, other] = [wordBefore(a, inA), wordBefore(b, inB)]
  return toA[inB]! < 0 && subject >= 0 && toB[subject] === other && isContentWord(a.tokens[subject]!)
}

/** The last word before a verb that is no adverb or auxiliary: "Ukraine also claimed". -1 for none. */
function wordBefore({ tokens }: Side, verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--
  return at
}

interface Cue {
  readonly at: number
  readonly verb: string
  readonly act: SpeechVerb
}

/** Verbs of saying among the side's narrator words. */
function cuesIn({ tokens, quoted }: Side): Cue[] {
  return tokens.flatMap(({ norm, pos }, at) => {
    if (pos !== 'VERB' || quoted[at]) return []
    const verb = baseForm(norm, 'verb') ?? norm
    const act = SPEECH_VERBS.get(verb)
    return act === undefined ? [] : [{ at, verb, act }]
  })
}

/** Acts that bind the speaker or accuse somebody, against plain reporting. */
const BINDING: ReadonlySet<SpeechVerb['force']> = new Set([
  'promises',
  'threatens',
  'demands',
  'accuses',
  'denies',
  'rejects',
])

/** Verbs of opinion: they keep as much distance as "claim" does, so nothing changes between them. */
const OPINION = new Set('argue maintain contend insist hold believe think assert consider reckon'.split(' '))

/** Forces whose stronger verbs do another thing: to refute is to deny with proof, to condemn more than to criticise. */
/** Verbs that take no side: Quirk et al., 1985, §16.31. */
const PLAIN = new Set('say state tell claim report'.split(' '))

const GRADED: ReadonlySet<SpeechVerb['force']> = new Set(['denies', 'accuses'])

/** Verbs that take what is said for so (Kiparsky and Kiparsky, "Fact", 1970). */
const FACTIVE = new Set('confirm reveal admit concede confess disclose'.split(' '))

function changeOfAct(from: Cue, to: Cue): { effect: 'softened' | 'hardened' | 'changed'; why: string } | null {
  if (from.act.force === to.act.force && GRADED.has(from.act.force) && from.act.strength !== to.act.strength) {
    const isStronger = to.act.strength > from.act.strength
    return {
      effect: isStronger ? 'hardened' : 'softened',
      why: `${isStronger ? 'more' : 'less'} than the other verb says`,
    }
  }
  if (areOneAct(from.verb, to.verb)) return null
  if (
    FACTIVE.has(to.verb) !== FACTIVE.has(from.verb) &&
    [from, to].every(({ verb }) => FACTIVE.has(verb) || PLAIN.has(verb))
  ) {
    return FACTIVE.has(to.verb)
      ? { effect: 'hardened', why: 'what was said is taken for so' }
      : { effect: 'softened', why: 'what was taken for so is only said' }
  }
  const [wasDistant, isDistant] = [from, to].map(({ act }) => act.stance === 'distant') as [boolean, boolean]
  if (wasDistant !== isDistant && !OPINION.has(from.verb) && !OPINION.has(to.verb)) {
    return wasDistant
      ? { effect: 'hardened', why: 'a claim is told without the distance kept to it' }
      : { effect: 'softened', why: 'what was reported plainly is told as a mere claim' }
  }
  const [wasBinding, isBinding] = [from, to].map(({ act }) => BINDING.has(act.force)) as [boolean, boolean]
  if (wasBinding && to.act.force === 'says' && to.act.strength < 2 && PUBLIC_VERBS.has(to.verb)) {
    return { effect: 'softened', why: `no longer said as one who ${from.act.force}` }
  }
  if (isBinding && from.act.force === 'says' && from.act.strength < 2 && PUBLIC_VERBS.has(from.verb)) {
    return { effect: 'hardened', why: `now said as one who ${to.act.force}` }
  }
  return null
}

function areOneAct(a: string, b: string): boolean {
  return a === b || !['none', 'unknown', 'opposite'].includes(wordRelation(a, 'verb', b, 'verb'))
}
