/** Problems: what could not be read, one line each for people: what, where, what was wanted. */
import type { Origin, Problem } from '../model.ts'

/** `Cannot read "x.txt": the file is empty, wanted a report's text`. */
export function cannotRead(origin: Origin, code: string, found: string, wanted: string): Problem {
  return { origin, code, message: `Cannot read "${origin.location}": ${found}, wanted ${wanted}` }
}
