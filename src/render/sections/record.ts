/** The negotiation record: parties, meetings, proposals, positions, rules, events, next steps, shifts. */
import type { Actor, Dossier, GroundEvent, Passage, Story } from '../../model.ts'
import { type Block, citations, type Line, list, newLine, paragraph, quiet, section, strong, table } from '../blocks.ts'
import { contexts, type InContext, plainly } from '../context.ts'
import { count, listed, namesIn, rangeText, shorten, sidesIn } from '../names.ts'
import { wordedIn } from '../worded.ts'

/** Longest stretch of a report's words in a cell or item. */
const WORDS_SHOWN = 160

export function partiesSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const actors = new Map(story.actors.map((actor) => [actor.id, actor]))
  const rows = story.record.parties.map((party): Line[] => {
    const own = actors.get(party.actor)
    const side = party.side === null || party.side === nameOf(party.actor) ? [] : [quiet(` for ${party.side}`)]
    const told = party.role === 'party' ? 'told as none by' : 'told as a party by'
    return [
      [strong(nameOf(party.actor)), ...side],
      [party.role, ...(party.differing.length === 0 ? [] : [quiet(`; ${told}`), ...citations(party.differing)])],
      people([...(own?.kind === 'person' ? [own] : []), ...party.members.flatMap((id) => actors.get(id) ?? [])]),
      citations(party.passages.slice(0, 3)),
    ]
  })
  return section(2, 'Parties and people', table(['who', 'part', 'people and offices', 'at'], rows))
}

/** "Ada Moss (foreign minister, until March)", one below the other. */
function people(actors: readonly Actor[]): Line {
  return actors.flatMap((actor, i): Line => {
    const offices = actor.roles.slice(0, 2).map(({ text, from, to }) => {
      const since = from === null ? '' : ` from ${from}`
      const until = to === null ? '' : ` until ${to}`
      return shorten(`${text}${since}${until}`, 60)
    })
    return [...(i === 0 ? [] : [newLine]), actor.name, quiet(offices.length === 0 ? '' : ` (${offices.join('; ')})`)]
  })
}

export function meetingsSection(dossier: Dossier, story: Story): Block[] {
  const nameOf = namesIn(story)
  const inContext = contexts(dossier)
  const items = story.record.meetings.map((meeting): Line => {
    const who = listed(meeting.participants.map(nameOf))
    const parts = [meeting.when, meeting.where, meeting.format === 'unknown' ? null : meeting.format].filter(
      (part) => part !== null,
    )
    const through = meeting.mediators.length === 0 ? '' : `through ${listed(meeting.mediators.map(nameOf))}`
    const differing = meeting.contradictions.length === 0 ? '' : ` One report tells it in ways that do not agree.`
    const known = [[who, through].filter((part) => part !== '').join(' '), ...parts].filter((part) => part !== '')
    return [
      strong(`${meeting.state}: `),
      ...inSentence(meeting.passages[0], inContext),
      quiet(known.length === 0 ? '' : ` (${known.join('; ')})`),
      differing,
      ...citations(meeting.passages),
    ]
  })
  return section(2, 'Meetings', [...ladder(story), ...list(items)])
}

const STATES = ['held', 'under way', 'planned', 'possible', 'called off'] as const
const FORMATS = ['separate', 'bilateral', 'trilateral', 'multilateral'] as const

/** The ladder of formats: from separate rooms to all at one table, how far each has come. */
function ladder(story: Story): Block[] {
  const { meetings } = story.record
  const rungs = FORMATS.filter((format) => meetings.some((meeting) => meeting.format === format))
  if (rungs.length < 2) return []
  const rows = rungs.map((format): Line[] => [
    [format],
    ...STATES.map((state) =>
      citations(
        meetings
          .filter((one) => one.format === format && one.state === state)
          .flatMap(({ passages }) => passages.slice(0, 2)),
      ),
    ),
  ])
  return [
    {
      kind: 'table',
      head: ['format', ...STATES],
      rows,
      caption: 'Formats, and how far each has come',
      hasRowHeads: true,
    },
  ]
}

