/**
 * Main text: which part of a page is its report. Reads the tree, gives the blocks of the report and what was left out.
 *
 * Method: clutter is taken out by name (`prune.ts`); the element with the best paragraphs is the report (`choose-roots.ts`),
 * as in Arc90's Readability (2009; Mozilla's readability.js); a last pass goes over its blocks (`block-filter.ts`), by link
 * density and place as Kohlschütter, Fankhauser and Nejdl (WSDM 2010). Departures: own lists of names, prose counted before
 * anything is taken out, and JSON-LD's articleBody where the page shows hardly anything.
 */
import type { Removed } from '../draft.ts'
import { filterBlocks } from './block-filter.ts'
import { type Block, blocksOf } from './blocks.ts'
import { chooseRoots } from './choose-roots.ts'
import { countProse } from './prose.ts'
import { prune } from './prune.ts'
import { type PageElement, type PageTree, parseTree } from './tree.ts'

export interface MainText {
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
}

/** Fewest units of a text that is taken at once; below it clutter may have been cut too deep. */
const MIN_TEXT_UNITS = 300

/** Finds a page's main text. Linear in the page, but for the few ancestors of each paragraph. */
export function findMainText(html: string, tree: PageTree, title: string | null): MainText {
  const first = extract(tree.root, true, title)
  if (unitsOf(first) >= MIN_TEXT_UNITS) return first
  // Names may lie: once more with only tags and roles against an element, on a fresh tree.
  const second = extract(parseTree(html).root, false, title)
  return promise(second, title) > promise(first, title) * 1.5 ? second : first
}

/** How likely a short text is the report: its length, more where it shares words with the title. */
function promise(text: MainText, title: string | null): number {
  const words = new Set(title?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const body = text.blocks.map((block) => block.text.toLowerCase()).join(' ')
  const shared = [...words].filter((word) => body.includes(word)).length
  return Math.min(body.length, ENOUGH_UNITS) * (0.2 + (words.size === 0 ? 0 : shared / words.size))
}

/** Units beyond which more text is no better. */
const ENOUGH_UNITS = 1200

function extract(root: PageElement, byName: boolean, title: string | null): MainText {
  const removed: Removed[] = []
  prune(root, countProse(root), byName, removed)
  return filterBlocks(blocksOf(chooseRoots(root, title)), title, removed)
}

function unitsOf({ blocks }: MainText): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}
