/**
 * The last pass over a report's blocks: what is no part of the report by its words, its links or its place. Reads blocks
 * in order, gives those that stay and adds the others, with the reason, to what was removed.
 */
import type { Removed } from '../draft.ts'
import { labelOf } from '../furniture/labels.ts'
import { describe } from '../furniture/lines.ts'
import type { Block } from './blocks.ts'
import type { MainText } from './main-text.ts'

/** A block with more linked text than that is a link, not a paragraph with a link in it. */
const MAX_LINK_SHARE = 0.6
/** Units of a linked block that is still read as a paragraph. */
const MAX_LINK_UNITS = 240

/** Leaves out blocks that are no part of the report. Linear. */
export function filterBlocks(blocks: readonly Block[], title: string | null, removed: Removed[]): MainText {
  const kept: Block[] = []
  for (const block of blocks) {
    const why = reason(block, title, kept)
    if (why === null) kept.push(block)
    else removed.push({ element: block.name, text: block.text.slice(0, 120), why })
  }
  const end = endOfReport(kept)
  for (const block of kept.slice(end))
    removed.push({
      element: block.name,
      text: block.text.slice(0, 120),
      why: 'It stands under a heading without text, after the report.',
    })
  return { blocks: kept.slice(0, end), removed }
}

function reason(block: Block, title: string | null, kept: readonly Block[]): string | null {
  if (title !== null && kept.length < 3 && fold(block.text) === fold(title)) return 'It repeats the title.'
  if (block.name === 'h1' && kept.length === 0) return 'It is the title.'
  if (block.linkShare > MAX_LINK_SHARE && block.text.length < MAX_LINK_UNITS) return 'Most of it is a link.'
  if (block.name === 'figcaption') return 'It is the caption of a picture.'
  // Bylines and notices stay: they are furniture of the report's text, and credits are read in them.
  const label = labelOf(describe(block.text), false)
  return label === null || label.kind === 'byline' || label.kind === 'notice' ? null : label.why
}

/** Index after the last block that is no bare heading. */
function endOfReport(blocks: readonly Block[]): number {
  let end = blocks.length
  while (end > 0 && /^h[1-6]$/.test((blocks[end - 1] as Block).name)) end--
  return end
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
