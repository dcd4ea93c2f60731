/**
 * Joining: what several reports tell of one thing becomes one entry. Reads mentions, gives groups of them.
 *
 * Method: blocking and matching (Fellegi and Sunter, "A theory for record linkage", 1969): only mentions that share a
 * key (a row of the alignment table, a rare word) are compared, each with at most `MOST_COMPARED` groups of that key.
 * Cost: linear in the mentions.
 */
import type { Span, Token } from '../model.ts'
import type { Reading } from './reading.ts'

/** Groups a mention is compared with for one key: what it tells stood lately, or it is told anew. */
const MOST_COMPARED = 12

/**
 * Groups items; order of groups and in groups is the order given. `isSame` compares an item with a member;
 * no two items that are `areApart` come into one group, whatever joins them in a chain.
 */
export function joinMentions<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  isSame: (item: Item, member: Item, key: string) => boolean,
  areApart: (item: Item, member: Item) => boolean = () => false,
): Item[][] {
  const parent = items.map((_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] as number
    parent[i] = root
    return root
  }
  const members: Item[][] = items.map((item) => [item])
  const held = new Map<string, number[]>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const bucket = held.get(key)
      if (bucket === undefined) {
        held.set(key, [i])
        continue
      }
      let isJoined = false
      for (let k = bucket.length - 1; k >= Math.max(0, bucket.length - MOST_COMPARED); k--) {
        const other = bucket[k] as number
        const [a, b] = [find(i), find(other)]
        if (a === b) {
          isJoined = true
          continue
        }
        if (!isSame(item, items[other] as Item, key)) continue
        const mine = members[a] as Item[]
        const theirs = members[b] as Item[]
        if (mine.slice(0, MOST_COMPARED).some((x) => theirs.slice(0, MOST_COMPARED).some((y) => areApart(x, y))))
          continue
        parent[Math.max(a, b)] = Math.min(a, b)
        members[Math.min(a, b)] = a < b ? mine.concat(theirs) : theirs.concat(mine)
        members[Math.max(a, b)] = []
        isJoined = true
      }
      // One of a group is enough to compare with; the second keeps a drifting wording within reach.
      if (!isJoined || bucket.length < 2) bucket.push(i)
    }
  })
  const groups = new Map<number, Item[]>()
  items.forEach((item, i) => {
    const root = find(i)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [item])
    else group.push(item)
  })
  return [...groups.values()]
}

/** Lemmas that carry content in a stretch: nouns, names if wanted, verbs, adjectives, numbers. */
export function contentOf(reading: Reading, first: number, end: number, withNames = true): Set<string> {
  const content = new Set<string>()
  for (let i = first; i < end; i++) {
    const { pos, lemma, norm } = reading.tokens[i] as Token
    if (pos === 'PROPN' && !withNames) continue
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ' || pos === 'NUM') {
      content.add(pos === 'PROPN' ? norm : lemma)
    }
  }
  return content
}

/** Share of the smaller set that is also in the other; 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}

/** Rows of the alignment table that a span touches by half of the shorter. */
export function rowsAt(reading: Reading, sentence: number, span: Span): string[] {
  const rows: string[] = []
  for (const aligned of reading.sentences[sentence]?.aligned ?? []) {
    const shared = Math.min(aligned.end, span.end) - Math.max(aligned.start, span.start)
    if (shared * 2 >= Math.min(aligned.end - aligned.start, span.end - span.start)) rows.push(aligned.row)
  }
  return rows
}
