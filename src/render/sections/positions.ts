/** Positions: who holds what on which issue, side by side; each in full; and how sides moved. */
import type { Position, Story } from '../../model.ts'
import {
  type Block,
  citations,
  type Inline,
  type Line,
  list,
  newLine,
  paragraph,
  quiet,
  section,
  strong,
} from '../blocks.ts'
import { namesIn, rangeText, shorten, sidesIn } from '../names.ts'
import { wordedIn } from '../worded.ts'

/** Longest stretch of a report's words in an item, and in a cell of the matrix. */
const WORDS_SHOWN = 160
const WORDS_IN_CELL = 80
/** Columns and rows that can be read at once; the lists below have all positions. */
const MOST_SIDES = 4
const MOST_ISSUES = 12

export function positionsSection(story: Story): Block[] {
  const nameOf = namesIn(story)
  const sideOf = sidesIn(story)
  const worded = wordedIn(story)
  // Side by side, the side with most positions first; of one side itself before its people.
  const sides = mostFrequent(story.record.positions.map(({ actor }) => sideOf(actor)))
  const actors = [...new Set(story.record.positions.map((position) => position.actor))].sort(
    (a, b) => sides.indexOf(sideOf(a)) - sides.indexOf(sideOf(b)) || Number(sideOf(b) === b) - Number(sideOf(a) === a),
  )
  const blocks = actors.flatMap((actor) => {
    const mine = story.record.positions.filter((position) => position.actor === actor)
    return section(3, nameOf(actor), list(mine.map((position) => positionLine(position, worded))))
  })
  return [
    ...section(2, 'Positions', [...matrix(story), ...blocks]),
    ...section(
      2,
      'Shifts',
      story.record.shifts.flatMap((shift) => shiftBlocks(story, shift)),
    ),
  ]
}

/** Issue by side: the sides with most positions are the columns, the issues that most positions speak of the rows. */
function matrix(story: Story): Block[] {
  const nameOf = namesIn(story)
  const sideOf = sidesIn(story)
  const held = story.record.positions.filter(({ issue }) => issue !== null)
  const sides = mostFrequent(held.map(({ actor }) => sideOf(actor))).slice(0, MOST_SIDES)
  // What several sides speak of is what can be laid side by side.
  const sidesOn = (issue: string) =>
    new Set(held.filter((one) => one.issue === issue).map(({ actor }) => sideOf(actor))).size
  const issues = mostFrequent(held.map(({ issue }) => issue as string))
    .sort((a, b) => Number(sidesOn(b) > 1) - Number(sidesOn(a) > 1))
    .slice(0, MOST_ISSUES)
  if (sides.length < 2) return []
  const rows = issues.map((issue): Line[] => [
    [issue],
    ...sides.map((side) => cellOf(held.filter((one) => one.issue === issue && sideOf(one.actor) === side))),
  ])
  const told = rows.filter((row) => row.slice(1).some((cell) => cell.length > 0))
  return told.length === 0
    ? []
    : [
        {
          kind: 'table',
          head: ['issue', ...sides.map((side) => nameOf(side))],
          rows: told,
          caption: 'Who holds what on which issue',
          hasRowHeads: true,
        },
      ]
}

function cellOf(positions: readonly Position[]): Line {
  return positions.flatMap((position, i): Inline[] => [
    ...(i === 0 ? [] : [newLine]),
    strong(kindName(position)),
    ` ${shorten(position.passages[0]?.text ?? '', WORDS_IN_CELL)}`,
    ...citations(position.passages.slice(0, 1)),
  ])
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value)
}

function positionLine(position: Position, worded: ReturnType<typeof wordedIn>): Line {
  const when = position.when === null ? '' : `, ${position.when}`
  return [
    strong(kindName(position)),
    position.issue === null ? '' : ` on ${position.issue}`,
    quiet(`${when}, ${rangeText(position.independent)} independent: `),
    shorten(position.passages[0]?.text ?? '', WORDS_SHOWN),
    ...worded(position.passages[0], position.passages),
  ]
}

/** "Northway on rise: offer, then offer", with both in their words. */
function shiftBlocks(story: Story, shift: Story['record']['shifts'][number]): Block[] {
  const positions = new Map(story.record.positions.map((position) => [position.id, position]))
  const [from, to] = [positions.get(shift.from), positions.get(shift.to)]
  if (from === undefined || to === undefined) return []
  const row = (position: Position) => ({
    label: kindName(position),
    line: [shorten(position.passages[0]?.text ?? '', WORDS_SHOWN), ...citations(position.passages.slice(0, 3))],
  })
  return [
    paragraph(strong(namesIn(story)(shift.actor)), ` on ${shift.issue}: ${figuresOf(from)} → ${figuresOf(to)}`),
    { kind: 'versions', rows: [row(from), row(to)] },
  ]
}

/** "red line". */
function kindName({ kind }: Position): string {
  return kind.replace('-', ' ')
}

/** "offer of 3 percent": the kind with its first share, sum or count, where it has one. */
function figuresOf({ kind, passages }: Position): string {
  const figure = /[£$€]?\d[\d.,]*\d?(?:\s?%|\s(?:per ?cent|percent|million|billion|\p{L}{3,}))?/u.exec(
    passages[0]?.text ?? '',
  )?.[0]
  return figure === undefined ? kind : `${kind} of ${figure.trim()}`
}
