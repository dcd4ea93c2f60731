/**
 * Pruning: clutter goes out of the tree, each element with its reason (`clutter.ts`), and lengths are added up anew.
 */
import type { Removed } from '../draft.ts'
import { clutterReason } from './clutter.ts'
import { addUp, type PageElement, textOf, walk } from './tree.ts'

/** Takes clutter out of the tree and adds up text anew. */
export function prune(
  root: PageElement,
  prose: ReadonlyMap<PageElement, number>,
  byName: boolean,
  removed: Removed[],
): void {
  const all = prose.get(root) ?? 0
  const pruneIn = (element: PageElement): void => {
    const kept = element.children.filter((child) => {
      if (typeof child === 'string') return true
      const share = all === 0 ? 0 : (prose.get(child) ?? 0) / all
      const why = clutterReason(byName ? child : { ...child, hint: '' }, share)
      if (why === null || holdsPost(child)) return true
      if (child.textUnits > 0)
        removed.push({ element: describe(child), text: textOf(child).slice(0, SHOWN_UNITS), why })
      return false
    })
    // Not by spreading: a page may have more elements side by side than a call may have arguments.
    element.children.length = 0
    for (const child of kept) element.children.push(child)
    for (const child of element.children) if (typeof child !== 'string') pruneIn(child)
    addUp(element)
  }
  pruneIn(root)
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
