/**
 * Feature hashing: a feature is a place in a table of weights, no word is stored.
 * Method: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009 (unsigned here). The mixing
 * is MurmurHash3's (Appleby, 2011), the string hash FNV-1a (Fowler, Noll and Vo).
 */

/** Hashes a word; 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Hashes a feature: the number of its template and up to three values; 32 bits. */
export function hashFeature(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1)
  hash = mix(hash, a)
  hash = mix(hash, b)
  hash = mix(hash, c)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash
}

function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const mixed = hash ^ k
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}
