/**
 * Speech acts: the same words under a verb that commits the speaker, or the narrator, to more or less. Reads a
 * comparison, gives drafts.
 *
 * Force, strength and stance of verbs are those of `lexicon/speech-verbs.ts` (Searle and Vanderveken 1985; Bergler 1992).
 */
import { PUBLIC_VERBS } from '../lexicon/public-verbs.ts'
import type { SpeechVerb } from '../lexicon/speech-verbs.ts'
import { wordRelation } from '../lexicon/word-relations.ts'
import type { Token } from '../model.ts'
import { type Comparison, wordsOf } from './comparison.ts'
import { type Cue, pairCues } from './cues.ts'
import { type Draft, draft } from './draft.ts'

/** The same speech act under a verb that commits the speaker, or the narrator, to more or less. */
export function findOtherSpeechAct(comparison: Comparison): Draft[] {
  const { a, b } = comparison
  return pairCues(comparison).flatMap(([from, to]) => {
    const change = changeOfAct(comparison, from, to)
    if (change === null) return []
    const { effect, grade = 'force' } = change
    const why = `“${wordsOf(a, from)}” became “${wordsOf(b, to)}”: ${change.why}.`
    return [draft(comparison, from, to, { grade, kind: 'attribution', effect, why })]
  })
}

/** Deeds rather than words, whatever their force. */
const DEEDS = new Set('ensure decline refuse accept'.split(' '))

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

/** Of these, what a speaker is sure of or swears to: "claim" puts it in doubt. */
const CONVICTION = new Set('insist believe think assert'.split(' '))
const MERE_CLAIM = new Set('claim allege purport'.split(' '))

/** Verbs that take no side: Quirk et al., 1985, §16.31. */
const PLAIN = new Set('say state tell claim report according'.split(' '))

/** Verbs by which a thing is no more than likely, against those by which it is so (Hyland, "Metadiscourse", 2005). */
const HINTING = new Set('suggest hint imply intimate'.split(' '))
const INDICATING = new Set([...HINTING, 'indicate', 'signal'])
const STATING = new Set('say state declare announce according'.split(' '))
const SHOWING = new Set('confirm show demonstrate prove reveal'.split(' '))

/** Directives by how far they bind the hearer: Searle and Vanderveken, 1985, chapter 9. */
const DIRECTIVES: ReadonlyMap<string, number> = new Map(
  [
    'suggest propose invite advise recommend counsel',
    'ask request appeal urge press exhort implore beg call~on call~for tell',
    'demand order command instruct direct require compel summon',
  ].flatMap((verbs, level) => verbs.split(' ').map((verb): [string, number] => [verb.replace('~', ' '), level])),
)

/** Tokens from a directive to the "to" or "that" of what is to be done. */
const DIRECTIVE_REACH = 6

/** Forces whose stronger verbs do another thing: to refute is to deny with proof, to condemn more than to criticise. */
const GRADED: ReadonlySet<SpeechVerb['force']> = new Set(['denies', 'accuses'])

/** Verbs that take what is said for so (Kiparsky and Kiparsky, "Fact", 1970). */
const FACTIVE = new Set('confirm reveal admit concede confess disclose'.split(' '))

interface Change {
  readonly effect: 'softened' | 'hardened' | 'changed'
  readonly grade?: 'substance'
  readonly why: string
}

