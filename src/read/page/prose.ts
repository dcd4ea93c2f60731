/**
 * Prose: how much of an element is paragraphs. Reads the tree, gives UTF-16 units of prose in each element: long text with
 * few links, in a paragraph, in a block that holds no others, or between blocks.
 */
import { isBlockElement } from './blocks.ts'
import type { PageElement } from './tree.ts'

/** Fewest units of a block that is prose. */
const MIN_PROSE_UNITS = 80
const MAX_PROSE_LINK_SHARE = 0.33

/** Units of prose in each element. Linear. */
export function countProse(body: PageElement): Map<PageElement, number> {
  const prose = new Map<PageElement, number>()
  const count = (element: PageElement): number => {
    let units = 0
    let hasBlock = false
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (isBlockElement(child)) hasBlock = true
      units += count(child)
    }
    if (element.name === 'p' || (!hasBlock && isBlockElement(element)))
      units = isProse(element) ? element.textUnits : units
    else if (isBlockElement(element)) units += ownText(element).units
    prose.set(element, units)
    return units
  }
  count(body)
  return prose
}

/** Text that stands in an element itself, between its blocks; 0 where that is no prose. */
export function ownText(element: PageElement): { units: number; commas: number } {
  const own = { textUnits: 0, linkUnits: 0, commas: 0 }
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() === '') continue
      own.textUnits += child.replace(/\s+/g, ' ').length
      own.commas += child.split(/[,،、，]/).length - 1
    } else if (!isBlockElement(child)) {
      own.textUnits += child.textUnits
      own.linkUnits += child.linkUnits
      own.commas += child.commas
    }
  }
  return isProse(own) ? { units: own.textUnits, commas: own.commas } : { units: 0, commas: 0 }
}

function isProse({ textUnits, linkUnits }: Pick<PageElement, 'textUnits' | 'linkUnits'>): boolean {
  return textUnits >= MIN_PROSE_UNITS && linkUnits <= textUnits * MAX_PROSE_LINK_SHARE
}