/** "the unions", "Employers": several unnamed; who of the parties is among them, and owes no answer, is not known. */
function isJoint(name: string): boolean {
  const words = name.replace(/^the /i, '').split(' ')
  return /[a-z]s$/.test(name) && words.slice(1).every((word) => word === word.toLowerCase()) && words.length <= 3
}

export function proposalsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const sideOf = sidesIn(story)
  const blocks = story.record.proposals.flatMap((proposal): Block[] => {
    const by = proposal.by === null ? 'author not named' : `by ${nameOf(proposal.by)}`
    const to = proposal.to.length === 0 ? '' : ` to ${listed(proposal.to.map(nameOf))}`
    const state = proposal.state === 'unknown' ? 'no answer told' : proposal.state
    const answers = proposal.responses.map(
      (response): Line => [
        strong(`${nameOf(response.actor)}: ${response.state}`),
        response.condition === null ? '' : `, ${onCondition(response.condition.text)}`,
        ...citations(response.passages),
      ],
    )
    const earlier = story.record.proposals.find(({ id }) => id === proposal.previous)
    const version = proposal.version === null ? '' : `, ${proposal.version} version`
    const after = earlier === undefined ? '' : `, after “${shorten(earlier.name, 60)}”`
    // Who made it or answered it has spoken for its side.
    const spoken = new Set(
      [proposal.by, ...proposal.responses.map(({ actor }) => actor)].flatMap((id) =>
        id === null ? [] : [id, sideOf(id)],
      ),
    )
    const silent = story.record.parties.filter(
      ({ actor, role, members }) =>
        role === 'party' && ![actor, sideOf(actor), ...members].some((id) => spoken.has(id)),
    )
    return [
      paragraph(
        strong(shorten(proposal.name, 100)),
        `, ${by}${to}: ${state}${version}${after}`,
        ...citations(proposal.passages),
      ),
      ...list(
        proposal.terms
          // A proposal called by its one term is not told twice.
          .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && text !== proposal.name)
          .map((term) => [quiet('term: '), shorten(term.text, WORDS_SHOWN), ...citations([term])]),
      ),
      ...list(answers),
      ...(silent.length === 0 ||
      proposal.by === null ||
      isJoint(nameOf(proposal.by)) ||
      !['proposed', 'circulated'].includes(proposal.state)
        ? []
        : [paragraph(quiet(`No answer recorded: ${listed(silent.map(({ actor }) => nameOf(actor)))}.`))]),
      ...list(
        proposal.openIssues.map((issue) => [quiet('open: '), shorten(issue.text, WORDS_SHOWN), ...citations([issue])]),
      ),
    ]
  })
  return section(2, 'Proposals', blocks)
}

/** "provided that no warship escorts it": with its own opener, or with "if". */
function onCondition(text: string): string {
  const isOpened = /^(?:if|unless|until|once|provided|providing|on condition|only if|before|as long|so long)\b/i.test(
    text,
  )
  return `${isOpened ? '' : 'if '}${shorten(text, WORDS_SHOWN)}`
}

export function rulesSection(dossier: Dossier, story: Story): Block[] {
  const nameOf = namesIn(story)
  const inContext = contexts(dossier)
  const met = { yes: 'met', no: 'not met', unrecorded: 'no report says it is met' }
  const items = story.record.rules.map(
    (rule): Line => [
      strong(rule.kind),
      rule.actor === null ? '' : ` of ${nameOf(rule.actor)}`,
      quiet(` (${met[rule.met]}): `),
      ...inSentence(rule.passages[0], inContext),
      ...citations(rule.passages),
      ...(rule.metBy.length === 0 ? [] : [quiet(` — ${words(rule.metBy)}`), ...citations(rule.metBy)]),
    ],
  )
  return section(2, 'What an agreement needs', list(items))
}

