/**
 * The family tree as SVG: reports as boxes, older above younger, a line for each descent. Layout by dagre (the method of
 * Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs", 1993).
 */
import dagre from '@dagrejs/dagre'
import type { Dossier, Story } from '../../model.ts'
import { shorten } from '../names.ts'
import { descents } from '../stemma-tree.ts'
import { html, type Markup } from './markup.ts'

/** Size of a box in pixels: two lines of about 22 characters. */
const BOX = { width: 168, height: 46 }
/** Larger stories are told by the list alone: a picture of more boxes cannot be read. */
const MAX_REPORTS = 60

/** The picture, or null where the story is too large for one. */
export function printFamilyTree(dossier: Dossier, story: Story): Markup {
  if (story.reports.length > MAX_REPORTS) return null
  const reports = new Map(dossier.reports.map((report) => [report.id, report]))
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 34, marginx: 2, marginy: 2 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of story.reports) graph.setNode(id, { ...BOX })
  for (const family of story.lineage.families) {
    if (family.ancestor.kind === 'report') continue
    const lost = `lost ${family.id}`
    graph.setNode(lost, { ...BOX })
    for (const id of family.reports) graph.setEdge(lost, id)
  }
  const lines = descents(story.lineage)
  for (const { parent, child } of lines) {
    const lost = graph.predecessors(child)?.find((id: string) => id.startsWith('lost '))
    if (lost !== undefined) graph.removeEdge(lost, child)
    graph.setEdge(parent, child)
  }
  dagre.layout(graph)

  const { width = 0, height = 0 } = graph.graph()
  const nameOf = new Map(
    story.lineage.families.flatMap((f) => (f.ancestor.kind === 'lost' ? [[`lost ${f.id}`, f.ancestor.name]] : [])),
  )
  const boxes = graph.nodes().map((id: string) => {
    const { x, y } = graph.node(id)
    const report = reports.get(id)
    const isLost = report === undefined
    const label = isLost ? 'lost ancestor' : id
    const outlet = isLost ? (nameOf.get(id) ?? 'not collected') : (report.outlet ?? '')
    return html`<a href=${isLost ? undefined : `#report-${encodeURIComponent(id)}`}>
      <rect x=${x - BOX.width / 2} y=${y - BOX.height / 2} width=${BOX.width} height=${BOX.height} rx="4" class=${isLost ? 'lost' : ''} />
      <text x=${x} y=${y - 4} class="id">${shorten(label, 20)}</text>
      <text x=${x} y=${y + 14}>${shorten(outlet, 26)}</text>
    </a>`
  })
  const relationOf = new Map(lines.map(({ parent, child, link }) => [`${parent} ${child}`, link.relation]))
  const edges = graph.edges().map((edge: { v: string; w: string }) => {
    const { points } = graph.edge(edge) as { points: { x: number; y: number }[] }
    const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
    const relation = relationOf.get(`${edge.v} ${edge.w}`) ?? 'lost'
    return html`<path d=${path} class=${relation}><title>${edge.v} → ${edge.w}: ${relation}</title></path>`
  })
  return html`<svg class="stemma" role="img" aria-label="Family tree of the reports" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height}>
    <g class="edges">${edges}</g>${boxes}
  </svg>`
}
