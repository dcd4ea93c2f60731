/** Blocks as HTML. A citation is a link to its passage in the text of its report, further down the page. */
import type { Passage } from '../../model.ts'
import type { Block, Inline, Line, TreeNode } from '../blocks.ts'
import { clean } from '../clean.ts'
import { html, type Markup } from './markup.ts'

/** The id of a passage on the page. */
export function anchor({ report, start, end }: Passage): string {
  return `${encodeURIComponent(report)}-${start}-${end}`
}

/** The id of a report's text on the page. */
export function reportAnchor(report: string): string {
  return `report-${encodeURIComponent(report)}`
}

/** Prints a block as markup. */
export type PrintBlock = (block: Block) => Markup

/**
 * A printer of blocks. `top` is the level of the heading that a block of level 1 becomes: 1 where the story is the page, 2
 * where it is one of several.
 */
export function blockPrinter(lineOf: (passage: Passage) => number, top: 1 | 2): PrintBlock {
  const printLine = (line: Line): Markup[] => line.map((part) => printInline(part, lineOf))

  function printHeading(level: number, text: string): Markup {
    const words = clean(text)
    switch (level) {
      case 1:
        return html`<h1>${words}</h1>`
      case 2:
        return html`<h2>${words}</h2>`
      case 3:
        return html`<h3>${words}</h3>`
      default:
        return html`<h4>${words}</h4>`
    }
  }

  /** On a narrow screen a row becomes a card, each cell under its column's name; the roles keep it a table for all that. */
  function printTable({ head, rows, caption, hasRowHeads }: Extract<Block, { kind: 'table' }>): Markup {
    const cellOf = (cell: Line, i: number): Markup =>
      i === 0 && hasRowHeads
        ? html`<th scope="row" role="rowheader">${printLine(cell)}</th>`
        : html`<td role="cell" data-head=${head[i]} class=${cell.every((part) => part === '') ? 'none' : undefined}>${printEntries(cell)}</td>`
    const table = html`<table role="table" class=${hasRowHeads ? 'matrix' : undefined}>
      ${caption === undefined ? null : html`<caption>${caption}</caption>`}
      <thead role="rowgroup"><tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${clean(name)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cellOf)}</tr>`)}</tbody>
    </table>`
    // What may be wider than its room is scrolled, by keyboard too.
    return caption === undefined
      ? table
      : html`<div class="scroll" role="region" aria-label=${caption} tabindex="0">${table}</div>`
  }

  /** Each line of a cell by itself. */
  function printEntries(cell: Line): Markup {
    const entries: Inline[][] = [[]]
    for (const part of cell) {
      if (typeof part === 'object' && 'end' in part) entries.push([])
      else entries.at(-1)?.push(part)
    }
    return html`<div>${entries.map((entry) => html`<div>${printLine(entry)}</div>`)}</div>`
  }

  function printNode(node: TreeNode): Markup {
    const children = node.children.length === 0 ? null : html`<ul>${node.children.map(printNode)}</ul>`
    return html`<li>${printLine(node.line)}${children}</li>`
  }

  return (block) => {
    switch (block.kind) {
      case 'heading':
        return printHeading(block.level + top - 1, block.text)
      case 'paragraph':
        return html`<p>${printLine(block.line)}</p>`
      case 'list':
        return html`<ul>${block.items.map((item) => html`<li>${printLine(item)}</li>`)}</ul>`
      case 'versions':
        return html`<dl class="versions">
          ${block.rows.map(({ label, line }) => html`<div><dt>${clean(label)}</dt><dd>${printLine(line)}</dd></div>`)}
        </dl>`
      case 'table':
        return printTable(block)
      case 'tree':
        return html`<ul class="tree">${block.roots.map(printNode)}</ul>`
    }
  }
}

function printInline(part: Inline, lineOf: (passage: Passage) => number): Markup {
  if (typeof part === 'string') return clean(part)
  if ('end' in part) return html`<br />`
  if ('report' in part) return html`<a class="report" href=${`#${reportAnchor(part.report)}`}>${part.report}</a>`
  if ('cite' in part) {
    const { cite } = part
    const place = `${cite.report}:${lineOf(cite)}`
    return html`<a class="cite" href=${`#${anchor(cite)}`} title=${clean(cite.text)}>${place}</a>`
  }
  const text = clean(part.text)
  switch (part.mark) {
    case 'strong':
      return html`<b>${text}</b>`
    case 'quiet':
      return html`<small>${text}</small>`
    case 'removed':
      return html`<del>${text}</del>`
    case 'added':
      return html`<ins>${text}</ins>`
  }
}
