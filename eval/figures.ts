/**
 * Measures figure groups on local reports of shootings: the counts of killed and injured of one incident's reports. A hard
 * subject; treat it with respect.
 *
 * Counting, on incidents with two reports and more that fall into one story: a figure of people killed or injured is the
 * incident's where its number is the registry's or what one of the reports gives as its own toll (`eval tolls`). Two of two reports with one number should be in one group (recall); two in one group should both be the
 * incident's (precision). A conflict is false where one of its numbers is none of the incident's: a part, another event.
 */
import { collate } from '../src/collate.ts'
import { findTolls } from '../src/measure/tolls/find-tolls.ts'
import type { Dossier, Figure, Story } from '../src/model.ts'
import { analyseReport } from '../src/text/index.ts'
import { readJsonLines } from './archive.ts'
import { sharedData } from './data.ts'
import type { Figures, Measure } from './measures.ts'
import { type IncidentFacts, type IncidentReport, isDevelopment, titledReport } from './tolls.ts'

const DEFAULT = sharedData('stories-gva-dev.jsonl.gz')
const factsOf = (path: string) => path.replace(/\.jsonl(\.gz)?$/, '-facts.jsonl$1')
/** Ones are mostly told without a number. */
const LEAST = 2

export const FIGURES_MEASURE: Measure = {
  needs: [DEFAULT, factsOf(DEFAULT)],
  async measure(data) {
    const path = data ?? DEFAULT
    const reports = await readJsonLines<IncidentReport>(path)
    const facts = await readJsonLines<IncidentFacts>(factsOf(path))
    return scoreGroups(data === null ? reports.filter(({ incident }) => !isDevelopment(incident)) : reports, facts)
  },
}

/** Groups the figures of each incident's reports and holds them against the registry. */
export function scoreGroups(
  reports: readonly IncidentReport[],
  facts: readonly IncidentFacts[],
  read: (conflict: string) => void = () => {},
): Figures {
  const registry = new Map(facts.map((fact) => [String(fact.incident_uri), fact]))
  const tally = new Tally()
  for (const [incident, told] of Map.groupBy(reports, (report) => String(report.incident))) {
    const fact = registry.get(incident)
    if (fact === undefined || told.length < 2) continue
    // One page may be listed twice.
    const dossier = collate(told.map((report, index) => titledReport({ ...report, id: `r${index}` })))
    for (const story of dossier.stories) if (story.reports.length > 1) tally.add(story, dossier, fact, read)
  }
  return tally.figures()
}

class Tally {
  private stories = 0
  private same = 0
  private joined = 0
  private grouped = 0
  private right = 0
  private conflicts = 0
  private falseConflicts = 0

  add(story: Story, { reports }: Dossier, fact: IncidentFacts, read: (conflict: string) => void): void {
    this.stories++
    const own = ownFigures(story, reports, fact)
    const counts = story.figures.filter((figure) => fateOf(figure) !== null)
    const groupsOf = Map.groupBy(
      story.figureGroups.flatMap((group) => group.figures.map((id) => ({ id, group }))),
      ({ id }) => id,
    )
    const share = (a: Figure, b: Figure) =>
      groupsOf.get(a.id)?.some(({ group }) => group.figures.includes(b.id) && group.verdict !== 'conflict') ?? false
    counts.forEach((a, index) => {
      for (const b of counts.slice(index + 1)) {
        if (a.passage.report === b.passage.report || fateOf(a) !== fateOf(b)) continue
        const isSame = own.has(a.id) && own.has(b.id) && a.low === b.low && (a.low ?? 0) >= LEAST
        const isShared = share(a, b)
        if (isSame) this.same++
        if (isSame && isShared) this.joined++
        if (isShared) this.grouped++
        if (isShared && own.has(a.id) && own.has(b.id)) this.right++
      }
    })
    const byId = new Map(counts.map((figure) => [figure.id, figure]))
    for (const { verdict, figures, why } of story.figureGroups) {
      const members = figures.flatMap((id) => byId.get(id) ?? [])
      if (verdict !== 'conflict' || members.length < 2) continue
      this.conflicts++
      const strange = members.filter(({ id }) => !own.has(id))
      if (strange.length > 0) this.falseConflicts++
      read(`${strange.length > 0 ? 'false' : 'told'} ${why}: ${members.map(inSentence(reports)).join(' || ')}`)
    }
  }

  figures(): Figures {
    const share = (count: number, of: number) => (of === 0 ? 0 : count / of)
    return {
      stories: this.stories,
      pairs: this.same,
      recall: share(this.joined, this.same),
      precision: share(this.right, this.grouped),
      conflicts: this.conflicts,
      conflictPrecision: share(this.conflicts - this.falseConflicts, this.conflicts),
    }
  }
}

type Fate = 'killed' | 'injured'

function fateOf({ measure }: Figure): Fate | null {
  const word = /(?:killed|injured)$/.exec(measure)?.[0]
  return word === undefined ? null : (word as Fate)
}

/** The figures that are the incident's own. */
function ownFigures(story: Story, reports: Dossier['reports'], fact: IncidentFacts): Set<string> {
  const registry = { killed: fact.num_killed, injured: fact.num_injured }
  const tolls = reports.map((report) => findTolls(analyseReport(report)))
  return new Set(
    story.figures
      .filter((figure) => {
        const fate = fateOf(figure)
        if (fate === null) return false
        return figure.low === registry[fate] || tolls.some((toll) => toll[fate]?.low === figure.low)
      })
      .map(({ id }) => id),
  )
}

const CONTEXT = 80

function inSentence(reports: Dossier['reports']): (figure: Figure) => string {
  return ({ passage: { report, start, end } }) => {
    const { text } = reports.find(({ id }) => id === report)!
    return `${report}: ${text.slice(start - CONTEXT, start)}<<${text.slice(start, end)}>>${text.slice(end, end + CONTEXT)}`.replace(
      /\s+/g,
      ' ',
    )
  }
}
