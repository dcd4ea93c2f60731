/**
 * Brief: eight to fifteen sentences that a desk may print, each citing its facts. Reads the record and the facts.
 *
 * No prose of our own: the words are those of the best readings (`stand-alone.ts`) in plain templates (`who-tells.ts`).
 * Order: what the latest reports lead with, meetings, proposals, positions by side, how sides moved, happenings, what comes
 * next, then what the reports tell differently (`differing.ts`) and what they leave open (`left-open.ts`).
 */
import type { BriefLine, Fact, GroundEvent, NegotiationRecord, Passage, Position } from '../../model.ts'
import { factFinder } from '../fact-finder.ts'
import type { Reading } from '../reading.ts'
import type { Directory } from '../who.ts'
import { conflictLines, shiftLines } from './differing.ts'
import { Draft, NEXT_LINES, OPEN_LINES, type Sheet } from './draft.ts'
import { unknownLines } from './left-open.ts'
import { isTranscript } from './stand-alone.ts'

/** Writes the brief of a story. */
export function writeBrief(sheet: Sheet, directory: Directory): BriefLine[] {
  const { facts, record } = sheet
  if (facts.length === 0) return []
  const factAt = factFinder(facts)
  const draft = new Draft(sheet, factAt, directory)
  const behind = (entries: readonly { readonly passages: readonly Passage[] }[]) =>
    entries.flatMap(
      ({ passages }) => draft.best([...new Set(passages.flatMap((passage) => factAt(passage) ?? []))]) ?? [],
    )

  draft.add(leadsOf(sheet, draft), LEADS)
  draft.add(behind(record.meetings.filter(({ state }) => HAPPENED.has(state))), 2)
  draft.add(behind(record.proposals), 2)
  for (const positions of positionsBySide(record, directory).slice(0, 3)) draft.add(behind(positions), 2)
  draft.tell(shiftLines(record, factAt, directory))
  draft.add(behind(record.events.filter(isIncident)), 2)
  draft.kept = OPEN_LINES
  draft.add(behind(record.nextSteps.filter(({ when }) => isAhead(when, draft.today))), NEXT_LINES)
  draft.add(facts, Math.max(0, FEWEST - draft.lines.length), true)
  draft.kept = 0
  draft.tell([
    ...conflictLines(sheet, factAt),
    ...unknownLines(sheet, factAt, (passage) => draft.print(passage), directory),
  ])
  return draft.lines
}

const HAPPENED: ReadonlySet<string> = new Set(['held', 'under way', 'called off'])

/** What was to come before the latest report is behind it. */
function isAhead(when: string | null, today: string): boolean {
  return when === null || when.length < 10 || when.slice(0, 10) >= today
}

/** Lines of a brief: what an editor reads in a minute (issue 5). */
const FEWEST = 8

/** Facts that the latest reports lead with. */
const LEADS = 2

/** What each side takes for its own, stances left out: of the parties where any holds a position; who holds most first. */
function positionsBySide({ parties, positions }: NegotiationRecord, directory: Directory): Position[][] {
  const sideOf = ({ actor }: { readonly actor: string }) => directory.sideOf(actor)
  const talking = new Set(parties.filter(({ role }) => role === 'party').map(sideOf))
  const holding = [...new Set(positions.map(sideOf))]
  const sides = holding.some((side) => talking.has(side)) ? holding.filter((side) => talking.has(side)) : holding
  return sides
    .map((side) => positions.filter((position) => sideOf(position) === side && position.kind !== 'stance'))
    .sort((a, b) => b.length - a.length)
}

/** What reports open with: those of the latest day first, told by most, one for each family. */
function leadsOf({ facts, readings, reports }: Sheet, draft: Draft): Fact[] {
  const first = new Map<string, { start: number; fact: Fact }>()
  for (const fact of facts) {
    for (const { report, start } of fact.passages) {
      const held = first.get(report)
      if (held === undefined || start < held.start) first.set(report, { start, fact })
    }
  }
  const published = new Map(reports.map(({ id, publishedAt }) => [id, publishedAt?.slice(0, 10) ?? '']))
  // An interview of the next morning opens with whom it asks, not with what happened.
  const told = readings.filter((reading) => !isTranscript(reading))
  const dayOf = ({ report }: Reading) => published.get(report) ?? ''
  const lastDay = told.map(dayOf).sort().at(-1)
  const latest = told.filter((reading) => dayOf(reading) === lastDay)
  const leads = latest.flatMap(({ report }) => first.get(report)?.fact ?? [])
  // A digest of the latest day leads with its own flourish on what others told.
  const ranked = draft.ranked(leads.filter((fact) => !draft.isRewritten(fact)))
  // One lead where all reports of the day come from one text; two tell more of it.
  const families = new Set<string>()
  return ranked.filter(({ families: own }) => {
    const isNew = own.some((family) => !families.has(family))
    for (const family of own) families.add(family)
    return isNew
  })
}

/** What an editor leads with: somebody did it, or somebody came to harm; no act by words, no price. */
function isIncident({ plover, cameo, figures, what }: GroundEvent): boolean {
  if (cameo !== null && /^(?:01|02|03|10|11|12|13)/.test(cameo)) return false
  return plover !== null || (figures.length > 0 && /\b(?:die[ds]?|kill|wound|injur|dead|hurt)/i.test(what))
}
