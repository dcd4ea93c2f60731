/**
 * Spelling of names: what two spellings have in common when one name was written in another alphabet.
 *
 * Method: Levenshtein distance (1966) over a broad transcription, in which letters that transliteration systems use for
 * one sound are one letter (Freeman, Condon and Ackerman, "Cross linguistic name matching in English and Arabic", 2006,
 * use such equivalence classes). "Zelenskyy" and "Zelensky" are one string, "Tsaldo" and "Tzaldo" too.
 */

/** Pairs of letters that stand for one sound, longest first; then single letters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|zh|x/g, 's'],
  [/ts|tz|cz|c(?=[eiy])/g, 's'],
  [/kh|gh|q|ck|c/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dj|j(?=[aou])/g, 'j'],
  [/ou|oo|w(?=[aou])/g, 'u'],
  [/ee|ij|iy|yi|ie|y|j/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

/** Lower case without marks, stops and article: two mentions with one folded name name the same. */
export function foldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  const result = fold(name)
  if (folded.size >= KEPT_NAMES) folded.clear()
  folded.set(name, result)
  return result
}

/** Names whose folded form is kept: the same ones are asked for again and again. */
const KEPT_NAMES = 20_000
const folded = new Map<string, string>()

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/'s?$/, '')
    .trim()
}

/** The broad transcription of a folded name. */
export function soundOf(folded: string): string {
  let sound = folded.replace(/[^\p{L}]/gu, '')
  for (const [letters, one] of SOUNDS) sound = sound.replace(letters, one)
  return sound
}

/** Consonants of the transcription: the key under which variants are looked for. */
export function skeletonOf(folded: string): string {
  const sound = soundOf(folded)
  const consonants = sound.replace(/[aeiou]/g, '')
  return /^[aeiou]/.test(sound) ? `a${consonants}` : consonants
}

/** Whether two folded names may be spellings of one: equal in transcription, or one letter apart (two from eight on). */
export function areSpellings(a: string, b: string): boolean {
  if (a === b) return true
  const [left, right] = [soundOf(a), soundOf(b)]
  if (left === right) return true
  const shorter = Math.min(left.length, right.length)
  if (shorter < 4 || left[0] !== right[0]) return false
  return distance(left, right) <= (shorter >= 8 ? 2 : 1)
}

/** Levenshtein distance; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
