/**
 * The dossier as one self-contained page: no script, nothing fetched. Its policy forbids both, should a report's text
 * ever get past the escaping.
 */
import { renderToString } from 'preact-render-to-string'
import type { Dossier, Passage, Story } from '../../model.ts'
import type { Block } from '../blocks.ts'
import { printAlignments } from './alignment-table.ts'
import { printBlock } from './blocks.ts'
import { printFamilyTree } from './family-tree.ts'
import { html, type Markup } from './markup.ts'
import { printReport } from './report-text.ts'
import { STYLE } from './style.ts'

/** A story and the blocks that tell it. */
export interface ToldStory {
  readonly story: Story
  readonly blocks: readonly Block[]
}

/** Prints the page. `closing` comes after the stories. */
export function printPage(dossier: Dossier, told: readonly ToldStory[], closing: readonly Block[]): string {
  const cited = citedPassages(dossier, told)
  const title = told[0]?.story.title || 'Dossier'
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>${title} · Stemma</title>
      <style dangerouslySetInnerHTML=${{ __html: STYLE }}></style>
    </head>
    <body>
      <h1>Stemma</h1>
      <main>
        ${told.map((each, i) => printStory(dossier, each, i))}
        ${closing.map(printBlock)}
        <section id="reports"><h2>The reports</h2>
          ${dossier.reports.map((report) => printReport(report, cited.get(report.id) ?? []))}
        </section>
      </main>
    </body>
  </html>`
  return `<!doctype html>\n${renderToString(page as Parameters<typeof renderToString>[0])}\n`
}

function printStory(dossier: Dossier, { story, blocks }: ToldStory, index: number): Markup {
  const sections = splitSections(blocks)
  const idOf = (at: number) => `s${index + 1}-${at}`
  const entries = sections.flatMap(({ title }, at) =>
    title === null ? [] : [html`<li><a href=${`#${idOf(at)}`}>${title}</a></li>`],
  )
  const tree = sections.findIndex(({ blocks: parts }) => parts.some((block) => block.kind === 'tree'))
  return html`<section>
    ${sections.map(
      ({ blocks: parts }, at) => html`<section id=${idOf(at)}>
        ${at === tree ? [printBlock(parts[0] as Block), printFamilyTree(dossier, story), parts.slice(1).map(printBlock)] : parts.map(printBlock)}
        ${at === 0 ? html`<nav aria-label="Sections"><ul>${entries}<li><a href="#reports">The reports</a></li></ul></nav>` : null}
        ${at === tree ? printAlignments(story) : null}
      </section>`,
    )}
  </section>`
}

/** Each level-2 heading with what follows it; first what stands before any. */
function splitSections(blocks: readonly Block[]): { title: string | null; blocks: Block[] }[] {
  const sections: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** By report, every passage that the page links to. */
function citedPassages(dossier: Dossier, told: readonly ToldStory[]): Map<string, Passage[]> {
  const cited = new Map(dossier.reports.map((report): [string, Passage[]] => [report.id, []]))
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if ('cite' in value) {
      const passage = value.cite as Passage
      cited.get(passage.report)?.push(passage)
      return
    }
    for (const part of Object.values(value)) walk(part)
  }
  walk(told.map(({ blocks }) => blocks))
  for (const { story } of told)
    for (const row of story.alignments) for (const passage of row.passages) cited.get(passage.report)?.push(passage)
  return cited
}
