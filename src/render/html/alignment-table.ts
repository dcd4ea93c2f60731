/** The alignment table: a row for each proposition, a column for each report, coloured by how the report has it. */
import type { Story } from '../../model.ts'
import { shorten } from '../names.ts'
import { anchor } from './blocks.ts'
import { html, type Markup } from './markup.ts'

/** Reports beyond this have no column: the table could not be read. */
const MAX_COLUMNS = 24

/** The table over the reports that share anything, or null where none do. */
export function printAlignments(story: Story): Markup {
  const sharing = new Set(story.alignments.flatMap((row) => row.passages.map((passage) => passage.report)))
  const columns = story.reports.filter((id) => sharing.has(id)).slice(0, MAX_COLUMNS)
  if (columns.length === 0) return null
  const rows = story.alignments.map((row) => {
    const cells = columns.map((report) => {
      const passage = row.passages.find((candidate) => candidate.report === report)
      if (passage === undefined) return html`<td class="absent"><span class="hidden">absent</span></td>`
      const { reading } = passage
      return html`<td class=${reading}><a href=${`#${anchor(passage)}`} title=${passage.text}>${reading === 'verbatim' ? '=' : '≈'}<span class="hidden"> ${reading}</span></a></td>`
    })
    return html`<tr><th scope="row">${shorten(row.passages[0]?.text ?? '', 110)}</th>${cells}</tr>`
  })
  return html`<section><h3>Who has which sentence</h3>
    <p class="legend"><span class="verbatim">= verbatim</span> <span class="reworded">≈ reworded</span> <span class="absent">absent</span></p>
    <div class="scroll"><table class="alignments">
      <thead><tr><th scope="col">proposition</th>${columns.map((id) => html`<th scope="col">${id}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table></div></section>`
}
