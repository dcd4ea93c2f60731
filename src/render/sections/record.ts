/** The negotiation record: parties, meetings, proposals, positions, rules, events, next steps, shifts. */
import type { GroundEvent, Passage, Position, Story } from '../../model.ts'
import { type Block, citations, type Line, list, paragraph, quiet, section, strong, table } from '../blocks.ts'
import { count, listed, namesIn, rangeText, shorten } from '../names.ts'

/** Longest stretch of a report's words in a cell or item. */
const WORDS_SHOWN = 160

export function partiesSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const rows = story.record.parties.map((party): Line[] => [
    [strong(nameOf(party.actor))],
    [party.role],
    [party.side ?? ''],
    [listed(party.members.map(nameOf))],
    citations(party.passages.slice(0, 3)),
  ])
  return section(2, 'Parties and people', table(['who', 'role', 'side', 'people', 'at'], rows))
}

export function meetingsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
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
      shorten(meeting.passages[0]?.text ?? '', WORDS_SHOWN),
      quiet(known.length === 0 ? '' : ` (${known.join('; ')})`),
      differing,
      ...citations(meeting.passages),
    ]
  })
  return section(2, 'Meetings', list(items))
}

export function proposalsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const blocks = story.record.proposals.flatMap((proposal): Block[] => {
    const by = proposal.by === null ? 'nobody named as its author' : `by ${nameOf(proposal.by)}`
    const to = proposal.to.length === 0 ? '' : ` to ${listed(proposal.to.map(nameOf))}`
    const answers = proposal.responses.map(
      (response): Line => [
        strong(`${nameOf(response.actor)}: ${response.state}`),
        response.condition === null ? '' : `, if ${shorten(response.condition.text, WORDS_SHOWN)}`,
        ...citations(response.passages),
      ],
    )
    return [
      paragraph(strong(shorten(proposal.name, 100)), ` ${by}${to}: ${proposal.state}`, ...citations(proposal.passages)),
      ...list(proposal.terms.map((term) => [shorten(term.text, WORDS_SHOWN), ...citations([term])])),
      ...list(answers),
      ...list(
        proposal.openIssues.map((issue) => [quiet('open: '), shorten(issue.text, WORDS_SHOWN), ...citations([issue])]),
      ),
    ]
  })
  return section(2, 'Proposals', blocks)
}

export function positionsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const actors = [...new Set(story.record.positions.map((position) => position.actor))]
  const blocks = actors.flatMap((actor) => {
    const mine = story.record.positions.filter((position) => position.actor === actor)
    return section(3, nameOf(actor), list(mine.map((position) => positionLine(position))))
  })
  return [...section(2, 'Positions', blocks), ...section(2, 'Shifts', list(shifts(story)))]
}

function positionLine(position: Position): Line {
  const when = position.when === null ? '' : `, ${position.when}`
  return [
    strong(position.kind),
    position.issue === null ? '' : ` on ${position.issue}`,
    quiet(`${when}, ${rangeText(position.independent)} independent: `),
    shorten(position.passages[0]?.text ?? '', WORDS_SHOWN),
    ...citations(position.passages),
  ]
}

function shifts(story: Story): Line[] {
  const nameOf = namesIn(story)
  const positions = new Map(story.record.positions.map((position) => [position.id, position]))
  return story.record.shifts.map((shift) => [
    strong(nameOf(shift.actor)),
    ` on ${shift.issue}: ${positions.get(shift.from)?.kind ?? '?'} → ${positions.get(shift.to)?.kind ?? '?'}`,
    ...citations(shift.passages),
  ])
}

export function rulesSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const met = { yes: 'met', no: 'not met', unrecorded: 'not recorded' }
  const items = story.record.rules.map(
    (rule): Line => [
      strong(rule.kind),
      rule.actor === null ? '' : ` of ${nameOf(rule.actor)}`,
      quiet(` (${met[rule.met]}): `),
      words(rule.passages),
      ...citations(rule.passages),
    ],
  )
  return section(2, 'What an agreement needs', list(items))
}

export function eventsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const items = story.record.events.filter(isIncident).map((event): Line => {
    const parts = [
      event.when,
      event.where,
      event.claimedBy === null ? null : `says ${nameOf(event.claimedBy)}`,
      event.plover,
    ]
    const known = parts.filter((part) => part !== null)
    return [
      words(event.passages),
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
  const items = story.record.nextSteps.map(
    (step): Line => [
      strong(step.state),
      quiet(step.when === null ? '' : ` ${step.when}`),
      ': ',
      words(step.passages),
      ...citations(step.passages),
    ],
  )
  return section(2, 'Next steps', list(items))
}

/** Facts, those with most independent families first; beyond `most`, only how many more there are. */
export function factsSection(story: Story, most = Number.POSITIVE_INFINITY): Block[] {
  const nameOf = namesIn(story)
  const order = story.facts.toSorted(
    (a, b) => b.independent.min - a.independent.min || b.independent.max - a.independent.max,
  )
  const rows = order
    .slice(0, most)
    .map((fact): Line[] => [
      [strong(rangeText(fact.independent))],
      [fact.status],
      [
        shorten(fact.text, WORDS_SHOWN),
        quiet(fact.attributedTo.length === 0 ? '' : ` — ${listed(fact.attributedTo.map(nameOf))}`),
        ...citations(fact.passages),
      ],
    ])
  const note = paragraph(
    quiet(`${count(story.facts.length, 'fact')}; the number is how many independent families tell it.`),
  )
  const rest = order.length - rows.length
  const more =
    rest === 0
      ? []
      : [paragraph(quiet(`${count(rest, 'more fact')} with as few behind them: stemma record --only facts.`))]
  return section(2, 'Facts', rows.length === 0 ? [] : [note, ...table(['n', 'status', 'fact'], rows), ...more])
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

function words(passages: readonly Passage[]): string {
  return shorten(passages[0]?.text ?? '', WORDS_SHOWN)
}
