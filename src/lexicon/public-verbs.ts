/**
 * Public verbs: those that introduce what somebody is reported to have said, and little else. Narrower than
 * `speech-verbs.ts`, for where a verb of saying has to be one beyond doubt ("the talks concluded" reports nobody's words).
 *
 * After: Quirk, Greenbaum, Leech and Svartvik, "A Comprehensive Grammar of the English Language", 1985, §16.31, the public
 * factual verbs, as Biber, "Variation across speech and writing", 1988, counts them; with "tell" and "inform", which take
 * a hearer, and without "agree", "bet", "guarantee", "object", "submit", "suggest" and "swear", which do other things too.
 */
import { baseForm } from './wordnet.ts'

export const PUBLIC_VERBS: ReadonlySet<string> = new Set(
  `acknowledge add admit affirm allege announce argue assert assure boast certify claim comment complain concede confess
confide confirm contend declare deny disclose exclaim explain forecast hint insist maintain mention predict proclaim
promise prophesy protest remark repeat reply report retort say state testify vow warn write tell inform reveal estimate
stress emphasise emphasize tweet`.split(/\s+/),
)

/** Whether a word, lower case, is a form of a public verb: "said". */
export function isPublicVerb(word: string): boolean {
  return PUBLIC_VERBS.has(baseForm(word, 'verb') ?? word)
}
