/**
 * The last pass over a report's blocks: what is no part of the report by its words, its links or its place. Reads blocks
 * in order, gives those that stay and adds the others, with the reason, to what was removed.
 */
import type { Removed } from '../draft.ts'
import { labelOf } from '../furniture/labels.ts'
import { describe } from '../furniture/lines.ts'
import type { Block } from './blocks.ts'
import { findCopies } from './copies.ts'
import type { MainText } from './main-text.ts'

/** A block with more linked text than that is a link, not a paragraph with a link in it. */
const MAX_LINK_SHARE = 0.6
/** Units of a linked block that is still read as a paragraph. */
const MAX_LINK_UNITS = 240

/** Leaves out blocks that are no part of the report. Linear. */
export function filterBlocks(blocks: readonly Block[], title: string | null, removed: Removed[]): MainText {
  const kept: Block[] = []
  const copies = findCopies(blocks)
  for (const [at, block] of blocks.entries()) {
    const why = copies.has(at) ? 'It stands on the page twice.' : reason(block, title, kept)
    if (why === null) kept.push(block)
    else removed.push({ element: block.name, text: block.text.slice(0, 120), why })
  }
  const end = Math.min(endOfReport(kept), startOfMore(kept))
  for (const block of kept.slice(end))
    removed.push({
      element: block.name,
      text: block.text.slice(0, 120),
      why: 'It stands after the report, under a heading of its own.',
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

/** Headings behind which a page goes on with something else. */
const MORE =
  /^[^\p{L}]*(?:more (?:from|on|about|great|stories|news|articles|posts|in|like)|recent (?:articles|posts|stories|news|comments)|related(?: \p{L}+)?$|latest(?: \p{L}+)?$|popular|recommended|trending|most (?:read|popular|viewed)|you (?:may|might)|read (?:more|next|also)|see also|share this|tell us|leave a|comments?\b|post a|join the|subscribe|sign up|newsletter|follow us|about the authors?|about the writer|media contacts?|press contacts?|contact us|what do you think|discussion|reviews?$|categories|tags|archives|references$|footnotes$)/iu
/** Share of a report's text that may stand behind such a heading. */
const MAX_MORE_SHARE = 0.25

/** Index of the heading behind which something else begins; the number of blocks where there is none. */
function startOfMore(blocks: readonly Block[]): number {
  let behind = 0
  const all = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let start = blocks.length
  for (let at = blocks.length - 1; at > 0; at--) {
    const { text } = blocks[at] as Block
    behind += text.length
    if (behind > all * MAX_MORE_SHARE) break
    if (text.length < 60 && !/[.!]$/.test(text) && MORE.test(text)) start = at
  }
  return start
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
