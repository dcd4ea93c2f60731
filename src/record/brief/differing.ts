/**
 * What the reports tell differently, and how a side moved. Reads figure groups and shifts, gives lines with both readings, each
 * with who tells it; never one of them as the fact.
 */
import type { BriefLine, NegotiationRecord } from '../../model.ts'
import type { Directory } from '../who.ts'
import { inner } from './line-wording.ts'
import { type FactAt, namesOf, type Teller } from './who-tells.ts'

/** "Halden Airport: first “has offered 3 per cent”, then “has offered 5 per cent”." */
export function shiftLines(record: NegotiationRecord, factAt: FactAt, directory: Directory): BriefLine[] {
  return record.shifts.slice(0, SHIFTS_TOLD).flatMap(({ actor, passages }) => {
    const [from, to] = passages
    const name = directory.actor(actor)?.name ?? null
    if (from === undefined || to === undefined || name === null) return []
    const facts = [...new Set([from, to].flatMap((passage) => factAt(passage)?.id ?? []))]
    if (facts.length === 0) return []
    return [{ text: `${name}: first “${inner(from.text)}”, later “${inner(to.text)}”.`, facts }]
  })
}

const SHIFTS_TOLD = 2
const CONFLICTS_TOLD = 2

/** "Reports differ on people wounded: 41 (A, B) or 53 (C)." */
export function conflictLines(teller: Teller, factAt: FactAt): BriefLine[] {
  const { figures, figureGroups } = teller
  const nameOf = namesOf(teller)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return figureGroups
    .filter(({ verdict }) => verdict === 'conflict')
    .flatMap((group) => {
      const readings = new Map<string, { text: string; names: Set<string> }>()
      const cited = new Set<string>()
      for (const id of group.figures) {
        const figure = byId.get(id)
        if (figure === undefined) continue
        const { text, report } = figure.passage
        // "if the award is less than 7 per cent": nobody says that it is.
        const told = factAt(figure.passage)
        if (told === null || IMAGINED.test(told.text)) continue
        // "At least 14" and "14" are no two numbers; "up to 14" and "over 14" are.
        const number = figure.low === null || figure.low === 0 ? `up to ${figure.high}` : `${figure.low}`
        const reading = readings.get(number) ?? { text, names: new Set() }
        reading.names.add(nameOf(report))
        readings.set(number, reading)
        const fact = factAt(figure.passage)
        if (fact !== null) cited.add(fact.id)
      }
      if (readings.size < 2 || cited.size === 0) return []
      const told = [...readings.values()].map(({ text, names }) => `${text} (${someOf(onceEach(names))})`)
      // A bare unit ("GBP") names nothing that is counted.
      // A unit at the head names nothing that is counted: "km2 of the bank", "GBP payment".
      const measure = withoutUnit(group.measure)
      const counted = /\p{Ll}/u.test(measure) ? measure : 'a figure'
      return [{ text: `Reports differ on ${counted}: ${told.join(' or ')}.`, facts: [...cited] }]
    })
    .slice(0, CONFLICTS_TOLD)
}

function withoutUnit(measure: string): string {
  const [first = '', ...rest] = measure.split(' ')
  const isUnit = /\d/.test(first) || /^[A-Z]{3}$/.test(first) || !/\p{L}/u.test(first)
  return isUnit && rest.length > 0 ? rest.join(' ').replace(/^of /, '') : measure
}

const IMAGINED = /\b(?:if|any|unless|whether)\b/i

/** Outlets named for one number. */
const MOST_OUTLETS = 4

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_OUTLETS
  return more > 1 ? `${names.slice(0, MOST_OUTLETS).join(', ')} and ${more} more` : names.join(', ')
}

/** "Interbasin Press" and "INTERBASIN PRESS" are one outlet. */
function onceEach(names: ReadonlySet<string>): string[] {
  const kept = new Map<string, string>()
  for (const name of names) if (!kept.has(name.toLowerCase())) kept.set(name.toLowerCase(), name)
  return [...kept.values()]
}
