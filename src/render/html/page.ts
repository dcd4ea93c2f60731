/**
 * The dossier as one self-contained page: no script, nothing fetched. Its policy forbids both, should a report's text
 * ever get past the escaping.
 */
import { renderToString } from 'preact-render-to-string'
import type { Dossier, Passage, Story } from '../../model.ts'
import type { Block } from '../blocks.ts'
import { clean } from '../clean.ts'
import { lineNumbers } from '../line-numbers.ts'
import { ALIGNMENTS_TITLE, printAlignments } from './alignment-table.ts'
import { blockPrinter, type PrintBlock } from './blocks.ts'
import { printFamilyTree } from './family-tree.ts'
import { KEY } from './key.ts'
import { html, type Markup } from './markup.ts'
import { printReport } from './report-text.ts'
import { STYLE } from './style.ts'

/** A story and the blocks that tell it. */
export interface ToldStory {
  readonly story: Story
  readonly blocks: readonly Block[]
}

const TEXTS_TITLE = 'Texts of the reports'

/** Prints the page. `closing` comes after the stories. */
export function printPage(dossier: Dossier, told: readonly ToldStory[], closing: readonly Block[]): string {
  const cited = citedPassages(dossier, told)
  const lineOf = lineNumbers(dossier)
  const isOne = told.length === 1
  const print = blockPrinter(lineOf, isOne ? 1 : 2)
  const stories = told.map(({ story, blocks }, i) => ({ story, parts: partsOf(blocks, `s${i + 1}`) }))
  const title = isOne ? told[0]?.story.title || 'Untitled story' : `${told.length} stories`
  const printTexts = html`<section id="reports"><h2>${TEXTS_TITLE}</h2>
    ${dossier.reports.map((report) => printReport(report, cited.get(report.id) ?? []))}
  </section>`
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>${clean(title)} · Stemma</title>
      <style dangerouslySetInnerHTML=${{ __html: STYLE }}></style>
    </head>
    <body>
      <header><a class="skip" href="#main">Skip to the text</a><p class="brand">Stemma</p></header>
      <main id="main" class=${isOne ? undefined : 'many'}>
        ${isOne ? null : html`<h1>${title}</h1>${printStoryList(stories)}${KEY}`}
        ${stories.map(({ story, parts }) => printStory(dossier, story, parts, print, lineOf, isOne))}
        ${closing.length === 0 ? null : html`<section>${closing.map(blockPrinter(lineOf, 1))}</section>`}
        ${printTexts}
      </main>
    </body>
  </html>`
  return `<!doctype html>\n${renderToString(page as Parameters<typeof renderToString>[0])}\n`
}

/** A stretch of a story under one heading of level 2; the first stands before any. */
interface Part {
  readonly id: string
  readonly title: string | null
  readonly blocks: readonly Block[]
}

function partsOf(blocks: readonly Block[], prefix: string): Part[] {
  const parts: { id: string; title: string | null; blocks: Block[] }[] = [{ id: prefix, title: null, blocks: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) {
      parts.push({ id: `${prefix}-${parts.length}`, title: block.text, blocks: [] })
    }
    parts.at(-1)?.blocks.push(block)
  }
  return parts
}

function printStoryList(stories: readonly { readonly story: Story; readonly parts: readonly Part[] }[]): Markup {
  return html`<nav id="contents" aria-label="Stories"><ul>
    ${stories.map(({ story, parts }) => html`<li><a href=${`#${parts[0]?.id}`}>${clean(story.title || 'Untitled story')}</a></li>`)}
    <li><a href="#reports">${TEXTS_TITLE}</a></li>
  </ul></nav>`
}

function printStory(
  dossier: Dossier,
  story: Story,
  parts: readonly Part[],
  print: PrintBlock,
  lineOf: (passage: Passage) => number,
  isOne: boolean,
): Markup {
  const [opening, ...sections] = parts
  // Evidence at length comes last, before the reports themselves.
  const alignments = printAlignments(story, lineOf)
  const alignmentsId = `${opening?.id}-alignments`
  const entries = [
    ...sections.map(({ id, title }) => [id, title ?? ''] as const),
    ...(alignments === null ? [] : [[alignmentsId, ALIGNMENTS_TITLE] as const]),
    ['reports', TEXTS_TITLE] as const,
  ]
  return html`<section id=${opening?.id}>
    ${opening?.blocks.map(print)}
    <nav id=${isOne ? 'contents' : `${opening?.id}-contents`} aria-label="Contents"><ul>
      ${entries.map(([id, title]) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}
    </ul></nav>
    ${isOne ? KEY : null}
    ${sections.map(({ id, blocks: [heading, ...blocks] }) => {
      const isTree = blocks.some(({ kind }) => kind === 'tree')
      return html`<section id=${id}>
        ${heading === undefined ? null : print(heading)}
        ${isTree ? printFamilyTree(dossier, story) : null}
        ${blocks.map(print)}
      </section>`
    })}
    ${alignments === null ? null : html`<section id=${alignmentsId}>${print({ kind: 'heading', level: 2, text: ALIGNMENTS_TITLE })}${alignments}</section>`}
  </section>`
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
