/**
 * Sides: whom an actor belongs to where only the story as a whole shows it. Reads identities, gives the party of actors
 * that have none, and the actor of "the government" where one government alone acts in the story.
 *
 * Own rules: an owner described in a role ("the union's general secretary", "president of the regional tribunal"); a
 * minister, a ministry or an army without a country is of the story's only government; "the rebels" are the story's only
 * armed body (heads of names of armed movements). With two that it could be, nothing is settled.
 */
import type { Actor, Identities, Reference, ReportText } from '../model.ts'

/** Organs and offices that only a state has; "the Liberation Army" is a name of its own. */
const STATE_ORGANS = /\b(?:[Gg]overnment|[Cc]abinet|[Mm]inistry|army|military|navy|parliament|police|air force)$/
const STATE_OFFICES = /\b(?:minister|premier|president)$/i
/** An office before a name is one too: "Prime Minister Ada Moss". */
const MINISTER_NAMED = /^(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Health|Justice) [Mm]inister \p{Lu}/u

/** What heads the name of a movement under arms. */
const ARMED_NAMES =
  /^(?:the )?\p{Lu}[^\n]{0,80} (?:Army|Front|Movement|Forces?|Militia|Brigades?|Guards?|Resistance|Fighters)$/u
const ARMED_PEOPLE = /\b(?:rebels|insurgents|militants|guerrillas|separatists)$/i
/** "A senior rebel commander". */
const ARMED_ROLE = /\b(?:rebel|insurgent|guerrilla|separatist)\b/i

/** "The government", with nothing that says whose. */
const BARE_GOVERNMENT = /^(?:the|his|her|its) (?:government|cabinet)$/i

/** Mentions of a role that are looked at: all give it the same owner. */
const MOST_PASSAGES = 3
/** Characters before a role that may hold its owner's article: "the union's general secretary". */
const ARTICLE = 5

/** Gives actors the party that only the story shows, and "the government" its actor. Linear in roles and references. */
export function settleSides(identities: Identities, texts: readonly ReportText[]): Identities {
  const { actors } = identities
  const government = onlyGovernment(actors)
  const references = government === null ? identities.references : settleGovernment(identities, government, texts)
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const byReport = new Map<string, Reference[]>()
  for (const reference of references) {
    const list = byReport.get(reference.report)
    if (list === undefined) byReport.set(reference.report, [reference])
    else list.push(reference)
  }
  const armed = only(actors.filter(({ kind, name }) => kind === 'organisation' && ARMED_NAMES.test(name)))
  const sideOf = (actor: Actor): Actor | null => {
    if (actor.kind === 'person') {
      const isOfficer =
        actor.roles.some(({ text, of }) => of === null && STATE_OFFICES.test(text)) ||
        actor.aliases.some((alias) => MINISTER_NAMED.test(alias))
      const isArmed = actor.roles.some(({ text, of }) => of === null && ARMED_ROLE.test(text))
      return ownerInRole(actor, byReport, byId) ?? (isOfficer ? government : isArmed ? armed : null)
    }
    if (actor.kind === 'group' && actor.aliases.every((alias) => ARMED_PEOPLE.test(alias))) return armed
    const isOrgan = actor !== armed && actor.aliases.some((alias) => STATE_ORGANS.test(headPhrase(alias)))
    return isOrgan ? government : null
  }
  return {
    references,
    actors: actors.map((actor) => {
      if (actor.party !== null || actor.kind === 'government' || actor.kind === 'place') return actor
      const side = sideOf(actor)
      return side === null || side === actor ? actor : { ...actor, party: side.id }
    }),
  }
}

/** References in which "the government" means the story's only one. */
function settleGovernment({ references }: Identities, government: Actor, texts: readonly ReportText[]): Reference[] {
  const written = new Map(texts.map(({ report }) => [report.id, report.text]))
  return references.map((reference) => {
    const { actor, form, report, start, end } = reference
    const isBare =
      actor === null && form === 'description' && BARE_GOVERNMENT.test(written.get(report)?.slice(start, end) ?? '')
    return isBare ? { ...reference, actor: government.id, candidates: [] } : reference
  })
}

/** The one government of the story that is called one, else that is shown to have organs; null where none or several are. */
function onlyGovernment(actors: readonly Actor[]): Actor | null {
  const withOrgans = new Set(
    actors.flatMap(({ roles }) =>
      roles.flatMap(({ of, text }) => (of !== null && STATE_OFFICES.test(text) ? [of] : [])),
    ),
  )
  const governments = actors.filter(({ kind }) => kind === 'government')
  const called = governments.filter(({ aliases }) => aliases.some((alias) => /\b(?:government|cabinet)\b/i.test(alias)))
  return only(called.length > 0 ? called : governments.filter(({ id }) => withOrgans.has(id)))
}

/** Whose office a role is: the body that a description in it stands for. */
function ownerInRole(
  actor: Actor,
  byReport: ReadonlyMap<string, readonly Reference[]>,
  byId: ReadonlyMap<string, Actor>,
): Actor | null {
  for (const { of, passages } of actor.roles) {
    if (of !== null) continue
    for (const { report, start, end } of passages.slice(0, MOST_PASSAGES)) {
      for (const reference of byReport.get(report) ?? []) {
        if (reference.end > end || reference.start < start - ARTICLE || reference.end <= start) continue
        const owner = byId.get(reference.actor ?? '')
        if (owner !== undefined && owner !== actor && owner.kind !== 'person' && owner.kind !== 'place') return owner
      }
    }
  }
  return null
}

/** "The defence ministry in Ardania": what stands before the preposition. */
function headPhrase(alias: string): string {
  return alias.split(/ (?:in|of|for|at) /, 1)[0] as string
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] as Item) : null
}
