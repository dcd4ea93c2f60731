/**
 * Figures that differ: one entry for all that is told of one measure, each number once in its sentence with the reports
 * that have it. Reads figure groups, which hold two numbers each; groups with a figure in common are one entry.
 */
import type { Dossier, Figure, FigureGroup, Story } from '../../model.ts'
import { type Block, citations, type Line, paragraph, quiet, section, strong } from '../blocks.ts'
import { contexts, type InContext, plainly } from '../context.ts'
import { count, labelOf, namesIn, shorten } from '../names.ts'

/** Characters up to which a figure's own words do not say what it counts: "nine", "53 of them". */
const BARE = 28

type Verdict = Exclude<FigureGroup['verdict'], 'agree'>

/** What a group's verdict says, the weightiest first. */
const VERDICTS: readonly (readonly [Verdict, string, string])[] = [
  ['conflict', 'Conflict', 'Numbers that exclude each other.'],
  ['update', 'Update', 'Numbers that may have followed one another'],
  ['vaguer', 'Vaguer in one', 'The same, less exactly in some.'],
]

/** Figures by what they measure; those that agree are only counted. */
export function figuresSection(dossier: Dossier, story: Story): Block[] {
  const differing = story.figureGroups.filter(({ verdict }) => verdict !== 'agree')
  const figures = new Map(story.figures.map((figure) => [figure.id, figure]))
  const inContext = contexts(dossier)
  const entries = joinGroups(differing).sort((a, b) => rankOf(a) - rankOf(b))
  const blocks = entries.flatMap((groups): Block[] => {
    const told = [...new Set(groups.flatMap((group) => group.figures))].flatMap((id) => figures.get(id) ?? [])
    return [
      paragraph(strong(`${titleOf(groups)}: ${measureOf(groups, told)}. `), quiet(reasonOf(groups))),
      { kind: 'versions', rows: rowsOf(story, told, inContext) },
    ]
  })
  const agreeing = story.figureGroups.length - differing.length
  if (agreeing > 0) blocks.push(paragraph(quiet(`${count(agreeing, 'further figure')} told alike.`)))
  return section(2, 'Figures that differ', blocks)
}

/** Groups that have a figure in common, together; in the order of their first. */
export function joinGroups(groups: readonly FigureGroup[]): FigureGroup[][] {
  const entries: { groups: FigureGroup[]; figures: Set<string> }[] = []
  for (const group of groups) {
    const met = entries.filter(({ figures }) => group.figures.some((id) => figures.has(id)))
    const [first = { groups: [], figures: new Set<string>() }, ...others] = met
    if (met.length === 0) entries.push(first)
    for (const other of others) {
      first.groups.push(...other.groups)
      for (const id of other.figures) first.figures.add(id)
      entries.splice(entries.indexOf(other), 1)
    }
    first.groups.push(group)
    for (const id of group.figures) first.figures.add(id)
  }
  return entries.map((entry) => entry.groups)
}

function rankOf(groups: readonly FigureGroup[]): number {
  return VERDICTS.findIndex(([verdict]) => groups.some((group) => group.verdict === verdict))
}

/** "Conflict", "Conflict and update". */
function titleOf(groups: readonly FigureGroup[]): string {
  const has = (verdict: Verdict) => groups.some((group) => group.verdict === verdict)
  return has('conflict') && has('update') ? 'Conflict and update' : (VERDICTS[rankOf(groups)]?.[1] ?? '')
}

/** What the verdicts mean; of updates also why one number may have followed another. */
function reasonOf(groups: readonly FigureGroup[]): string {
  const reasons = VERDICTS.flatMap(([verdict, , meaning]) => {
    const those = groups.filter((group) => group.verdict === verdict)
    if (those.length === 0) return []
    return verdict === 'update' ? `${meaning}: ${[...new Set(those.map(({ why }) => why))].join('; ')}.` : meaning
  })
  return reasons.join(' ')
}

/** "people killed", "the Corrin Bank, km²", "share of a number, %": what is counted, then in what unit. */
function measureOf(groups: readonly FigureGroup[], figures: readonly Figure[]): string {
  const unit = figures.find((figure) => figure.unit !== null)?.unit ?? null
  const names = [...new Set(groups.map(({ measure }) => withoutUnit(measure, unit)))].filter((name) => name !== '')
  const shown = unit?.replace(/(?<=m)2\b/, '²').replace(/(?<=m)3\b/, '³') ?? null
  const counted = names.slice(0, 2).join(' or ')
  if (shown === null) return counted === '' || counted === 'number' ? 'a number' : counted
  if (counted !== '') return `${counted}, ${shown}`
  return shown === '%' ? 'a share, %' : /^[a-z]+s$/.test(shown) ? shown : `an amount, ${shown}`
}

/** "km2 of the Corrin Bank" is of the Corrin Bank. */
function withoutUnit(measure: string, unit: string | null): string {
  const head = measure.split(' ')[0] ?? ''
  const isUnit = unit !== null && head !== '' && unit.startsWith(head)
  return isUnit ? measure.slice(head.length).trim().replace(/^of /, '') : measure
}

/** Each number as told, once for all reports that have it in the same words from the same source; lower ones first. */
function rowsOf(story: Story, figures: readonly Figure[], inContext: InContext) {
  const nameOf = namesIn(story)
  const rows = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.passage.text.toLowerCase().replace(/\s+/g, ' ')} ${figure.attributedTo}`
    rows.set(key, [...(rows.get(key) ?? []), figure])
  }
  return [...rows.values()]
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map((same) => {
      const [first] = same as [Figure, ...Figure[]]
      return {
        label: labelOf(same.map(({ passage }) => passage.report)),
        line: [
          strong(shorten(first.passage.text, 120)),
          first.attributedTo === null ? '' : ` — ${nameOf(first.attributedTo)}`,
          ...(first.passage.text.length > BARE ? [] : sentenceOf(inContext(first.passage, 44))),
          ...citations(same.map(({ passage }) => passage)),
        ],
      }
    })
}

/** ": “… killed and 41 injured when …”", quiet. */
function sentenceOf(line: Line): Line {
  return [quiet(`: “${plainly(line).trim()}”`)]
}

function numberOf(figure: Figure | undefined): number {
  return figure?.low ?? figure?.high ?? 0
}
