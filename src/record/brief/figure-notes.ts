/**
 * What other reports say to a figure in a line of the brief, so that no line prints one number as the only one. Reads figure
 * groups, gives a note for a passage: "earlier: at least six killed", "elsewhere: 53 injured", with the facts that hold it.
 * Own rule: of two numbers that conflict, and of two counts within one episode of which the later is told as an update, the
 * other is noted; numbers of another round of talks are that round's, and a report that has both tells two things. Linear in
 * the figures, but for those of one group.
 */
import type { Episode, Fact, Figure, FigureGroup, Passage, Report } from '../../model.ts'
import { listUnder, overlap } from '../reading.ts'

/** Other numbers in one note. */
const MOST_NOTED = 2
/** Characters of the words a number is given in; longer ones are left to the figures' own section. */
const LONGEST = 60

export interface Note {
  /** " [earlier: at least six killed]", or empty. */
  readonly text: string
  /** Facts that the noted numbers stand in. */
  readonly facts: readonly string[]
}

export interface Ledger {
  readonly figures: readonly Figure[]
  readonly figureGroups: readonly FigureGroup[]
  readonly reports: readonly Report[]
  readonly episodes: readonly Episode[]
}

/** Notes for passages of a story. */
export function figureNotes(ledger: Ledger, factAt: (passage: Passage) => Fact | null): (passage: Passage) => Note {
  const byId = new Map(ledger.figures.map((figure) => [figure.id, figure]))
  const inReport = new Map<string, Figure[]>()
  for (const figure of ledger.figures) listUnder(inReport, figure.passage.report, figure)
  const groupsOf = new Map<string, FigureGroup[]>()
  for (const group of ledger.figureGroups) {
    if (group.verdict !== 'conflict' && group.verdict !== 'update') continue
    for (const id of group.figures) listUnder(groupsOf, id, group)
  }
  const published = new Map(ledger.reports.map(({ id, publishedAt }) => [id, publishedAt?.slice(0, 10) ?? null]))
  const episodeOf = new Map(ledger.episodes.flatMap(({ id, reports }) => reports.map((report) => [report, id])))

  return (passage) => {
    const others = new Map<string, { label: string; words: string; figure: Figure }>()
    for (const figure of inReport.get(passage.report) ?? []) {
      if (overlap(figure.passage, passage) === 0) continue
      for (const { verdict, measure, figures } of groupsOf.get(figure.id) ?? []) {
        for (const id of figures) {
          const other = byId.get(id)
          if (other === undefined || !excludes(figure, other) || other.passage.text.length > LONGEST) continue
          const { report } = other.passage
          if (figures.some((each) => each !== id && isTold(byId.get(each), report, figure))) continue
          const label =
            verdict === 'conflict' ? 'elsewhere' : order(published.get(passage.report), published.get(report))
          const isUpdate = episodeOf.get(report) === episodeOf.get(passage.report) && other.unit === null
          if (label === null || (verdict === 'update' && !(isUpdate && hasRisen(figure, other, label)))) continue
          const key = `${other.low ?? other.high}`
          const held = others.get(key)?.words
          // "Nine" says less than "nine people dead".
          if (held === undefined || (!held.includes(' ') && other.passage.text.includes(' ')))
            others.set(key, { label, words: insideSentence(other.passage.text, measure), figure: other })
        }
      }
    }
    const noted = [...others.values()].filter(({ words }) => !passage.text.includes(words)).slice(0, MOST_NOTED)
    if (noted.length === 0) return { text: '', facts: [] }
    const parts = noted.map(({ label, words }, i) => (label === noted[i - 1]?.label ? words : `${label}: ${words}`))
    return {
      text: ` [${parts.join('; ')}]`,
      facts: [...new Set(noted.flatMap(({ figure }) => factAt(figure.passage)?.id ?? []))],
    }
  }
}

/** Whether two figures cannot be one number. */
function excludes(a: Figure, b: Figure): boolean {
  const above = (x: Figure, y: Figure) => (x.low ?? Number.NEGATIVE_INFINITY) > (y.high ?? Number.POSITIVE_INFINITY)
  // A least number is exceeded by a later one: "at least six", then nine.
  const isExceeded = a.bound === 'at least' || b.bound === 'at least' ? a.low !== b.low && a.low !== null : false
  return above(a, b) || above(b, a) || isExceeded
}

/** A count rises with the days; one that is told lower later is of something else, as "six soldiers" of "14 people". */
function hasRisen(figure: Figure, other: Figure, label: string): boolean {
  const [mine, others] = [figure.low ?? figure.high ?? 0, other.low ?? other.high ?? 0]
  return label === 'later' ? others >= mine : others <= mine
}

/** Whether `report` gives the same number too. */
function isTold(one: Figure | undefined, report: string, figure: Figure): boolean {
  return one?.passage.report === report && one.low === figure.low && one.high === figure.high
}

function order(mine: string | null | undefined, others: string | null | undefined): 'earlier' | 'later' | null {
  if (mine == null || others == null || mine === others) return null
  return others < mine ? 'earlier' : 'later'
}

/** "At least six" inside a sentence: a figure opens with a number or a word before one, no name. "2,150" is of people. */
function insideSentence(words: string, measure: string): string {
  const line = words.replace(/\s+/g, ' ')
  if (!/\p{L}/u.test(line) && /\p{Ll}{3}/u.test(measure)) return `${line} ${measure}`
  return /^\p{Lu}\p{Ll}/u.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
}
