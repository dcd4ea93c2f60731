/**
 * B-cubed: how well a grouping agrees with a gold grouping, item by item.
 *
 * Method: Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", COLING 1998; the
 * measure for groupings of documents (Amigó et al., Information Retrieval 2009).
 */

/** Measures two groupings of the same items, each given as the group's name of every item. 0–1; 1 where there is none. */
export function bCubed(
  found: readonly string[],
  gold: readonly string[],
): { precision: number; recall: number; f1: number } {
  if (found.length === 0) return { precision: 1, recall: 1, f1: 1 }
  const [ofFound, ofGold, ofBoth] = [count(found), count(gold), count(found.map((name, i) => `${name}\n${gold[i]}`))]
  let [precision, recall] = [0, 0]
  found.forEach((name, i) => {
    const both = ofBoth.get(`${name}\n${gold[i]}`)!
    precision += both / ofFound.get(name)!
    recall += both / ofGold.get(gold[i]!)!
  })
  precision /= found.length
  recall /= found.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
