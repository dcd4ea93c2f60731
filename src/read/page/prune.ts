/**
 * Pruning: clutter goes out of the tree, each element with its reason (`clutter.ts`), and lengths are added up anew.
 *
 * A mark is not believed of one element that holds much of the page's prose, and it is in doubt where all elements that it
 * speaks against hold much of it together: page builders call every paragraph's box a "widget". What is in doubt is
 * decided by who calls, with the text of both readings.
 */
import type { Removed } from '../draft.ts'
import { clutterMark, type Mark } from './clutter.ts'
import { addUp, type PageElement, textOf, walk } from './tree.ts'

/** Share of a mark's limit from which it is in doubt for all its elements together. */
const DOUBT = 0.5

/** Prose in each element, in UTF-16 units (`prose.ts`). */
export type Prose = ReadonlyMap<PageElement, number>

/** The marks in doubt on a page, by what they are (`Mark.by`). Linear. */
export function findDoubtful(root: PageElement, prose: Prose): ReadonlySet<string> {
  const shares = new Map<string, { share: number; limit: number }>()
  walk(root, (element) => {
    const mark = markOf(element, root, prose)
    if (mark === null) return true
    const share = (shares.get(mark.by)?.share ?? 0) + shareOf(element, root, prose)
    shares.set(mark.by, { share, limit: mark.limit })
    return false
  })
  return new Set([...shares].filter(([, { share, limit }]) => share >= limit * DOUBT).map(([by]) => by))
}

/** Takes clutter out of the tree, where its mark is believed, and adds up text anew. Linear. */
export function prune(root: PageElement, prose: Prose, isBelieved: (mark: Mark) => boolean): Removed[] {
  const removed: Removed[] = []
  const pruneIn = (element: PageElement): void => {
    const kept = element.children.filter((child) => {
      if (typeof child === 'string') return true
      const mark = markOf(child, root, prose)
      if (mark === null || !isBelieved(mark) || holdsPost(child)) return true
      if (child.textUnits > 0)
        removed.push({ element: describe(child), text: textOf(child).slice(0, SHOWN_UNITS), why: mark.why })
      return false
    })
    // Not by spreading: a page may have more elements side by side than a call may have arguments.
    element.children.length = 0
    for (const child of kept) element.children.push(child)
    for (const child of element.children) if (typeof child !== 'string') pruneIn(child)
    addUp(element)
  }
  pruneIn(root)
  return removed
}

function markOf(element: PageElement, root: PageElement, prose: Prose): Mark | null {
  const mark = clutterMark(element)
  return mark === null || shareOf(element, root, prose) >= mark.limit ? null : mark
}

function shareOf(element: PageElement, root: PageElement, prose: Prose): number {
  const all = prose.get(root) ?? 0
  return all === 0 ? 0 : (prose.get(element) ?? 0) / all
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