function changeOfAct(comparison: Comparison, from: Cue, to: Cue): Change | null {
  if (from.isNegated !== to.isNegated) return changeOfDenial(from, to)
  const directive = changeOfDirective(comparison, from, to)
  if (directive !== null) return directive
  if (from.act.force === to.act.force && GRADED.has(from.act.force) && from.act.strength !== to.act.strength) {
    const isStronger = to.act.strength > from.act.strength
    return {
      effect: isStronger ? 'hardened' : 'softened',
      why: `${isStronger ? 'more' : 'less'} than the other verb says`,
    }
  }
  if (
    FACTIVE.has(to.verb) !== FACTIVE.has(from.verb) &&
    [from, to].every(({ verb }) => FACTIVE.has(verb) || PLAIN.has(verb))
  ) {
    return FACTIVE.has(to.verb)
      ? { effect: 'hardened', why: 'what was said is taken for so' }
      : { effect: 'softened', why: 'what was taken for so is only said' }
  }
  if (isLess(to, from) && governsThat(comparison.b.tokens, to))
    return { effect: 'softened', why: 'what is said outright is only hinted at' }
  if (isLess(from, to) && governsThat(comparison.a.tokens, from))
    return { effect: 'hardened', why: 'what was only hinted at is said outright' }
  if (CONVICTION.has(from.verb) && MERE_CLAIM.has(to.verb))
    return { effect: 'softened', why: 'what somebody is sure of is told as a mere claim' }
  if (MERE_CLAIM.has(from.verb) && CONVICTION.has(to.verb))
    return { effect: 'hardened', why: 'a mere claim is told as what somebody is sure of' }
  const [wasDistant, isDistant] = [from, to].map(({ act }) => act.stance === 'distant') as [boolean, boolean]
  if (wasDistant !== isDistant && !OPINION.has(from.verb) && !OPINION.has(to.verb)) {
    return wasDistant
      ? { effect: 'hardened', why: 'a claim is told without the distance kept to it' }
      : { effect: 'softened', why: 'what was reported plainly is told as a mere claim' }
  }
  if (areOneAct(from.verb, to.verb)) return null
  const [wasBinding, isBinding] = [from, to].map(({ act, verb }) => BINDING.has(act.force) && !DEEDS.has(verb)) as [
    boolean,
    boolean,
  ]
  if (wasBinding && to.act.force === 'says' && to.act.strength < 2 && PUBLIC_VERBS.has(to.verb)) {
    return { effect: 'softened', why: `no longer said as one who ${from.act.force}` }
  }
  if (isBinding && from.act.force === 'says' && from.act.strength < 2 && PUBLIC_VERBS.has(from.verb)) {
    return { effect: 'hardened', why: `now said as one who ${to.act.force}` }
  }
  return null
}

/** "suggested" against "said", "indicated" against "showed"; news says "indicated" for "said" too. */
function isLess({ verb }: Cue, than: Cue): boolean {
  return (HINTING.has(verb) && STATING.has(than.verb)) || (INDICATING.has(verb) && SHOWING.has(than.verb))
}

/** "did not dispute that" against "confirmed that": not to deny a thing is less than to grant it. */
function changeOfDenial(from: Cue, to: Cue): Change | null {
  const [negated, other] = from.isNegated ? [from, to] : [to, from]
  if (negated.act.force !== 'denies' || !FACTIVE.has(other.verb)) return null
  return {
    effect: from.isNegated ? 'hardened' : 'softened',
    grade: 'substance',
    why: 'not to deny a thing is not to grant it',
  }
}

/** "advised her to wait" against "ordered her to wait". */
function changeOfDirective({ a, b }: Comparison, from: Cue, to: Cue): Change | null {
  const [was, is] = [DIRECTIVES.get(from.verb), DIRECTIVES.get(to.verb)]
  if (was === undefined || is === undefined || was === is) return null
  if (!isDirective(a.tokens, from) || !isDirective(b.tokens, to)) return null
  return is > was
    ? { effect: 'hardened', why: 'it binds the hearer more' }
    : { effect: 'softened', why: 'it binds the hearer less' }
}

/** Followed by what is to be done: "told him to go", "suggested that he go". */
function isDirective(tokens: readonly Token[], { end, verb }: Cue): boolean {
  const behind = tokens.slice(end, end + DIRECTIVE_REACH)
  const stop = behind.findIndex(({ pos }) => pos === 'PUNCT' || pos === 'CCONJ')
  return behind
    .slice(0, stop < 0 ? behind.length : stop)
    .some(
      ({ norm }, k) => (norm === 'to' && tokens[end + k + 1]?.pos === 'VERB') || (norm === 'that' && verb !== 'tell'),
    )
}

/** "suggested that", "indicated it": not "signalled to the pilot". */
function governsThat(tokens: readonly Token[], { end }: Cue): boolean {
  const next = tokens[end]
  return next?.norm === 'that' || next?.pos === 'PRON' || next?.pos === 'DET'
}

function areOneAct(a: string, b: string): boolean {
  return a === b || !['none', 'unknown', 'opposite'].includes(wordRelation(a, 'verb', b, 'verb'))
}
