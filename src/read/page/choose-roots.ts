/**
 * The report's element: paragraphs give points to their ancestors, fewer the farther up, less for linked text; the best
 * ancestor with its like siblings is the report (Arc90's Readability, 2009). Reads a pruned tree, gives its elements.
 *
 * Departures: a report cut into boxes of one class is joined, and where paragraphs lie scattered over many small boxes the
 * smallest element with most of the prose is taken.
 */
import { isBlockElement } from './blocks.ts'
import { countProse, ownText } from './prose.ts'
import { linkShare, type PageElement, textOf, walk } from './tree.ts'

/** Fewest UTF-16 units of a paragraph that speaks for its ancestors. */
const MIN_PARAGRAPH_UNITS = 25

/** A map: an element may be called "constructor". */
const TAG_POINTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    article: 10,
    main: 5,
    div: 5,
    pre: 3,
    td: 3,
    blockquote: 3,
    address: -3,
    ol: -3,
    ul: -3,
    dl: -3,
    dd: -3,
    dt: -3,
    li: -3,
    form: -3,
    h1: -5,
    h2: -5,
    h3: -5,
    h4: -5,
    h5: -5,
    h6: -5,
    th: -5,
  }),
)
const GOOD_NAME = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story|articlebody/
const BAD_NAME =
  /-ad-|hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/

function namePoints(element: PageElement): number {
  const body = element.attributes.itemprop === 'articleBody' ? 50 : 0
  return (GOOD_NAME.test(element.hint) ? 25 : 0) - (BAD_NAME.test(element.hint) ? 25 : 0) + body
}

/** Ancestors that a paragraph speaks for. */
const MAX_LEVELS = 5

/** Chooses the elements that hold the report. Linear but for the few ancestors of each paragraph. */
export function chooseRoots(body: PageElement, title: string | null): readonly PageElement[] {
  return widen(bestWithSiblings(body, title), body)
}

/** The element with the best paragraphs and those beside it that are like it. */
function bestWithSiblings(body: PageElement, title: string | null): PageElement[] {
  const points = new Map<PageElement, number>()
  walk(body, (element) => {
    const isParagraph = speaks(element)
    const { units, commas } = isParagraph ? { units: element.textUnits, commas: element.commas } : ownText(element)
    if (units < MIN_PARAGRAPH_UNITS || !isBlockElement(element)) return
    const worth = 1 + commas + Math.min(Math.floor(units / 100), 3)
    let ancestor = isParagraph ? element.parent : element
    for (let level = 0; level < MAX_LEVELS && ancestor !== null && ancestor !== body.parent; level++) {
      const before = points.get(ancestor) ?? (TAG_POINTS.get(ancestor.name) ?? 0) + namePoints(ancestor)
      points.set(ancestor, before + worth / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
      ancestor = ancestor.parent
    }
    return
  })
  for (const [element, sum] of points) points.set(element, sum * (1 - linkShare(element)))
  const ranked = [...points].sort((a, b) => b[1] - a[1]).slice(0, 5)
  if (body.textUnits < SMALL_PAGE_UNITS) preferTitled(ranked, title)
  let top = ranked[0]?.[0]
  if (top === undefined) return [body]
  const topPoints = points.get(top) ?? 0
  top =
    commonAncestor(
      top,
      ranked.filter(([, sum]) => sum >= topPoints * 0.75).map(([element]) => element),
    ) ?? top
  top = ascend(top, points, body)
  return withSiblings(joinAlike(top, body), points)
}

/** Shares of the prose of what the page marks as its report, and of a page that marks none, below which the best missed it. */
const MIN_COVERED_OF_MARKED = 0.6
const MIN_COVERED = 0.3
/** Share of the prose that an element must hold for the search to go down into it. */
const MIN_HELD = 0.75

/**
 * Where paragraphs lie scattered over many boxes no ancestor near them is best: then the smallest element with most prose,
 * within what the page marks as the report.
 */
function widen(roots: readonly PageElement[], body: PageElement): readonly PageElement[] {
  const prose = countProse(body)
  const marked = markedAround(roots[0] ?? body)
  const within = marked ?? body
  const all = prose.get(within) ?? 0
  const covered = roots.reduce((sum, root) => sum + (prose.get(root) ?? 0), 0)
  if (covered >= all * (marked === null ? MIN_COVERED : MIN_COVERED_OF_MARKED)) return roots
  let chosen = within
  for (;;) {
    const next = chosen.children.find((child) => typeof child !== 'string' && (prose.get(child) ?? 0) >= all * MIN_HELD)
    if (next === undefined || typeof next === 'string') return [chosen]
    chosen = next
  }
}

/** The nearest element around one that says it is the report; null where none does. */
function markedAround(element: PageElement): PageElement | null {
  for (let up: PageElement | null = element; up !== null; up = up.parent) {
    if (up.name === 'article' || up.name === 'main') return up
  }
  return null
}

/** Units of a page on which a foot's small print may be longer than the report. */
const SMALL_PAGE_UNITS = 4000

/** On a small page the words of the title tell the report from the small print. */
function preferTitled(ranked: [PageElement, number][], title: string | null): void {
  const words = [...new Set(title?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])]
  if (words.length < 3) return
  for (const entry of ranked) {
    const text = textOf(entry[0], ' ').toLowerCase()
    entry[1] *= 0.25 + words.filter((word) => text.includes(word)).length / words.length
  }
  ranked.sort((a, b) => b[1] - a[1])
}

