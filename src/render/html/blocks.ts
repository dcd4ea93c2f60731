/** Blocks as HTML. A citation is a link to its passage in the text of its report, further down the page. */
import type { Passage } from '../../model.ts'
import type { Block, Inline, Line, TreeNode } from '../blocks.ts'
import { html, type Markup } from './markup.ts'

/** The id of a passage on the page. */
export function anchor({ report, start, end }: Passage): string {
  return `${encodeURIComponent(report)}-${start}-${end}`
}

/** Level 1 is the story's title, level 2 opens a section, level 3 stands inside one. */
export function printBlock(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      if (block.level === 1) return html`<h2>${block.text}</h2>`
      return block.level === 2 ? html`<h3>${block.text}</h3>` : html`<h4>${block.text}</h4>`
    case 'paragraph':
      return html`<p>${printLine(block.line)}</p>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${printLine(item)}</li>`)}</ul>`
    case 'versions':
      return html`<dl class="versions">
        ${block.rows.map(({ label, line }) => html`<div><dt>${label}</dt><dd>${printLine(line)}</dd></div>`)}
      </dl>`
    case 'table':
      return html`<div class="scroll"><table class=${block.hasRowHeads ? 'matrix' : null}>
        ${block.caption === undefined ? null : html`<caption>${block.caption}</caption>`}
        <thead><tr>${block.head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${block.rows.map((row) => html`<tr>${row.map((cell, i) => printCell(cell, i === 0 && block.hasRowHeads === true))}</tr>`)}</tbody>
      </table></div>`
    case 'tree':
      return html`<ul class="tree">${block.roots.map(printNode)}</ul>`
  }
}

function printCell(cell: Line, isHead: boolean): Markup {
  return isHead ? html`<th scope="row">${printLine(cell)}</th>` : html`<td>${printEntries(cell)}</td>`
}

/** Each line of a cell by itself. */
function printEntries(cell: Line): Markup[] {
  const entries: Inline[][] = [[]]
  for (const part of cell) {
    if (typeof part === 'object' && 'end' in part) entries.push([])
    else entries.at(-1)?.push(part)
  }
  return entries.length === 1 ? printLine(cell) : entries.map((entry) => html`<div>${printLine(entry)}</div>`)
}

function printNode(node: TreeNode): Markup {
  const children = node.children.length === 0 ? null : html`<ul>${node.children.map(printNode)}</ul>`
  return html`<li>${printLine(node.line)}${children}</li>`
}

function printLine(line: Line): Markup[] {
  return line.map(printInline)
}

function printInline(part: Inline): Markup {
  if (typeof part === 'string') return part
  if ('end' in part) return html`<br />`
  if ('cite' in part) {
    const { cite } = part
    return html`<a class="cite" href=${`#${anchor(cite)}`} title=${cite.text}>${cite.report}</a>`
  }
  switch (part.mark) {
    case 'strong':
      return html`<b>${part.text}</b>`
    case 'quiet':
      return html`<small>${part.text}</small>`
    case 'removed':
      return html`<del>${part.text}</del>`
    case 'added':
      return html`<ins>${part.text}</ins>`
  }
}
