/**
 * Bodies that are described rather than named: "Lundia's transport ministry", "the mayor's office", "the company".
 * Kept for the story by the words that tell them apart, so that "the Ministry of Transport of Lundia" joins them.
 */
import { isInstitutionNoun } from '../lexicon/name-words.ts'
import { spellingKey } from '../lexicon/spelling-variants.ts'
import { isA } from '../lexicon/wordnet.ts'
import { type Draft, newDraft } from './cast.ts'

interface Entry {
  owner: Draft | null
  readonly draft: Draft
}

/** Nouns for a business; in a report of one company it is the company. */
const BUSINESS = /^(?:company|firm|employer|carrier|operator|manufacturer|retailer|maker|business|airline|group)$/

/** Last words of a business's name; other institution nouns ("Commission", "Union") show that it is none. */
const BUSINESS_NAME =
  /^(?:inc|ltd|co|corp|company|group|holdings|industries|airlines|railways|media|plc|llc|gmbh|bank)$/

export class DescribedBodies {
  readonly #byWords = new Map<string, Entry[]>()

  /** Notes that a named body is also the one so described; without an owner only if no other is. */
  note(owner: Draft | null, words: readonly string[], draft: Draft): void {
    const entries = this.#entries(words)
    if (owner === null ? entries.length === 0 : !entries.some((entry) => entry.owner === owner))
      entries.push({ owner, draft })
  }

  /**
   * The body with that owner and those words, a new one called `name` if there is none. Without an owner, the only one of
   * those words in the story is meant; an owner is learnt later.
   */
  find(owner: Draft | null, words: readonly string[], name: string): Draft {
    const entries = this.#entries(words)
    const same = entries.find((entry) => entry.owner === owner)
    if (same !== undefined) return same.draft
    const [only, other] = entries
    if (only !== undefined && other === undefined && (owner === null || only.owner === null)) {
      only.owner ??= owner
      return only.draft
    }
    const draft = newDraft('organisation', name)
    entries.push({ owner, draft })
    return draft
  }

  #entries(words: readonly string[]): Entry[] {
    const key = [...new Set(words.map(kindOfBody))].sort().join(' ')
    const known = this.#byWords.get(key)
    if (known !== undefined) return known
    const entries: Entry[] = []
    this.#byWords.set(key, entries)
    return entries
  }
}

/** Whether "the company", "the employer" may stand for a body of that name. */
export function isBusiness(noun: string): boolean {
  return BUSINESS.test(noun)
}

/** Whether a name may be a business's: no ministry, union or agency. */
export function mayBeBusiness({ name, kind }: Draft): boolean {
  const words = name.toLowerCase().replace(/\.$/, '').split(/\s+/)
  const isOther = words.some((word) => isInstitutionNoun(word) && !BUSINESS_NAME.test(word))
  return kind === 'organisation' && !isOther && !/^\p{Lu}{2,5}$/u.test(name)
}

/** Organs with two names. */
const SAME_ORGAN: Readonly<Record<string, string>> = { military: 'army', troops: 'army', forces: 'army' }

/** The word under which spellings and names of one kind of body meet: "labour court" and "labor court". */
const kindOfBody = (word: string) => SAME_ORGAN[word] ?? spellingKey(word)

/** Unions by another name: federations, associations and the like of those who work. */
const LABOUR = /s['’] (?:federation|association|brotherhood|guild|congress)$|\bworkers$/
const FEDERATION_OF = /^(?:\S+ )?(?:federation|association|brotherhood|guild|congress) of /
const WORKERS = /\b(?:workers|employees)\b/

/** There is one of these in a state, and without a name it is that: "the army" is not the Lundian Liberation Army. */
const STATE_FORCES = new Set(['army', 'military', 'navy'])

const calledOf = new WeakMap<Draft, Map<string, boolean>>()

/** Whether "the ministry", "the hospital" may stand for a body: its head noun, or a kind of that ("Infirmary"). */
export function isCalled(draft: Draft, word: string): boolean {
  if (draft.kind !== 'organisation' || (STATE_FORCES.has(word) && draft.party?.kind !== 'government')) return false
  const known = calledOf.get(draft) ?? new Map<string, boolean>()
  calledOf.set(draft, known)
  const answer = known.get(word) ?? isNamedAs(draft.name, word)
  known.set(word, answer)
  return answer
}

function isNamedAs(name: string, word: string): boolean {
  const lower = name.toLowerCase().replace(/^the /, '')
  const heads = [lower.split(/ (?:of|for|in|at|on) /, 1)[0] as string, lower].map(
    (part) =>
      part
        .split(/[^\p{L}-]+/u)
        .filter(Boolean)
        .at(-1) ?? '',
  )
  if (heads.some((head) => kindOfBody(head) === kindOfBody(word))) return true
  if (word === 'union')
    return (LABOUR.test(lower) || (FEDERATION_OF.test(lower) && WORKERS.test(lower))) && !lower.includes('employers')
  return !isBusiness(word) && heads.some((head) => isA(head, 'noun', word, 1))
}

/** Words of an anonymous person's description that may stand for the person: "diplomat". */
export function headWords(draft: Draft): ReadonlySet<string> {
  return new Set(draft.name.toLowerCase().split(/[^\p{L}-]+/u))
}
