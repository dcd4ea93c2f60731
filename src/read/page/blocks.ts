/**
 * Blocks: a part of a page as the paragraphs a reader sees. Reads elements, gives `Block[]` in order.
 * A block ends where a block element begins or ends, and at two line breaks in a row.
 */
import type { PageElement } from './tree.ts'

export interface Block {
  readonly text: string
  /** Share of the text that is linked, 0–1. */
  readonly linkShare: number
  /** The innermost block element: `p`, `li`, `h2`, `figcaption`, `td`, … */
  readonly name: string
  readonly element: PageElement
}

const BLOCK_NAMES = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether an element begins and ends a paragraph. */
export function isBlockElement(element: PageElement): boolean {
  return BLOCK_NAMES.has(element.name)
}

/** The paragraphs inside elements. Linear. */
export function blocksOf(roots: readonly PageElement[]): Block[] {
  const blocks: Block[] = []
  let text = ''
  let linked = 0
  let breaks = 0
  const flush = (element: PageElement) => {
    const folded = text
      .replace(/[\s\u00ad\u200b\ufeff]+/g, (space) => (/^[\u00ad\u200b\ufeff]+$/.test(space) ? '' : ' '))
      .trim()
    if (folded !== '')
      blocks.push({ text: folded, linkShare: Math.min(1, linked / folded.length), name: element.name, element })
    text = ''
    linked = 0
    breaks = 0
  }
  const read = (element: PageElement, block: PageElement, isLinked: boolean) => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += child
        if (isLinked) linked += child.trim().length
        if (child.trim() !== '') breaks = 0
      } else if (child.name === 'br') {
        breaks++
        if (breaks > 1) flush(block)
        else text += '\n'
      } else if (isBlockElement(child)) {
        flush(block)
        read(child, child, isLinked)
        flush(child)
      } else read(child, block, isLinked || (child.name === 'a' && !(child.attributes.href ?? '').startsWith('#')))
    }
  }
  for (const root of roots) {
    read(root, root, false)
    flush(root)
  }
  return blocks
}
