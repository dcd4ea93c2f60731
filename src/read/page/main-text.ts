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
import type { Mark } from './clutter.ts'
import { countProse } from './prose.ts'
import { findDoubtful, type Prose, prune } from './prune.ts'
import { type PageElement, type PageTree, parseTree } from './tree.ts'

export interface MainText {
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
}

/** Fewest units of a text that is taken at once; below it clutter may have been cut too deep. */
const MIN_TEXT_UNITS = 300

/** Finds a page's main text. Linear in the page, but for the few ancestors of each paragraph. */
export function findMainText(html: string, tree: PageTree, title: string | null): MainText {
  const prose = countProse(tree.root)
  const doubtful = findDoubtful(tree.root, prose)
  const strict = extract(tree.root, title, prose, () => true)
  const first =
    doubtful.size === 0
      ? strict
      : settle(
          strict,
          readAgain(html, title, ({ by }) => !doubtful.has(by)),
        )
  if (unitsOf(first.blocks) >= MIN_TEXT_UNITS) return first
  // Names may lie: once more with only tags, roles and styles against an element.
  const second = readAgain(html, title, ({ isName }) => !isName)
  return promise(second, title) > promise(first, title) * 1.5 ? second : first
}

/** Share of the strict reading that the lenient one must hold too, to be one of the same report. */
const MIN_HELD = 0.8
/** Share of what the lenient reading adds that must stand between paragraphs of the strict one. */
const MIN_BETWEEN = 0.5

/**
 * Of two readings, with doubtful elements left out and with them in, the lenient one where it is the same report and what it
 * adds stands in the middle of it; other reports and small print stand behind, or are another text altogether.
 */
function settle(strict: MainText, lenient: MainText): MainText {
  const known = new Set(strict.blocks.map(({ text }) => text))
  const isKnown = ({ text }: Block) => known.has(text)
  const last = lenient.blocks.findLastIndex(isKnown)
  const added = lenient.blocks.filter((block) => !isKnown(block))
  const between = lenient.blocks.slice(0, last + 1).filter((block) => !isKnown(block))
  const isSame = unitsOf(lenient.blocks.filter(isKnown)) >= unitsOf(strict.blocks) * MIN_HELD
  return isSame && unitsOf(between) >= unitsOf(added) * MIN_BETWEEN ? lenient : strict
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

/** Extraction takes the tree apart, so another one needs a fresh tree. */
function readAgain(html: string, title: string | null, isBelieved: (mark: Mark) => boolean): MainText {
  const { root } = parseTree(html)
  return extract(root, title, countProse(root), isBelieved)
}

function extract(root: PageElement, title: string | null, prose: Prose, isBelieved: (mark: Mark) => boolean): MainText {
  const removed = prune(root, prose, isBelieved)
  return filterBlocks(blocksOf(chooseRoots(root, title)), title, removed)
}

function unitsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}
