/**
 * Number words: cardinals, ordinals, scales, collectives and fractions of English, with the short and the South Asian
 * scales that newspapers print. Closed classes (Huddleston and Pullum, "The Cambridge Grammar of the English
 * Language", 2002, ch. 19.5.10); all in lower case.
 */

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const FIRST = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "seven" → 7. Scales are apart: "hundred" is none. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['fourty', 40],
])

/** "seventh" → 7, "thirtieth" → 30. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...FIRST.map((word, value): [string, number] => [word, value]),
  ...TEENS.map((word, index): [string, number] => [word === 'twelve' ? 'twelfth' : `${word}th`, index + 11]),
  ...TENS.map((word, index): [string, number] => [word.replace(/y$/, 'ieth'), (index + 2) * 10]),
  ['hundredth', 100],
])

/** "thousand" → 1000. Multiplies what stands before it. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['milliard', 1e9],
])

/** Written right after digits only: "$2bn", "4.5m", "1,2 Mio". "m" is also metres: see `SCALES_OF_MONEY`. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['mrd', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
])

/** Scales only where the figure is money: "€4.5m", "$20k". */
export const SCALES_OF_MONEY: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['k', 1e3],
  ['b', 1e9],
  ['t', 1e12],
])

/** "three dozen", "a score of". Multiplies like a scale, but "dozens" is a vague number of its own. */
export const COLLECTIVES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
])

/** "thousands of", "dozens": what stands for two or more of them, with nothing above. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['lakhs', 1e5],
  ['crores', 1e7],
])

/** "quarter" → .25; plural forms as well. "second" is no fraction in prose. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  [
    ['half', 1 / 2],
    ['third', 1 / 3],
    ['quarter', 1 / 4],
    ['fifth', 1 / 5],
    ['sixth', 1 / 6],
    ['seventh', 1 / 7],
    ['eighth', 1 / 8],
    ['ninth', 1 / 9],
    ['tenth', 1 / 10],
    ['twentieth', 1 / 20],
    ['hundredth', 1 / 100],
    ['thousandth', 1 / 1000],
  ].flatMap(([word, value]): [string, number][] => [
    [String(word), Number(value)],
    [word === 'half' ? 'halves' : `${word}s`, Number(value)],
  ]),
)

/** One character each: "2½". */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/**
 * Reads digits with their separators: "2,300", "1 200", "4.5", "1,2" (one digit after a comma is a decimal, as in
 * continental copy), "1.234.567". Groups of three after a comma are thousands; Indian groups ("12,34,567") too.
 *
 * @returns `null` where the separators do not make one number: "04/05/06", "1,2,3", "7:14".
 */
export function readDigits(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^\d{1,3}(?:[,\u202f\u00a0\u2009]\d{3})+(?:\.\d+)?$/.test(text))
    return Number(text.replace(/[,\u202f\u00a0\u2009]/g, ''))
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ''))
  if (/^\d+\.\d+$/.test(text)) return Number(text)
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'))
  return null
}
