/**
 * Blocks: what a view of the dossier says, before it is laid out. Sections make them; the printers for the terminal,
 * Markdown and HTML lay them out. Plain data.
 */
import type { Passage } from '../model.ts'

export type Inline =
  | string
  /** Words that stand out. `removed` and `added` are the two sides of a change. */
  | { readonly mark: 'strong' | 'quiet' | 'removed' | 'added'; readonly text: string }
  /** Opens at its sentence. */
  | { readonly cite: Passage }
  /** A report by its id; opens at its text. */
  | { readonly report: string }
  /** A new line inside a cell or item. */
  | { readonly end: true }

export type Line = readonly Inline[]

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** Label and words, one below the other, to be compared. */
  | { readonly kind: 'versions'; readonly rows: readonly { readonly label: string; readonly line: Line }[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly Line[])[]
      readonly caption?: string
      /** The first cell of a row says what the row is about. */
      readonly hasRowHeads?: boolean
    }
  | { readonly kind: 'tree'; readonly roots: readonly TreeNode[] }

export interface TreeNode {
  readonly line: Line
  readonly children: readonly TreeNode[]
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (...line: Inline[]): Block => ({ kind: 'paragraph', line })
export const strong = (text: string): Inline => ({ mark: 'strong', text })
export const reportId = (id: string): Inline => ({ report: id })
export const newLine: Inline = { end: true }
export const quiet = (text: string): Inline => ({ mark: 'quiet', text })

/** Citations of one line that are read; of more only how many. */
const MOST_CITED = 10

/** The first passage in each report, as citations one after the other, each after a space; of very many the first. */
export function citations(passages: readonly Passage[]): Inline[] {
  const first = new Map<string, Passage>()
  for (const passage of passages) if (!first.has(passage.report)) first.set(passage.report, passage)
  const shown = [...first.values()].slice(0, MOST_CITED)
  const more = first.size - shown.length
  return [
    ...shown.flatMap((passage): Inline[] => [' ', { cite: passage }]),
    ...(more === 0 ? [] : [quiet(` and ${more} more`)]),
  ]
}

/** A section: its heading and blocks, or nothing where there is nothing to show. */
export function section(level: 1 | 2 | 3, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks]
}

/** A list, or nothing where it has no items. */
export function list(items: readonly Line[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

/** A table, or nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly Line[])[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows }]
}
