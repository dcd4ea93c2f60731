/**
 * The cast of a story while it is being put together: actors in the making and the words that stand for them.
 */
import type { Actor, Identities, Passage, Reference, ReportText, Span } from '../model.ts'

export interface RoleDraft {
  readonly text: string
  /** Its offices, and all its content words, lower case. */
  readonly heads: readonly string[]
  readonly words: ReadonlySet<string>
  readonly passages: Passage[]
  of: Draft | null
  /**
   * "Foreign Minister" right before a name: says a rank, not of what. A role only where no other says more of the person
   * and nobody else of the story bears the office.
   */
  readonly isBare: boolean
}

/** An actor in the making. */
export interface Draft {
  kind: Actor['kind']
  name: string
  /** Surface forms with how often they stand. */
  readonly aliases: Map<string, number>
  readonly roles: RoleDraft[]
  party: Draft | null
  anonymous: boolean
  /** As a title says. */
  gender: 'male' | 'female' | null
  /** Of a document: whose words it has; null where nothing says. */
  voice?: Draft | null
  /** As most bearers of the given name have it: a hint. */
  likelyGender: 'male' | 'female' | null
}

/** Words that stand for an actor, or may. */
export interface Pointer extends Span {
  readonly text: ReportText
  readonly form: Reference['form']
  draft: Draft | null
  candidates: readonly Draft[]
  /** Whether the words are a name for the actor anywhere, or fit only where they stand ("the minister"). */
  readonly isAlias: boolean
}

/** An actor of whom nothing is known but a name. */
export function newDraft(kind: Actor['kind'], name: string): Draft {
  return { kind, name, aliases: new Map(), roles: [], party: null, anonymous: false, gender: null, likelyGender: null }
}

/** The words of a span on one line. */
export function wordsAt(text: ReportText, span: Span): string {
  return text.report.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/**
 * Numbers the actors in the order in which they are first referred to, and freezes everything. Drafts that nothing
 * refers to are left out.
 */
export function toIdentities(pointers: readonly Pointer[], idPrefix: string): Identities {
  const ids = new Map<Draft, string>()
  for (const { draft, candidates } of pointers) {
    for (const one of draft === null ? candidates : [draft]) {
      for (let next: Draft | null = one; next !== null && !ids.has(next); next = next.party) {
        ids.set(next, `${idPrefix}a${ids.size + 1}`)
      }
    }
  }
  for (const draft of [...ids.keys()]) {
    for (const { of } of draft.roles) if (of !== null && !ids.has(of)) ids.set(of, `${idPrefix}a${ids.size + 1}`)
  }
  const bearers = new Map<string, Set<Draft>>()
  for (const draft of ids.keys()) {
    for (const head of draft.roles.flatMap(({ heads }) => heads)) {
      const known = bearers.get(head)
      if (known === undefined) bearers.set(head, new Set([draft]))
      else known.add(draft)
    }
  }
  const isOnlyBearer = (draft: Draft, role: RoleDraft) =>
    draft.roles.every(({ isBare }) => isBare) && role.heads.every((head) => bearers.get(head)?.size === 1)
  const idOf = (draft: Draft | null) => (draft === null ? null : (ids.get(draft) ?? null))
  const actors = [...ids].map(
    ([draft, id]): Actor => ({
      id,
      name: draft.name,
      kind: draft.kind,
      aliases: draft.aliases.size > 0 ? [...draft.aliases.keys()] : [draft.name],
      roles: draft.roles
        .filter((role) => !role.isBare || role.of !== null || isOnlyBearer(draft, role))
        .map(({ text, passages, of }) => ({ text, passages, of: idOf(of), from: null, to: null })),
      party: draft.party === draft ? null : idOf(draft.party),
      anonymous: draft.anonymous,
    }),
  )
  const references = pointers.map(
    ({ text, start, end, form, draft, candidates }): Reference => ({
      report: text.report.id,
      start,
      end,
      actor: idOf(draft),
      candidates: draft === null ? candidates.map((one) => idOf(one) as string) : [],
      form,
    }),
  )
  return { actors, references }
}