/** A paragraph, a table cell, or a division that holds text itself and no blocks. */
function speaks(element: PageElement): boolean {
  if (/^(?:p|td|pre|h[2-6])$/.test(element.name)) return true
  if (!/^(?:div|section|blockquote|li|dd)$/.test(element.name)) return false
  return !element.children.some((child) => typeof child !== 'string' && isBlockElement(child)) && element.name !== 'li'
}

/** Share of the best element's text from which another of the same class is a part of the same report. */
const MIN_ALIKE_SHARE = 0.15

/** A report cut into several boxes of one class: the smallest element that holds them all, if it holds little else. */
function joinAlike(top: PageElement, body: PageElement): PageElement {
  if (top.hint.trim() === '') return top
  const alike: PageElement[] = []
  walk(body, (element) => {
    const isAlike = element.name === top.name && element.hint === top.hint && element !== top
    if (isAlike && element.textUnits >= top.textUnits * MIN_ALIKE_SHARE && linkShare(element) < 0.3) alike.push(element)
    return element !== top && !isAlike
  })
  if (alike.length === 0) return top
  const units = top.textUnits + alike.reduce((sum, element) => sum + element.textUnits, 0)
  for (let up = top.parent; up !== null && up !== body; up = up.parent) {
    if (!alike.every((element) => holds(up as PageElement, element))) continue
    return up.textUnits <= units * 1.3 ? up : top
  }
  return top
}

/** Where three of the best lie apart inside one element, that is the report. */
function commonAncestor(top: PageElement, best: readonly PageElement[]): PageElement | null {
  if (best.length < 4) return null
  for (let ancestor = top.parent; ancestor !== null && ancestor.name !== 'body'; ancestor = ancestor.parent) {
    const inside = best.filter((element) => holds(ancestor, element)).length
    if (inside >= 4) return ancestor
  }
  return null
}

function holds(ancestor: PageElement, element: PageElement): boolean {
  for (let up: PageElement | null = element; up !== null; up = up.parent) if (up === ancestor) return true
  return false
}

/** Goes up while the parent is as good: paragraphs may lie in several divisions side by side. */
function ascend(top: PageElement, points: ReadonlyMap<PageElement, number>, body: PageElement): PageElement {
  let chosen = top
  let last = points.get(top) ?? 0
  const floor = last / 3
  for (let up = top.parent; up !== null && up !== body; up = up.parent) {
    const sum = points.get(up)
    if (sum === undefined) continue
    if (sum < floor) break
    if (sum > last) {
      chosen = up
      break
    }
    last = sum
  }
  while (
    chosen.parent !== null &&
    chosen !== body &&
    chosen.parent !== body &&
    chosen.parent.children.filter((c) => typeof c !== 'string').length === 1
  ) {
    chosen = chosen.parent
  }
  return chosen
}

/** Names of the box with the first paragraph or standfirst. */
const LEAD =
  /(?:^|[\s_-])(?:lead|lede|summary|standfirst|intro|introduction|chapo|dek|deck|subhead|sub-?title)(?=$|[\s_-])/

function withSiblings(top: PageElement, points: ReadonlyMap<PageElement, number>): PageElement[] {
  if (top.parent === null) return [top]
  const topPoints = points.get(top) ?? 0
  const threshold = Math.max(10, topPoints * 0.2)
  return top.parent.children.filter((sibling): sibling is PageElement => {
    if (typeof sibling === 'string') return false
    if (sibling === top) return true
    if (LEAD.test(sibling.hint) && sibling.textUnits > 60 && sibling.textUnits < 600 && linkShare(sibling) < 0.3)
      return true
    const bonus = sibling.hint !== '' && sibling.hint === top.hint ? topPoints * 0.2 : 0
    const sum = points.get(sibling)
    if (sum !== undefined && sum + bonus >= threshold) return true
    if (sibling.name !== 'p') return false
    if (sibling.textUnits > 80) return linkShare(sibling) < 0.25
    return sibling.textUnits > 0 && sibling.linkUnits === 0 && /\.( |$)/.test(textOf(sibling))
  })
}
