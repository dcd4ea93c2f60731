/** Narrows a dossier to what concerns one actor: `stemma record --party NAME`; and whom one may ask for. */
import type { Actor, Dossier, News, Passage, Story } from '../model.ts'

/** The dossier with only those parts of each story's record and facts that name the actor or one who speaks for it. */
export function narrowTo(dossier: Dossier, name: string): Dossier {
  return { ...dossier, stories: dossier.stories.map((story) => narrowStory(story, name.toLowerCase())) }
}

/** Whether any story has an actor of that name. */
export function isNamed(dossier: Dossier, name: string): boolean {
  return dossier.stories.some((story) => actorsNamed(story, name.toLowerCase()).length > 0)
}

/** Whom to ask for: the parties of the record with their people, then who holds positions, then who is told to have said most. */
export function namesToAsk(dossier: Dossier): string[] {
  const names = dossier.stories.flatMap((story) => {
    const { parties, positions } = story.record
    const ids = [
      ...parties.map(({ actor }) => actor),
      ...parties.flatMap(({ members }) => members),
      ...positions.map(({ actor }) => actor),
      ...story.facts.flatMap(({ attributedTo }) => attributedTo),
    ]
    const actors = new Map(story.actors.map((actor) => [actor.id, actor]))
    return ids.flatMap((id) => {
      const actor = actors.get(id)
      return actor === undefined || actor.anonymous ? [] : actor.name
    })
  })
  return [...new Set(names)]
}

/** The actors that are called so; where nobody is, those with these words in their names: "union". */
function actorsNamed(story: Story, name: string): Actor[] {
  const forms = (actor: Actor) => [actor.name, ...actor.aliases].map((alias) => alias.toLowerCase())
  const exact = story.actors.filter((actor) => forms(actor).includes(name))
  if (exact.length > 0) return exact
  return story.actors.filter((actor) => forms(actor).some((alias) => ` ${alias} `.includes(` ${name} `)))
}

function narrowStory(story: Story, name: string): Story {
  const named = actorsNamed(story, name)
  const sides = new Set(named.map((actor) => actor.id))
  const wanted = new Set([
    ...sides,
    ...story.actors.filter((a) => a.party !== null && sides.has(a.party)).map((a) => a.id),
  ])
  const has = (...ids: readonly (string | null)[]) => ids.some((id) => id !== null && wanted.has(id))
  // What has no actor of its own concerns whom its words name.
  const forms = story.actors.filter(({ id }) => wanted.has(id)).flatMap(({ name, aliases }) => [name, ...aliases])
  const names = ({ text }: Passage) => forms.some((form) => text.includes(form))
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
      nextSteps: record.nextSteps.filter(({ passages }) => passages.some(names)),
    },
    facts,
    timeline: story.timeline.filter(({ passages }) => passages.some(names)),
    news: story.news === null ? null : narrowNews(story.news, kept),
    brief: story.brief.filter((line) => line.facts.some((id) => kept.has(id))),
  }
}

function narrowNews(news: News, kept: ReadonlySet<string>): News {
  const those = (ids: readonly string[]) => ids.filter((id) => kept.has(id))
  return {
    since: news.since,
    new: those(news.new),
    changed: those(news.changed),
    withdrawn: those(news.withdrawn),
    repeated: those(news.repeated),
    changes: news.changes.filter(({ fact }) => kept.has(fact)),
  }
}
