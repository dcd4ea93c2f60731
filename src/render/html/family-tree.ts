/**
 * The family tree as SVG: reports as boxes, older above younger, a line for each descent; a picture for each tree, side by
 * side as the screen has room. Layout by dagre (the method of Gansner, Koutsofios, North and Vo, "A Technique for Drawing
 * Directed Graphs", 1993). A list of the same stands beside it, so the pictures are hidden from readers of the screen.
 */
import dagre from '@dagrejs/dagre'
import type { Dossier, Link, Report, Story } from '../../model.ts'
import { clean } from '../clean.ts'
import { shorten } from '../names.ts'
import { descents } from '../stemma-tree.ts'
import { reportAnchor } from './blocks.ts'
import { html, type Markup } from './markup.ts'

/** Size of a box in pixels: two lines of about 19 characters; three side by side can be read on a telephone. */
const BOX = { width: 128, height: 46 }
/** Pixels between the ends of two lines that come down on one box. */
const ENDS_APART = 16
/** Larger stories are told by the list alone: a picture of more boxes cannot be read. */
const MAX_REPORTS = 60

/** How a line is drawn, and what that means. */
const STROKES: readonly (readonly [stroke: Edge['stroke'], relations: readonly Link['relation'][], string])[] = [
  ['solid', ['copy', 'edit', 'excerpt'], 'copied, edited or cut'],
  ['dashed', ['paraphrase'], 'reworded'],
  ['dotted', ['aggregation'], 'put together out of several'],
  ['lost', [], 'from a text nobody collected'],
]

interface Edge {
  readonly parent: string
  readonly child: string
  readonly stroke: 'solid' | 'dashed' | 'dotted' | 'lost'
}

/** The pictures with their key, or null where the story is too large for them or nothing derives from anything. */
export function printFamilyTree(dossier: Dossier, story: Story): Markup {
  const edges = edgesOf(story)
  if (story.reports.length > MAX_REPORTS || edges.length === 0) return null
  const reports = new Map(dossier.reports.map((report) => [report.id, report]))
  const lost = new Map(
    story.lineage.families.flatMap((f) => (f.ancestor.kind === 'lost' ? [[`lost ${f.id}`, f.ancestor.name]] : [])),
  )
  const boxOf = (id: string) => ({
    id,
    label: lost.has(id) ? 'lost ancestor' : id,
    below: lost.has(id) ? (lost.get(id) ?? 'not collected') : belowOf(reports.get(id)),
    isLost: lost.has(id),
  })
  const trees = treesOf([...lost.keys(), ...story.reports], edges)
  const drawn = STROKES.filter(([stroke]) => edges.some((edge) => edge.stroke === stroke))
  return html`<figure class="stemma">
    <div class="trees" aria-hidden="true">${trees.map((ids) => drawTree(ids.map(boxOf), edges))}</div>
    <figcaption>Older above younger. ${drawn.map(
      ([stroke, , meaning]) =>
        html`<span class="stroke"><svg width="28" height="8" aria-hidden="true"><path class=${stroke} d="M0 4H28" /></svg> ${meaning}</span> `,
    )}</figcaption>
  </figure>`
}

/** Outlet, or else the day. */
function belowOf(report: Report | undefined): string {
  return clean(report?.outlet ?? report?.publishedAt?.slice(0, 10) ?? '')
}

/** The descents, and a line from each lost ancestor to what stands at the head of its family. */
function edgesOf(story: Story): Edge[] {
  const lines = descents(story.lineage).map(({ parent, child, link }): Edge => {
    const stroke = STROKES.find(([, relations]) => relations.includes(link.relation))?.[0] ?? 'solid'
    return { parent, child, stroke }
  })
  const derived = new Set(lines.map(({ child }) => child))
  const fromLost = story.lineage.families
    .filter(({ ancestor }) => ancestor.kind === 'lost')
    .flatMap(({ id, reports }) =>
      reports
        .filter((child) => !derived.has(child))
        .map((child): Edge => ({ parent: `lost ${id}`, child, stroke: 'lost' })),
    )
  return [...fromLost, ...lines]
}

/** What hangs together, the trees before the single reports. */
function treesOf(ids: readonly string[], edges: readonly Edge[]): string[][] {
  const treeOf = new Map(ids.map((id): [string, string[]] => [id, [id]]))
  for (const { parent, child } of edges) {
    const [a, b] = [treeOf.get(parent), treeOf.get(child)]
    if (a === undefined || b === undefined || a === b) continue
    a.push(...b)
    for (const id of b) treeOf.set(id, a)
  }
  const trees = [...new Set(treeOf.values())]
  return [...trees.filter((tree) => tree.length > 1), ...trees.filter((tree) => tree.length === 1)]
}

interface Box {
  readonly id: string
  readonly label: string
  readonly below: string
  readonly isLost: boolean
}

function drawTree(boxes: readonly Box[], all: readonly Edge[]): Markup {
  const inTree = new Set(boxes.map(({ id }) => id))
  const edges = all.filter(({ parent }) => inTree.has(parent))
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 12, ranksep: 34, marginx: 1, marginy: 1 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of boxes) graph.setNode(id, { ...BOX })
  for (const { parent, child } of edges) graph.setEdge(parent, child)
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const at = (id: string): Point => graph.node(id)

  const lines = edges.map(({ parent, child, stroke }) => {
    const parents = edges.filter((edge) => edge.child === child).sort((a, b) => at(a.parent).x - at(b.parent).x)
    const place = parents.findIndex((edge) => edge.parent === parent) - (parents.length - 1) / 2
    const from = { x: at(parent).x, y: at(parent).y + BOX.height / 2 }
    const to = { x: at(child).x + place * ENDS_APART, y: at(child).y - BOX.height / 2 }
    // Past other rows of boxes it goes as it was laid; from one row to the next in one sweep.
    const isLong = to.y - from.y > BOX.height
    const between = isLong ? (graph.edge(parent, child) as { points: Point[] }).points.slice(1, -1) : []
    return html`<path class=${stroke} d=${sweep([from, ...between, to])} />`
  })
  return html`<svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
    ${lines}
    ${boxes.map(({ id, label, below, isLost }) => {
      const { x, y } = at(id)
      const box = html`<rect x=${x - BOX.width / 2} y=${y - BOX.height / 2} width=${BOX.width} height=${BOX.height} rx="4" class=${isLost ? 'lost' : undefined} />
        <text x=${x} y=${below === '' ? y + 5 : y - 4} class="id">${shorten(label, 15)}</text>
        ${below === '' ? null : html`<text x=${x} y=${y + 14}>${shorten(below, 20)}</text>`}`
      return isLost ? html`<g>${box}</g>` : html`<a href=${`#${reportAnchor(id)}`} tabindex="-1">${box}</a>`
    })}
  </svg>`
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A line through the points that leaves and arrives upright. */
function sweep(points: readonly Point[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  let path = `M${first?.x} ${first?.y}`
  let last = first as Point
  for (const point of rest) {
    const middle = (last.y + point.y) / 2
    path += `C${last.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`
    last = point
  }
  return path
}
