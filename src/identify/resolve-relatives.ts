/**
 * Relative pronouns that speak: "Ada Moss, who said", "the Front, which denied". Own rule: the antecedent is the person
 * or body whose words end right before the pronoun, or before a phrase of place or membership between them.
 */
import type { Draft, Pointer } from './cast.ts'
import type { Phrase } from './phrases.ts'
import type { Play } from './play.ts'

/** References looked back at: a name with its role, possessor and place makes five. */
const LOOKED_BACK = 6

/** "Leonie Nakata of the stallholders’ association, who", "Moss, 55, who", "Moss (D), who". */
const BETWEEN = /^(?: (?:of|from|in|for|at) [^,;:.()]{1,50})?(?:,? \(?[\p{L}\d.-]{1,8}\)?)?,? $/u

/** Resolves a relative pronoun, or leaves it open. */
export function resolveRelative(phrase: Phrase, play: Play): void {
  const since = play.text.sentences[phrase.sentence]?.start ?? 0
  const antecedent = play
    .lastReferences(phrase.start, since, LOOKED_BACK)
    .find((one) => isAntecedent(one, phrase, play))
  const draft = antecedent?.draft ?? describedBefore(phrase, play)
  if (draft === null) return
  play.pointToDescribed(draft)
  play.point(phrase, { form: 'pronoun', isAlias: false, draft })
  play.refer(draft, phrase, phrase.sentence)
}

function isAntecedent({ start, end, draft }: Pointer, phrase: Phrase, play: Play): boolean {
  if (draft === null || !fits(draft, phrase.head)) return false
  const between = play.textAt({ start: end, end: phrase.start })
  return start < phrase.start && (/^,? $/.test(between) || BETWEEN.test(between))
}

/** "a guard who says", with nobody named. */
function describedBefore(phrase: Phrase, play: Play): Draft | null {
  const draft = phrase.head === 'who' ? play.describedBefore(phrase.start, BETWEEN) : null
  return draft !== null && fits(draft, phrase.head) ? draft : null
}

/** "who" means people, "which" bodies and governments. */
function fits({ kind }: Draft, pronoun: string): boolean {
  return pronoun === 'who' ? kind === 'person' || kind === 'group' : kind === 'organisation' || kind === 'government'
}
