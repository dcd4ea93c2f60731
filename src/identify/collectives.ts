/**
 * Collective names: bodies that reports mostly call by what their people are: "the rebels" for a liberation front, "the
 * employers" for an employers' council. Reads a story's names, gives the body for such a plural where the story has one.
 *
 * Own rule. Nouns for those in arms against a state are WordNet's hyponyms of "rebel" and "insurgent"; the name or the
 * words right beside it must say that the body is one of them.
 */
import { isA } from '../lexicon/wordnet.ts'
import type { Draft } from './cast.ts'
import type { NameEntry } from './names.ts'

/** In the name of a body in arms. */
const REBEL_NAME = /\b(?:liberation|rebels?|resistance|revolutionary|insurgents?|guerrillas?|separatists?)\b/

/** How movements name themselves; told for a body in arms only where nothing says more. */
const ARMED_NAME = /^\S.* (?:front|movement|militia|brigades?)$/

/** Right before its name: "the rebel Lundia Front", "the insurgents of the so-called Lundia Front". */
const REBEL_BEFORE =
  /\b(?:rebel|insurgent|separatist|guerrilla|secessionist)s?(?: (?:group|movement|army|alliance|organi[sz]ation|party|force))?(?: of| in| from)?(?: the)?(?: so-called)? ["“‘']?$/i

const REBEL_AFTER = /^['’]? (?:rebel|insurgent|separatist|guerrilla)s?\b/

/** Mentions looked at for one name. */
const MOST_MENTIONS = 50

export interface Collectives {
  /** The body that "the rebels", "the employers" (singular, lower case) stand for. */
  of(noun: string): Draft | null
}

/** Finds the collective names of a story. Linear in the mentions of its bodies. */
export function findCollectives(
  names: ReadonlyMap<string, NameEntry>,
  byName: ReadonlyMap<string, readonly Draft[]>,
): Collectives {
  const rebels = new Set<Draft>()
  const armed = new Set<Draft>()
  const employers = new Set<Draft>()
  for (const [key, entry] of names) {
    const [draft, other] = byName.get(key) ?? []
    if (draft?.kind !== 'organisation' || other !== undefined) continue
    if (REBEL_NAME.test(key) || entry.named.slice(0, MOST_MENTIONS).some(isCalledRebel)) rebels.add(draft)
    if (ARMED_NAME.test(key)) armed.add(draft)
    if (/\bemployers\b/.test(key)) employers.add(draft)
  }
  const only = (drafts: ReadonlySet<Draft>) => (drafts.size === 1 ? ([...drafts][0] as Draft) : null)
  return {
    of: (noun) => {
      if (noun === 'employer') return only(employers)
      return isRebel(noun) ? only(rebels.size > 0 ? rebels : armed) : null
    },
  }
}

function isCalledRebel({ text, mention }: NameEntry['named'][number]): boolean {
  const { text: written } = text.report
  return (
    REBEL_BEFORE.test(written.slice(Math.max(0, mention.name.start - 60), mention.name.start)) ||
    REBEL_AFTER.test(written.slice(mention.end, mention.end + 20))
  )
}

const isRebel = (noun: string) =>
  isA(noun, 'noun', 'rebel', 1) || isA(noun, 'noun', 'insurgent', 1) || /^(?:separatist|secessionist)$/.test(noun)
