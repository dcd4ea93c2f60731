/**
 * Main text: which part of a page is its report. Reads the tree, gives the blocks of the report and what was left out.
 *
 * Method: clutter is taken out by name (`clutter.ts`); paragraphs then give points to their ancestors, fewer the farther
 * up, less for linked text, and the best ancestor with its like siblings is the report, as in Arc90's Readability (2009;
 * Mozilla's readability.js). Departures: own lists of names, JSON-LD's articleBody as a guide, and a last pass over the
 * blocks (`block-filter.ts`), by link density and place as Kohlschütter, Fankhauser and Nejdl (WSDM 2010).
 */
import type { Removed } from '../draft.ts'
import { filterBlocks } from './block-filter.ts'
import { type Block, blocksOf, isBlockElement } from './blocks.ts'
import { clutterReason } from './clutter.ts'
import { type PageElement, type PageTree, parseTree, textOf, walk } from './tree.ts'

export interface MainText {
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
}

/** Fewest UTF-16 units of a paragraph that speaks for its ancestors. */
const MIN_PARAGRAPH_UNITS = 25
/** Fewest units of a text that is taken at once; below it clutter may have been cut too deep. */
const MIN_TEXT_UNITS = 300
/** A prose block: long and hardly linked. */
const MIN_PROSE_UNITS = 80
const MAX_PROSE_LINK_SHARE = 0.33

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
  const body = root
  const removed: Removed[] = []
  const prose = countProse(body)
  prune(body, prose, prose.get(body) ?? 0, byName, removed)
  const roots = widen(chooseRoots(body, title), body)
  return filterBlocks(blocksOf(roots), title, removed)
}

function unitsOf({ blocks }: MainText): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

/** Units of prose in each element. */
function countProse(body: PageElement): Map<PageElement, number> {
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
function ownText(element: PageElement): { units: number; commas: number } {
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

/** Takes clutter out of the tree and adds up text anew. */
function prune(
  element: PageElement,
  prose: ReadonlyMap<PageElement, number>,
  all: number,
  byName: boolean,
  removed: Removed[],
): void {
  const kept = element.children.filter((child) => {
    if (typeof child === 'string') return true
    const share = all === 0 ? 0 : (prose.get(child) ?? 0) / all
    const why = clutterReason(byName ? child : { ...child, hint: '' }, share)
    if (why === null || holdsPost(child)) return true
    if (child.textUnits > 0) removed.push({ element: describe(child), text: textOf(child).slice(0, SHOWN_UNITS), why })
    return false
  })
  element.children.splice(0, element.children.length, ...kept)
  for (const child of element.children) if (typeof child !== 'string') prune(child, prose, all, byName, removed)
  addUp(element)
}

/** Longest element that is kept for the post of a social network that it shows, in units. */
const MAX_POST_UNITS = 1500

/** A post that the report shows is a part of it, whatever the box around it is called. */
function holdsPost(element: PageElement): boolean {
  if (element.textUnits > MAX_POST_UNITS) return false
  let found = false
  walk(element, ({ name, hint }) => {
    found ||= name === 'blockquote' && /twitter-tweet|instagram-media|bluesky-embed|mastodon/.test(hint)
    return !found
  })
  return found
}

/** Units of a removed element that are shown. */
const SHOWN_UNITS = 120

function describe({ name, attributes }: PageElement): string {
  const first = (attributes.id ?? attributes.class ?? '').trim().split(/\s+/)[0] ?? ''
  return first === '' ? name : `${name}.${first.slice(0, 60)}`
}

function addUp(element: PageElement): void {
  element.textUnits = 0
  element.linkUnits = 0
  element.commas = 0
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() === '') continue
      element.textUnits += child.replace(/\s+/g, ' ').length
      element.commas += child.split(/[,،、，]/).length - 1
    } else {
      element.textUnits += child.textUnits
      element.linkUnits += child.linkUnits
      element.commas += child.commas
    }
  }
  if (element.name === 'a') {
    element.linkUnits = (element.attributes.href ?? '').startsWith('#') ? element.textUnits * 0.3 : element.textUnits
  }
}

function linkShare({ textUnits, linkUnits }: PageElement): number {
  return textUnits === 0 ? 0 : linkUnits / textUnits
}

const TAG_POINTS: Readonly<Record<string, number>> = {
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
}
const GOOD_NAME = /article|body|content|entry|hentry|h-entry|main|page|post|text|blog|story|articlebody/
const BAD_NAME =
  /-ad-|hidden|banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/

function namePoints(element: PageElement): number {
  const body = element.attributes.itemprop === 'articleBody' ? 50 : 0
  return (GOOD_NAME.test(element.hint) ? 25 : 0) - (BAD_NAME.test(element.hint) ? 25 : 0) + body
}

/** Ancestors that a paragraph speaks for. */
const MAX_LEVELS = 5

/** The element with the best paragraphs and those beside it that are like it. */
function chooseRoots(body: PageElement, title: string | null): PageElement[] {
  const points = new Map<PageElement, number>()
  walk(body, (element) => {
    const isParagraph = speaks(element)
    const { units, commas } = isParagraph ? { units: element.textUnits, commas: element.commas } : ownText(element)
    if (units < MIN_PARAGRAPH_UNITS || !isBlockElement(element)) return
    const worth = 1 + commas + Math.min(Math.floor(units / 100), 3)
    let ancestor = isParagraph ? element.parent : element
    for (let level = 0; level < MAX_LEVELS && ancestor !== null && ancestor !== body.parent; level++) {
      const before = points.get(ancestor) ?? (TAG_POINTS[ancestor.name] ?? 0) + namePoints(ancestor)
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

/** Share of the page's prose below which the best element has missed the report. */
const MIN_COVERED = 0.3
/** Share of the prose that an element must hold for the search to go down into it. */
const MIN_HELD = 0.75

/** Where paragraphs lie scattered over many small boxes no ancestor near them is best: then the smallest with most prose. */
function widen(roots: readonly PageElement[], body: PageElement): readonly PageElement[] {
  const prose = countProse(body)
  const all = prose.get(body) ?? 0
  const covered = roots.reduce((sum, root) => sum + (prose.get(root) ?? 0), 0)
  if (covered >= all * MIN_COVERED) return roots
  let chosen = body
  for (;;) {
    const next = chosen.children.find((child) => typeof child !== 'string' && (prose.get(child) ?? 0) >= all * MIN_HELD)
    if (next === undefined || typeof next === 'string') return [chosen]
    chosen = next
  }
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
