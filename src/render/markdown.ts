/** Prints blocks as Markdown (CommonMark with tables). A citation is a place, "r3:17": report r3, line 17. */
import type { Dossier, Passage } from '../model.ts'
import type { Block, Inline, Line, TreeNode } from './blocks.ts'
import { clean } from './clean.ts'
import { lineNumbers } from './line-numbers.ts'

/** Prints blocks, a blank line between them. Text of reports is escaped: it never becomes markup. */
export function printMarkdown(blocks: readonly Block[], dossier: Dossier): string {
  const lineOf = lineNumbers(dossier)
  const printLine = (line: Line) => line.map((part) => printInline(part, lineOf)).join('')

  function printBlock(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${escapeText(block.text)}`
      case 'paragraph':
        return printLine(block.line)
      case 'list':
        return block.items.map((item) => `- ${printLine(item)}`).join('\n')
      case 'versions':
        return block.rows.map(({ label, line }) => `- ${escapeText(label)}: ${printLine(line)}`).join('\n')
      case 'table':
        return [
          printRow(block.head.map(escapeText)),
          printRow(block.head.map(() => '---')),
          ...block.rows.map((row) => printRow(row.map(printLine))),
        ].join('\n')
      case 'tree':
        return block.roots.map((root) => printTree(root, '')).join('\n')
    }
  }

  function printTree(node: TreeNode, indent: string): string {
    return [
      `${indent}- ${printLine(node.line)}`,
      ...node.children.map((child) => printTree(child, `${indent}  `)),
    ].join('\n')
  }

  return `${blocks.map(printBlock).join('\n\n')}\n`
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function printInline(part: Inline, lineOf: (passage: Passage) => number): string {
  if (typeof part === 'string') return escapeText(part)
  if ('end' in part) return '; '
  if ('report' in part) return `**${escapeText(part.report)}**`
  if ('cite' in part) return `\\[${escapeText(part.cite.report)}:${lineOf(part.cite)}\\]`
  // A mark must touch the word that it closes behind: "**held:** two days".
  const text = escapeText(part.text)
  const [bare, blank] = [text.trimEnd(), text.slice(text.trimEnd().length)]
  switch (part.mark) {
    case 'quiet':
      return text
    case 'removed':
      return `~~${bare}~~${blank}`
    case 'strong':
    case 'added':
      return `**${bare}**${blank}`
  }
}

function escapeText(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