export function eventsSection(dossier: Dossier, story: Story): Block[] {
  const nameOf = namesIn(story)
  const inContext = contexts(dossier)
  const items = story.record.events.filter(isIncident).map((event): Line => {
    // Codes of event types are for programs: the dossier has them.
    const parts = [event.when, event.where, event.claimedBy === null ? null : `says ${nameOf(event.claimedBy)}`]
    const known = parts.filter((part) => part !== null)
    return [
      ...inSentence(event.passages[0], inContext),
      quiet(known.length === 0 ? '' : ` (${known.join('; ')})`),
      ...citations(event.passages),
    ]
  })
  return section(2, 'On the ground', list(items))
}

/** Acts by words alone (CAMEO 03, 10–13) are coded for researchers; an editor finds them among the positions. */
function isIncident({ cameo }: GroundEvent): boolean {
  return cameo === null || !/^(?:03|10|11|12|13)/.test(cameo)
}

export function nextStepsSection(story: Story): Block[] {
  const today =
    story.facts
      .flatMap(({ firstPublishedAt }) => firstPublishedAt?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? ''
  // What was to come before the latest report is behind it, whether or not it came.
  const ahead = story.record.nextSteps.filter(
    ({ when }) => when === null || when.length < 10 || when.slice(0, 10) >= today,
  )
  const items = ahead.map(
    (step): Line => [
      strong(step.state),
      quiet(step.when === null ? '' : ` ${step.when}`),
      ': ',
      words(step.passages),
      quiet(step.condition === null ? '' : `, ${shorten(step.condition.text, WORDS_SHOWN)}`),
      ...citations(step.passages),
    ],
  )
  return section(2, 'Next steps', list(items))
}

/** Facts, those with most independent families first; beyond `most`, only how many more there are. */
export function factsSection(story: Story, most = Number.POSITIVE_INFINITY): Block[] {
  const worded = wordedIn(story)
  const nameOf = namesIn(story)
  const order = story.facts.toSorted(
    (a, b) => b.independent.min - a.independent.min || b.independent.max - a.independent.max,
  )
  const rows = order.slice(0, most).map((fact): Line[] => [
    [strong(rangeText(fact.independent))],
    [fact.status],
    [
      shorten(fact.text, WORDS_SHOWN),
      quiet(fact.attributedTo.length === 0 ? '' : ` — ${listed(fact.attributedTo.map(nameOf))}`),
      ...worded(
        fact.passages.find(({ text }) => text === fact.text),
        fact.passages,
      ),
    ],
  ])
  const note = paragraph(quiet(`${count(story.facts.length, 'fact')}; with how many independent families tell each.`))
  const rest = order.length - rows.length
  const more =
    rest === 0
      ? []
      : [paragraph(quiet(`${count(rest, 'more fact')} with as few behind them: stemma record --only facts.`))]
  return section(2, 'Facts', rows.length === 0 ? [] : [note, ...table(['families', 'status', 'fact'], rows), ...more])
}

export function timelineSection(story: Story): Block[] {
  const order = story.timeline.toSorted((a, b) => a.order - b.order)
  return section(
    2,
    'Timeline',
    list(
      order.map((entry) => [strong(entry.when), ` ${shorten(entry.text, WORDS_SHOWN)}`, ...citations(entry.passages)]),
    ),
  )
}

/** A passage is read in its sentence: "after seizing the ship", or "14 were killed", which somebody says. */
function inSentence(passage: Passage | undefined, inContext: InContext): Line {
  // All is told alike: what is shown of the sentence is not set off against the rest.
  return passage === undefined ? [] : [plainly(inContext(passage))]
}

function words(passages: readonly Passage[]): string {
  return shorten(passages[0]?.text ?? '', WORDS_SHOWN)
}
