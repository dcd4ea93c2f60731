/**
 * Pages: HTML becomes a draft. Reads a page's text, gives its metadata and main text; loaded only when there is a page to
 * read. Method: `main-text.ts`; measured beside Readability and Defuddle in eval/html.md.
 */
import type { Origin } from '../../model.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { findMainText } from './main-text.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { parseTree } from './tree.ts'

/** Reads a page; null where it has no main text. What is `known` of it goes before what it says itself. */
export function parsePage(html: string, origin: Origin, stem: string, known: Partial<Metadata> = {}): Draft | null {
  const tree = parseTree(html)
  const { body: _, ...metadata } = { ...readMetadata(tree), ...known }
  const { blocks, removed } = findMainText(html, tree, metadata.title)
  const paragraphs = blocks.map((block) => block.text)
  if (paragraphs.length === 0) return null
  const text = joinParagraphs(metadata.title, paragraphs)
  return { ...draftOf(origin, stem, text), isPlain: false, ...metadata, removed }
}
