/** The alignment table: a row for each proposition, a column for each report, marked by how the report has it. */
import type { Passage, Story } from '../../model.ts'
import { clean } from '../clean.ts'
import { shorten } from '../names.ts'
import { anchor } from './blocks.ts'
import { html, type Markup } from './markup.ts'

/** Its heading, and its name among the contents. */
export const ALIGNMENTS_TITLE = 'Who has which sentence'
/** Reports beyond this have no column: the table could not be read. */
const MAX_COLUMNS = 24

/** The table over the reports that share anything, or null where none do. */
export function printAlignments(story: Story, lineOf: (passage: Passage) => number): Markup {
  const sharing = new Set(story.alignments.flatMap((row) => row.passages.map((passage) => passage.report)))
  const all = story.reports.filter((id) => sharing.has(id))
  const columns = all.slice(0, MAX_COLUMNS)
  if (columns.length === 0) return null
  const rows = story.alignments.map((row) => {
    const cells = columns.map((report) => {
      const passage = row.passages.find((candidate) => candidate.report === report)
      if (passage === undefined) return html`<td class="absent"><span class="hidden">absent</span></td>`
      const { reading } = passage
      const place = `${reading}, ${report}:${lineOf(passage)}`
      return html`<td class=${reading}><a href=${`#${anchor(passage)}`} title=${clean(passage.text)} aria-label=${place}>${reading === 'verbatim' ? '=' : '≈'}</a></td>`
    })
    return html`<tr><th scope="row">${shorten(clean(row.passages[0]?.text ?? ''), 110)}</th>${cells}</tr>`
  })
  const more = all.length - columns.length
  return html`<p class="legend"><span class="verbatim">= verbatim</span> <span class="reworded">≈ reworded</span> <span class="absent">absent</span></p>
    ${more === 0 ? null : html`<p class="note">${more} more reports have no column here.</p>`}
    <div class="scroll" role="region" aria-label=${ALIGNMENTS_TITLE} tabindex="0"><table class="alignments">
      <thead><tr><th scope="col">proposition</th>${columns.map((id) => html`<th scope="col">${id}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table></div>`
}
