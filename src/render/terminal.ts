/**
 * Prints blocks for a terminal: wrapped to its width, coloured where it shows colour. Where it does not, changed words
 * stand in [-…-] and {+…+}, as in a word diff. A citation is `report:line`, which editors and terminals open.
 */
import { styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { Dossier, Passage } from '../model.ts'
import type { Block, Inline, Line, TreeNode } from './blocks.ts'
import { clean } from './clean.ts'
import { lineNumbers } from './line-numbers.ts'

/** How the terminal report is laid out. */
export interface View {
  /** Columns, 40 or more. */
  readonly width: number
  readonly colour: boolean
}

/** Widest label beside a version, in columns. */
const LABEL_WIDTH = 16
/** A table of more columns than its width allows at this many each is printed as records, row by row. */
const MIN_COLUMN = 12
/** So is one with sentences in columns narrower than this. Words of a sentence, in characters. */
const PROSE_COLUMN = 18
const PROSE = 60

/** Prints blocks, each followed by a blank line; no line is wider than `view.width` but for a word that is. */
export function printTerminal(blocks: readonly Block[], dossier: Dossier, view: View): string {
  const lineOf = lineNumbers(dossier)
  const inline = (line: Line) => line.map((part) => styleInline(part, view.colour, lineOf)).join('')
  const wrap = (text: string, indent = '', hanging = indent) => wrapTo(text, view.width, indent, hanging)

  function printBlock(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return printHeading(block.level, clean(block.text))
      case 'paragraph':
        return wrap(inline(block.line))
      case 'list':
        return block.items.map((item) => wrap(inline(item), '• ', '  ')).join('\n')
      case 'versions':
        return block.rows.map(({ label, line }) => printVersion(label, inline(line))).join('\n')
      case 'table':
        return printTable(block.head.map(clean), block.rows)
      case 'tree':
        return block.roots.map((root) => printTree(root, '', '')).join('\n')
    }
  }

  function printHeading(level: 1 | 2 | 3, text: string): string {
    if (level === 3) return style('bold', wrap(text), view.colour)
    const title = style(['bold', 'underline'], wrap(text), view.colour)
    const rule = (level === 1 ? '═' : '─').repeat(Math.min(view.width, stringWidth(text)))
    return view.colour ? title : `${wrap(text)}\n${rule}`
  }

  function printVersion(label: string, text: string): string {
    const width = Math.min(LABEL_WIDTH, Math.floor(view.width / 4))
    const labels = wrapAnsi(clean(label), width, { hard: true }).split('\n')
    const lines = wrapAnsi(text, Math.max(view.width - width - 3, 20), { hard: false }).split('\n')
    return Array.from({ length: Math.max(labels.length, lines.length) }, (_, y) => {
      const head = style('dim', pad(labels[y] ?? '', width), view.colour)
      return `  ${head} ${lines[y] ?? ''}`.trimEnd()
    }).join('\n')
  }

  function printTree(node: TreeNode, first: string, rest: string): string {
    const own = wrap(inline(node.line), first, node.children.length > 0 ? `${rest}│  ` : `${rest}   `)
    const children = node.children.map((child, i) => {
      const isLast = i === node.children.length - 1
      return printTree(child, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`)
    })
    return [own, ...children].join('\n')
  }

  function printTable(head: readonly string[], rows: readonly (readonly Line[])[]): string {
    const cells = rows.map((row) => row.map(inline))
    if (head.length * MIN_COLUMN > view.width) return cells.map((row) => printRecord(head, row)).join('\n')
    const widths = columnWidths(head, cells, view.width)
    // Sentences in narrower columns than this cannot be read.
    const isCramped = cells.some((row) => row.some((cell, i) => isProse(cell) && (widths[i] ?? 0) < PROSE_COLUMN))
    if (isCramped) return cells.map((row) => printRecord(head, row)).join('\n')
    const lines = [head.map((name) => style('dim', name, view.colour)), ...cells].flatMap((row) => {
      const columns = row.map((cell, i) => wrapAnsi(cell, widths[i] ?? MIN_COLUMN, { hard: true }).split('\n'))
      const height = Math.max(...columns.map((column) => column.length))
      return Array.from({ length: height }, (_, y) =>
        columns
          .map((column, i) => pad(column[y] ?? '', widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
    })
    return lines.join('\n')
  }

  function printRecord(head: readonly string[], row: readonly string[]): string {
    return row
      .flatMap((cell, i) => (cell === '' ? [] : wrap(cell, i === 0 ? '• ' : `  ${head[i]}: `, '    ')))
      .join('\n')
  }

  return `${blocks.map(printBlock).join('\n\n')}\n`
}

function styleInline(part: Inline, colour: boolean, lineOf: (passage: Passage) => number): string {
  if (typeof part === 'string') return clean(part)
  if ('end' in part) return '\n'
  if ('report' in part) return style('bold', clean(part.report), colour)
  if ('cite' in part) return style('dim', `[${part.cite.report}:${lineOf(part.cite)}]`, colour)
  const text = clean(part.text)
  switch (part.mark) {
    case 'strong':
      return style('bold', text, colour)
    case 'quiet':
      return style('dim', text, colour)
    case 'removed':
      return colour ? style(['red', 'bold'], text, true) : `[-${text}-]`
    case 'added':
      return colour ? style(['green', 'bold'], text, true) : `{+${text}+}`
  }
}

function style(format: Parameters<typeof styleText>[0], text: string, colour: boolean): string {
  return colour ? styleText(format, text, { validateStream: false }) : text
}

function wrapTo(text: string, width: number, indent: string, hanging: string): string {
  const room = width - Math.max(stringWidth(indent), stringWidth(hanging))
  const lines = wrapAnsi(text, Math.max(room, 20), { hard: false }).split('\n')
  return lines.map((line, i) => (i === 0 ? indent : hanging) + line).join('\n')
}

function isProse(cell: string): boolean {
  return stringWidth(cell) >= PROSE
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** Gives each column what it needs, and where that is too much, cuts the widest ones to one width. */
function columnWidths(head: readonly string[], cells: readonly (readonly string[])[], width: number): number[] {
  const needs = head.map((name, i) => Math.max(stringWidth(name), ...cells.map((row) => stringWidth(row[i] ?? ''))))
  const room = width - 2 * (head.length - 1)
  let left = room
  let columns = needs.length
  const widths = new Array<number>(needs.length).fill(0)
  for (const i of [...needs.keys()].sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0))) {
    widths[i] = Math.min(needs[i] ?? 0, Math.floor(left / columns))
    left -= widths[i] ?? 0
    columns--
  }
  return widths
}
