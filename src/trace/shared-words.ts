/**
 * Words that two texts share in the same order: the length of their longest common subsequence.
 *
 * Method: Hunt and Szymanski 1977 in spirit; here the plain row-by-row table (Wagner and Fischer 1974), as units are
 * short. Clough and Stevenson (2011) use it for degrees of reuse.
 */

/** Counts them. Cost: the product of both lengths. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  const row = new Uint32Array(b.length + 1)
  for (const word of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = word === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}
