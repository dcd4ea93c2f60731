/** The family tree: who derives from whom, how, and who stands alone. */
import type { Dossier, Family, Link, Report, Story } from '../../model.ts'
import { type Block, type Inline, type Line, list, quiet, reportId, section, type TreeNode } from '../blocks.ts'
import { type Descent, descents } from '../stemma-tree.ts'

const RELATION: Record<Link['relation'], string> = {
  copy: 'copy',
  edit: 'edited',
  paraphrase: 'reworded',
  excerpt: 'excerpt',
  aggregation: 'put together',
}

/** Each family as a tree of reports, then what was put together out of several. */
export function lineageSection(dossier: Dossier, story: Story): Block[] {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]))
  const lines = descents(story.lineage)
  const inFamily = lines.filter(({ link }) => link.relation !== 'aggregation')
  const roots = story.lineage.families.flatMap((family) => familyTree(family, inFamily, reports))
  return [
    ...section(2, 'Who derives from whom', roots.length === 0 ? [] : [{ kind: 'tree', roots }]),
    ...list(aggregations(lines.filter(({ link }) => link.relation === 'aggregation'))),
  ]
}

function familyTree(
  family: Family,
  lines: readonly Descent[],
  reports: ReadonlyMap<string, Report>,
): readonly TreeNode[] {
  const parents = new Map(lines.filter(({ child }) => family.reports.includes(child)).map((line) => [line.child, line]))
  const grow = (id: string): TreeNode => ({
    line: nodeLine(id, parents.get(id), reports.get(id)),
    children: cutShort(family.reports.filter((child) => parents.get(child)?.parent === id).map(grow)),
  })
  const roots = family.reports.filter((id) => !parents.has(id)).map(grow)
  if (family.ancestor.kind === 'report') return cutShort(roots)
  const lost =
    family.ancestor.name === null ? 'a text nobody collected' : `a text of ${family.ancestor.name}, not collected`
  return [{ line: [quiet(lost)], children: cutShort(roots) }]
}

/** Reports under one that are listed; the table of reports has all. */
const MOST_CHILDREN = 12

function cutShort(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const more = nodes.length - MOST_CHILDREN
  if (more <= 0) return nodes
  return [...nodes.slice(0, MOST_CHILDREN), { line: [quiet(`and ${more} more`)], children: [] }]
}

function nodeLine(id: string, line: Descent | undefined, report: Report | undefined): Line {
  const who = [report?.outlet, report?.publishedAt?.slice(0, 10)].filter((part) => part).join(', ')
  const how = line === undefined ? '' : ` — ${RELATION[line.link.relation]}: ${share(line.link)}`
  return [reportId(id), who === '' ? '' : ` ${who}`, quiet(how), report?.truncated ? quiet(' (cut off)') : '']
}

/** "97% of its sentences, 30% to the letter" */
function share({ verbatimShare, alignedShare }: Link): string {
  const percent = (value: number) => `${Math.round(value * 100)}%`
  return `${percent(alignedShare)} of its sentences, ${percent(verbatimShare)} to the letter`
}

function aggregations(lines: readonly Descent[]): Line[] {
  const children = [...new Set(lines.map((line) => line.child))]
  return children.map((child) => {
    const mine = lines.filter((line) => line.child === child)
    return [
      reportId(child),
      mine.length === 1 ? ' is partly put together out of ' : ' is put together out of ',
      ...mine.flatMap(({ parent }, i): Inline[] => [i === 0 ? '' : ' and ', reportId(parent)]),
      '. ',
      quiet(mine[0]?.link.why ?? ''),
    ]
  })
}
