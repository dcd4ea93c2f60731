/**
 * Ids: each report gets a short id, its stem; equal stems are numbered -2, -3 in the order in which they are read, which is
 * that of their locations, so that the order in which files were named changes nothing.
 */

/** Longest id made from a stem, in UTF-16 units. */
const MAX_STEM_UNITS = 80

export class IdGiver {
  readonly #given = new Set<string>()
  readonly #last = new Map<string, number>()

  /** An id that was not given before. */
  give(stem: string): string {
    const clean = readable(stem).trim().replace(/\s+/g, '-').slice(0, MAX_STEM_UNITS).toWellFormed() || 'report'
    let number = (this.#last.get(clean) ?? 0) + 1
    let id = number === 1 ? clean : `${clean}-${number}`
    while (this.#given.has(id)) id = `${clean}-${++number}`
    this.#last.set(clean, number)
    this.#given.add(id)
    return id
  }
}

/** Ids come from outside and are printed in terminals and links: no control characters, no halves of characters. */
function readable(stem: string): string {
  return stem.replace(/[\p{Cc}\p{Cf}]/gu, ' ').toWellFormed()
}
