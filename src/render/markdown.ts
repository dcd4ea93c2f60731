/** Prints blocks as Markdown (CommonMark with tables). A citation is the report's id. */
import type { Block, Inline, Line, TreeNode } from './blocks.ts'

/** Prints blocks, a blank line between them. Text of reports is escaped: it never becomes markup. */
export function printMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(printBlock).join('\n\n')}\n`
}

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

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function printTree(node: TreeNode, indent: string): string {
  return [`${indent}- ${printLine(node.line)}`, ...node.children.map((child) => printTree(child, `${indent}  `))].join(
    '\n',
  )
}

function printLine(line: Line): string {
  return line.map(printInline).join('')
}

function printInline(part: Inline): string {
  if (typeof part === 'string') return escapeText(part)
  if ('end' in part) return '; '
  if ('cite' in part) return `\\[${escapeText(part.cite.report)}\\]`
  const text = escapeText(part.text)
  switch (part.mark) {
    case 'strong':
      return `**${text}**`
    case 'quiet':
      return text
    case 'removed':
      return `~~${text}~~`
    case 'added':
      return `**${text}**`
  }
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
