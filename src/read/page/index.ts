/**
 * Pages: HTML becomes a draft. Reads a page's text, gives its metadata and main text; loaded only when there is a page to
 * read. Method: `main-text.ts`; measured beside Readability and Defuddle in eval/html.md.
 */
import type { Origin } from '../../model.ts'
import { type Draft, draftOf, joinParagraphs } from '../draft.ts'
import { linkedParagraphs } from '../exchange/body.ts'
import { findMainText } from './main-text.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { stubReason } from './paywall.ts'
import { parseTree } from './tree.ts'

/** Reads a page; null where it has no main text. What is `known` of it goes before what it says itself. */
export function parsePage(html: string, origin: Origin, stem: string, known: Partial<Metadata> = {}): Draft | null {
  const tree = parseTree(html)
  const { body, isFree, tier, ...metadata } = { ...readMetadata(tree), ...known }
  const { blocks, removed } = findMainText(html, tree, metadata.title)
  const shown = blocks.map((block) => block.text)
  const paragraphs = isBare(shown) && body !== null ? longer(linkedParagraphs(body), shown) : shown
  if (paragraphs.length === 0) return null
  const text = joinParagraphs(metadata.title, paragraphs)
  const notices = [...removed.map((part) => part.text), ...shown]
  const stub = stubReason({ isFree, tier, notices, textUnits: unitsOf(paragraphs) })
  return { ...draftOf(origin, stem, text), isPlain: false, ...metadata, removed, stub }
}

/** Units of shown text below which a page may have its text only for machines, as where a script writes the page. */
const BARE_UNITS = 300

function isBare(paragraphs: readonly string[]): boolean {
  return unitsOf(paragraphs) < BARE_UNITS
}

function longer(one: readonly string[], other: readonly string[]): readonly string[] {
  return unitsOf(one) > unitsOf(other) ? one : other
}

function unitsOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0)
}
