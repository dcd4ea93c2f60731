/**
 * Whether a noun names people: then killed, wounded, held may be said of what it counts, and "weavers" and "people" may
 * be one measure. General words are in lexicon/casualty-words.ts; the rest is WordNet's file `noun.person`.
 */
import { PEOPLE } from '../../lexicon/casualty-words.ts'
import { baseForm, lexicographerFile } from '../../lexicon/wordnet.ts'

const known = new Map<string, boolean>()

/** Whether the lower-case noun names people in its most frequent meaning. */
export function isPeople(noun: string): boolean {
  let people = known.get(noun)
  if (people === undefined) {
    people = PEOPLE.has(noun) || lexicographerFile(baseForm(noun, 'noun') ?? noun, 'noun') === 'noun.person'
    known.set(noun, people)
  }
  return people
}
