/** Narrows a dossier to what concerns one actor: `stemma record --party NAME`. */
import type { Dossier, Story } from '../model.ts'

/** The dossier with only those parts of each story's record and facts that name the actor or one who speaks for it. */
export function narrowTo(dossier: Dossier, name: string): Dossier {
  return { ...dossier, stories: dossier.stories.map((story) => narrowStory(story, name.toLowerCase())) }
}

function narrowStory(story: Story, name: string): Story {
  const named = story.actors.filter((actor) =>
    [actor.name, ...actor.aliases].some((alias) => alias.toLowerCase() === name),
  )
  const sides = new Set(named.map((actor) => actor.id))
  const wanted = new Set([
    ...sides,
    ...story.actors.filter((a) => a.party !== null && sides.has(a.party)).map((a) => a.id),
  ])
  const has = (...ids: readonly (string | null)[]) => ids.some((id) => id !== null && wanted.has(id))
  const { record } = story
  const positions = record.positions.filter((position) => has(position.actor))
  const facts = story.facts.filter((fact) => has(...fact.attributedTo, ...fact.origins.map((origin) => origin.actor)))
  const kept = new Set(facts.map((fact) => fact.id))
  return {
    ...story,
    record: {
      parties: record.parties.filter((party) => has(party.actor, ...party.members)),
      rules: record.rules.filter((rule) => has(rule.actor)),
      shifts: record.shifts.filter((shift) => has(shift.actor)),
      meetings: record.meetings.filter((m) => has(...m.participants, ...m.mediators, ...m.hosts)),
      proposals: record.proposals.filter((p) => has(p.by, ...p.to, ...p.responses.map((response) => response.actor))),
      positions,
      events: record.events.filter((event) => has(event.claimedBy)),
      nextSteps: record.nextSteps,
    },
    facts,
    brief: story.brief.filter((line) => line.facts.some((id) => kept.has(id))),
  }
}
