/**
 * Given names and the gender most bearers have. Data: gender-detection-from-name (MIT; census and registry lists of
 * English, Italian, Spanish, French, German and Turkish speaking countries, with many names of immigrants).
 *
 * A hint, never a proof: "Chicago" and "North" are in it too, and names of both genders have one.
 */
import { createRequire } from 'node:module'

interface GenderDetection {
  getGender(name: string): 'male' | 'female' | 'unknown'
}

const require = createRequire(import.meta.url)
let detection: GenderDetection | null = null

/** Gives the usual gender of a given name; null where no list has it. The first question reads the lists (50 ms). */
export function genderOfGivenName(name: string): 'male' | 'female' | null {
  detection ??= require('gender-detection-from-name') as GenderDetection
  const plain = name.split('-', 1)[0] as string
  if (!/^\p{Lu}\p{L}+$/u.test(plain)) return null
  const gender = detection.getGender(plain)
  return gender === 'unknown' ? null : gender
}
