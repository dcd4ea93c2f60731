/**
 * Gender from the reports: "Florent Groberg … about his decision, why he will not" tells more than what most bearers of
 * the given name have. Reads the names of persons, sets `likelyGender` where the reports agree.
 *
 * Method: pronouns that agree, counted as in Bergsma and Lin, "Bootstrapping path-based pronoun resolution", ACL 2006,
 * but in the story itself and only between a person's name and the next in the sentence.
 */
import type { ReportText } from '../model.ts'
import { type Draft, wordsAt } from './cast.ts'
import { isWithin, lowerBound } from './spans.ts'
import { foldName } from './spelling.ts'

/** Pronouns that must agree, and their least share, for the reports to be believed against the given name. */
const FEWEST = 2
const LEAST_SHARE = 0.75

const PRONOUN = /^(?:(he|his|him|himself)|she|her|hers|herself)$/

/** Learns the genders of a story's persons. Linear in the reports. */
export function learnGenders(texts: readonly ReportText[], byName: ReadonlyMap<string, readonly Draft[]>): void {
  const counts = new Map<Draft, { male: number; female: number }>()
  for (const text of texts) countPronouns(text, byName, counts)
  for (const [draft, { male, female }] of counts) {
    const most = Math.max(male, female)
    if (most >= FEWEST && most >= LEAST_SHARE * (male + female)) draft.likelyGender = male > female ? 'male' : 'female'
  }
}

/** Counts each pronoun outside quotations for the person named last before it in its sentence. */
function countPronouns(
  text: ReportText,
  byName: ReadonlyMap<string, readonly Draft[]>,
  counts: Map<Draft, { male: number; female: number }>,
): void {
  const quotations = text.quotations.filter(({ depth }) => depth === 0)
  const persons = text.mentions.filter(({ kind }) => kind === 'person')
  const starts = persons.map(({ start }) => start)
  for (const { start, firstToken, endToken } of text.sentences) {
    for (const token of text.tokens.slice(firstToken, endToken)) {
      const pronoun = PRONOUN.exec(token.norm)
      if (pronoun === null || isWithin(quotations, token.start)) continue
      const last = persons[lowerBound(starts, token.start) - 1]
      if (last === undefined || last.start < start) continue
      const [draft, other] = byName.get(foldName(wordsAt(text, last.name))) ?? []
      if (draft?.kind !== 'person' || other !== undefined) continue
      const count = counts.get(draft) ?? { male: 0, female: 0 }
      counts.set(draft, count)
      count[pronoun[1] === undefined ? 'female' : 'male']++
    }
  }
}

/** Nouns that tell the gender. */
const MALE = /(?:^|[a-z])(?:man|boy|father|son|brother|husband|uncle|grandfather|widower|nephew|king|prince)$/
const FEMALE = /(?:woman|girl|mother|daughter|sister|wife|aunt|grandmother|widow|niece|queen|princess)$/

/** The gender that a noun for a person tells. */
export const genderOf = (noun: string) => (FEMALE.test(noun) ? 'female' : MALE.test(noun) ? 'male' : null)
